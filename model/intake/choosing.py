"""Chooses which column holds what: what it is called, what it holds, how it fits the others."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import combinations, permutations

import numpy as np

from model.intake.apart import ask_of_lists_beside
from model.intake.listed import has, words_of
from model.intake.little import LEAST_BILLED, ask_of_little
from model.intake.names import says_total
from model.intake.numbers import Floats, looks_like, or_zero
from model.intake.periods import DAY
from model.intake.plain import ask_of_headers, ask_of_other_columns
from model.intake.problems import Unreadable, shown
from model.intake.proved import may_still_be_meant, proved_bill, proved_students
from model.intake.questions import (
    EACH_ROW,
    NONE,
    Asked,
    Choices,
    Option,
    Question,
    answered,
    column_label,
    column_options,
    credit_options,
    letter,
    years_options,
)
from model.intake.remarks import ask_of_part_of_year, ask_of_parts
from model.intake.sample import Sample, and_worked, padded
from model.intake.words import (
    PRESCHOOL_GRADE,
    SHARE_OF_YEAR,
    TIMES,
    Said,
    header_words,
    said,
    times_a_year,
)
from model.intake.worked import (
    FIRST_WORKED,
    Worked,
    times_options,
    with_percents,
    worked,
    worked_option,
)
from model.messages import say
from model.names import is_known

LEAST_RATE, MOST_RATE = 500, 40_000
"""Dollars a student and year: a column of other amounts is not one of rates."""
_LITTLE_BILLED = 2_000
"""Dollars a student: where most bills come to less, the amounts may as well be rates."""
_MOST_COUNTED = 2_500
"""Students: the middle of a column of counts is not above this."""
_LEAST_CREDIT = 50
"""Dollars: smaller numbers in a column of credits are those of a student's studies."""
_INITIALS = 6
"""Characters: what is shorter may be the initials of a student."""
_LEAST_CODE = 100
"""Numbers from here on that follow each other may be codes of students."""
_MOST_DIFFERENT = 2 / 3
"""The share of the rows that differ in a list of students without their names, at most."""
_MANY = 4
"""Different values: two columns that agree in as many are the same one."""
_CLEARLY_STUDENTS = 0.7
"""How much the students have to differ for that to say anything: some have twice as many."""
_SUMMED_OFF = 0.001
"""The share by which a sum of rounded dollars may be off."""
_MOST_NAMED = 5
"""The most names that a question quotes."""
_CLEARLY = 0.25
"""How much more even one reading has to be than the other, in logarithms of dollars."""


