"""A province's portal made from what its cities publish."""
