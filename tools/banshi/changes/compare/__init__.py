"""Comparing two states of one file, part by part. Each part yields `Difference`s."""
