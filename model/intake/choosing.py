"""Chooses which column holds what: what it is called, what it holds, how it fits the others."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

import numpy as np

from model.intake.apart import ask_of_lists_beside
from model.intake.columns import Columns, column_chosen, fits, options_of, whole_numbers, words_at
from model.intake.counting import students_column
from model.intake.identity import identifier_column, identifying
from model.intake.listed import has, words_of
from model.intake.little import ask_of_little
from model.intake.money import (
    ask_of_a_part,
    ask_of_credits,
    ask_of_grades_and_parts,
    ask_of_shares,
    check_plausible,
    money_columns,
    unit_of,
)
from model.intake.names import says_total
from model.intake.periods import DAY
from model.intake.plain import ask_of_headers, ask_of_other_columns
from model.intake.problems import Unreadable, shown
from model.intake.proved import proved_students
from model.intake.questions import (
    NONE,
    Asked,
    Choices,
    Option,
    Question,
    answered,
    column_label,
    letter,
    years_options,
)
from model.intake.sample import Sample, and_worked, padded
from model.intake.words import (
    Said,
    said,
)
from model.intake.worked import (
    FIRST_WORKED,
    Worked,
    worked,
)
from model.messages import say
from model.names import is_known

_MOST_NAMED = 5
"""The most names that a question quotes."""


def choose(sample: Sample, choices: Choices, with_line: bool = False) -> Columns:
    """The columns of a table; with that of lines where rows may be of several.

    Raises:
        Asked: more than one column could be meant.
        Unreadable: there is none that could be; or what is in it cannot be what it is called.
    """
    if choices.year:
        sample = _of_year(sample, int(choices.year))
    try:
        return _choose(sample, choices, with_line)
    except Asked as asked:
        proved = None if choices.students_column else _proved(sample, asked.question)
        if proved is not None:
            with suppress(Asked, Unreadable):
                chosen = Option("students_column", letter(proved), "")
                return _choose(sample, answered(choices, chosen), with_line)
        raise Asked(_year_question(sample, asked.question)) from asked


def _proved(sample: Sample, asked: Question) -> int | None:
    """The column of students that a bill proves, where it was asked which is meant."""
    if asked.name not in ("students", "unnamed-students", "tuition"):
        return None
    numeric = [at for at, share in enumerate(sample.numeric) if share >= 0.9]
    counts = [at for at in numeric if sample.says[at].students > 1]
    counts += [at for at in whole_numbers(sample) if at not in counts]
    ones = np.ones(len(sample.columns[0]))
    rates = [
        at
        for at, says in enumerate(sample.says)
        if says.money and not says.part_of_year and says.weight >= 0 and says.unit == 1
        if fits(sample, at, ones)[0] >= 0.9
    ]
    return proved_students(sample, counts, rates)


def years_of(header: Sequence[str]) -> set[int]:
    """The fiscal years of which a header has students or dollars."""
    every = map(said, header)
    return {each.year for each in every if each.year and (each.students or each.money)}


def no_such_year(year: int, years: Iterable[int]) -> Unreadable:
    """The refusal of a year that a table has nothing of."""
    candidates = ", ".join(f"FY{each}" for each in sorted(years))
    has = "some" if candidates else "none"
    return Unreadable("no-such-year", of_year=f"FY{year}", has=has, candidates=candidates)


def _of_year(sample: Sample, year: int) -> Sample:
    """The sample with the columns of other years called nothing.

    Raises:
        Unreadable: its columns are of several years, and none of this one.
    """
    years = years_of(sample.header)
    if year not in years and len(years) > 1:
        raise no_such_year(year, years)
    others = years - {year} if year in years else set()
    says = [Said() if each.year in others else each for each in sample.says]
    return replace(sample, says=says)


def _year_question(sample: Sample, asked: Question) -> Question:
    """The question of the year, where that is all in which the candidates differ; or the other."""
    places: dict[int, list[int]] = {}
    for at, each in enumerate(sample.says):
        if each.year and (each.students or each.money):
            places.setdefault(each.year, []).append(at)
    letters = {option.value for option in asked.options}
    of_a_year = {letter(at) for columns in places.values() for at in columns}
    if asked.name not in ("students", "tuition") or not letters <= of_a_year or len(places) < 2:
        return asked
    labels = {}
    for year, columns in places.items():
        named = ", ".join(column_label(sample.header, at) for at in columns)
        labels[year] = say("intake-option-year", of_year=f"FY{year}", headers=named)
    return Question("year", tuple(years_options(places, labels)))


def _choose(sample: Sample, choices: Choices, with_line: bool) -> Columns:
    sample, choices, formulas = _with_worked(sample, choices)
    identifier = identifier_column(sample)
    students = students_column(sample, choices, identifier)
    private = identifying(sample, students is None)
    district = None
    if choices.district_column.strip().casefold() != NONE:
        district = _name_column(sample, "district", choices.district_column, private)
    school = _name_column(sample, "school", choices.school_column, private)
    if school is None and district is not None and _is_one_each(sample, district):
        # A table of what each district pays needs no schools.
        pays = (at for at, each in enumerate(sample.says) if each.money or each.bill)
        school = district if {*pays} - {students} else None
    if school is None:
        raise _no_school(sample, district)
    if not choices.district_column and not choices.school_column and district is not None:
        _ask_whose_town(sample, district, school)
    taken = {each for each in (school, district, identifier, students) if each is not None}
    counted = np.ones(len(sample.columns[0])) if students is None else sample.numbers[students]
    groups = formulas[0].columns if formulas and students == FIRST_WORKED else set[int]()
    tuition, bill = money_columns(
        sample, choices, counted, taken | groups, sorted(groups), each_row=students is None
    )
    _check_one_table(sample, school, {students, tuition, bill})
    if not (choices.tuition_column or choices.bill_column):
        if tuition is not None:
            ask_of_lists_beside(sample, school, students, ("tuition_column", tuition), counted)
        elif bill is not None:
            ask_of_lists_beside(sample, school, students, ("bill_column", bill), counted)
    if tuition is not None and not choices.tuition_column:
        if bill is None:
            ask_of_shares(sample, tuition)
        ask_of_little(sample, counted, tuition, taken)
    part, part_is = _part(sample, taken, each_row=students is None)
    worked_from = {at for each in formulas for at in each.columns}
    dollars = tuition if tuition is not None else bill
    unit = 1.0 if dollars is None else unit_of(sample, dollars, counted, tuition is not None)
    if dollars is not None and unit == 1:
        check_plausible(sample, counted, tuition, bill, choices)
    if not choices.doubtful_rows:
        ask_of_credits(sample, {*taken, tuition, bill}, bill)
    _ask_what_is_unsure(sample, choices, students, tuition, bill, {*taken, part, *worked_from})
    return Columns(
        tuple(sample.header),
        school,
        students,
        tuition,
        bill,
        district,
        identifier,
        part,
        part_is,
        next((at for at, each in enumerate(sample.says) if each.grade), None),
        _line(sample) if with_line else None,
        formulas,
        unit,
    )


def _no_school(sample: Sample, district: int | None) -> Asked | Unreadable:
    """The question whether each row is a district's, where some names are none; or the refusal."""
    if district is None or _is_one_each(sample, district):
        return Unreadable("column", missing_column="school")
    names = _counted_names(sample, district)
    unknown = [f"“{shown(name)}”" for name in dict.fromkeys(names) if not is_known(name)]
    if not unknown or 2 * len(unknown) > len(names):
        return Unreadable("column", missing_column="school")
    options = tuple(options_of("school_column", sample, [district]))
    return Asked(Question("no-school", options, ", ".join(unknown[:_MOST_NAMED])))


