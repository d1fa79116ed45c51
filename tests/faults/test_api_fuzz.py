"""Whatever the API is asked, it answers as its document says, and never with a fault of its own."""

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.patience import GIVE_UP
from web.api import PREFIX, api

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]

schema = schemathesis.openapi.from_asgi(f"{PREFIX}/openapi.json", api())


# The ends of all ranges, which would come first, are hundreds of requests for each address.
@schema.parametrize()
@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_brings_out_a_fault(case: schemathesis.Case) -> None:
    # A value that is not accepted is answered too, with a notice.
    # How long it takes is the machine's: without a word the library gives up after 10 s.
    case.call_and_validate(checks=CHECKS, timeout=GIVE_UP)
