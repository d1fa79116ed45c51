"""Many districts at once: one upload with a district column, every bill in one table."""

import time
from dataclasses import replace

import pandas as pd
import streamlit as st

from model import Pack, Scenario, estimate_districts
from model.intake import Intake, read_upload
from model.record import record
from reports.sharing.documents import documents
from reports.wording.amounts import dollars, percent
from reports.wording.bill_sentences import bill_amounts
from reports.workshop import NotMade, order
from ui import tab
from ui.district_charts import change_bars
from ui.district_inputs import say_intake
from ui.making import download, made
from ui.papers import subject, templates
from ui.plain import escaped
from ui.tiles import Tile, show_answer, show_tiles
from ui.uploads import FILE_MB, file_box

LARGEST = 12
_READ = "resc_many"
_BEGUN = "resc_many_begun"
_NAME = "file"
_PATIENCE = 1.0
"""Seconds before a progress bar shows."""

_EXAMPLE = pd.DataFrame(
    {
        "District": ["first district", "first district", "second district"],
        "School": ["CREC", "LEARN", "CREC"],
        "Students": [120, 15, 40],
        "Tuition now": ["$4,270.33", "", "$5,012.00"],
    }
)


def many_inputs() -> Intake | None:
    """Draw the upload and return what could be read of it; None until there is one."""
    before = tab.told(_NAME)
    limits = f"at most {FILE_MB} MB, 200 districts, 20,000 rows"
    # A new server has no file of the old one, and so shows none.
    key = f"upload_many_{tab.visit_name()}"
    file = file_box(f"Upload CSV or Excel with a district column ({limits})", key)
    _remember(file.name if file else "", before)
    templates()
    if file is None:
        st.session_state.pop(_READ, None)
        return None
    read: tuple[str, Intake] | None = st.session_state.get(_READ)
    if read is None or read[0] != file.file_id:
        try:
            read = (file.file_id, _read(file.name, file.getvalue()))
        except NotMade as error:
            st.warning(f"{escaped(file.name)} was not read. {error}")
            return None
        st.session_state[_READ] = read
    intake = read[1]
    say_intake(intake, "many_problems")
    return intake


def _remember(name: str, before: str) -> None:
    """Have the tab remember that there was a file, which itself is kept by nobody."""
    begun = bool(name) or _BEGUN in st.session_state
    if begun:
        st.session_state[_BEGUN] = True
    elif before:
        st.info(
            f"{escaped(before)} was with a server that is gone, or the page was loaded anew. "
            "Please upload it again.",
            icon=":material/upload_file:",
        )
    tab.keep(_NAME, name if begun else None)


def _read(name: str, content: bytes) -> Intake:
    """Read an upload; show a bar if that takes longer than a second."""
    start, place = time.monotonic(), st.empty()

    def show_bar() -> None:
        waited = time.monotonic() - start
        if waited > _PATIENCE:
            # How much is left cannot be known: the bar only nears its end.
            place.progress(waited / (waited + 3), text="Reading the rows…")

    try:
        intake: Intake = made(order(read_upload, name, content), show_bar)
        return intake
    finally:
        place.empty()


def show_many(pack: Pack, scenario: Scenario, intake: Intake | None) -> None:
    """Draw the answer for all districts together and each."""
    if intake is None or intake.frame.empty:
        show_answer("Upload the rows of many districts, and each one’s change stands here.")
        st.markdown("One row a district and school, such as:")
        st.dataframe(_EXAMPLE, hide_index=True, width="stretch", alt="Rows as they may look")
        st.caption(
            "A RESC finance officer can brief all member towns with it, a legislator the towns of "
            "a district. The rows stay in this visit: nothing is stored."
        )
        return
    table = estimate_districts(pack, scenario, intake.frame)
    _answer(table)
    _chart(table)
    st.subheader("Every district", anchor=False)
    money_column = st.column_config.NumberColumn(format="dollar")
    st.dataframe(
        named(table),
        hide_index=True,
        width="stretch",
        column_config={
            **dict.fromkeys(("Bill now", "Bill after", "Change"), money_column),
            "Students": st.column_config.NumberColumn(format="localized"),
            "Change, percent": st.column_config.NumberColumn(format="%.2f%%"),
        },
        alt="Bill now, bill after and change of every district; sort it by a column's head",
    )
    for name in sorted(set(table["district"]) & set(record().notes)):
        st.info(escaped(f"{name}: {record().notes[name]}"), icon=":material/info:")
    made_of = replace(subject(), frame=table)
    for column, each in zip(st.columns([1, 1, 3]), documents("districts"), strict=False):
        with column:
            download(each, made_of)


def named(table: pd.DataFrame) -> pd.DataFrame:
    """The table with the names of its columns as people read them."""
    return table.rename(
        columns={
            "district": "District",
            "students": "Students",
            "bill_now": "Bill now",
            "bill_after": "Bill after",
            "change": "Change",
            "change_percent": "Change, percent",
        }
    )


def _answer(table: pd.DataFrame) -> None:
    change, now = float(table["change"].sum()), float(table["bill_now"].sum())
    before, rise, after = bill_amounts(now, change)
    rising = int((table["change"] > 0).sum())
    show_answer(
        f"The bills of {len(table)} district{'' if len(table) == 1 else 's'} would rise by "
        f"{rise} together."
        if change
        else f"None of the bills of {len(table)} districts would rise."
    )
    share = 100 * change / now if now else 0.0
    show_tiles(
        [
            Tile(before, "bills now", f"{int(table['students'].sum()):,} students"),
            Tile(f"+{rise}", "change", f"+{percent(share)}", "pay"),
            Tile(after, "bills after"),
            Tile(str(rising), f"of {len(table)} districts pay more"),
            Tile(dollars(float(table["change"].max())), "largest change"),
        ]
    )


def _chart(table: pd.DataFrame) -> None:
    if not float(table["change"].sum()) or len(table) < 2:
        return
    st.subheader("Largest changes", anchor=False)
    rows = [
        {
            "district": str(row["district"]) or "no name",
            "change": float(row["change"]),
            "text": f"+{dollars(row['change'])}, +{percent(row['change_percent'])}",
        }
        for row in table.nlargest(LARGEST, "change").to_dict("records")
    ]
    st.vega_lite_chart(
        change_bars(rows), alt="The largest changes; the table below has every figure."
    )
    st.caption(
        "Each bill rises by the same percent: the relief is the same share of every school’s rate, "
        "so its loss is too."
    )
