"""A workbook a department can edit, and what its edits mean for the files it was made from."""
