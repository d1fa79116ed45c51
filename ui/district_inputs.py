"""Where a business manager enters a district: name, rows of students, and its own figures."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from model import Row
from model.catalogs import SOURCE
from model.district import line_names
from model.intake import Called, Choices, Intake, of_one_district, read_paste, read_upload, shown
from model.intake.files import LONGEST_PASTE
from model.intake.lines import LineNames
from model.intake.whole_budgets import LEAST_BUDGET, one_budget
from model.messages import language, say
from model.names import nearly, note_on, official
from model.pack import Pack
from model.parameters import LOCAL, NotAccepted, parameters
from model.record import Example, record, schools, towns
from model.saved import Cells
from reports.sheets.bills import heading
from reports.wording.bill_sentences import other_programs
from reports.wording.sentences import enumeration
from reports.workshop import NotMade, order
from ui.asked import read_as_chosen
from ui.chrome import skip_link
from ui.entered import (
    Entered,
    LastRead,
    Said,
    add_rows,
    bring_back,
    bring_rows,
    cells_of,
    entered,
    entered_version,
    forget_last_read,
    keep,
    keep_last_read,
    last_read,
    read_once,
    replace_rows,
)
from ui.figure_ids import figures_of
from ui.how_read import MOST_SAID, say_problems, show_how_read
from ui.kept import give_to_tab, take_back
from ui.making import SHORT_PASTE, made
from ui.papers import templates
from ui.plain import escaped
from ui.saved import offer_undo, open_saved
from ui.session import current
from ui.uploads import FILE_MB, SAVED, file_box

COLUMNS = SCHOOL, STUDENTS, TUITION, LINE, YEAR = ("school", "students", "tuition", "line", "year")
"""The grid's columns, by the names that ``model.intake`` gives them."""
EMPTY_ROWS = 4
BUDGET = "budget"
_PASTED = "resc_pasted"
_REFUSED = "resc_refused_rows"
"""What was refused as the server had too much to do, and the version of the rows by then."""
_BUDGET_OF_FILE = "resc_budget_of_file"


@dataclass(frozen=True)
class District:
    """What the page computes with: everything entered that could be read."""

    name: str
    rows: tuple[Row, ...]
    local: dict[str, float]
    example: Example | None


def district_inputs(pack: Pack) -> District:
    """Draw the inputs and return what they say."""
    take_back()
    present = entered(current())
    name = _name(pack, present)
    _one_school()
    present = entered(current())
    intake = _grid(present, pack)
    with st.container():
        _say_what_was_added(entered(current()))
        offer_undo()
    # In a container, as the name's note is.
    with st.container():
        _how_read()
    _bring_rows()
    local = _own_figures(pack, name)
    give_to_tab()
    present = entered(current())
    example = record().examples.get(present.example)
    return District(name, intake.rows, local, example)


def _name(pack: Pack, present: Entered) -> str:
    key = f"district_name_{present.version}"
    known = list(towns())
    options = known if present.name in ("", *known) else [present.name, *known]
    st.selectbox(
        say("entry-name"),
        options,
        index=options.index(present.name) if present.name else None,
        placeholder=say("entry-name.hint"),
        accept_new_options=True,
        key=key,
        on_change=_set_name,
        args=(key,),
    )
    name = entered(current()).name
    # In a container, because the note comes and goes: otherwise all below it would be drawn again
    # each time, and expanders there would close.
    with st.container():
        if note := note_on(name):
            with figures_of(pack, "note", "record-notes"):
                st.info(escaped(note), icon=":material/info:")
        if meant := nearly(name):
            st.warning(escaped(say("entry-name-nearly", given=name)), icon=":material/help:")
            for town in meant:
                st.button(town, key=f"nearly_{town}", on_click=_be_named, args=(town,))
    return name


def _set_name(key: str) -> None:
    _be_named(official(" ".join(str(st.session_state[key] or "").split())[:80]))


