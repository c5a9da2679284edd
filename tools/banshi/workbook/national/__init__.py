"""The national platform's exchange table: one row for each matter, columns and codes as the platform names them."""
