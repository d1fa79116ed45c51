"""The workshop: one bounded queue for all that strangers ask for and that takes time or memory.

Documents, pictures, previews and the reading of tables are orders. A hand carries out each: a
process of its own that ends with it. So an order holds up no visitor, leaves no trace of one, and
cannot take longer than it may. Knows nothing of pages and of HTTP.
"""

from reports.workshop.order import RETRY_AFTER, Asker, Broken, NotMade, Order, order
from reports.workshop.queue import WORKSHOP, Workshop

__all__ = ["RETRY_AFTER", "WORKSHOP", "Asker", "Broken", "NotMade", "Order", "Workshop", "order"]