@dataclass(frozen=True)
class Columns:
    """Which column is what; None where there is none."""

    header: tuple[str, ...]
    school: int | None
    students: int | None
    """None where each row is one student."""
    tuition: int | None = None
    bill: int | None = None
    """Dollars for all of a row's students."""
    district: int | None = None
    identifier: int | None = None
    """Looked at only to see whether a student is listed twice."""
    part: int | None = None
    """The year, the month or the group of students that a row is about."""
    part_is: str = ""
    """"group", "period" or "day"."""
    grade: int | None = None
    line: int | None = None
    """The tuition line, where rows may be of several."""
    worked: tuple[Worked, ...] = ()
    """Columns that somebody chose to have worked out of others, behind all others."""
    unit: float = 1
    """Dollars that one in a column of dollars is: 1,000, 100 or a cent."""
    year: int | None = None
    """The fiscal year that a row alone is of."""

    @property
    def taken(self) -> dict[str, int]:
        """The columns that are read, by what they hold."""
        every = {
            "district": self.district,
            "school": self.school,
            "students": self.students,
            "tuition": self.tuition,
            "bill": self.bill,
            "line": self.line,
            "year": self.year,
        }
        return {name: column for name, column in every.items() if column is not None}

    @property
    def worked_from(self) -> set[int]:
        """The columns of which others are worked out."""
        return {at for each in self.worked for at in each.columns}

    def letter(self, column: int) -> str:
        """A column as a spreadsheet names it, or its formula."""
        of = column - FIRST_WORKED
        return letter(column) if of < 0 else self.worked[of].text


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
    counts += [at for at in _whole(sample) if at not in counts]
    ones = np.ones(len(sample.columns[0]))
    rates = [
        at
        for at, says in enumerate(sample.says)
        if says.money and not says.part_of_year and says.weight >= 0 and says.unit == 1
        if _fits(sample, at, ones)[0] >= 0.9
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
    identifier = _identifier(sample)
    students = _students(sample, choices, identifier)
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
    tuition, bill = _money(
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
            _ask_of_shares(sample, tuition)
        ask_of_little(sample, counted, tuition, taken)
    part, part_is = _part(sample, taken, each_row=students is None)
    worked_from = {at for each in formulas for at in each.columns}
    dollars = tuition if tuition is not None else bill
    unit = 1.0 if dollars is None else _unit(sample, dollars, counted, tuition is not None)
    if dollars is not None and unit == 1:
        _check_plausible(sample, counted, tuition, bill, choices)
    if not choices.doubtful_rows:
        _ask_of_credits(sample, {*taken, tuition, bill}, bill)
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
    options = tuple(_options("school_column", sample, [district]))
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
            _ask_of_a_part(sample, students, tuition, bill)
        _ask_of_parts(sample, students, bill)


def _ask_of_a_part(
    sample: Sample, students: int | None, tuition: int | None, bill: int | None
) -> None:
    """Ask of a rate or a bill beside the other of them, which is called one of a part of a year.

    Raises:
        Asked: there is one.
    """
    at = bill if tuition is None else tuition
    if at is None or students is None or max(at, students) >= len(sample.columns):
        return
    counted = sample.numbers[students]
    for part, says in enumerate(sample.says):
        if part == at or not says.part_of_year or sample.numeric[part] < 0.5:
            continue
        if _words(sample, part) == ["total", "paid"]:
            continue
        pair = [part, at] if tuition is None else [at, part]
        if _products(sample, pair, counted)[:1] == [(pair[0], pair[1])]:
            role = "bill_column" if tuition is None else "tuition_column"
            times = times_a_year(sample.header[part]) or (2, 4, 10, 12)
            options = times_options(role, at, times, sample.header)
            raise Asked(Question("part-of-year", options, column_label(sample.header, part)))


def _ask_of_parts(sample: Sample, students: int | None, bill: int | None) -> None:
    """Ask of students who are not the sum of the grades, and of a bill that is of part of a year.

    Raises:
        Asked: there are some.
    """
    numeric = [at for at, share in enumerate(sample.numeric) if share >= 0.5]
    if students is not None and students < len(sample.columns):
        grades = [at for at in numeric if _is_a_grade(sample.header[at]) and at != students]
        if len(grades) > 1:
            ask_of_parts(sample, grades, students)
    if bill is None or bill >= len(sample.columns):
        return
    parts = [at for at in numeric if sample.says[at].part_of_year and at != bill]
    added = np.nansum([sample.numbers[at] for at in parts], axis=0) if parts else None
    if len(parts) < 2 or added is None or np.nanmax(np.abs(added - sample.numbers[bill])) > 1:
        return
    times = times_a_year(sample.header[parts[0]])
    if len(parts) < min(times, default=0):
        ask_of_part_of_year(sample, parts, bill)


def _line(sample: Sample) -> int | None:
    """The column of tuition lines; one called no more than a line holds no numbers."""
    for at, each in enumerate(sample.says):
        if each.line and (sample.numeric[at] < 1 or "tuition" in _words(sample, at)):
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
        chosen = _chosen(sample, choice, role)
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
    return _words(sample, at)[-1:] == ["city"] and not address.isdisjoint(beside)


def _words_if_any(sample: Sample, at: int) -> list[str]:
    return _words(sample, at) if 0 <= at < len(sample.header) else []


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
        options = (*_options("district_column", sample, [district]), none)
        raise Asked(Question("whose-town", options, label))


def identifying(sample: Sample, each_row: bool) -> set[int]:
    """The columns that tell students apart; where each row is one, those of bare names, too."""
    found = {at for at, each in enumerate(sample.says) if each.identifier and not each.maybe_count}
    if (first := _identifier(sample)) is not None and _is_certain(sample, first):
        found.add(first)
    if each_row:
        found |= {at for at in range(len(sample.header)) if _words(sample, at) == ["name"]}
    return found


def first_values(sample: Sample, each_row: bool) -> list[tuple[str, ...]]:
    """What each column begins with, as far as it may be shown: numbers, but no student's."""
    private = identifying(sample, each_row)
    if each_row or private:
        return [()] * len(sample.header)
    return [
        () if _may_identify(sample, at) else tuple(filter(str.strip, sample.columns[at]))
        for at in range(len(sample.header))
    ]


def _may_identify(sample: Sample, at: int) -> bool:
    """Whether a column holds names, or numbers of which each stands there once, as codes do."""
    numbers = sample.numbers[at][~np.isnan(sample.numbers[at])]
    if sample.numeric[at] < 0.5 or not len(numbers):
        return True
    says = sample.says[at]
    whole = bool((numbers == np.floor(numbers)).all() and numbers.min() >= 1_000)
    return whole and len(set(numbers.tolist())) == len(numbers) and not says.money


def _chosen(sample: Sample, choice: str, name: str) -> int:
    return column_named(sample.header, choice, name)


def column_named(columns: Sequence[str], choice: str, name: str) -> int:
    """The column that somebody named by its letter or its header.

    Raises:
        Unreadable: there is no such column.
    """
    wanted = choice.strip().casefold()
    named = [at for at, header in enumerate(columns) if header.strip().casefold() == wanted]
    if len(named) == 1:
        return named[0]
    for at in range(len(columns)):
        if letter(at).casefold() == wanted:
            return at
    listed = ", ".join(column_label(columns, at) for at in range(len(columns)))
    raise Unreadable("no-such-column", wanted=choice.strip(), of_column=name, candidates=listed)


def _identifier(sample: Sample) -> int | None:
    """The column that tells students apart, if there is one."""
    for place, each in enumerate(sample.says):
        if each.identifier:
            return place
    for place, each in enumerate(sample.says):
        if not each.students:
            continue
        bare = _words(sample, place) in (["student"], ["pupil"])
        if bare and (_are_codes(sample, place) or _are_initials(sample, place)):
            return place
        cells = [cell.strip() for cell in sample.columns[place] if cell.strip()]
        named = sum(1 for cell in cells if " " in cell and not any(c.isdigit() for c in cell))
        # A column of students that holds names of two words holds the students themselves.
        if len(cells) > 1 and len(set(cells)) == len(cells) == named:
            return place
    return _bare_codes(sample)


def _bare_codes(sample: Sample) -> int | None:
    """A column called no more than ID that differs in each row, beside schools that do not."""
    if any(each.students for each in sample.says):
        return None
    schools = [at for at, each in enumerate(sample.says) if each.school]
    if not schools or len({*sample.columns[schools[0]]}) == len(sample.columns[0]):
        return None
    for at in range(len(sample.header)):
        cells = sample.columns[at]
        if _words(sample, at) in (["id"], ["ids"]) and len({*cells}) == len(cells) and all(cells):
            return at
    return None


def _are_codes(sample: Sample, at: int) -> bool:
    """Whether a column holds long numbers of which each stands there once."""
    # Below the students there may be a total, or a note.
    numbers = sample.numbers[at][~np.isnan(sample.numbers[at])]
    mostly = len(numbers) > 1 and sample.numeric[at] >= 0.8
    codes = mostly and numbers.min() > _MOST_COUNTED
    return bool(codes and len(set(numbers.tolist())) == len(numbers))


def _are_initials(sample: Sample, at: int) -> bool:
    """Whether a column holds short texts of which each stands there once, and no number."""
    cells = [cell.strip() for cell in sample.columns[at]]
    named = all(0 < len(cell) < _INITIALS and cell[0].isalpha() for cell in cells)
    return len(cells) > 1 and len({*cells}) == len(cells) and named


def _students(sample: Sample, choices: Choices, identifier: int | None) -> int | None:
    """The column of the number of students; None where each row is one student."""
    chosen = choices.students_column.strip()
    if chosen.casefold() == EACH_ROW:
        return None
    if chosen:
        counts = _chosen(sample, chosen, "students")
        if counts in identifying(sample, each_row=False):
            raise Unreadable("identifier", of_header=column_label(sample.header, counts))
        return counts
    taken = _column_of_students(sample, identifier)
    if taken is not None:
        _ask_of_preschool(sample, taken)
        _ask_of_residence(sample, taken)
        _ask_of_shares_of_students(sample, taken)
        _ask_of_changes(sample, taken)
    return taken


def _ask_of_residence(sample: Sample, students: int) -> None:
    """Ask where other columns say how many of the students live in one place, and in others.

    Raises:
        Asked: they do.
    """
    every = or_zero(sample.numbers[students])
    parts = [
        at
        for at, says in enumerate(sample.says)
        if at != students
        and says.residence
        and not (says.money or says.identifier or {"code", "id", "no"} & {*_words(sample, at)})
        and sample.numeric[at] >= 0.5
        and (or_zero(sample.numbers[at]) <= every).all()
    ]
    if parts:
        options = _options("students_column", sample, [*parts, students])
        raise Asked(Question("students", tuple(options)))


def _ask_of_shares_of_students(sample: Sample, students: int) -> None:
    """Ask where another column says what part of the students, or of their cost, is meant.

    Raises:
        Asked: there is one.
    """
    for at, says in enumerate(sample.says):
        if not (says.share_of_students or says.own_share) or at == students:
            continue
        shares = with_percents([cell.strip() for cell in sample.columns[at]])
        given = shares[~np.isnan(shares)]
        # What comes to a whole is each school's share of all, and no part of its students.
        if not len(given) or given.max() > 1 or abs(given.sum() - 1) < 0.02:
            continue
        options = (
            worked_option("students_column", f"{letter(students)}*{letter(at)}", sample.header),
            *_options("students_column", sample, [students]),
        )
        raise Asked(Question("students", options))


def _ask_of_changes(sample: Sample, students: int) -> None:
    """Ask where other columns say how many students came or left since: Adds, Drops, Adj.

    Raises:
        Asked: there is one.
    """
    every = np.abs(or_zero(sample.numbers[students]))
    formula = letter(students)
    for at, says in enumerate(sample.says):
        sign = says.students_since
        values = or_zero(sample.numbers[at])
        small = values.any() and (np.abs(values) <= every).all() and sample.numeric[at] >= 0.5
        if sign and at != students and small and not (says.money or says.identifier):
            # Those who left may stand there as a negative number.
            formula += f"{'+' if sign > 0 or values.min() < 0 else '-'}{letter(at)}"
    if formula != letter(students):
        changed = worked_option("students_column", formula, sample.header)
        options = (changed, *_options("students_column", sample, [students]))
        raise Asked(Question("students", options))


def _ask_of_preschool(sample: Sample, students: int) -> None:
    """Ask where the students may be with those in preschool, who have a column of their own.

    Raises:
        Asked: they may be.
    """
    if sample.says[students].preschool or " k 12 " in f" {' '.join(_words(sample, students))} ":
        return
    for at, header in enumerate(sample.header):
        young = or_zero(sample.numbers[at])
        if not PRESCHOOL_GRADE.fullmatch(header.strip()) or not (young > 0).any():
            continue
        if (young <= or_zero(sample.numbers[students])).all():
            label, less = column_label(sample.header, students), column_label(sample.header, at)
            both = say("intake-option-less", of_header=label, less_header=less)
            options = (
                Option("students_column", f"{letter(students)}-{letter(at)}", both),
                Option("students_column", letter(students), label),
            )
            raise Asked(Question("with-preschool", options, label))


def _words(sample: Sample, at: int) -> list[str]:
    return header_words(sample.header[at])


def _column_of_students(sample: Sample, identifier: int | None) -> int | None:
    """The column of the number of students; None where each row is one."""
    # Beside students' own names, "No." numbers the lines.
    weak = 1 if identifier is not None and not sample.says[identifier].maybe_count else 0
    every = [at for at, each in enumerate(sample.says) if each.students > weak and at != identifier]
    every = [at for at in every if not _of_dates(sample, at)]
    candidates = [at for at in every if sample.numeric[at] >= 0.5] or every
    if not candidates:
        return _one_row_a_student(sample, identifier)
    candidates = [at for at in candidates if not _too_many(sample, at)] or candidates
    candidates = _without_subgroups(sample, candidates)
    best = _best_called(sample, candidates, "students")
    # "Current" says that others are earlier, and not that a total beside it is.
    totals = [at for at in candidates if at not in best and _is_of_all(sample, at)]
    unlike = _unlike(sample, [*best, *totals])
    if len(unlike) > 1:
        total = _total_of(sample, candidates)
        if total is None or any(sample.says[at].preschool for at in candidates):
            options = (*_options("students_column", sample, unlike), *_added(sample, unlike))
            raise Asked(Question("students", options))
        unlike = [total]
    taken = unlike[0]
    if beside := _unnamed_beside(sample, taken):
        counts = sample.numbers[beside]
        if (counts[~np.isnan(counts)] % 1 == 0).all() and not _too_many(sample, beside):
            options = tuple(_options("students_column", sample, [taken, beside]))
            raise Asked(Question("students", options))
    says = sample.says[taken]
    # A school from preschool to grade 8 is not one of preschool only.
    only_preschool = says.preschool and not any(map(str.isdecimal, _words(sample, taken)))
    some = says.some_students or says.subgroup or only_preschool
    if some or _may_number_lines(sample, taken):
        each = Option("students_column", EACH_ROW, say("intake-option-each-row"))
        options = (*_options("students_column", sample, [taken]), each)
        raise Asked(Question("students", options))
    counts = sample.numbers[taken][~np.isnan(sample.numbers[taken])]
    # Not one whole student in several rows: those are shares, such as 12% of a cell's format.
    shares = len(counts) > 1 and 0 < counts.max() < 1
    if _too_many(sample, taken) or shares:
        label = column_label(sample.header, taken)
        raise Unreadable("no-counts", of_header=label, most_students=_MOST_COUNTED)
    return taken


def _unnamed_beside(sample: Sample, at: int) -> int:
    """The column of other numbers under no name, to the right of one; 0 if there is none.

    A name that is written once over two columns is of both.
    """
    beside = at + 1
    if beside >= len(sample.header) or sample.header[beside] or sample.numeric[beside] < 0.9:
        return 0
    same = np.array_equal(sample.numbers[at], sample.numbers[beside], equal_nan=True)
    return 0 if same else beside


def _too_many(sample: Sample, at: int) -> bool:
    """Whether a column's numbers are mostly too large for students of one school."""
    counts = sample.numbers[at][~np.isnan(sample.numbers[at])]
    # Mostly none is, which is quicker to see.
    return bool(counts.max(initial=0) > _MOST_COUNTED and np.median(counts) > _MOST_COUNTED)


def _of_dates(sample: Sample, at: int) -> bool:
    """Whether a column holds dates: since when each student is enrolled."""
    cells = [cell for cell in sample.columns[at] if cell.strip()]
    return bool(cells) and all(looks_like(cell) == "date" for cell in cells)


_ALL_STUDENTS = {
    *("students", "student", "pupils", "pupil", "enrollment", "enrolled", "number", "no", "count"),
    *("of", "total", "all", "fte", "headcount", "magnet", "tuition"),
}
"""Words of a column of students that is of no part of them."""


def _is_of_all(sample: Sample, at: int) -> bool:
    """Whether a column is called all of the students in so many words: Total students."""
    words = {*_words(sample, at)}
    return bool(words <= _ALL_STUDENTS and words & {"total", "all"})


def _without_subgroups(sample: Sample, candidates: list[int]) -> list[int]:
    """The columns of students but for those of some among others that are called all of them.

    Nor those who were accepted, beside those who are enrolled.
    """
    if any("enrolled" in _words(sample, at) for at in candidates):
        candidates = [
            at for at in candidates if not {"accepted", "registered"} & {*_words(sample, at)}
        ]
    wholes = [at for at in candidates if set(_words(sample, at)) <= _ALL_STUDENTS]
    if len(wholes) != 1:
        return candidates
    every = or_zero(sample.numbers[wholes[0]])
    return [
        at
        for at in candidates
        if not (sample.says[at].subgroup and (or_zero(sample.numbers[at]) <= every).all())
    ]


def _may_number_lines(sample: Sample, at: int) -> bool:
    """Whether a column counts on from row to row, as the numbers of lines and of students do."""
    numbers = sample.numbers[at]
    clearly = sample.says[at].students > 2 or _words(sample, at) == ["count"]
    if len(numbers) < (3 if sample.says[at].students > 1 else 2) or np.isnan(numbers).any():
        return False
    goes_on = numbers[1:] == numbers[:-1] + 1
    if not (goes_on | (numbers[1:] == 1)).all() or not goes_on.any():
        return False
    # Lines are numbered from 1 on, and codes are long: what begins at 10 is counted.
    plural = clearly or "count" in _words(sample, at)
    if plural and 1 < numbers[0] < _LEAST_CODE and goes_on.all():
        return False
    # Of a column that is plainly called students, the rows have to be those of students, too.
    named = [at for at, says in enumerate(sample.says) if says.school]
    return not clearly or any(len(set(sample.columns[at])) < len(numbers) for at in named)


def _options(choice: str, sample: Sample, columns: Sequence[int]) -> list[Option]:
    return column_options(choice, sample.header, columns)


def _one_row_a_student(sample: Sample, identifier: int | None) -> int | None:
    """None where each row is one student; or the question, or the refusal.

    Raises:
        Asked: a column may hold identifiers or counts.
        Unreadable: nothing says how many students there are.
    """
    if identifier is None:
        counts = _whole(sample)
        if not counts and _rows_repeat(sample):
            return None
        if not counts and not any(each.grade for each in sample.says):
            raise Unreadable("column", missing_column="students")
        total = _total_of(sample, counts)
        grades = [at for at in counts if at != total]
        if total is not None and all(_is_a_grade(sample.header[at]) for at in grades):
            return total
        if total is not None and len({sample.says[at].year for at in grades} - {0}) > 1:
            # The sum of several years is nobody's count.
            counts = grades
        each = Option("students_column", EACH_ROW, say("intake-option-each-row"))
        added = _added(sample, counts)
        options = (*_options("students_column", sample, counts), *added, each)
        raise Asked(Question("unnamed-students", options))
    certain = _is_certain(sample, identifier)
    others = [at for at, each in enumerate(sample.says) if each.identifier and not each.maybe_count]
    if sample.says[identifier].maybe_count and not certain and not others:
        each = Option("students_column", EACH_ROW, say("intake-option-each-row"))
        options = (*_options("students_column", sample, [identifier]), each)
        raise Asked(Question("students", options))
    return None


def _rows_repeat(sample: Sample) -> bool:
    """Whether rows with a grade and dollars stand there again and again, as those of students do.

    A list of rates has each of its rows once.
    """
    rows = list(zip(*sample.columns, strict=True))
    graded = any(each.grade for each in sample.says) and any(each.money for each in sample.says)
    return graded and len({*rows}) <= _MOST_DIFFERENT * len(rows)


_GRADE = re.compile(r"(gr(ade)?\.? )?(pk|k|\d{1,2})", re.IGNORECASE)


def _is_a_grade(header: str) -> bool:
    """Whether a column is called no more than a grade: K, 1, Grade 2."""
    return _GRADE.fullmatch(header.strip()) is not None


def _added(sample: Sample, counts: Sequence[int]) -> list[Option]:
    """All of some columns of students, if each is of one group: Regular, Special ed."""
    says = [sample.says[at] for at in counts]
    if len(says) < 2 or not all(each.one_group and not each.year for each in says):
        return []
    return [worked_option("students_column", "+".join(map(letter, counts)), sample.header)]


def _is_certain(sample: Sample, identifier: int) -> bool:
    """Whether a column that may tell students apart does, and is no count."""
    numbers = sample.numbers[identifier]
    numbers = numbers[~np.isnan(numbers)]
    cells = [cell for cell in sample.columns[identifier] if cell.strip()]
    return len(set(cells)) == len(cells) and (not len(numbers) or numbers.min() >= 1_000)


def _whole(sample: Sample) -> list[int]:
    """Columns that nobody named and that may be counts."""
    found = []
    for at, values in enumerate(sample.numbers):
        each = sample.says[at]
        # An amount of less than any rate, in whole numbers, may be one of students.
        dollars = each.money > 1 or (each.money and or_zero(values).max(initial=0) >= LEAST_RATE)
        known = dollars or each.other_money or each.identifier or each.period or each.school
        given = values[~np.isnan(values)]
        if known or each.district or sample.numeric[at] < 0.8 or not len(given):
            continue
        words = header_words(sample.header[at])
        if {"grade", "year", "code", "id", "row", "line", *TIMES} & set(words) or not words:
            continue
        if (given == np.floor(given)).all() and given.min() >= 0 and given.max() <= _MOST_COUNTED:
            found.append(at)
    return found


def _best_called(sample: Sample, candidates: Sequence[int], role: str) -> list[int]:
    """Those of the candidates that are called so best."""
    # A weak word counts for less only beside a strong one; "this year" for more than "last year".
    strong = max(getattr(sample.says[at], role) > 1 for at in candidates)
    kept = [at for at in candidates if not strong or getattr(sample.says[at], role) > 1]
    weight = max(sample.says[at].weight for at in kept)
    return [at for at in kept if sample.says[at].weight == weight]


def _unlike(sample: Sample, candidates: Sequence[int]) -> list[int]:
    """The candidates without those that hold the same as one before, and not by chance."""
    kept: list[int] = []
    for at in candidates:
        numbered = any(sign.isdigit() for sign in sample.header[at])
        same = [
            other
            for other in kept
            if np.array_equal(sample.numbers[at], sample.numbers[other], equal_nan=True)
        ]
        many = len(set(sample.columns[at])) >= _MANY
        if not same or numbered or not many:
            kept.append(at)
    return kept


def _total_of(sample: Sample, candidates: Sequence[int]) -> int | None:
    """The column that is the sum of two or more of the others, if one is."""
    # With the most parts first: one part may by chance be the sum of others.
    for many in range(min(len(candidates) - 1, 8), 1, -1):
        for total in candidates:
            for parts in combinations([at for at in candidates if at != total][:9], many):
                summed = np.sum([or_zero(sample.numbers[at]) for at in parts], axis=0)
                if any(sample.says[at].some_students for at in (total, *parts)):
                    continue
                if summed.any() and np.allclose(summed, or_zero(sample.numbers[total])):
                    return total
    return None


def _money(
    sample: Sample,
    choices: Choices,
    counted: Floats,
    taken: set[int],
    groups: Sequence[int],
    each_row: bool,
) -> tuple[int | None, int | None]:
    """The columns of the rate and of the bill; ``groups`` are the columns of added students."""
    if choices.tuition_column or choices.bill_column:
        wanted = choices.tuition_column.strip().casefold()
        tuition = bill = None
        if wanted and wanted != NONE:
            tuition = _chosen(sample, choices.tuition_column, "tuition")
        if choices.bill_column:
            bill = _chosen(sample, choices.bill_column, "bill")
        return tuition, bill
    candidates = [
        at
        for at, each in enumerate(sample.says)
        if at not in taken and (each.money or _is_a_total(sample, at, counted))
    ]
    if not candidates:
        _ask_unnamed(sample, counted, taken)
        return None, None
    candidates = [at for at in candidates if not _of_percents(sample, at)] or candidates
    candidates = _without_whole_costs(sample, candidates, taken, counted)
    if _total_of(sample, _whole(sample)) in candidates[:1] and len(candidates) == 1:
        # A column that is called a total, and adds up counts, is one of students.
        return None, None
    candidates = _without_rates_of_groups(sample, candidates, groups)
    whole_years = [at for at in candidates if not sample.says[at].part_of_year]
    if not whole_years:
        raise of_a_part(sample, candidates, counted)
    candidates = whole_years
    pairs = _products(sample, candidates, counted)
    if pairs:
        every = list(dict.fromkeys(rate for rate, _ in pairs))
        rates = _unlike(sample, _best_called(sample, every, "money"))
        if len(rates) > 1:
            raise Asked(Question("tuition", tuple(_options("tuition_column", sample, rates))))
        bill = next(bill for rate, bill in pairs if rate == rates[0])
        rest = [at for at in candidates if at not in {rates[0], *(bill for _, bill in pairs)}]
        rivals = [at for at in rest if _is_rate(sample, at, counted) is not False]
        rivals = [at for at in rivals if sample.says[at].weight >= sample.says[rates[0]].weight]
        if proved := proved_bill(sample, counted, rates[0], bill):
            rivals = [at for at in rivals if may_still_be_meant(sample, at, rivals, *proved)]
        if len(_unlike(sample, [rates[0], *rivals])) > 1:
            asked = _dollar_options(sample, _unlike(sample, [rates[0], *rivals]), counted)
            raise Asked(Question("tuition", asked))
        # A row's bill is in the unit of its rate, or it is not read.
        alike = sample.says[rates[0]].unit == sample.says[bill].unit
        return rates[0], bill if alike else None
    return _single_money(sample, candidates, counted, each_row)


def of_a_part(sample: Sample, columns: Sequence[int], counted: Floats) -> Asked | Unreadable:
    """The question how dollars of parts of a year make a year's; or the refusal of such dollars."""
    labels = ", ".join(column_label(sample.header, at) for at in columns)
    if len(columns) == 2 and (products := _products(sample, columns, counted)):
        # A part's rate and a part's bill: the rate says all.
        columns = [products[0][0]]
    times = {at: times_a_year(sample.header[at]) for at in columns}
    if len(columns) == 1:
        formulas = [f"{letter(columns[0])}*{each}" for each in times[columns[0]]]
    elif set(times.values()) & {(len(columns),), (10, 12)} and len(set(times.values())) == 1:
        formulas = ["+".join(map(letter, columns))]
    else:
        formulas = []
    options = [option for each in formulas for option in part_options(sample, each, counted)]
    if not options:
        return Unreadable("part-of-year", candidates=labels)
    return Asked(Question("part-of-year", tuple(options), labels))


def part_options(sample: Sample, formula: str, counted: Floats) -> list[Option]:
    """What a formula may be that makes a year's dollars: a rate, a bill, or either."""
    column = worked(formula, sample.header)
    assert column is not None
    whole = and_worked(padded(sample), column, "tuition")
    reading = _is_rate(whole, FIRST_WORKED, counted)
    roles = {"rate": ["tuition"], "bill": ["bill"], "either": ["tuition", "bill"]}
    found = []
    for role in roles.get(str(reading), []):
        option = worked_option(f"{role}_column", formula, sample.header)
        if reading == "either":
            said_as = "intake-option-rate" if role == "tuition" else "intake-option-bill"
            option = replace(option, label=say(said_as, of_header=option.label))
        found.append(option)
    return found


def _without_whole_costs(
    sample: Sample, candidates: list[int], taken: set[int], counted: Floats
) -> list[int]:
    """The candidates but for costs that are shared, beside the district's own share of them.

    Raises:
        Asked: costs are shared, and no share is called the district's.
    """
    dollars = [
        at
        for at, values in enumerate(sample.numbers)
        if at not in taken and (np.abs(or_zero(values)) >= _LEAST_CREDIT).any()
    ]
    shared = []
    for whole in candidates:
        for own, other in permutations([at for at in dollars if at != whole], 2):
            amounts = [or_zero(sample.numbers[at]) for at in (whole, own, other)]
            if np.abs(amounts[0] - amounts[1] - np.abs(amounts[2])).max() > 1:
                continue
            if sample.says[own].own_share and not sample.says[other].own_share:
                return [own, *(at for at in candidates if at not in (whole, other, own))]
            if {"share", "portion"} & {*_words(sample, own)} & {*_words(sample, other)}:
                shared = [whole, *sorted((own, other))]
    if shared:
        raise Asked(Question("tuition", _dollar_options(sample, shared, counted)))
    return candidates


def _without_rates_of_groups(
    sample: Sample, candidates: list[int], groups: Sequence[int]
) -> list[int]:
    """The candidates, of the rates of added groups only one, if they are the same.

    Raises:
        Asked: they differ.
    """
    if len(groups) < 2 or len(candidates) != len(groups):
        return candidates
    pairs = list(zip(sorted(groups), sorted(candidates), strict=True))
    in_turn = [at for pair in pairs for at in pair]
    if in_turn != sorted(in_turn):
        return candidates
    rates = [sample.numbers[at] for at in candidates]
    if all(np.array_equal(each, rates[0], equal_nan=True) for each in rates):
        return candidates[:1]
    formula = "+".join(f"{letter(group)}*{letter(rate)}" for group, rate in pairs)
    raise Asked(Question("tuition", (worked_option("bill_column", formula, sample.header),)))


def _of_percents(sample: Sample, at: int) -> bool:
    """Whether a column holds shares, and no dollars."""
    cells = [cell for cell in sample.columns[at] if cell.strip()]
    return bool(cells) and all(cell.strip().endswith("%") for cell in cells)


def _is_a_total(sample: Sample, at: int, counted: Floats) -> bool:
    """Whether a column called no more than a total holds dollars, and not students."""
    says = sample.says[at]
    return says.students == 1 and says.bill and max(_fits(sample, at, counted)) >= 0.6


def _single_money(
    sample: Sample, candidates: list[int], counted: Floats, each_row: bool
) -> tuple[int | None, int | None]:
    """The rate or the bill, where no two columns are each other's product."""
    filled = [at for at in candidates if any(cell.strip() for cell in sample.columns[at])]
    rates = [at for at in filled if sample.says[at].rate and sample.numeric[at] == 1]
    if rates:
        # Beside rates, a column of formulas without values says nothing.
        filled = [at for at in filled if sample.numeric[at] > 0]
    best = _best_called(sample, filled or candidates, "money")
    readings = {at: _is_rate(sample, at, counted) for at in best}
    fitting = [at for at in best if readings[at] is not False] or best
    unlike = _unlike(sample, fitting)
    if len(unlike) > 1:
        raise Asked(Question("tuition", _dollar_options(sample, unlike, counted)))
    at = unlike[0]
    if (counted == 1).all() and sample.says[at].invoice:
        average = Option("tuition_column", NONE, say("intake-option-average"))
        options = [*_options("tuition_column", sample, [at]), average]
        raise Asked(Question("unnamed-tuition", tuple(options)))
    beside = _unnamed_beside(sample, at)
    if beside and readings[at] and _is_rate(sample, beside, counted) == readings[at]:
        raise Asked(Question("tuition", _dollar_options(sample, [at, beside], counted)))
    # A bill that is not the students times the rate is another year's, or the rate is.
    bills = [
        other
        for other in filled
        if other not in best
        and sample.says[other].weight >= sample.says[at].weight
        and sample.says[other].bill
        and _fits(sample, other, counted)[1] >= 0.6
    ]
    if readings[at] == "rate" and bills:
        options = [
            *_options("tuition_column", sample, [at]),
            *_options("bill_column", sample, bills),
        ]
        raise Asked(Question("tuition", tuple(options)))
    if readings[at] == "bill":
        others = [other for other in bills if _fits(sample, other, counted)[1] >= 0.6]
        if len(_unlike(sample, [at, *others])) > 1:
            unlike = _unlike(sample, [at, *others])
            raise Asked(Question("tuition", tuple(_options("bill_column", sample, unlike))))
    match readings[at]:
        case "bill":
            return None, at
        case "either" if _sums_what_is_counted(sample, at):
            return None, at
        # Of one student the rate is the bill.
        case "either" if not each_row:
            raise Asked(_rate_or_bill(sample.header, at))
        case _:
            return at, None


def _sums_what_is_counted(sample: Sample, at: int) -> bool:
    """Whether a pivot table has summed the dollars of the students whom it counted."""
    begins = [each.casefold().split()[:2] for each in sample.header]
    return begins[at] == ["sum", "of"] and any(
        each == ["count", "of"] and sample.says[place].students for place, each in enumerate(begins)
    )


def _rate_or_bill(header: Sequence[str], at: int) -> Question:
    label = column_label(header, at)
    options = (
        Option("tuition_column", letter(at), say("intake-option-rate", of_header=label)),
        Option("bill_column", letter(at), say("intake-option-bill", of_header=label)),
    )
    return Question("rate-or-bill", options, label)


def ask_of_summed(
    columns: Columns, students: Floats, rates: Floats, totals: Sequence[float]
) -> None:
    """Ask of rates that a table adds up, as is done with bills, and that may be bills.

    Args:
        columns: of the table.
        students: those of the rows that count.
        rates: theirs.
        totals: dollars that the table's own totals say.

    Raises:
        Asked: they may be.
    """
    at = columns.tuition
    if not totals or at is None or columns.bill is not None or said(columns.header[at]).rate:
        return
    given = (students > 0) & (rates > 0)
    if not given.any():
        return
    summed, product = rates[given].sum(), (rates[given] * students[given]).sum()
    off = max(1.0, _SUMMED_OFF * summed)
    added = any(abs(each - summed) < off <= abs(each - product) for each in totals)
    if added and (rates[given] / students[given] >= LEAST_BILLED).mean() >= 0.6:
        raise Asked(_rate_or_bill(columns.header, at))


def _ask_unnamed(sample: Sample, counted: Floats, taken: set[int]) -> None:
    """Ask of columns that are not called tuition and hold what may be tuition.

    Raises:
        Asked: there is one.
        Unreadable: they are of parts of a year, and do not say of how large ones.
    """
    found = []
    for at, each in enumerate(sample.says):
        words = set(header_words(sample.header[at]))
        coded = words & {"code", "id", "year", "zip", "phone", "number", "no", "fy", "grade"}
        other = each.other_money and not each.perhaps_money
        if at in taken or other or each.identifier or coded:
            continue
        if sample.numeric[at] >= 0.5 and _fits(sample, at, counted) != (0.0, 0.0):
            rate, bill = _fits(sample, at, counted)
            if max(rate, bill) >= 0.6 and not _years(sample.numbers[at]):
                found.append(at)
    if found:
        # Beside the year's dollars nobody means a quarter's.
        parts = found
        found = [at for at in found if not sample.says[at].part_of_year]
        if not found:
            raise of_a_part(sample, parts, counted)
        average = Option("tuition_column", NONE, say("intake-option-average"))
        options = (*_dollar_options(sample, found, counted), average)
        raise Asked(Question("unnamed-tuition", options))


def _dollar_options(sample: Sample, columns: Sequence[int], counted: Floats) -> tuple[Option, ...]:
    """Columns of dollars to choose from, each as what it can be: a rate, or a bill."""
    readings = {at: _is_rate(sample, at, counted) for at in columns}
    # What may be either is a bill if it is called so, beside what is plainly a rate.
    rates = "rate" in readings.values() or any(sample.says[at].rate for at in columns)
    bills = ("bill", "either") if rates else ("bill",)
    roles = {
        at: "bill_column"
        if reading == "bill" or (reading in bills and sample.says[at].bill)
        else "tuition_column"
        for at, reading in readings.items()
    }
    return tuple(each for at, role in roles.items() for each in _options(role, sample, [at]))


def _years(values: Floats) -> bool:
    given = values[~np.isnan(values)]
    return bool(((given >= 1990) & (given <= 2100) & (given == np.floor(given))).all())


def _products(sample: Sample, candidates: Sequence[int], counted: Floats) -> list[tuple[int, int]]:
    """Pairs of a rate and a bill that is the students times the rate, in nearly all rows."""
    found = []
    for rate in candidates:
        for bill in candidates:
            if rate == bill:
                continue
            rates, bills = (sample.numbers[at] * sample.says[at].unit for at in (rate, bill))
            both = ~(np.isnan(counted) | np.isnan(rates) | np.isnan(bills))
            both &= (counted > 0) & (rates > 0)
            if not both.any() or _fits(sample, rate, counted)[0] < 0.5:
                continue
            if (counted[both] == 1).all() and sample.says[rate].bill:
                continue
            off = np.abs(counted[both] * rates[both] - bills[both])
            if (off <= np.maximum(1.0, 0.005 * bills[both])).mean() >= 0.9:
                found.append((rate, bill))
    return found


def _fits(sample: Sample, at: int, counted: Floats) -> tuple[float, float]:
    """The share of a column's amounts that are plausible as rates, and as bills."""
    amounts = sample.numbers[at] * sample.says[at].unit
    amounts = np.where(amounts > 0, amounts, np.nan)
    given = amounts[~np.isnan(amounts)]
    if not len(given):
        return 0.0, 0.0
    both = ~np.isnan(amounts) & (counted > 0)
    each = amounts[both] / counted[both]
    rate = float(((given >= LEAST_RATE) & (given <= MOST_RATE)).mean())
    bill = float(((each >= LEAST_BILLED) & (each <= MOST_RATE)).mean()) if len(each) else 0.0
    return rate, bill


def _is_rate(sample: Sample, at: int, counted: Floats) -> str | bool:
    """Whether amounts are a "rate" or a "bill", "either" of them, or neither: False."""
    says = sample.says[at]
    rate, bill = _fits(sample, at, counted)
    if sample.numeric[at] == 0:
        return "bill" if says.bill and not says.rate else "rate"
    if max(rate, bill) < 0.5:
        return False
    if rate - bill >= 0.3:
        # Called a bill and no larger than a rate: somebody has to say which.
        unclear = says.bill and not says.rate
        return "either" if unclear and not _is_clear_rate(sample, at, counted) else "rate"
    if bill - rate >= 0.3:
        return "either" if says.rate else "bill"
    amounts = sample.numbers[at]
    both = ~np.isnan(amounts) & (counted > 0) & (amounts > 0)
    if (counted[both] == 1).all() or says.rate:
        return "rate"
    if says.sure_bill:
        return "bill"
    # Where students differ a lot, rates do not rise with them, and bills do.
    as_rate, as_bill = _spread(amounts[both]), _spread(amounts[both] / counted[both])
    if says.bill:
        return "bill" if as_bill + _CLEARLY <= as_rate else "either"
    if both.sum() < _MANY or _spread(counted[both]) < _CLEARLY_STUDENTS:
        return "either"
    if as_rate + _CLEARLY <= as_bill:
        return "rate"
    # Hardly anybody is billed as little as this for a student and year.
    little = np.median(amounts[both] / counted[both]) < _LITTLE_BILLED
    return "bill" if as_bill + _CLEARLY <= as_rate and not little else "either"


def _is_clear_rate(sample: Sample, at: int, counted: Floats) -> bool:
    """Whether what may be an amount a student or for all does not rise with the students."""
    amounts = sample.numbers[at]
    both = ~np.isnan(amounts) & (counted > 0) & (amounts > 0)
    if sample.says[at].sure_bill or both.sum() < _MANY:
        return False
    if _spread(counted[both]) < _CLEARLY_STUDENTS:
        return False
    return _spread(amounts[both]) + _CLEARLY <= _spread(amounts[both] / counted[both])


def _spread(amounts: Floats) -> float:
    low, high = np.quantile(amounts, (0.05, 0.95))
    return float(np.log(high / low))


def _unit(sample: Sample, at: int, counted: Floats, is_rate: bool) -> float:
    """The dollars that one in a column is, if its header says so and they make sense."""
    rate, bill = _fits(sample, at, counted)
    return sample.says[at].unit if (rate if is_rate else bill) >= 0.5 else 1


def _check_plausible(
    sample: Sample, counted: Floats, tuition: int | None, bill: int | None, choices: Choices
) -> None:
    """Refuse a column whose amounts cannot be what they are called.

    Raises:
        Unreadable: more than half of its amounts are not plausible.
    """
    at = tuition if tuition is not None else bill
    assert at is not None
    amounts = sample.numbers[at]
    if not (amounts > 0).any():
        return
    rate, as_bill = _fits(sample, at, counted)
    if (rate if tuition is not None else as_bill) < 0.5:
        label = column_label(sample.header, at)
        limits = {"least_tuition": LEAST_RATE, "most_tuition": MOST_RATE}
        raise Unreadable(
            "no-rates" if tuition is not None else "no-bills", of_header=label, **limits
        )


def _ask_of_credits(sample: Sample, taken: set[int | None], bill: int | None) -> None:
    """Ask before a column of what is taken off the bills is passed over; not if it is off already.

    Raises:
        Asked: there is one.
    """
    found = [
        column_label(sample.header, at)
        for at, each in enumerate(sample.says)
        if each.credit
        and at not in taken
        and (np.abs(sample.numbers[at]) >= _LEAST_CREDIT).any()
        and not (bill is not None and _is_net_of(sample, bill, at))
    ]
    if found:
        raise Asked(Question("credits", credit_options(can_subtract=False), ", ".join(found)))


def _is_net_of(sample: Sample, bill: int, credit: int) -> bool:
    """Whether bills are another column's dollars less a credit."""
    net, off = (or_zero(sample.numbers[at]) for at in (bill, credit))
    wholes = [or_zero(each) for at, each in enumerate(sample.numbers) if at not in (bill, credit)]
    return any(np.abs(whole - np.abs(off) - net).max(initial=0) <= 1 for whole in wholes)


def _ask_of_shares(sample: Sample, tuition: int) -> None:
    """Ask of rates beside a column by which rows are for unlike shares of a year.

    Raises:
        Asked: there is one.
    """
    for at, cells in enumerate(sample.columns):
        named = SHARE_OF_YEAR.fullmatch(" ".join(_words(sample, at)))
        if named and len({cell.strip() for cell in cells} - {""}) > 1:
            option = Option("tuition_column", letter(tuition), say("intake-option-whole-year"))
            raise Asked(Question("shares", (option,), column_label(sample.header, at)))


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
    return words_of("in_headers_of_schools_towns").isdisjoint(_words(sample, at))


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
