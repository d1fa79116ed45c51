"""A link as a code to scan from a screen: opaque, with the quiet margin that scanners need."""

import segno

QUIET_MODULES = 4


def screen_code(link: str) -> str:
    """The address of a picture of it, whole in itself; the page alone where the link is too long.

    Args:
        link: any address.
    """
    try:
        code = segno.make_qr(link, error="m")
    except segno.DataOverflowError:
        code = segno.make_qr(link.partition("?")[0], error="m")
    return code.svg_data_uri(border=QUIET_MODULES, light="#fff")
