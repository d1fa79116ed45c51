"""Keeps Streamlit from asking an outside server for this machine's own address.

It does so to print it at a start, and again at each websocket whose Origin is not its Host: twice,
over http and https, while every other visitor waits. An address that it knows already it does not
ask for, so it is told one here: that of the machine itself, which it accepts in any case.
"""

from streamlit import net_util

HERE = "127.0.0.1"


def stay_alone() -> None:
    """Let Streamlit know its addresses, so that it asks nobody."""
    net_util._external_ip = HERE
    net_util._internal_ip = HERE
