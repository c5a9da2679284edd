"""What changed between two states of the guides. Only `repository` runs git."""
