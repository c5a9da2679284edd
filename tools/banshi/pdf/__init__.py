"""Guides on paper: what a sheet says, how Typst sets it, how it is packed, kept and put in its place."""
