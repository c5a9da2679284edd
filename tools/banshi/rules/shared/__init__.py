"""Facts and looks at wording that several rules need."""
