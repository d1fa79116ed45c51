"""Tables that the tests of the intake write: rows of a district as CSV and as workbooks."""

import csv
import io
import zipfile
from collections.abc import Sequence

import xlsxwriter
from hypothesis import strategies as st

from model.intake import Intake
from model.intake.names import says_total
from model.parameters import LONGEST_NAME, MOST_STUDENTS, MOST_TUITION, clean_name

Line = tuple[str, str, int, float | None]
"""District, school, students, tuition."""

HEADER = ("District", "School", "Students", "Tuition now")

clean_names = (
    st.text(max_size=LONGEST_NAME)
    .map(lambda text: clean_name(text.encode("utf-8", "ignore").decode()))
    .filter(lambda name: len(name) <= LONGEST_NAME and not says_total(name))
)
lines: st.SearchStrategy[list[Line]] = st.lists(
    st.tuples(
        clean_names,
        clean_names.filter(bool),
        st.integers(0, MOST_STUDENTS),
        st.none() | st.integers(10_000, MOST_TUITION * 100).map(lambda cents: cents / 100),
    ),
    min_size=1,
    max_size=12,
)


def as_csv(
    table: Sequence[Sequence[object]], delimiter: str = ",", encoding: str = "utf-8"
) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(table)
    return text.getvalue().encode(encoding)


def as_xlsx(table: Sequence[Sequence[object]], first: tuple[int, int] = (0, 0)) -> bytes:
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(table):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(first[0] + place, first[1] + column, value)
    return file.getvalue()


def as_zip(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def lines_of(intake: Intake) -> list[Line]:
    """The rows that came out, as those that went in."""
    districts = intake.frame["district"]
    return [
        (district, row.school, row.students, row.tuition)
        for district, row in zip(districts, intake.rows, strict=True)
    ]


def messages(intake: Intake) -> list[str]:
    return [problem.message for problem in intake.problems]
