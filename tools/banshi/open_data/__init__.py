"""Open data: what programs, spreadsheets and other sites read. One format per file."""
