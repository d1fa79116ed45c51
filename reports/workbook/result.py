"""The Result sheet: the budget-ready answer, its checks, and where it comes from."""

from collections.abc import Mapping
from functools import partial

from model import estimate_district
from model.district import statewide
from model.messages import say
from model.pack import cap_in_law, has_cap
from model.row_amounts import at_whole_cents
from model.scenario import holds_district
from reports.wording.amounts import dollars
from reports.wording.bill_sentences import year_of
from reports.wording.caps import cap_name, from_when, ruled_year
from reports.wording.evidence import source_in_words
from reports.wording.readings import law_and_lifted
from reports.workbook.bill import first_bill, in_other_words
from reports.workbook.book import LINE, NOW, PAY, Book, Sheet, quoted, sheet_name, spoken
from reports.workbook.calculation import write_steps
from reports.workbook.case import Case, assumed, caps_in_law, cells_named, made_from
from reports.workbook.inputs import block_holds, cap_is_read, input_names
from reports.workbook.schools import change, over_schools
from reports.workbook.steps import Step, step
from reports.workbook.years import FIRST_COLUMN

_TOP = 7


def write_result(book: Book, case: Case) -> tuple[Sheet, int]:
    """Write the sheet, without its chart; return it, and the row beside which the chart stands."""
    sheet = book.sheet("result", [62, 21, 21, 22, 21], head=2, protected=True)
    _question(sheet, case)
    # What each law makes of the cut stands first; then the figures under the rule on Inputs.
    top = _TOP
    if case.lines and has_cap(case.pack):
        top = _readings(sheet, top, case) + 1
    row = _figures(sheet, top, case)
    if case.lines and case.pack.cents_a_student:
        row = _whole_cents(sheet, row + 1, case)
    sheet.strike_unless_held(_TOP, 1, row - 1, 4)
    row = _checks(sheet, row + 1, case)
    _origin(sheet, row + 1, case)
    return sheet, top


def draw_chart(sheet: Sheet, top: int, case: Case, rows: Mapping[str, int]) -> None:
    """Draw each fiscal year's bill, now and what the cut adds, beside the answer, if there is one.

    Args:
        sheet: the sheet that ``write_result`` wrote.
        top: the row beside which it stands.
        case: the district's question and its answers.
        rows: the rows of the district's figures on Years.
    """
    if not case.lines:
        return
    chart = sheet.book.file.add_chart({"type": "column", "subtype": "stacked"})
    last, years = FIRST_COLUMN + len(case.years) - 1, sheet_name("years")
    labels = {"bill_now": say("workbook-chart.now"), "change": say("workbook-chart.rise")}
    for (name, label), color in zip(labels.items(), (NOW, PAY), strict=True):
        spans = {
            "categories": [years, 2, FIRST_COLUMN, 2, last],
            "values": [years, rows[name], FIRST_COLUMN, rows[name], last],
        }
        chart.add_series({"name": label, **spans, "fill": {"color": color}, "gap": 60})
    chart.set_title({"name": say("workbook-chart"), "name_font": {"size": 11}})
    chart.set_legend({"position": "bottom"})
    chart.set_x_axis({"num_font": {"size": 8}})
    grid, font = {"visible": True, "line": {"color": LINE}}, {"size": 8}
    chart.set_y_axis({"num_format": "$#,##0", "num_font": font, "min": 0, "major_gridlines": grid})
    chart.set_size({"width": 296, "height": 238})
    sheet.file.insert_chart(top, 3, chart, {"x_offset": 12, "y_offset": 4})


def _question(sheet: Sheet, case: Case) -> None:
    """Write who asks, what they ask, and the answer in large figures."""
    result, yours = case.first, say("workbook-your-district")
    if not case.lines:
        _statewide_question(sheet, case)
        return
    name = f'IF(district="",{quoted(yours)},district)'
    sheet.formula(0, 0, name, "title", case.scenario.district or yours)
    told = next((each for each in case.years if each.to_find > 0), result)
    first, year = '"FY"&first_year', f'"FY"&({_first_to_find(case, "first_year+{later}")})'
    cut, asked = 'TEXT(total_cut,"$#,##0")', dollars(result.estimate.total.cut)
    question = spoken("workbook-question", cut=cut, year=year)
    sheet.formula(1, 0, question, "", say("workbook-question", cut=asked, year=year_of(told)))
    waits = f'IF({_first_to_find(case, "{later}")}>0,"yes","no")'
    rule, named = _rule(case) if has_cap(case.pack) else (quoted(""), "")
    capped = "yes" if named else "no"
    filling = {"waits": waits, "year": year, "first_year": first, "rule": rule}
    said = spoken("workbook-to-find", capped=quoted(capped), **filling)
    waiting = {"waits": "no" if told is result else "yes", "first_year": year_of(result)}
    shown = say("workbook-to-find", capped=capped, rule=named, year=year_of(told), **waiting)
    sheet.formula(2, 0, said, "quiet", shown)
    sheet.file.set_row(3, 30)
    _headline(sheet, _first_to_find(case, "INDEX(years_to_find,1,1+{later})"), told.to_find)
    if case.given_years:
        names = ", ".join(f"FY{year}" for year in case.given_years)
        sheet.texts(5, [say("workbook-one-year", year=year_of(result), names=names)], "pay")
        return
    example, note = say("workbook-example"), say("workbook-example-note")
    formula = f'IFERROR(IF(INDEX(row_school,2)={quoted(example)},{quoted(note)},""),"")'
    sheet.formula(5, 0, formula, "pay", note if case.rows[0].school == example else "")


