"""Reading several cities to lay them side by side: their guides, their repositories, or what they publish."""
