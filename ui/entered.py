"""What a district has entered: kept for the visit; in the link only if the visitor wants that."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import streamlit as st

from model import Row, Scenario
from model.intake import Intake, read_table
from model.intake.lines import LineNames
from model.messages import language
from model.opening import Opened
from model.parameters import LOCAL, number_text
from model.saved import Cells
from model.scenario import fits_link
from ui.session import change, current

_ENTERED = "resc_entered"
_LINKED = "resc_entered_from_link"
_READ = "resc_entered_read"
_BROUGHT = "resc_brought"
_LAST = "resc_last_intake"

Said = Callable[[], str]
"""Makes a sentence in the language that is spoken by then."""


@dataclass(frozen=True)
class Entered:
    """A district's name, rows and own figures, as typed."""

    name: str = ""
    cells: tuple[Cells, ...] = ()
    local: Mapping[str, str] = field(default_factory=dict)
    example: str = ""
    """The printed example that the rows were loaded from."""
    version: int = 0
    """Raised whenever the rows are replaced from outside the grid."""
    removed: tuple[Cells, ...] = ()
    """The rows that stood here before they were last removed."""
    said: tuple[Said, ...] = ()
    """What to say of the rows that came last."""


@dataclass(frozen=True)
class _Brought:
    """The rows of a file or paste, and where they were put."""

    of: str
    """What no other file or paste has."""
    is_file: bool
    place: int
    cells: tuple[Cells, ...]


@dataclass(frozen=True)
class LastRead:
    """The last file or paste without its rows, for what it says of itself and leaves open."""

    intake: Intake
    of: str
    spoken: str
    """The language of what it says of itself."""


def entered(opened: Opened) -> Entered:
    """What this visit has entered so far; a link that carries rows fills it."""
    state = st.session_state
    linked = _of_link(opened.scenario)
    if any(linked) and linked != state.get(_LINKED):
        scenario = opened.scenario
        forget_last_read()
        keep(
            Entered(
                scenario.district,
                cells_of(scenario.rows),
                {name: LOCAL[name].text(value) for name, value in scenario.local.items()},
                version=entered_version() + 1,
            )
        )
    state[_LINKED] = linked
    return present()


def has_entered() -> bool:
    """Whether this visit has entered anything, even if it removed it later."""
    return _ENTERED in st.session_state


def present() -> Entered:
    """What this visit has entered so far."""
    found: Entered = st.session_state.get(_ENTERED, Entered())
    return found


def entered_version() -> int:
    """The version of the rows that the grid was last filled with."""
    return present().version


def keep(value: Entered) -> None:
    """Keep what has been entered for the rest of the visit."""
    st.session_state[_ENTERED] = value


def read_once(table: Sequence[Sequence[str]], lines: LineNames) -> Intake:
    """The rows of the grid, read again only if they or the language have changed since."""
    known, intake = st.session_state.get(_READ, (None, None))
    wanted = (table, lines, language())
    if known != wanted:
        intake = read_table(table, from_one=True, lines=lines)
        st.session_state[_READ] = (wanted, intake)
    found: Intake = intake
    return found


def last_read() -> LastRead | None:
    """The last file or paste that was read, as long as what it brought was not replaced."""
    found: LastRead | None = st.session_state.get(_LAST)
    return found


def keep_last_read(intake: Intake, of: str) -> None:
    """Keep what a file or paste says of itself."""
    st.session_state[_LAST] = LastRead(replace(intake, frame=intake.frame.iloc[:0]), of, language())


def forget_last_read() -> None:
    """Forget the last file or paste: the rows that are there now are others."""
    st.session_state.pop(_LAST, None)
    st.session_state.pop(_BROUGHT, None)


def add_rows(cells: tuple[Cells, ...], said: tuple[Said, ...] = ()) -> None:
    """Put rows below those that are there, and keep what to say of them."""
    before = present()
    both = (*before.cells, *cells)
    keep(replace(before, cells=both, said=said, version=before.version + 1))


def bring_rows(
    cells: tuple[Cells, ...], said: tuple[Said, ...], of: str, is_file: bool = True
) -> None:
    """Put the rows of a file or paste below the others.

    They take the place of those that the same one brought, when it was read otherwise; and those
    of a file take the place of the file before. What is replaced can be brought back.
    """
    before = present()
    last: _Brought | None = st.session_state.get(_BROUGHT)
    if not cells or last is None or not (last.of == of or (is_file and last.is_file)):
        if cells:
            st.session_state[_BROUGHT] = _Brought(of, is_file, len(before.cells), cells)
        add_rows(cells, said)
        return
    end = last.place + len(last.cells)
    above, below = before.cells[: last.place], before.cells[end:]
    if len(before.cells) < end:
        # Some were taken out by hand, so their places say nothing.
        above, below = tuple(row for row in before.cells if row not in last.cells), ()
    st.session_state[_BROUGHT] = _Brought(of, is_file, len(above), cells)
    new, version = (*above, *cells, *below), before.version + 1
    keep(replace(before, cells=new, removed=before.cells, said=said, version=version))


def replace_rows(cells: tuple[Cells, ...] = (), name: str = "", example: str = "") -> None:
    """Replace all rows, or remove them; ``bring_back`` brings back those that were there."""
    before = present()
    forget_last_read()
    keep(
        replace(
            before,
            name=name or before.name,
            cells=cells,
            example=example,
            removed=before.cells or before.removed,
            said=(),
            version=before.version + 1,
        )
    )


def bring_back() -> None:
    """Bring back the rows that were last removed."""
    replace_rows(present().removed)


def cells_of(rows: tuple[Row, ...]) -> tuple[Cells, ...]:
    """Rows as somebody would type them."""
    return tuple(
        (
            row.school,
            str(row.students),
            "" if row.tuition is None else str(number_text(row.tuition)),
            row.line,
            str(row.year or ""),
        )
        for row in rows
    )


def in_link(scenario: Scenario) -> bool:
    """Whether the link carries what the district has entered."""
    return any(_of_link(scenario))


def put_in_link(name: str, rows: tuple[Row, ...], local: Mapping[str, float]) -> bool:
    """Write a district's entries into the link; False, and none of them, if it cannot hold all."""
    opened = current()
    wanted = replace(opened.scenario, district=name, rows=rows, local=dict(local))
    if wanted != opened.scenario and not fits_link(wanted, opened.pack):
        take_from_link()
        return False
    st.session_state[_LINKED] = _of_link(wanted)
    if wanted != opened.scenario:
        change(wanted)
    return True


def take_from_link() -> None:
    """Take a district's entries out of the link; they stay on the page."""
    scenario = current().scenario
    st.session_state[_LINKED] = ("", (), ())
    if in_link(scenario):
        change(replace(scenario, district="", rows=(), local={}))


def _of_link(scenario: Scenario) -> tuple[object, ...]:
    return scenario.district, scenario.rows, tuple(scenario.local.items())
