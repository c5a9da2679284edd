"""Guides in the shape of real ones: nothing they say is lost on the way to a page, a sheet, a table or a workbook."""
