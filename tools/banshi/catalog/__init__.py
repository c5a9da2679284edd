"""All files of a project together: what surrounds the matters, and an index of the matters themselves."""
