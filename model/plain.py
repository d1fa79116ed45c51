"""Writes strangers' texts, and numbers, for the inside of a message."""


def shortened(text: str, most: int = 40) -> str:
    """A stranger's text for a message: on one line, printable, at most ``most`` characters."""
    clean = "".join(c if c.isprintable() else "�" for c in text)
    return clean if len(clean) <= most else clean[: most - 1] + "…"


def spoken_number(value: float) -> str:
    """A number for a sentence: 40200000 is "40,200,000"; 0.58 stays "0.58"."""
    return f"{value:,.10g}" if abs(value) < 1e9 else f"{value:,.0f}"