def _be_named(name: str) -> None:
    present = entered(current())
    local = dict(present.local)
    before, town = towns().get(present.name), towns().get(name)
    # A town's grand list of 2018 comes with its name; one that somebody typed stays.
    typed, grand_list = local.get("net_grand_list", ""), LOCAL["net_grand_list"].text
    if not typed or (before and typed == grand_list(before.net_grand_list)):
        local["net_grand_list"] = grand_list(town.net_grand_list) if town else ""
        st.session_state.pop("local_net_grand_list", None)
    keep(replace(present, name=name, local=local))


def _one_school() -> None:
    """Draw boxes for one school and a button that adds it, for who has few or only a phone."""
    with st.form("one_school", clear_on_submit=True, border=False):
        boxes = dict(zip((SCHOOL, STUDENTS, TUITION), st.columns([5, 3, 3]), strict=True))
        labels = say("entry-school"), heading("students"), heading("tuition_now")
        for (name, column), label in zip(boxes.items(), labels, strict=True):
            with column:
                st.text_input(label, key=f"one_{name}", max_chars=120)
        st.form_submit_button(say("entry-add-one"), on_click=_add_one, icon=":material/add:")
    skip_link("papers")


def _add_one() -> None:
    school, students, tuition = (
        str(st.session_state[f"one_{name}"]).strip() for name in (SCHOOL, STUDENTS, TUITION)
    )
    if school or students or tuition:
        add_rows(((school, students, tuition, "", ""),))


def _grid(present: Entered, pack: Pack) -> Intake:
    """Draw the rows as a grid that takes a paste from a spreadsheet, and name what is wrong."""
    # Another language is another grid to Streamlit, without what was typed into this one. So it has
    # a key of its own, and is filled anew.
    spoken = "" if language() == SOURCE else f"_{language()}"
    key = f"grid_{present.version}{spoken}"
    base = f"{key}_base"
    if key not in st.session_state or base not in st.session_state:
        blank = [("",) * len(COLUMNS)] * max(1, EMPTY_ROWS - len(present.cells))
        filled = [*present.cells, *blank]
        st.session_state[base] = pd.DataFrame(
            filled, columns=list(COLUMNS), index=pd.RangeIndex(1, len(filled) + 1), dtype=str
        )
    # A line that was named for another year stays in sight, so that it is used or refused.
    lines = line_names(pack, always=any(line.strip() for *_, line, _ in present.cells))
    edited = st.data_editor(
        st.session_state[base],
        key=key,
        num_rows="dynamic",
        width="stretch",
        height=min(36 * (len(st.session_state[base]) + 2) + 3, 420),
        column_config={
            SCHOOL: st.column_config.TextColumn(heading("school"), width=124, max_chars=120),
            STUDENTS: st.column_config.TextColumn(heading("students"), width=88, max_chars=40),
            TUITION: st.column_config.TextColumn(
                heading("tuition_now"), width=108, max_chars=40, help=say("entry-tuition-help")
            ),
            LINE: _line_column(lines),
            YEAR: st.column_config.TextColumn(
                heading(YEAR), width=96, max_chars=20, help=say("entry-year-help")
            ),
        },
        alt=say("entry-grid-alt"),
    )
    usual = lines[0][1] if len(lines) > 1 else ""
    st.caption(escaped(say("entry-grid-note", several="yes" if usual else "no", line=usual)))
    cells = _cells(edited)
    if cells != present.cells:
        keep(replace(entered(current()), cells=cells))
    rows = edited.fillna("").to_numpy().tolist() if cells else []
    wanted = [at for at, name in enumerate(COLUMNS) if lines or name != LINE]
    table = [[row[at] for at in wanted] for row in [COLUMNS, *rows]]
    intake = read_once(table, lines)
    with st.container():
        if cells:
            say_problems(intake, "row_problems")
            for note in intake.said[:MOST_SAID]:
                st.caption(escaped(note))
            if said := other_programs(intake.rows):
                st.warning(escaped(said))
    return intake


def _line_column(lines: LineNames) -> Any:
    """How the column of lines is drawn; None hides it where rows have no choice."""
    if not lines:
        return None
    names = enumeration([name for _, name, _ in lines])
    said = say("entry-line-help", names=names)
    return st.column_config.TextColumn(heading("line"), width="medium", max_chars=80, help=said)


