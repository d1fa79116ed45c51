"""Which column has the dollars of a student, or of all of a row's students."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import numpy as np

from model.intake.columns import (
    LEAST_RATE,
    MANY_VALUES,
    MOST_RATE,
    Columns,
    are_years,
    best_called,
    column_chosen,
    fits,
    options_of,
    total_of,
    unlike_columns,
    unnamed_beside,
    whole_numbers,
    words_at,
)
from model.intake.counting import is_a_grade
from model.intake.little import LEAST_BILLED
from model.intake.numbers import Floats, or_zero
from model.intake.problems import Unreadable
from model.intake.proved import may_still_be_meant, proved_bill
from model.intake.questions import (
    NONE,
    Asked,
    Choices,
    Option,
    Question,
    column_label,
    credit_options,
    letter,
)
from model.intake.remarks import ask_of_part_of_year, ask_of_parts
from model.intake.sample import Sample, and_worked, padded
from model.intake.words import (
    SHARE_OF_YEAR,
    header_words,
    said,
    times_a_year,
)
from model.intake.worked import (
    FIRST_WORKED,
    times_options,
    worked,
    worked_option,
)
from model.messages import say

_LITTLE_BILLED = 2_000
"""Dollars a student: where most bills come to less, the amounts may as well be rates."""
_LEAST_CREDIT = 50
"""Dollars: smaller numbers in a column of credits are those of a student's studies."""
_CLEARLY_STUDENTS = 0.7
"""How much the students have to differ for that to say anything: some have twice as many."""
_SUMMED_OFF = 0.001
"""The share by which a sum of rounded dollars may be off."""
_CLEARLY = 0.25
"""How much more even one reading has to be than the other, in logarithms of dollars."""


