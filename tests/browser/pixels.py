"""What is seen of a part of a page: the colors of its picture, and how far they stand apart."""

from collections import Counter
from io import BytesIO

from PIL import Image
from playwright.sync_api import FloatRect, Locator, Page

Color = tuple[int, int, int]
_COMMON = 0.12
"""The part of a picture from which on a color is no edge between two others."""


def picture_of(page: Page, part: FloatRect) -> Image.Image:
    """The pixels of a rectangle of the page."""
    return Image.open(BytesIO(page.screenshot(clip=part))).convert("RGB")


def box(part: Locator) -> FloatRect:
    """Where a part is, in sight; it has to be drawn."""
    part.scroll_into_view_if_needed()
    found = part.bounding_box()
    assert found is not None
    assert found["width"] > 0
    return found


def colors_of(picture: Image.Image) -> list[Color]:
    """The colors that a good part of a picture has, the most frequent first."""
    pixels = pixels_of(picture)
    counted = Counter(pixels).most_common()
    return [color for color, times in counted if times >= _COMMON * len(pixels)]


def pixels_of(picture: Image.Image) -> list[Color]:
    """All pixels of a picture, row after row."""
    parts = picture.tobytes()
    return list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))


def contrast(one: Color, other: Color) -> float:
    """The ratio by which WCAG measures two colors."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Color) -> float:
    """How much light a color gives, 0 to 1."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in color)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
