"""Of random tables as offices make them, none gives a wrong figure, and plain ones are read."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from model.intake import Intake, read_upload
from tests.cases.random_tables import Table, as_csv, as_xlsx, random_table

randoms = st.integers(0, 2**40).map(Random)


def rows_of(intake: Intake) -> list[tuple[str, str, float, float | None]]:
    return [
        (district, row.school, row.students, row.tuition)
        for district, row in zip(intake.frame["district"], intake.rows, strict=True)
    ]


def hold(table: Table, intake: Intake) -> None:
    """The rows are the right ones, or there is none and a sentence says why."""
    if intake.rows:
        assert rows_of(intake) == table.right
        assert len(intake.problems) == table.bad_rows
        assert intake.reading.summary
    else:
        assert intake.problems


@settings(max_examples=1_950, deadline=None)
@given(randoms, st.sampled_from(",;\t"))
def test_no_random_table_gives_a_wrong_figure_unasked(draw: Random, delimiter: str) -> None:
    table = random_table(draw)
    hold(table, read_upload("rows.csv", as_csv(table, delimiter)))


@settings(max_examples=50, deadline=None)
@given(randoms)
def test_no_random_workbook_gives_a_wrong_figure_unasked(draw: Random) -> None:
    table = random_table(draw)
    hold(table, read_upload("rows.xlsx", as_xlsx(table)))


def test_nine_in_ten_plain_tables_are_read_unasked() -> None:
    draw, plain, read = Random(18), 0, 0
    while plain < 300:
        table = random_table(draw)
        if table.is_plain:
            plain += 1
            read += bool(read_upload("rows.csv", as_csv(table, ",")).rows)
    assert read >= 0.9 * plain
