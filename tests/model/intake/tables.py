"""Tables that the tests of the intake write: rows of a district as CSV and as workbooks."""

import csv
import io
import itertools
import re
import zipfile
from collections.abc import Sequence

import xlsxwriter
from hypothesis import strategies as st

from model.intake import Intake
from model.intake.dittos import MARKS
from model.intake.listed import words_of
from model.intake.names import says_total
from model.intake.programs import (
    ends_uncounted,
    is_credit,
    is_of_another_time,
    is_the_state,
    may_be_no_school,
    may_be_other,
    may_not_count,
)
from model.intake.table import header_score
from model.intake.words import LISTED, PAGE, is_of_a_part, season
from model.intake.years import fiscal_year
from model.names import is_known, key, official
from model.parameters import LONGEST_NAME, clean_name

Line = tuple[str, str, float, float | None]
"""District, school, students, tuition."""

HEADER = ("District", "School", "Students", "Tuition now")


def _asks(name: str) -> bool:
    """Whether a row of this name may be no school, and so is left out or asked about."""
    asked = may_be_other(name) or may_be_no_school(name) or LISTED.match(name) is not None
    part = is_of_a_part(name, title=True) or bool(season(name)[1]) or bool(fiscal_year(name))
    note = may_not_count(name) or ends_uncounted(name) or is_credit(name)
    note = note or is_of_another_time(name) or is_the_state(name)
    # Words of a header or of what stands around a table, and districts that stand as headings.
    other = header_score((name, name)) or PAGE.fullmatch(name) or is_known(name)
    grade = re.findall(r"[a-z]+|\d+", name.casefold())
    group = bool(grade) and {*grade} <= words_of("in_bare_grades", "in_groups_of_students")
    sums = group or name.casefold().strip() in words_of("in_bare_sums")
    return asked or says_total(name) or part or note or bool(other) or sums or name in MARKS


clean_names = (
    st.text(max_size=LONGEST_NAME)
    .map(lambda text: clean_name(text.encode("utf-8", "ignore").decode()))
    .filter(lambda name: len(name) <= LONGEST_NAME and not _asks(name))
)


def sums_none(rows: list[Line]) -> bool:
    """Whether no row has the students of some rows that follow each other, nor half the others'.

    Without a rate it may be the head of a group of one, which has one.
    """
    counts = [students for _, _, students, _ in rows]
    pairs = itertools.pairwise((students, rate is None) for _, _, students, rate in rows)
    if any(one[0] == other[0] and one[1] != other[1] for one, other in pairs):
        return False
    if any(2 * sum(counts[:half]) == sum(counts) for half in range(2, len(counts) - 1)):
        return False
    sums = {
        sum(counts[first:last])
        for first in range(len(counts))
        for last in range(first + 2, len(counts) + 1)
    }
    return not sums & {count for count in counts if count}


def stands_by_itself(rows: list[Line]) -> bool:
    """Whether no row is called by another's school and more, nor has a rate that may be a bill."""
    names = [school.casefold() for _, school, _, _ in rows]
    if any(one != other and one.startswith(other) for one in names for other in names):
        return False
    rates = [(rate, students) for _, _, students, rate in rows if rate]
    for at, (rate, students) in enumerate(rates):
        most = max((other for place, (other, _) in enumerate(rates) if place != at), default=0)
        if rate > 1.5 * most and most and students and rate / students <= most:
            return False
    return True


def lines_with(districts: st.SearchStrategy[str]) -> st.SearchStrategy[list[Line]]:
    return st.lists(
        st.tuples(
            districts,
            clean_names.filter(bool),
            st.integers(0, 400).map(lambda whole: whole * 1.0),
            st.none() | st.integers(300_000, 2_000_000).map(lambda cents: cents / 100),
        ),
        min_size=1,
        max_size=12,
        unique_by=lambda line: line[1].casefold(),
    ).filter(lambda rows: sums_none(rows) and stands_by_itself(rows))


# A name left blank below another would be taken to be the same.
lines = lines_with(clean_names.filter(bool)) | lines_with(st.just(""))
"""Rows of which nothing has to be asked."""


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


def with_one_spelling(rows: list[Line]) -> list[Line]:
    """The rows, each district as the first of its spellings."""
    first: dict[str, str] = {}
    return [(first.setdefault(key(each[0]), official(each[0])), *each[1:]) for each in rows]


def messages(intake: Intake) -> list[str]:
    return [problem.message for problem in intake.problems]