def _ask_what_is_unsure(
    sample: Sample,
    choices: Choices,
    students: int | None,
    tuition: int | None,
    bill: int | None,
    looked_at: set[int | None],
) -> None:
    """Ask of names of columns that are not plain, and of other columns that may change a bill.

    Raises:
        Asked: there is one.
    """
    dollars = None
    if (tuition, bill) != (None, None) and not (choices.tuition_column or choices.bill_column):
        dollars = ("bill_column", bill) if tuition is None else ("tuition_column", tuition)
    ask_of_headers(sample, None if choices.students_column else students, dollars)
    if not choices.other_columns and not choices.budget_column:
        counted = np.ones(len(sample.columns[0])) if students is None else sample.numbers[students]
        if choices.tuition_column or choices.bill_column:
            # Whoever chose one has seen the others.
            looked_at |= {at for at, each in enumerate(sample.says) if each.money}
        ask_of_other_columns(sample, looked_at, counted, tuition, bill)
    if not choices.remarks:
        if not (choices.tuition_column or choices.bill_column):
            ask_of_a_part(sample, students, tuition, bill)
        ask_of_grades_and_parts(sample, students, bill)


def _line(sample: Sample) -> int | None:
    """The column of tuition lines; one called no more than a line holds no numbers."""
    for at, each in enumerate(sample.says):
        if each.line and (sample.numeric[at] < 1 or "tuition" in words_at(sample, at)):
            return at
    return None


