"""Snapshots of what other cities publish: where it is found, and how it is kept."""
