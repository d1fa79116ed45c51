"""What is counted, for Prometheus; nothing in it says who asked, or for what."""

from collections.abc import Iterator

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_1_0_0
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response

from reports.workshop import WORKSHOP

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

_QUICK = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

VISITS = Counter("resc_visits", "Sessions that were opened.", registry=REGISTRY)
OPEN_VISITS = Gauge("resc_visits_open", "Sessions that are open now.", registry=REGISTRY)
RERUNS = Histogram(
    "resc_rerun_seconds",
    "From a visitor's choice to the end of the run that answers it.",
    buckets=_QUICK,
    registry=REGISTRY,
)
REQUESTS = Histogram(
    "resc_request_seconds",
    "HTTP requests by what they ask for and how they end.",
    ("route", "status"),
    buckets=_QUICK,
    registry=REGISTRY,
)
ERRORS = Counter(
    "resc_errors",
    "Faults of ours: in a page's script, a request, a visit or a preview.",
    ("where",),
    registry=REGISTRY,
)
REFUSED = Counter(
    "resc_refused", "Requests over a rate limit, by the limit.", ("limit",), registry=REGISTRY
)
PACKS_INVALID = Gauge(
    "resc_packs_invalid",
    "1 while the packs on disk cannot be used and those read before stay in use.",
    registry=REGISTRY,
)
WAITING = Gauge("resc_orders_waiting", "Orders that stand in line.", registry=REGISTRY)
WAITING.set_function(lambda: WORKSHOP.waiting)


class Orders(Collector):
    """The counts that the workshop keeps; it does not know of Prometheus."""

    def collect(self) -> Iterator[CounterMetricFamily]:
        says = "Orders by what is made and how they end."
        orders = CounterMetricFamily("resc_orders", says, labels=("kind", "end"))
        for (kind, end), number in dict(WORKSHOP.counts).items():
            orders.add_metric((kind, end), number)
        yield orders


REGISTRY.register(Orders())


async def get_metrics(_: Request) -> Response:
    """All counts of this process."""
    return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_PLAIN_1_0_0)
