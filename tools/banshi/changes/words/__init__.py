"""Weighing what people wrote in their own words: by what a new text adds, and by what it takes away."""