def _rule(case: Case) -> tuple[str, str]:
    """The name of the rule on Inputs, as a formula and as it is now."""
    pack, scenario = case.pack, case.scenario
    caps = ",".join(
        f"{cells_named(each)}_cap_law" for each in case.lines if caps_in_law(case, each)
    )
    # A year without a cap in law is ruled by the next that has one.
    law = f"IF(COUNT({caps})=0,{cap_in_law(pack) / 100:g},MIN({caps}))"
    share = "IF(tuition_cap>1,tuition_cap/100,tuition_cap)"
    at = spoken("names-cap-at", percent=f'ROUND(100*{share},10)&"%"')
    year = scenario.first_year
    current = cap_name(pack, cap_in_law(pack, ruled_year(pack, year)), year)
    formula = f"IF(ROUND({share}-({law}),12)=0,{quoted(current)},{at})"
    tied, lifted = (cap_name(pack, each, year) for each in ("cpi", "lifted"))
    since = spoken("names-cpi-from", reading=quoted(tied), year='"FY"&cpi_from')
    tied_since = f"IF(OR(ISBLANK(cpi_from),cpi_from=first_year),{quoted(tied)},{since})"
    formula = f'IF(tuition_cap="cpi",{tied_since},{formula})'
    formula = f'IF(tuition_cap="lifted",{quoted(lifted)},{formula})'
    # Other texts and numbers are no rule, and no law is named after them.
    formula = f"IF({cap_is_read(pack)},{formula},{quoted(say('workbook-no-rule'))})"
    return formula, from_when(cap_name(pack, scenario.tuition_cap, year), scenario)


def _first_to_find(case: Case, formula: str) -> str:
    """A formula of the first year in which something has to be found; of the first, if in none.

    Args:
        case: the district's question.
        formula: it, with how many years later that is as ``{later}``.
    """
    found = formula.format(later=0)
    for later in reversed(range(1, len(case.years))):
        there = f"INDEX(years_to_find,1,{1 + later})>0"
        found = f"IF({there},{formula.format(later=later)},{found})"
    return f"IF(to_find>0,{formula.format(later=0)},{found})"


def _headline(sheet: Sheet, figure: str, value: float) -> None:
    """Write the figure in large type, and the verdict of all checks below: without it, none."""
    held, wrong = say("workbook-checks.all-ok"), say("workbook-checks.not-ok")
    formula = f"IF(verdict={quoted(held)},{figure},{quoted(wrong)})"
    sheet.formula(3, 0, formula, "dollars.big", value, "headline")


def _statewide_question(sheet: Sheet, case: Case) -> None:
    """Write the question of a year without a tuition line, and that there is no bill in it."""
    total, year = case.first.estimate.total, case.first.estimate.year
    sheet.texts(0, [case.pack.title], "title")
    filling = {"cut": 'TEXT(total_cut,"$#,##0")', "year": '"FY"&first_year'}
    said = say("workbook-question-statewide", cut=dollars(total.cut), year=f"FY{year}")
    sheet.formula(1, 0, spoken("workbook-question-statewide", **filling), "", said)
    sheet.texts(2, [say("workbook-to-find-statewide")], "quiet")
    sheet.file.set_row(3, 30)
    _headline(sheet, "total_districts_pay", total.districts_pay)
    sheet.texts(5, [say("workbook-no-bill")], "pay")


def _statewide() -> list[Step]:
    """The figures of a year without a tuition line."""
    return [
        step("cut", "dollars", "total_cut", lambda r: r.estimate.total.cut),
        step(
            "districts_pay",
            "dollars",
            "total_districts_pay",
            lambda r: r.estimate.total.districts_pay,
            "pay",
        ),
        step(
            "services_lost",
            "dollars",
            "total_services_lost",
            lambda r: r.estimate.total.services_lost,
            "lost",
        ),
    ]


