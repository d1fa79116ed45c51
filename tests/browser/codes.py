"""Looks at QR codes as a scanner does."""

import re
from urllib.parse import unquote


def assert_opaque_with_margin(address: str | None) -> None:
    """A code in an SVG's address has a white ground and four modules of it on every side."""
    svg = unquote(address or "")
    size = int(re.findall(r"width=['\"](\d+)", svg)[0])
    ground, code = re.findall(r"<path[^>]*>", svg)
    assert re.search(r"fill=['\"]#fff", ground)
    assert re.search(rf"d=['\"]M0 0h{size}v{size}h-{size}z", ground)
    # A code begins with the corner of its first finder pattern.
    assert re.search(r"d=['\"]M4 4\.5h7", code)
    assert (size - 2 * 4 - 21) % 4 == 0
