"""Keeps the accessibility report true: fails a run in which a test that it names did not pass.

Of a run of part of the suite, only the tests that were collected are judged. With ``--conformance``
(`make test`), all that the report names have to be among them.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field

import pytest

from model.conformance import conformance_report


@dataclass
class Outcomes:
    """What became of the tests of a run, by their ids without parameters."""

    collected: set[str] = field(default_factory=set)
    passed: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    """Those that failed, or were skipped, for some parameters at least."""

    def take(self, report: pytest.TestReport) -> None:
        test = without_parameters(report.nodeid)
        if not report.passed:
            self.others.add(test)
        elif report.when == "call":
            # An expected failure that passes is reported as passed, too.
            (self.others if hasattr(report, "wasxfail") else self.passed).add(test)

    def not_held(self, named: Set[str], whole: bool) -> list[str]:
        """Which of the named tests did not run and pass."""
        judged = named if whole else named & self.collected
        return sorted(judged - (self.passed - self.others))


def without_parameters(test: str) -> str:
    return test.partition("[")[0]


class Keeper:
    """What pytest tells of a run, also of one that workers share: there the controller is told."""

    def __init__(self, whole: bool) -> None:
        self.whole = whole
        self.outcomes = Outcomes()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._collected(each.nodeid for each in session.items)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: list[str]) -> None:
        self._collected(ids)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.outcomes.take(report)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        # A run that has failed needs no second reason.
        if exitstatus == pytest.ExitCode.OK and self._not_held():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter, exitstatus: int
    ) -> None:
        if exitstatus <= pytest.ExitCode.TESTS_FAILED:
            for test in self._not_held():
                terminalreporter.write_line(
                    f"data/accessibility.yaml names {test}, which did not run and pass.", red=True
                )

    def _collected(self, ids: Iterable[str]) -> None:
        self.outcomes.collected.update(map(without_parameters, ids))

    def _not_held(self) -> list[str]:
        return self.outcomes.not_held(set(conformance_report().tests), self.whole)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--conformance",
        action="store_true",
        help="fail unless every test that the accessibility report names has run and passed",
    )


def pytest_configure(config: pytest.Config) -> None:
    worker, only_collects = hasattr(config, "workerinput"), config.getoption("collectonly")
    if not worker and not only_collects:
        config.pluginmanager.register(Keeper(config.getoption("--conformance")), "conformance")
