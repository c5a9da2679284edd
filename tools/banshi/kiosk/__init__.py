"""The pack a hall's terminal runs from: what is in it, whether it is whole, and how a newer one takes its place."""
