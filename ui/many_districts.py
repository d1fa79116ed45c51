"""Many districts at once: one upload with a district column, every bill in one table."""

import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

import pandas as pd
import streamlit as st

from model import Pack, Scenario, estimate
from model.by_year import years_in_words
from model.district import line_names, whole_cents
from model.fit import DoesNotFit
from model.intake import MOST_ROWS, Choices, Intake, read_upload
from model.intake.lines import LineNames
from model.intake.rows import MOST_DISTRICTS
from model.many import districts_by_year, first_to_change, of_small_budgets
from model.messages import language, say
from model.names import note_on
from model.pack import tuition_line
from model.parameters import number_text
from reports.sharing.documents import documents
from reports.sheets.bills import heading, of_a_year
from reports.sheets.districts import districts_columns, rows_of, side_by_side
from reports.wording.amounts import more, percent, risen
from reports.wording.bill_laws import amounts_beside, bills_sides
from reports.wording.bill_sentences import bill_amounts
from reports.wording.caps import kept_cap
from reports.wording.origins import BILL
from reports.wording.sentences import lower_first
from reports.workshop import NotMade, order
from ui import tab
from ui.asked import chosen, read_as_chosen
from ui.bill_table import bill_table
from ui.district_charts import change_bars
from ui.figure_ids import figures_of
from ui.how_read import show_how_read
from ui.making import download, made
from ui.papers import subject, templates
from ui.plain import escaped
from ui.prices import show_prices
from ui.session import current
from ui.tiles import Tile, show_answer, show_side_tiles, show_sides, show_tiles
from ui.uploads import FILE_MB, file_box

LARGEST = 12
_READ = "resc_many"
_BEGUN = "resc_many_begun"
_NAME = "file"
_PATIENCE = 1.0
"""Seconds before a progress bar shows."""

_EXAMPLE = (
    ("one", "first", 120, "$5,000.50"),
    ("one", "second", 15, ""),
    ("two", "first", 40, "$5,120.00"),
)
"""An example: rows of two districts."""


def many_inputs() -> Intake | None:
    """Draw the upload and return what could be read of it; None until there is one."""
    before = tab.told(_NAME)
    label = say(
        "many-upload", megabytes=FILE_MB, most_districts=MOST_DISTRICTS, most_rows=MOST_ROWS
    )
    # A new key for each visit: a new server does not have the file, so the box must not show it.
    key = f"upload_many_{tab.visit_name()}"
    file = file_box(label, key)
    _remember(file.name if file else "", before)
    templates()
    if file is None:
        st.session_state.pop(_READ, None)
        return None
    # A row that names a line which is not charged as tuition is refused, not charged as one.
    lines, choices = line_names(current().pack, always=True), chosen(file.file_id)
    read: tuple[object, Intake] | None = st.session_state.get(_READ)
    if read is None or read[0] != (file.file_id, lines, choices, language()):
        try:
            content = file.getvalue()
            found = read_as_chosen(
                lambda choices: _read(file.name, content, lines, choices), file.file_id
            )
            read = ((file.file_id, lines, chosen(file.file_id), language()), found)
        except NotMade as error:
            st.warning(f"{say('many-not-read', file=escaped(file.name))} {error}")
            if error.passes:
                # Any press draws the page anew, which reads the file that is in the box.
                st.button(say("entry-read-again"), type="tertiary", icon=":material/refresh:")
            return None
        st.session_state[_READ] = read
    intake = read[1]
    show_how_read(intake, file.file_id)
    return intake


def _remember(name: str, before: str) -> None:
    """Have the tab remember the name of the file; nothing keeps the file itself."""
    begun = bool(name) or _BEGUN in st.session_state
    if begun:
        st.session_state[_BEGUN] = True
    elif before:
        st.info(say("many-gone", file=escaped(before)), icon=":material/upload_file:")
    tab.keep(_NAME, name if begun else None)


def _read(name: str, content: bytes, lines: LineNames, choices: Choices) -> Intake:
    """Read an upload; show a bar if that takes longer than a second."""
    start, place = time.monotonic(), st.empty()

    def show_bar() -> None:
        waited = time.monotonic() - start
        if waited > _PATIENCE:
            # Nobody knows how long it takes, so the bar only comes near its end.
            place.progress(waited / (waited + 3), text=say("many-reading"))

    try:
        intake: Intake = made(order(read_upload, name, content, lines, choices), show_bar)
        return intake
    finally:
        place.empty()


def show_many(
    pack: Pack, scenario: Scenario, intake: Intake | None, rest: AbstractContextManager[object]
) -> None:
    """Draw the answer for all districts together, and into the rest of the page that for each."""
    if intake is None or intake.frame.empty:
        show_answer(say("many-begin"))
        st.markdown(say("many-form"))
        heads = list(map(heading, ("district", "school", "students", "tuition_now")))
        rows = [
            (say(f"many-form-{district}"), say(f"intake-template-{school}"), *cells)
            for district, school, *cells in _EXAMPLE
        ]
        example = pd.DataFrame(rows, columns=heads)
        st.dataframe(example, hide_index=True, width="stretch", alt=say("many-form-alt"))
        st.caption(say("many-form-note"))
        return
    try:
        tables = districts_by_year(pack, scenario, intake.frame)
    except DoesNotFit as error:
        show_answer(say("district-does-not-fit"))
        st.error(escaped(str(error)), icon=":material/rule:")
        return
    _answer(pack, scenario, intake.frame, tables)
    with rest, figures_of(pack, "bills_details", BILL):
        _each(pack, scenario, intake, tables)