def _with_worked(sample: Sample, choices: Choices) -> tuple[Sample, Choices, tuple[Worked, ...]]:
    """A sample with the columns that somebody chose to have worked out of others, and chosen so."""
    found: list[Worked] = []
    for role in ("students", "tuition", "bill"):
        each = worked(getattr(choices, f"{role}_column"), sample.header)
        if each is None:
            continue
        if private := each.columns & identifying(sample, each_row=False):
            label = column_label(sample.header, min(private))
            raise Unreadable("identifier", of_header=label)
        if not found:
            sample = padded(sample)
        virtual = Option(f"{role}_column", letter(FIRST_WORKED + len(found)), "")
        choices = answered(choices, virtual)
        found.append(each)
        sample = and_worked(sample, each, role)
    return sample, choices, tuple(found)


def _name_column(sample: Sample, role: str, choice: str, private: set[int]) -> int | None:
    """The column that is best called a school or a district, or the one chosen.

    Raises:
        Unreadable: there is no such column, or it tells students apart.
    """
    if choice:
        chosen = column_chosen(sample, choice, role)
        if chosen in private:
            raise Unreadable("identifier", of_header=column_label(sample.header, chosen))
        return chosen
    ranks = [
        (getattr(each, role), each.weight, each.exact, -place)
        for place, each in enumerate(sample.says)
        if getattr(each, role) and place not in private and not _counts_at_a_school(sample, place)
    ]
    if role == "school" and len(ranks) > 1:
        ranks = [each for each in ranks if not _is_of_operators(sample, -each[-1])] or ranks
    if role == "district":
        ranks = [each for each in ranks if not _is_of_an_address(sample, -each[-1])]
    return -max(ranks)[-1] if ranks else None


def _is_of_operators(sample: Sample, at: int) -> bool:
    """Whether a column says who runs each school, as that of a vendor does."""
    names = [name for name in sample.columns[at] if name.strip() and not says_total(name)]
    # A note below the table may stand in the column.
    return 5 * sum(has(name, "operators", "^", "$") for name in names) > 4 * len(names)


def _is_one_each(sample: Sample, at: int) -> bool:
    """Whether each row but that of a total is of another town or district."""
    names = _counted_names(sample, at)
    return len(set(names)) == len(names) and all(map(is_known, names))


def _counted_names(sample: Sample, at: int) -> list[str]:
    """The names of rows with a number; what has none is a heading or a note."""
    numbers = ~np.isnan(np.array(sample.numbers))
    return [
        name
        for row, name in enumerate(sample.columns[at])
        if numbers[:, row].any() and name.strip() and not says_total(name)
    ]


def _is_of_an_address(sample: Sample, at: int) -> bool:
    """Whether a column is called a city and stands beside its street or its zip code."""
    beside = [word for each in (at - 1, at + 1, at + 2) for word in _words_if_any(sample, each)]
    address = words_of("in_headers_of_places")
    return words_at(sample, at)[-1:] == ["city"] and not address.isdisjoint(beside)


def _words_if_any(sample: Sample, at: int) -> list[str]:
    return words_at(sample, at) if 0 <= at < len(sample.header) else []


