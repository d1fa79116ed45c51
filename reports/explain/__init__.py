"""Where a figure comes from and what it hangs on, in words: formulas, chains and ranges."""