def _figures(sheet: Sheet, top: int, case: Case) -> int:
    """Write the answer, a figure a row under its name; return the row below."""
    said = say("workbook-answer", year=year_of(case.first))
    sheet.formula(top, 0, spoken("workbook-answer", year='"FY"&first_year'), "section", said)
    sheet.texts(top, [""], "section", column=1)
    sheet.texts(top, [say("workbook-unit-head")], "section.indent", column=2)
    return write_steps(sheet, top + 1, _steps(case), case)


def _steps(case: Case) -> list[Step]:
    return [*first_bill(case), *in_other_words(case)] if case.lines else _statewide()


def _readings(sheet: Sheet, top: int, case: Case) -> int:
    """Write the same cut under each reading of the law; return the row below.

    Statewide it is of all lines, as on the board page; no tuition rule changes a service's part.
    """
    heads = [say(f"workbook-readings.{each}") for each in ("change", "bill", "pay", "lost")]
    sheet.heads(top, ["", *heads], "lrrrr")
    said = say("workbook-readings", year=year_of(case.first))
    sheet.formula(top, 0, spoken("workbook-readings", year='"FY"&first_year'), "head", said)
    sheet.fit(top, {0: said, **dict(enumerate(heads, 1))})
    cells = {name: cells_named(name) for name in case.lines}
    own = {name: f"{cell}_districts_pay" for name, cell in cells.items()}
    services = [f"{cells_named(name)}_districts_pay" for name in case.pack.lines if name not in own]
    readings = {}
    for reading in law_and_lifted(case.pack, case.scenario):
        label = say("workbook-reading", reading=reading.cap.short, note=reading.cap.note)
        if reading.scenario.tuition_cap == "lifted":
            pay = {name: f"{cell}_passed" for name, cell in cells.items()}
            readings["cap_lifted"] = (label, reading.scenario, pay)
        else:
            pay = {name: _at_law(case, name) for name in cells}
            readings["cap_stays"] = (label, reading.scenario, pay)
    rule, named = _rule(case)
    readings["as_entered"] = (say("workbook-readings.own", rule=named), case.scenario, own)
    for row, (name, (label, scenario, pay)) in enumerate(readings.items(), top + 1):
        result = estimate_district(case.pack, scenario, case.rows)
        total = result.estimate.total
        risen = over_schools(case, partial(_risen, case, pay))
        if name != "as_entered":
            sheet.texts(row, [label], "wrap")
        else:
            sheet.formula(row, 0, spoken("workbook-readings.own", rule=rule), "wrap", label)
        sheet.fit(row, {0: label})
        paid = "+".join([*pay.values(), *services])
        lost = f"total_cut-D{row + 1}"
        sheet.formula(row, 1, risen, "dollars.bold.top", result.change, f"change_{name}")
        sheet.formula(row, 2, f"bill_now+B{row + 1}", "dollars.top", result.bill_after)
        sheet.formula(row, 3, paid, "dollars.pay.top", total.districts_pay, f"paid_{name}")
        sheet.formula(row, 4, lost, "dollars.lost.top", total.services_lost, f"lost_{name}")
    return row + 1


def _risen(case: Case, pay: Mapping[str, str], name: str) -> str:
    """By how much a line's schools' bills rise, if districts pay so much statewide."""
    cell = cells_named(name)
    return change(case, name, f"({pay[name]}/{cell}_students/{cell}_tuition_now)")


def _at_law(case: Case, name: str) -> str:
    """What districts pay for a line while its cap in law stays: nothing, where it has one."""
    passed = f"{cells_named(name)}_passed"
    if not caps_in_law(case, name):
        return passed
    # Tuition is at the cap in law already, so its headroom is nothing.
    return f"IF(ISNUMBER({cells_named(name)}_cap_law),MIN({passed},0),{passed})"


def _whole_cents(sheet: Sheet, top: int, case: Case) -> int:
    """Write how whole cents a student differ from each line's total; return the row below."""
    ids = ("", ".bills", ".pay", ".difference")
    sheet.heads(top, [say(f"workbook-whole-cents{each}") for each in ids], "lrrr")
    for row, (name, line) in enumerate(case.lines.items(), top + 1):
        cell, found = cells_named(name), at_whole_cents(statewide(case.first.estimate, name))
        now = f"ROUND({cell}_tuition_now,2)"
        after = f"ROUND({now}*(1+{cell}_tuition_rise),2)"
        bills = f"ROUND(ROUND({cell}_students*{after},2)-ROUND({cell}_students*{now},2),2)"
        sheet.texts(row, [line.name])
        sheet.formula(row, 1, bills, "dollars", found.bills)
        sheet.formula(row, 2, f"ROUND({cell}_districts_pay,2)", "dollars", found.districts_pay)
        difference = f"ROUND(B{row + 1}-C{row + 1},2)"
        sheet.formula(row, 3, difference, "dollars", found.difference, f"{cell}_whole_cents")
    return row + 1