def _each(pack: Pack, scenario: Scenario, intake: Intake, tables: Sequence[pd.DataFrame]) -> None:
    table, told = tables[0], first_to_change(tables)
    _chart(told)
    st.subheader(say("many-every", year=_year(told)), anchor=False)
    shown = side_by_side(tables, told)
    columns, now = list(districts_columns(shown)), f"share_in_{told['year'].iloc[0]}"
    yearly = [name for name in columns if of_a_year(name)[1]]
    of_now = [name for name in columns if name == now or name not in yearly]
    bill_table(of_now, rows_of(shown), say("many-every-alt"))
    st.subheader(say("district-years"), anchor=False)
    bill_table(["district", *yearly], rows_of(shown), say("many-years-alt"))
    st.caption(say("many-years-note", with_budget="yes" if "budget" in shown else "no"))
    if by_year := years_in_words(scenario, intake.rows):
        st.caption(escaped(by_year))
    for said in of_small_budgets(table):
        st.warning(escaped(said))
    lines = list(dict.fromkeys(intake.frame.get("line", [""])))
    for name in lines:
        if differs := whole_cents(estimate(pack, scenario, int(told["year"].iloc[0])), name):
            st.caption(escaped(differs))
    if noted := {name: note for name in sorted(set(table["district"])) if (note := note_on(name))}:
        with figures_of(pack, "notes", "record-notes"):
            for name, note in noted.items():
                st.info(escaped(f"{name}: {note}"), icon=":material/info:")
    made_of = replace(subject(), frame=side_by_side(tables))
    for column, each in zip(st.columns([1, 1, 3]), documents("districts"), strict=False):
        with column:
            download(each, made_of)
    show_prices(pack, scenario, [name or tuition_line(pack) for name in lines])


def _year(table: pd.DataFrame) -> str:
    return f"FY{table['year'].iloc[0]}"


def _answer(
    pack: Pack, scenario: Scenario, frame: pd.DataFrame, tables: Sequence[pd.DataFrame]
) -> None:
    """Draw what becomes of all bills on both sides of the cut, and which side is shown below."""
    told = first_to_change(tables)
    found = bills_sides(pack, scenario, frame)
    if not found:
        outcome = ("later" if told is not tables[0] else "rise") if told["change"].sum() else "none"
        now, change = float(told["bill_now"].sum()), float(told["change"].sum())
        rise = bill_amounts(now, change)[1]
        years = {"first_year": _year(tables[0]), "year": _year(told)}
        said = say("many-answer", districts=len(told), outcome=outcome, change=rise, **years)
        show_answer(said)
        show_tiles(_tiles(told, bill_amounts(now, change)))
        return
    show_sides([(each.side.heading, each.sentence) for each in found])
    amounts = amounts_beside([each.bill for each in found])
    tiles = [_tiles(each.table, said) for each, said in zip(found, amounts, strict=True)]
    show_side_tiles([(each.side.heading, of) for each, of in zip(found, tiles, strict=True)])
    own = [each.side for each in found if each.side.estimate.scenario == scenario]
    rule = lower_first(own[0].heading if own else kept_cap())
    st.caption(escaped(say("district-figures-of", rule=rule, year=_year(told))))


def _tiles(table: pd.DataFrame, amounts: tuple[str, str, str]) -> list[Tile]:
    change, now = float(table["change"].sum()), float(table["bill_now"].sum())
    before, rise, after = amounts
    rising = int((table["change"] > 0).sum())
    share = 100 * change / now if now else 0.0
    students = say("district-students", students=number_text(round(table["students"].sum(), 2)))
    return [
        Tile(before, say("many-bills-now"), students),
        Tile(more(rise), say("many-change"), risen(share, percent), "pay"),
        Tile(after, say("many-bills-after"), _year(table)),
        Tile(str(rising), say("many-rising", rising=rising, districts=len(table))),
        Tile(_rise(table["change"].max()), say("many-largest")),
    ]


def _rise(change: float) -> str:
    return bill_amounts(0, float(change))[1]


def _chart(table: pd.DataFrame) -> None:
    if not float(table["change"].sum()) or len(table) < 2:
        return
    st.subheader(say("many-largest-changes", year=_year(table)), anchor=False)
    rows = [
        {
            "label": str(row["district"]) or say("many-no-name"),
            "to": float(row["change"]),
            "text": f"{more(_rise(row['change']))}, {risen(row['change_percent'], percent)}",
        }
        for row in table.nlargest(LARGEST, "change").to_dict("records")
    ]
    st.vega_lite_chart(change_bars(rows), alt=say("many-largest-alt"))
    st.caption(say("many-same-percent"))
