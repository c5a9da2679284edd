"""Bringing the standard from above: where it comes from, whether its history holds, and what it means here."""
