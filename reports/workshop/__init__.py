"""The workshop: one bounded queue for whatever a stranger asks for that takes time or memory.

Documents, pictures, previews and the reading of tables are orders. Each is carried out by a hand, a
process of its own that ends with it, so that it holds up no visitor, keeps nothing of one, and
cannot outlive its time. Knows nothing of pages and of HTTP.
"""

from reports.workshop.order import RETRY_AFTER, Asker, Broken, NotMade, Order, order
from reports.workshop.queue import WORKSHOP, Workshop

__all__ = ["RETRY_AFTER", "WORKSHOP", "Asker", "Broken", "NotMade", "Order", "Workshop", "order"]