def _checks(sheet: Sheet, top: int, case: Case) -> int:
    """Write the checks that the office can see, and their verdict below the headline.

    Returns:
        The row below them.
    """
    sheet.texts(top, [say("workbook-checks"), *[""] * 4], "section")
    ok, row = quoted(say("workbook-checks.ok")), top
    checks = _held(case)
    for row, (name, holds) in enumerate(checks.items(), top + 1):
        said = wrong = quoted(say(f"workbook-check-{name}.wrong"))
        if name == "schools":
            first = 'MATCH("?*",school_check,0)'
            row_of = f"TEXT(ROW(INDEX(row_school,1))+{first},{quoted('0')})"
            parts = {"at": row_of, "because": f"INDEX(school_check,{first})"}
            said = spoken("workbook-check-row", **parts)
        sheet.texts(row, [say(f"workbook-check-{name}")])
        formula = f"IFERROR(IF(AND({','.join(holds)}),{ok},{said}),{wrong})"
        sheet.formula(row, 1, formula, "bold", say("workbook-checks.ok"), f"{name}_check")
    verdict = quoted(say("workbook-checks.all-ok"))
    for name in reversed(checks):
        verdict = f"IF({name}_check={ok},{verdict},{name}_check)"
    sheet.formula(4, 0, verdict, "pay.bold", say("workbook-checks.all-ok"), "verdict")
    return row + 1


def _held(case: Case) -> dict[str, list[str]]:
    """What must hold for each check, as formulas; sums are made in two ways that share no cell."""
    sums = ["total_districts_pay+total_services_lost-total_cut"]
    inputs = [f'{name}_check=""' for name in input_names(case)]
    out = quoted(say("workbook-assumption.out-of-range"))
    assumptions = [f"{assumed(name)}_mark<>{out}" for name in case.assumptions]
    checks = {"inputs": inputs, "assumptions": assumptions or ["TRUE"]}
    if case.lines:
        sums += [
            "SUM(school_bill_now)+SUM(school_change)-SUM(school_bill_after)",
            "bill_now+change-bill_after",
            "INDEX(years_bill_after,1)-bill_after",
        ]
        counted = [
            "ABS(SUM(row_students)-SUM(school_students))<0.000001",
            "COUNT(row_students)=SUM(school_counted)",
        ]
        checks |= {
            "schools": ['SUMPRODUCT(--(school_check<>""))=0'],
            "counted": [*counted, *block_holds(case)],
        }
    if case.lines and case.pack.sums_must_fit:
        checks["fits"] = _fits(case)
    return {"parts": [f"ABS({each})<0.005" for each in sums], **checks}


def _fits(case: Case) -> list[str]:
    """That a district has no more students than its lines, and is billed no more than all are."""
    several = len(case.lines) > 1
    found = []
    for place, name in enumerate(case.lines, 1):
        own = f"(school_line={place})*" if several else ""
        students, bill = (f"SUMPRODUCT({own}school_{each})" for each in ("students", "bill_now"))
        everyone, average = f"{cells_named(name)}_students", f"{cells_named(name)}_tuition_now"
        # As in model/fit.py; floating point and rounding to cents move a sum by a little.
        found += [
            f"{students}<={everyone}*1.000000001",
            f"{bill}<={everyone}*{average}*1.000000001+0.01*(SUM(school_counted)+{students})",
        ]
    return found


def _origin(sheet: Sheet, top: int, case: Case) -> None:
    """Write where the figures come from, and how to open the scenario again."""
    pack = case.pack
    sheet.texts(top, [say("workbook-origin"), *[""] * 4], "section")
    cited = [line.amount_source for line in pack.lines.values()]
    cited += [cap.source for cap in pack.tuition_caps]
    texts = [source_in_words(pack.sources[name]) for name in dict.fromkeys(cited)]
    if case.lines:
        texts.append(say("workbook-origin-students"))
    row = top
    for row, text in enumerate(texts, top + 1):
        sheet.texts(row, [text], "quiet")
    row += 2
    sheet.texts(row, [made_from(pack, case.made)])
    entries = bool(case.rows or case.scenario.local) and not holds_district(case.link)
    form = "without-entries" if entries else "whole"
    sheet.texts(row + 1, [say("workbook-link", link_form=form)])
    sheet.link(row + 2, case.link)
    sheet.file.print_area(0, 0, row + 2, len(sheet.widths) - 1)
