"""Whether the same code is the same standard in several cities."""
