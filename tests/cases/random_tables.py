"""Tables as a business office might make them, with the rows that are right of each.

Knows nothing of the reader: its words and layouts are those of offices, not those of the code.
"""

import csv
import io
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

import xlsxwriter

SCHOOL = ("School", "School name", "Magnet School", "Receiving School", "Operator", "SCHOOL NAME")
DISTRICT = ("District", "Sending district", "Town", "Resident Town", "LEA", "Home District")
STUDENTS = (
    *("Students", "# of students", "Enrollment", "Number of Students", "Pupils", "Student Count"),
    *("No. of students", "STUDENTS", "FTE", "Oct 1 Enrollment"),
)
RATE = (
    *("Tuition rate", "Rate", "Tuition per pupil", "Per Pupil Tuition", "Cost per student"),
    *("Tuition now", "FY25 Tuition Rate", "2024-25 Tuition Rate", "Tuition", "Annual tuition"),
)
BILL = (
    *("Total", "Total cost", "Total tuition", "Amount billed", "Tuition billed", "Bill"),
    *("Amount due", "Extended cost", "Total Bill", "Tuition", "Cost"),
)
TOTAL = ("Total", "Grand Total", "TOTAL", "Totals", "TOTAL STUDENTS", "Grand total:")
OF_DISTRICT = ("{} Total", "{} subtotal", "Subtotal {}", "Total - {}", "Total {}", "Subtotal: {}")
TOWNS = ("Avon", "Bolton", "Canton", "East Hartford", "New Britain", "West Hartford", "Windsor")
NAMES = (
    *("CREC Academy", "Two Rivers", "Great Path", "ACES Wintergreen", "LEARN Dual Language"),
    *("Museum Academy", "School of the Arts", "Thomas Edison", "Discovery", "Marine Science"),
)
BAD = ("#N/A", "n/a", "*", "-", "TBD", "#DIV/0!", "<6", "see note")
TITLES = (
    "Magnet school tuition",
    "Prepared by the business office",
    "FY2025",
    "Board of Education",
)
FOOTERS = ("* preliminary", "Source: October count", "Note: rates are not final")
OTHERS = (
    *("Open Choice", "Open Choice - Farmington", "Agriscience", "Vo-Ag Center", "Outplacement"),
    *("Adult Education", "Preschool", "Technical High School"),
)
"""Programs that are not under the cap."""
YEARS = ("FY2025", "2024-25", "FY 25", "2024-2025", "School Year 2024-25")
NEXT_YEARS = ("FY2026", "2025-26", "FY 26", "2025-2026", "School Year 2025-26")
SKIPPED = {
    "School code": lambda draw: f"{draw.randint(10_000, 99_999):07}",
    "Notes": lambda draw: draw.choice(["", "ok", "new in 2024", "see file"]),
    "% of students": lambda draw: f"{draw.random():.3f}",
    "Per pupil expenditure": lambda draw: str(draw.randint(15_000, 25_000)),
    "State grant per pupil": lambda draw: str(draw.randint(3_000, 11_000)),
    "Transportation cost": lambda draw: str(draw.randint(500, 90_000)),
    "Fiscal year": lambda draw: "2024-25",
    "Principal": lambda draw: draw.choice(["A. Smith", "B. Jones"]),
    "Tuition increase": lambda draw: str(draw.randint(100, 900)),
    "Grade span": lambda draw: draw.choice(["6-12", "K-5", "9-12"]),
    "Phone": lambda draw: f"860-555-01{draw.randint(10, 99)}",
}
"""Columns that nobody would take for students or tuition."""

Line = tuple[str, str, float, float | None]
"""District, school, students, tuition."""


@dataclass(frozen=True)
class Table:
    """A table, and what is right of it."""

    cells: list[list[str]]
    right: list[Line]
    """The rows that are plain."""
    bad_rows: int
    """Rows with a cell that is no number; each has to be told."""
    is_plain: bool
    """Whether a person would read it without asking."""
    hidden: tuple[int, ...] = field(default=())
    """Rows that are hidden, 0 being the first."""


