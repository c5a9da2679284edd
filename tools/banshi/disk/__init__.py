"""Writing to disk, whole or not at all: the only room that writes."""
