"""Changes of the format of guides, one file each, numbered from 0001 without gaps, never edited once published.

A module's docstring says what changed and why; `migrate(edits, files)` lays out the changed files. It may be run again on
guides it has changed already and then changes nothing.
"""
