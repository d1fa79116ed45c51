"""No bytes, no text and no grid raise, however broken."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from model.directions import END, ISOLATE
from model.intake import Intake, read_paste, read_table, read_upload
from model.parameters import LEAST_TUITION, LONGEST_NAME, MOST_STUDENTS, MOST_TUITION
from tests.model.intake.tables import HEADER, as_xlsx, as_zip

XLSX = as_xlsx([HEADER, ("Bolton", "CREC", 40, 4270.33), ("Bolton", "ACES", 4, None)])
STARTS = (b"", b"School,Students\n", b"\xff\xfe", b"\xfe\xff", b"PK\x03\x04", b"\x1f\x8b", b"MZ")

cells = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["School", "Students", "Tuition", "District", "Total", "", '"', "5", "$1,000"]),
    st.integers(-5, 60_000).map(str),
)
tables = st.lists(st.lists(cells, max_size=6), max_size=12)


def sound(intake: Intake) -> bool:
    """All that may be said of any intake."""
    frame = intake.frame
    assert frame["students"].between(0, MOST_STUDENTS).all()
    assert frame["tuition"].dropna().between(LEAST_TUITION, MOST_TUITION).all()
    assert frame["school"].str.len().between(1, LONGEST_NAME).all()
    assert frame["row"].is_monotonic_increasing
    assert len(intake.rows) == len(frame)
    said = [*(problem.message for problem in intake.problems), *intake.notes]
    assert all(each.replace(ISOLATE, "").replace(END, "").isprintable() for each in said)
    return bool(len(frame) or intake.problems)


@given(st.text(), st.sampled_from(STARTS), st.binary(max_size=400))
def test_any_bytes_give_rows_or_a_problem(name: str, start: bytes, rest: bytes) -> None:
    assert sound(read_upload(name, start + rest))


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, len(XLSX) - 1), st.integers(0, 255)), min_size=1, max_size=9),
    st.integers(0, len(XLSX)),
)
def test_a_workbook_with_bytes_changed_or_cut_gives_rows_or_a_problem(
    changes: list[tuple[int, int]], end: int
) -> None:
    content = bytearray(XLSX)
    for place, byte in changes:
        content[place] = byte
    assert sound(read_upload("rows.xlsx", bytes(content)))
    assert sound(read_upload("rows.xlsx", bytes(content[:end])))


@settings(max_examples=25)
@given(st.dictionaries(st.sampled_from(["xl/workbook.xml", "[Content_Types].xml"]), st.binary()))
def test_a_zip_that_plays_a_workbook_gives_a_problem(files: dict[str, bytes]) -> None:
    assert sound(read_upload("rows.xlsx", as_zip(files)))


@given(st.text() | tables.map(lambda table: "\n".join(",".join(row) for row in table)))
@example("School,Students\n\ud800,5")
def test_any_text_gives_rows_or_a_problem(text: str) -> None:
    assert sound(read_paste(text))


@given(tables)
def test_any_grid_gives_rows_or_a_problem(table: list[list[str]]) -> None:
    assert sound(read_table(table))


@given(tables)
def test_any_grid_below_a_header_gives_rows_or_a_problem(table: list[list[str]]) -> None:
    assert sound(read_table([list(HEADER), *table]))
