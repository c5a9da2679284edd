"""The tables of open data: which there are, and what stands in their columns."""
