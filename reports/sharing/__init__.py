"""A result to pass on: links, texts, lines to copy, and what a pasted link shows of itself."""
