"""The pages, run without a browser.

Before a page runs for the first time, Streamlit's AppTest looks through every package that is
installed for components, which takes five times as long as the page itself. What is installed stays
the same while the tests run, so one look is enough.
"""

from functools import cache
from unittest.mock import patch

from streamlit.components.v2 import manifest_scanner

_once = cache(manifest_scanner.scan_component_manifests)
patch.object(manifest_scanner, "scan_component_manifests", _once).start()
