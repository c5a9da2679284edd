"""Running the rules: what a rule is, which there are, and one inspection of a whole project."""
