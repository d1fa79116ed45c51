"""Runs a command whose reader may stop reading, as `head` does."""

import os
import sys
from collections.abc import Callable

CLOSED = 1
"""The exit status where nobody read to the end."""


def run(command: Callable[[], int]) -> int:
    """Run a command and return its exit status, without a word where nobody reads on."""
    try:
        try:
            return command()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Python writes what is left once more when it ends; it goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED
