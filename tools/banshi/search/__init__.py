"""What the search on the site knows: names, what people call them, facets, pinyin and word boundaries, in one text."""