def ask_of_a_part(
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
        if words_at(sample, part) == ["total", "paid"]:
            continue
        pair = [part, at] if tuition is None else [at, part]
        if _products(sample, pair, counted)[:1] == [(pair[0], pair[1])]:
            role = "bill_column" if tuition is None else "tuition_column"
            times = times_a_year(sample.header[part]) or (2, 4, 10, 12)
            options = times_options(role, at, times, sample.header)
            raise Asked(Question("part-of-year", options, column_label(sample.header, part)))


def ask_of_grades_and_parts(sample: Sample, students: int | None, bill: int | None) -> None:
    """Ask of students who are not the sum of the grades, and of a bill that is of part of a year.

    Raises:
        Asked: there are some.
    """
    numeric = [at for at, share in enumerate(sample.numeric) if share >= 0.5]
    if students is not None and students < len(sample.columns):
        grades = [at for at in numeric if is_a_grade(sample.header[at]) and at != students]
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


def money_columns(
    sample: Sample,
    choices: Choices,
    counted: Floats,
    taken: set[int],
    groups: Sequence[int],
    each_row: bool,
) -> tuple[int | None, int | None]:
    """The columns of the rate and of the bill; ``groups`` are the columns of added students.

    Raises:
        Asked: several may be it, or one may be either.
    """
    if choices.tuition_column or choices.bill_column:
        wanted = choices.tuition_column.strip().casefold()
        tuition = bill = None
        if wanted and wanted != NONE:
            tuition = column_chosen(sample, choices.tuition_column, "tuition")
        if choices.bill_column:
            bill = column_chosen(sample, choices.bill_column, "bill")
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
    if total_of(sample, whole_numbers(sample)) in candidates[:1] and len(candidates) == 1:
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
        rates = unlike_columns(sample, best_called(sample, every, "money"))
        if len(rates) > 1:
            raise Asked(Question("tuition", tuple(options_of("tuition_column", sample, rates))))
        bill = next(bill for rate, bill in pairs if rate == rates[0])
        rest = [at for at in candidates if at not in {rates[0], *(bill for _, bill in pairs)}]
        rivals = [at for at in rest if _is_rate(sample, at, counted) is not False]
        rivals = [at for at in rivals if sample.says[at].weight >= sample.says[rates[0]].weight]
        if proved := proved_bill(sample, counted, rates[0], bill):
            rivals = [at for at in rivals if may_still_be_meant(sample, at, rivals, *proved)]
        if len(unlike_columns(sample, [rates[0], *rivals])) > 1:
            asked = _dollar_options(sample, unlike_columns(sample, [rates[0], *rivals]), counted)
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
            if {"share", "portion"} & {*words_at(sample, own)} & {*words_at(sample, other)}:
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
    return says.students == 1 and says.bill and max(fits(sample, at, counted)) >= 0.6


def _single_money(
    sample: Sample, candidates: list[int], counted: Floats, each_row: bool
) -> tuple[int | None, int | None]:
    """The rate or the bill, where no two columns are each other's product."""
    filled = [at for at in candidates if any(cell.strip() for cell in sample.columns[at])]
    rates = [at for at in filled if sample.says[at].rate and sample.numeric[at] == 1]
    if rates:
        # Beside rates, a column of formulas without values says nothing.
        filled = [at for at in filled if sample.numeric[at] > 0]
    best = best_called(sample, filled or candidates, "money")
    readings = {at: _is_rate(sample, at, counted) for at in best}
    fitting = [at for at in best if readings[at] is not False] or best
    unlike = unlike_columns(sample, fitting)
    if len(unlike) > 1:
        raise Asked(Question("tuition", _dollar_options(sample, unlike, counted)))
    at = unlike[0]
    if (counted == 1).all() and sample.says[at].invoice:
        average = Option("tuition_column", NONE, say("intake-option-average"))
        options = [*options_of("tuition_column", sample, [at]), average]
        raise Asked(Question("unnamed-tuition", tuple(options)))
    beside = unnamed_beside(sample, at)
    if beside and readings[at] and _is_rate(sample, beside, counted) == readings[at]:
        raise Asked(Question("tuition", _dollar_options(sample, [at, beside], counted)))
    # A bill that is not the students times the rate is another year's, or the rate is.
    bills = [
        other
        for other in filled
        if other not in best
        and sample.says[other].weight >= sample.says[at].weight
        and sample.says[other].bill
        and fits(sample, other, counted)[1] >= 0.6
    ]
    if readings[at] == "rate" and bills:
        options = [
            *options_of("tuition_column", sample, [at]),
            *options_of("bill_column", sample, bills),
        ]
        raise Asked(Question("tuition", tuple(options)))
    if readings[at] == "bill":
        others = [other for other in bills if fits(sample, other, counted)[1] >= 0.6]
        if len(unlike_columns(sample, [at, *others])) > 1:
            unlike = unlike_columns(sample, [at, *others])
            raise Asked(Question("tuition", tuple(options_of("bill_column", sample, unlike))))
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
        if sample.numeric[at] >= 0.5 and fits(sample, at, counted) != (0.0, 0.0):
            rate, bill = fits(sample, at, counted)
            if max(rate, bill) >= 0.6 and not are_years(sample.numbers[at]):
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
    return tuple(each for at, role in roles.items() for each in options_of(role, sample, [at]))


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
            if not both.any() or fits(sample, rate, counted)[0] < 0.5:
                continue
            if (counted[both] == 1).all() and sample.says[rate].bill:
                continue
            off = np.abs(counted[both] * rates[both] - bills[both])
            if (off <= np.maximum(1.0, 0.005 * bills[both])).mean() >= 0.9:
                found.append((rate, bill))
    return found


def _is_rate(sample: Sample, at: int, counted: Floats) -> str | bool:
    """Whether amounts are a "rate" or a "bill", "either" of them, or neither: False."""
    says = sample.says[at]
    rate, bill = fits(sample, at, counted)
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
    if both.sum() < MANY_VALUES or _spread(counted[both]) < _CLEARLY_STUDENTS:
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
    if sample.says[at].sure_bill or both.sum() < MANY_VALUES:
        return False
    if _spread(counted[both]) < _CLEARLY_STUDENTS:
        return False
    return _spread(amounts[both]) + _CLEARLY <= _spread(amounts[both] / counted[both])


def _spread(amounts: Floats) -> float:
    low, high = np.quantile(amounts, (0.05, 0.95))
    return float(np.log(high / low))


def unit_of(sample: Sample, at: int, counted: Floats, is_rate: bool) -> float:
    """The dollars that one in a column is, if its header says so and they make sense."""
    rate, bill = fits(sample, at, counted)
    return sample.says[at].unit if (rate if is_rate else bill) >= 0.5 else 1


def check_plausible(
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
    rate, as_bill = fits(sample, at, counted)
    if (rate if tuition is not None else as_bill) < 0.5:
        label = column_label(sample.header, at)
        limits = {"least_tuition": LEAST_RATE, "most_tuition": MOST_RATE}
        raise Unreadable(
            "no-rates" if tuition is not None else "no-bills", of_header=label, **limits
        )


def ask_of_credits(sample: Sample, taken: set[int | None], bill: int | None) -> None:
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


def ask_of_shares(sample: Sample, tuition: int) -> None:
    """Ask of rates beside a column by which rows are for unlike shares of a year.

    Raises:
        Asked: there is one.
    """
    for at, cells in enumerate(sample.columns):
        named = SHARE_OF_YEAR.fullmatch(" ".join(words_at(sample, at)))
        if named and len({cell.strip() for cell in cells} - {""}) > 1:
            option = Option("tuition_column", letter(tuition), say("intake-option-whole-year"))
            raise Asked(Question("shares", (option,), column_label(sample.header, at)))
