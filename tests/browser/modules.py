"""The dial's modules in a browser, each by itself, to be asked what their functions answer."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, Route

from reports.dial.source import FOLDER

_ADDRESS = "http://modules.test"
_CALL = """
async ([module, name, given]) => {
  const [shared, calls] = JSON.parse(given);
  const found = await import(`${location.origin}/${module}.js`);
  return JSON.stringify(calls.map((each) => found[name](...shared, ...each)));
}
"""


@dataclass(frozen=True)
class Modules:
    page: Page

    def ask(self, function: str, *given: Any) -> Any:
        """What a function of a module answers, named as "numbers.money"."""
        return self.ask_each(function, [given])[0]

    def ask_each(
        self, function: str, calls: Sequence[Sequence[Any]], shared: Sequence[Any] = ()
    ) -> list[Any]:
        """What it answers each of many calls, all of which begin with what is shared."""
        module, name = function.split(".")
        given = json.dumps([shared, calls])
        return list(json.loads(self.page.evaluate(_CALL, [module, name, given])))


@contextmanager
def loaded(browser: Browser) -> Iterator[Modules]:
    """A page without anything, to which the modules are served as they are written."""
    context = browser.new_context()
    page = context.new_page()
    page.route(f"{_ADDRESS}/**", _serve)
    page.goto(_ADDRESS)
    yield Modules(page)
    context.close()


def _serve(route: Route) -> None:
    name = route.request.url.removeprefix(f"{_ADDRESS}/")
    if not name.endswith(".js"):
        route.fulfill(body="<!doctype html><title>modules</title>", content_type="text/html")
    else:
        source = (FOLDER / name).read_text(encoding="utf-8")
        route.fulfill(body=source, content_type="text/javascript")