def as_csv(table: Table, delimiter: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(table.cells)
    return text.getvalue().encode()


def as_xlsx(table: Table) -> bytes:
    """A workbook in which numbers are numbers and errors are errors."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate(table.cells):
            for column, cell in enumerate(cells):
                if cell.startswith("#") and cell != "# of students":
                    sheet.write_formula(row, column, "=NA()", None, cell)
                elif cell.replace(".", "", 1).isdigit() and not cell.startswith("0"):
                    sheet.write_number(row, column, float(cell))
                elif cell:
                    sheet.write_string(row, column, cell)
    return file.getvalue()


def money(draw: Random, style: str, amount: float) -> str:
    match style:
        case "dollars":
            return f"${amount:,.2f}"
        case "commas":
            return f"{amount:,.2f}".removesuffix(".00")
    return f"{amount:.2f}".removesuffix(".00")


def count(students: float) -> str:
    return f"{students:g}"


COUNTED = ("students", "rate", "bill")


def under_years(
    draw: Random, header: list[str], rows: list[list[str]], counted: list[int]
) -> list[str]:
    """A line that says the year above the columns it is of; perhaps a second year follows."""
    place = draw.randrange(len(YEARS))
    line = ["" for _ in header]
    apart = any(after - before > 1 for before, after in pairwise(counted))
    for at in counted if apart or draw.random() < 0.3 else counted[:1]:
        line[at] = YEARS[place]
    if draw.random() < 0.5:
        line.append(NEXT_YEARS[place])
        line.extend("" for _ in counted[1:])
        header.extend(header[at] for at in counted)
        for row in rows:
            row.extend([""] * (len(line) - len(counted) - len(row)))
            row.extend(more(row[at]) for at in counted)
    return line


def more(cell: str) -> str:
    """A number a little above another, as the next year's would be."""
    plain = cell.replace("$", "").replace(",", "")
    return f"{float(plain) + 3:g}" if plain.replace(".", "", 1).isdigit() else cell


def with_other_programs(
    draw: Random, columns: list[str], rows: list[list[str]], style: str
) -> list[list[str]]:
    """The rows, and below or among them some that are not under the cap."""
    found = list(rows)
    for name in draw.sample(OTHERS, draw.randint(1, 3)):
        students, charged = draw.randint(1, 30), draw.randint(2_000, 30_000)
        values = {
            "district": "Avon",
            "school": name,
            "students": count(students),
            "rate": money(draw, style, charged),
            "bill": money(draw, style, students * charged),
        }
        found.append([values.get(column, "") for column in columns])
    return found


def random_table(draw: Random) -> Table:
    """One table."""
    towns = draw.sample(TOWNS, draw.choice([0, 0, 1, 2, 3]))
    lines: list[Line] = []
    bands = draw.choice([(1, 12), (5, 60), (20, 150)])
    for town in towns or [""]:
        for school in draw.sample(NAMES, draw.randint(2, 6)):
            students: float = draw.randint(*bands) + (0.5 if draw.random() < 0.04 else 0)
            rate = draw.choice([draw.randint(3_000, 9_000), draw.randint(300_000, 900_000) / 100])
            lines.append((town, school, students, float(rate)))
    form = draw.choice(["rate", "rate", "rate", "both", "bill", "none"])
    style = draw.choice(["plain", "plain", "dollars", "commas"])
    columns: list[str] = [*(["district"] if towns else []), "school", "students"]
    columns += {"rate": ["rate"], "both": ["rate", "bill"], "bill": ["bill"], "none": []}[form]
    skipped = draw.sample(sorted(SKIPPED), draw.choice([0, 0, 1, 2]))
    columns += skipped
    is_plain = True
    if draw.random() < 0.12:
        columns.append("last year")
        is_plain = False
    if draw.random() < 0.3:
        draw.shuffle(columns)
    headers = {
        "district": draw.choice(DISTRICT),
        "school": draw.choice(SCHOOL),
        "students": draw.choice(STUDENTS),
        "rate": draw.choice(RATE),
        "bill": draw.choice(BILL),
        "last year": draw.choice(
            ["FY24 Tuition Rate", "2023-24 Enrollment"][int(form == "none") :]
        ),
    }
    # Few students make bills that look like rates; only the header's word can tell.
    if form == "bill" or (form == "rate" and headers["rate"] in ("Tuition", "Annual tuition")):
        is_plain &= bands[0] > 5
    is_pivot = bool(towns) and draw.random() < 0.3 and columns.index("district") == 0
    totals = draw.choice(["none", "none", "all", "districts"])
    broken = draw.randrange(len(lines)) if draw.random() < 0.15 else -1

    def row_of(values: dict[str, str]) -> list[str]:
        return [values.get(column, "") for column in columns]

    def total_row(name: str, of: list[Line]) -> list[str]:
        at = draw.choice(["district", "school"]) if towns else "school"
        bill = sum(students * (rate or 0) for _, _, students, rate in of)
        values = {at: name, "students": count(sum(line[2] for line in of))}
        return row_of(values | {"bill": money(draw, style, bill)})

    rows: list[list[str]] = []
    right: list[Line] = []
    for place, (town, school, pupils, charged) in enumerate(lines):
        assert charged is not None
        values = {
            "district": town,
            "school": school,
            "students": count(pupils),
            "rate": money(draw, style, charged),
            "bill": money(draw, style, pupils * charged),
            "last year": str(draw.randint(3_000, 9_000)),
        } | {name: SKIPPED[name](draw) for name in skipped}
        if headers["last year"].endswith("Enrollment"):
            values["last year"] = str(draw.randint(*bands))
        if is_pivot and place and lines[place - 1][0] == town:
            values["district"] = ""
        if place == broken:
            spoilt = draw.choice(
                ["students", *({"rate", "bill"} & set(columns) if form != "both" else [])]
            )
            values[spoilt] = draw.choice(BAD)
        else:
            right.append((town, school, pupils, None if form == "none" else charged))
        rows.append(row_of(values))
        last = place + 1 == len(lines) or lines[place + 1][0] != town
        if totals == "districts" and towns and last:
            mine = [line for line in lines if line[0] == town]
            rows.append(total_row(draw.choice(OF_DISTRICT).format(town), mine))
    if totals != "none":
        rows.append(total_row(draw.choice(TOTAL), lines))
    above = [[title] for title in draw.sample(TITLES, draw.choice([0, 0, 1, 2]))]
    if above and draw.random() < 0.5:
        above.append([])
    header = [headers.get(column, column) for column in columns]
    if draw.random() < 0.15 and "line" not in columns:
        rows, is_plain = with_other_programs(draw, columns, rows, style), False
    lines_above, more = [], draw.random()
    if more < 0.2 and form != "none":
        counted = [place for place, column in enumerate(columns) if column in COUNTED]
        lines_above = [under_years(draw, header, rows, counted)]
        is_plain &= len(header) == len(columns)
    below = [[], [draw.choice(FOOTERS)]] if draw.random() < 0.15 else []
    if below and columns[0] not in ("district", "school"):
        below = []
    return Table([*above, *lines_above, header, *rows, *below], right, int(broken >= 0), is_plain)
