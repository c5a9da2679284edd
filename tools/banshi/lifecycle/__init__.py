"""Changing guides by command: everything is checked before anything is written."""
