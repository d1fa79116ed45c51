"""robots.txt, and security.txt for people who find a weakness.

``RESC_SECURITY_CONTACT`` is where they write to: an address that begins with https:, mailto: or
tel:.
"""

import logging
import os
import re
from datetime import UTC, datetime, time, timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from model.messages import say
from reports.sharing.site import public_address
from web.endpoint import PREFIX

LOGGER = logging.getLogger(__name__)

CONTACT = "RESC_SECURITY_CONTACT"
SECURITY_PATH = "/.well-known/security.txt"
LANGUAGES = "en"
LASTS = timedelta(days=364)
"""RFC 9116 recommends less than a year."""

# Robots may read /share/, where the pictures of previews are.
ROBOTS = f"""\
User-agent: *
Disallow: {PREFIX.rpartition("/")[0]}/
Disallow: /media/
Disallow: /_stcore/
"""

# No spaces or line breaks, which would begin another field.
_CONTACT = re.compile(r"https://[!-~]+|mailto:[!-?A-~]+@[!-?A-~]+|tel:\+?[0-9().-]+")
_SITE = re.compile(r"https://[!-~]+")
_KEPT = {"Cache-Control": "public, max-age=3600"}


def well_known_routes() -> list[Route]:
    """The routes; the environment is read when they are made."""
    contact, site = _contact(), public_address()

    async def robots(_: Request) -> Response:
        return PlainTextResponse(ROBOTS, headers=_KEPT)

    async def security(_: Request) -> Response:
        if not contact:
            sentence = say("server-no-contact", setting=CONTACT)
            return PlainTextResponse(f"{sentence}\n", 404, {"Cache-Control": "no-store"})
        return PlainTextResponse(security_txt(contact, site, datetime.now(UTC)), headers=_KEPT)

    return [
        Route("/robots.txt", robots),
        Route(SECURITY_PATH, security),
        Route("/security.txt", security),
    ]


def security_txt(contact: str, site: str, now: datetime) -> str:
    """The file of RFC 9116; it names the site only if that has an https address."""
    expires = datetime.combine(now.date() + LASTS, time(), UTC)
    fields = {"Contact": contact, "Expires": expires.strftime("%Y-%m-%dT%H:%M:%SZ")}
    if _SITE.fullmatch(site):
        fields["Canonical"] = f"{site.rstrip('/')}{SECURITY_PATH}"
    fields["Preferred-Languages"] = LANGUAGES
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _contact() -> str:
    """The contact in the environment; "" if there is none, or it cannot be used."""
    given = os.environ.get(CONTACT, "").strip()
    if given and not _CONTACT.fullmatch(given):
        LOGGER.error(
            "%s cannot be used. Accepted: one address that begins with https:, mailto: or tel:. "
            "%s is answered with 404.",
            CONTACT,
            SECURITY_PATH,
        )
        return ""
    return given
