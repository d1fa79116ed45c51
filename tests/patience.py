"""How long a test waits for what has to come: as long as any machine may need.

It measures nothing. Whatever comes has come in time, and how fast something is says `make bench`.
"""

GIVE_UP = 180.0
"""Seconds after which a test says that something hangs."""
