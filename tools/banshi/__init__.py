"""The engine of a city's guide to government services: reads, judges and renders matters.

It knows no city and imports no MkDocs. Rooms, each importing only from the left:
model ← source ← catalog ← {rules, changes, search, exchange} ← {render, report} ← {pdf, cli} ← hooks.
"""