def _counts_at_a_school(sample: Sample, at: int) -> bool:
    """Whether a column is called by one school's name, and holds numbers: a town's students in it.

    A column called no more than School may hold the numbers of schools.
    """
    says = sample.says[at]
    return sample.numeric[at] == 1 and says.school > 0 and not (says.school > 2 and says.exact)


def _check_one_table(sample: Sample, school: int, used: set[int | None]) -> None:
    """Refuse figures of two tables that stand side by side, of which a row is not of one school.

    Raises:
        Unreadable: the columns used lie behind two columns of schools that differ.
    """
    head = _folded(sample.header[school])
    alike = [at for at, each in enumerate(sample.header) if _folded(each) == head]
    behind = {
        max((at for at in alike if at < place), default=school)
        for place in used
        if place is not None
    }
    named = {tuple(map(_folded, sample.columns[at])) for at in behind}
    if len(named) > 1:
        both = ", ".join(column_label(sample.header, at) for at in sorted(behind))
        raise Unreadable("side-by-side", candidates=both)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _ask_whose_town(sample: Sample, district: int, school: int) -> None:
    """Ask of a bare “Town” behind the schools, of which each has one of its own.

    Raises:
        Asked: it may be where the school stands, and not who pays.
    """
    towns, schools = (
        [" ".join(cell.split()).casefold() for cell in sample.columns[at]]
        for at in (district, school)
    )
    pairs = {pair for pair in zip(schools, towns, strict=True) if all(pair)}
    own = len(pairs) == len({name for name, _ in pairs})
    bare = sample.says[district].district == 2 and sample.says[district].exact
    if bare and district > school and own and len({town for _, town in pairs}) > 1:
        label = column_label(sample.header, district)
        none = Option("district_column", NONE, say("intake-option-no-district"))
        options = (*options_of("district_column", sample, [district]), none)
        raise Asked(Question("whose-town", options, label))


def _part(sample: Sample, taken: set[int], each_row: bool) -> tuple[int | None, str]:
    """The column that says of which year, month, day or group a row is."""
    for at, each in enumerate(sample.says):
        parts = each.group or each.period or _counts_payments(sample, at)
        if at in taken or not any(cell.strip() for cell in sample.columns[at]):
            continue
        if parts:
            return at, "group" if each.group else "period"
        parts = each.whether or (each.kind and _holds_codes(sample, at)) or _are_towns(sample, at)
        if parts and _differs(sample, at):
            return at, "group"
        # A student was born on a day; counts were taken on one.
        if not each_row and all(DAY.fullmatch(cell.strip()) for cell in sample.columns[at]):
            return at, "day"
    return None, ""


def _are_towns(sample: Sample, at: int) -> bool:
    """Whether a column holds names of towns, and does not say that the schools stand there."""
    cells = [cell for cell in sample.columns[at] if cell.strip()]
    if sample.says[at].district or not all(map(is_known, cells)):
        return False
    return words_of("in_headers_of_schools_towns").isdisjoint(words_at(sample, at))


_CODE = re.compile(r"[A-Z]{1,3}")
_LEVEL = re.compile(r"[EMHPK]S?|ES|HS|JHS|K")
"""Of which level a school is, by its letters."""


def _holds_codes(sample: Sample, at: int) -> bool:
    """Whether a column holds codes, of which nobody but who wrote them knows what they mean."""
    cells = {cell.strip() for cell in sample.columns[at]} - {""}
    return all(map(_CODE.fullmatch, cells)) and not all(map(_LEVEL.fullmatch, cells))


def _differs(sample: Sample, at: int) -> bool:
    """Whether rows say different things, and no number, in a column; or some say nothing."""
    cells = [cell.strip().casefold() for cell in sample.columns[at]]
    return len(set(cells)) > 1 and bool(np.isnan(sample.numbers[at]).all())


_PAYMENT = re.compile(r"((payment|installment|invoice|bill) )?\d+ (of|/) \d+", re.IGNORECASE)


def _counts_payments(sample: Sample, at: int) -> bool:
    """Whether a column says which of a year's payments a row is: 1 of 2."""
    cells = [cell.strip() for cell in sample.columns[at] if cell.strip()]
    return bool(cells) and all(_PAYMENT.fullmatch(cell) for cell in cells)
