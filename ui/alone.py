"""Keeps Streamlit from asking an outside server for this machine's own address.

Streamlit asks at its start, to print the address, and at each websocket whose Origin is not its
Host: twice, over http and https, while every other visitor waits. It does not ask for an address
that it knows, so it gets one here: that of this machine, which it accepts in any case.
"""

from streamlit import net_util

HERE = "127.0.0.1"


def stay_alone() -> None:
    """Tell Streamlit its addresses, so that it does not ask for them."""
    net_util._external_ip = HERE
    net_util._internal_ip = HERE