def _cells(edited: pd.DataFrame) -> tuple[Cells, ...]:
    texts = edited.fillna("").astype(str).to_numpy().tolist()
    return tuple(
        (row[0], row[1], row[2], row[3], row[4])
        for row in texts
        if any(cell.strip() for cell in row)
    )


def _say_what_was_added(present: Entered) -> None:
    """Say what became of the rows that came last, and offer to bring back those removed."""
    if present.said:
        with st.container(border=True, key="brought", gap="xxsmall"):
            for sentence in present.said:
                st.text(sentence())
    version, again = st.session_state.get(_REFUSED, (None, ()))
    if version == present.version:
        st.button(
            say("entry-read-again"),
            on_click=_bring,
            args=again,
            type="tertiary",
            icon=":material/refresh:",
        )
    if present.removed and present.removed != present.cells:
        st.button(
            say("entry-bring-back", rows=len(present.removed)),
            on_click=bring_back,
            type="tertiary",
            icon=":material/undo:",
        )


def _bring_rows() -> None:
    """Offer to add rows: a school by its name, a paste, a file, a printed example."""
    with st.expander(say("entry-bring"), key="entry_bring"):
        st.selectbox(
            say("entry-add"),
            schools(),
            index=None,
            placeholder=say("entry-add.hint"),
            key="add_school",
            on_change=_add_school,
        )
        file_box(say("entry-upload", megabytes=FILE_MB), "upload_rows", _uploaded, SAVED)
        templates()
        st.text_area(
            say("entry-paste"),
            key="pasted_rows",
            on_change=_pasted,
            height=80,
            max_chars=LONGEST_PASTE,
        )
        examples = record().examples
        st.selectbox(
            say("entry-example"),
            list(examples),
            format_func=lambda name: say(
                "entry-example-name", district=examples[name].district, date=examples[name].when
            ),
            index=None,
            placeholder=say("entry-example.hint"),
            key="load_example",
            on_change=_load_example,
        )
        st.button(say("entry-remove"), on_click=replace_rows)


def _add_school() -> None:
    if school := st.session_state.add_school:
        add_rows(((school, "", "", "", ""),))
        st.session_state.add_school = None


def _uploaded() -> None:
    file = st.session_state.upload_rows
    if file is not None and not open_saved(file.name, file.getvalue()):
        _bring(
            _read_of_file(file.name, file.getvalue), file.file_id, Called("file", shown(file.name))
        )


def _read_of_file(name: str, content: Callable[[], bytes]) -> Callable[[Choices], Intake]:
    # A row that names a line which is not charged as tuition is refused, not charged as one.
    lines = line_names(current().pack, always=True)
    return lambda choices: made(order(read_upload, name, content(), lines, choices))


def _pasted() -> None:
    if text := st.session_state.pasted_rows.strip():
        st.session_state[_PASTED] = text
        st.session_state.pasted_rows = ""
        _read_pasted()


def _read_pasted() -> None:
    text = st.session_state[_PASTED]
    _bring(_read_of_paste(text), text, Called("text"))


def _read_of_paste(text: str) -> Callable[[Choices], Intake]:
    lines = line_names(current().pack, always=True)
    if len(text) <= SHORT_PASTE:
        return lambda choices: read_paste(text, lines, choices)
    return lambda choices: made(order(read_paste, text, lines, choices))


def _how_read() -> None:
    """Say how the last file or paste was read, as long as it is there to be read otherwise."""
    last, file = last_read(), st.session_state.get("upload_rows")
    if last is None:
        return
    if last.of == st.session_state.get(_PASTED):
        read = _read_of_paste(last.of)
        show_how_read(_as_spoken(last, read, Called("text")), last.of, _read_pasted)
    elif file is not None and last.of == file.file_id:
        read, called = _read_of_file(file.name, file.getvalue), Called("file", shown(file.name))
        show_how_read(_as_spoken(last, read, called), last.of, _uploaded)


def _as_spoken(last: LastRead, read: Callable[[Choices], Intake], called: Called) -> Intake:
    """What was read last, which says of itself in the language that is spoken now how it was.

    The rows stay as they are: somebody may have changed them since.
    """
    if last.spoken == language():
        return last.intake
    try:
        again = _read_of_one(read, last.of, called)
    except NotMade:
        return last.intake
    keep_last_read(again, last.of)
    return again


