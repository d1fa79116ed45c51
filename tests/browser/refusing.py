"""The app as `python -m web` serves it, with a workshop that takes no order of a page."""

from reports.workshop import queue
from web.__main__ import main

queue.MOST_OF_A_VISIT = 0
main()
