"""Amounts, choices and sources in words: what every page and paper says alike."""
