"""What each page says, already worded: pure functions from the catalog to tuples. No HTML."""
