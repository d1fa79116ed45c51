"""Where a figure comes from and what it depends on, in words: formulas, chains and ranges."""
