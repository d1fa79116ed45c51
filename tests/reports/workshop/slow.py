"""A module that a process takes its time to import."""

import sys
import time

SLOW = 4.0
"""Seconds."""

if "reports.workshop.hand" in sys.orig_argv:
    time.sleep(SLOW)
