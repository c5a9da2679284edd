"""Slips of the hand that break a line of YAML: each is recognised by the line, and believed only if undoing it helps."""
