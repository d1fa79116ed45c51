"""A result to pass on: links, texts, lines to copy, and the preview of a pasted link."""