def _bring(read: Callable[[Choices], Intake], of: str, called: Called) -> None:
    """Add the rows that could be read below those that are there, and keep how they were read.

    Args:
        read: reads them, as somebody chose.
        of: what no other file or paste has.
        called: what messages call it.
    """
    try:
        intake = _read_of_one(read, of, called)
    except NotMade as error:
        forget_last_read()
        refused = error.with_traceback(None)
        add_rows((), (lambda: f"{say('entry-added', rows=0)} {refused}",))
        if refused.passes:
            st.session_state[_REFUSED] = entered_version(), (read, of, called)
        return
    rows, of_budget = intake.rows, _take_budget(intake)
    several = any(question.name == "district" for question in intake.questions)
    hint: list[Said] = [lambda: say("entry-several")] if several else []
    number = len(rows)
    said = (lambda: say("entry-added", rows=number), *hint, *of_budget)
    bring_rows(cells_of(rows), said, of, called.table_from == "file")
    keep_last_read(intake, of)


def _read_of_one(read: Callable[[Choices], Intake], of: str, called: Called) -> Intake:
    """The rows of the district that is entered, as ``_bring`` takes them."""
    name = entered(current()).name
    return read_as_chosen(lambda choices: of_one_district(read(choices), name, choices, called), of)


def _take_budget(intake: Intake) -> list[Said]:
    """Take the whole budget that a file gives as the district's own, unless another was typed."""
    read = any(each.role == BUDGET for each in intake.reading.columns)
    found = one_budget(intake.frame) if read else None
    text = "" if found is None else LOCAL[BUDGET].text(found)
    here = entered(current())
    typed = here.local.get(BUDGET, "")
    if typed and typed not in (text, st.session_state.get(_BUDGET_OF_FILE)):
        if not text:
            return []
        return [lambda: say("many-budget-kept", amount=text, own_amount=typed)]
    if typed != text:
        keep(replace(here, local={**here.local, BUDGET: text}))
        st.session_state.pop(f"local_{BUDGET}", None)
    st.session_state[_BUDGET_OF_FILE] = text
    if text:
        return [lambda: say("many-budget-taken", amount=text)]
    if not read or not intake.rows:
        return []
    return [lambda: say("many-budget-unfit", least=LEAST_BUDGET)]


def _load_example() -> None:
    if name := st.session_state.load_example:
        example = record().examples[name]
        replace_rows(cells_of(example.as_rows()), example.district, name)
        st.session_state.load_example = None


def _own_figures(pack: Pack, name: str) -> dict[str, float]:
    """Draw the boxes of the district's own figures, and return those that could be read."""
    read: dict[str, float] = {}
    known = parameters(pack)
    with st.expander(say("entry-own"), key="entry_own"):
        for figure, own in LOCAL.items():
            key = f"local_{figure}"
            st.session_state.setdefault(key, entered(current()).local.get(figure, ""))
            text = st.text_input(own.label, key=key, placeholder=own.hint)
            present = entered(current())
            if text != present.local.get(figure, ""):
                keep(replace(present, local={**present.local, figure: text}))
            if not text.strip():
                continue
            try:
                read[figure] = known[figure].read(text)
            except NotAccepted as refused:
                given = text[:40]
                if refused.used is not None:
                    read[figure] = refused.used
                    amount = own.text(refused.used)
                    st.text(say("dial-line-took", given=given, amount=amount))
                else:
                    accepted = known[figure].accepted
                    st.text(say("entry-own-refused", given=given, accepted=accepted))
            if figure == "net_grand_list" and (town := towns().get(name)):
                origin, mills = record().towns, town.mill_rate
                if read.get(figure) == town.net_grand_list:
                    place, title = escaped(name), escaped(origin.title)
                    values = {"district": place, "date": origin.as_of, "source": title}
                    with figures_of(pack, "grand_list", "record-towns"):
                        st.caption(say("entry-old-list", mills=mills, **values))
    return read
