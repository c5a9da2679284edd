"""What the standard speaks of, as typed values. No files, no clocks, no city."""
