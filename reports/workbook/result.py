"""The Result sheet: the budget-ready answer, its checks, and where it comes from."""

from collections.abc import Mapping

from model import estimate_district
from model.messages import say
from reports.wording.amounts import dollars
from reports.wording.evidence import source_in_words
from reports.wording.readings import law_and_lifted
from reports.workbook.bill import first_bill, in_other_words
from reports.workbook.book import LINE, NOW, PAY, Book, Sheet, quoted, sheet_name, spoken
from reports.workbook.calculation import write_steps
from reports.workbook.case import Case, made_from
from reports.workbook.inputs import cap_is_read
from reports.workbook.years import FIRST_COLUMN

_TOP = 6


def write_result(book: Book, case: Case) -> Sheet:
    """Write the sheet, without its chart."""
    sheet = book.sheet("result", [64, 20, 22, 24, 24], head=2)
    _question(sheet, case)
    row = _figures(sheet, _TOP, case)
    row = _readings(sheet, row + 1, case)
    row = _checks(sheet, row + 1, case)
    _origin(sheet, row + 1, case)
    return sheet


def draw_chart(sheet: Sheet, case: Case, rows: Mapping[str, int]) -> None:
    """Draw each fiscal year's bill, now and what the cut adds, beside the answer.

    Args:
        sheet: the sheet that ``write_result`` wrote.
        case: the district's question and its answers.
        rows: the rows of the district's figures on Years.
    """
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
    chart.set_size({"width": 332, "height": 238})
    sheet.file.insert_chart(_TOP, 3, chart, {"x_offset": 12, "y_offset": 4})


def _question(sheet: Sheet, case: Case) -> None:
    """Write who asks, what they ask, and the answer in large figures."""
    result, yours = case.first, say("workbook-your-district")
    name = f'IF(district="",{quoted(yours)},district)'
    sheet.formula(0, 0, name, "title", case.scenario.district or yours)
    cut, year = 'TEXT(total_cut,"$#,##0")', '"FY"&first_year'
    asked = {"cut": dollars(result.estimate.total.cut), "year": f"FY{result.estimate.year}"}
    question = spoken("workbook-question", cut=cut, year=year)
    sheet.formula(1, 0, question, "", say("workbook-question", **asked))
    sheet.file.set_row(3, 30)
    sheet.formula(3, 0, "to_find", "dollars.big", result.to_find)
    sheet.texts(2, [say("workbook-to-find")], "quiet")
    example, note = say("workbook-example"), say("workbook-example-note")
    formula = f'IF(INDEX(row_school,1)={quoted(example)},{quoted(note)},"")'
    sheet.formula(4, 0, formula, "pay", note if case.rows[0].school == example else "")


def _figures(sheet: Sheet, top: int, case: Case) -> int:
    """Write the answer, a figure a row under its name; return the row below."""
    sheet.texts(top, [say("workbook-answer"), ""], "section")
    sheet.texts(top, [say("workbook-unit-head")], "section.indent", column=2)
    return write_steps(sheet, top + 1, [*first_bill(case), *in_other_words()], case)


def _readings(sheet: Sheet, top: int, case: Case) -> int:
    """Write the same cut under each reading of the law; return the row below."""
    heads = [say(f"workbook-readings.{each}") for each in ("change", "bill", "pay", "lost")]
    sheet.heads(top, [say("workbook-readings"), *heads], "lrrrr")
    line = case.line
    readings = {"": (say("workbook-readings.own"), case.scenario, f"{line}_districts_pay")}
    for reading in law_and_lifted(case.pack, case.scenario):
        label = say("workbook-reading", reading=reading.short, note=reading.note)
        if reading.scenario.tuition_cap == "lifted":
            readings["cap_lifted"] = (label, reading.scenario, f"{line}_passed")
        else:
            # Tuition is at the cap in law already, so its headroom is nothing.
            readings["cap_stays"] = (label, reading.scenario, f"MIN({line}_passed,0)")
    for row, (name, (label, scenario, pay)) in enumerate(readings.items(), top + 1):
        result = estimate_district(case.pack, scenario, case.rows)
        statewide = result.estimate.lines[line]
        rise = f"D{row + 1}/{line}_students/{line}_tuition_now"
        change = f"SUMPRODUCT(ROUND(school_students*school_tuition_now*({rise}),2))"
        lost = f"{line}_cut_in_year-D{row + 1}"
        sheet.texts(row, [label], "wrap")
        sheet.fit(row, {0: label})
        own = f"change_{name}" if name else ""
        sheet.formula(row, 1, change, "dollars.bold.top", result.change, own)
        sheet.formula(row, 2, f"bill_now+B{row + 1}", "dollars.top", result.bill_after)
        sheet.formula(row, 3, pay, "dollars.pay.top", statewide.districts_pay)
        sheet.formula(row, 4, lost, "dollars.lost.top", statewide.services_lost)
    return row + 1


def _checks(sheet: Sheet, top: int, case: Case) -> int:
    """Write the checks that the office can see; return the row below."""
    sheet.texts(top, [say("workbook-checks"), ""], "section")
    sums = [
        "SUM(school_bill_now)+SUM(school_change)-SUM(school_bill_after)",
        "bill_now+change-bill_after",
        "total_districts_pay+total_services_lost-total_cut",
        "INDEX(years_bill_after,1)-bill_after",
    ]
    parts = ",".join(f"ABS({each})<0.005" for each in sums)
    read = f'SUMPRODUCT(--(row_check<>""))=0,{cap_is_read(case.pack)}'
    ok, wrong, look = (say(f"workbook-checks.{each}") for each in ("ok", "wrong", "look"))
    checks = {"parts": (parts, wrong), "inputs": (read, look)}
    for row, (name, (holds, otherwise)) in enumerate(checks.items(), top + 1):
        sheet.texts(row, [say(f"workbook-checks.{name}")])
        formula = f"IF(AND({holds}),{quoted(ok)},{quoted(otherwise)})"
        sheet.formula(row, 1, formula, "bold.right", ok, f"{name}_check")
    return row + 1


def _origin(sheet: Sheet, top: int, case: Case) -> None:
    """Write where the figures come from, and how to open the scenario again."""
    pack = case.pack
    sheet.texts(top, [say("workbook-origin"), *[""] * 4], "section")
    cited = [line.amount_source for line in pack.lines.values()]
    cited += [cap.source for cap in pack.tuition_caps]
    texts = [source_in_words(pack.sources[name]) for name in dict.fromkeys(cited)]
    texts.append(say("workbook-origin-students"))
    for row, text in enumerate(texts, top + 1):
        sheet.texts(row, [text], "quiet")
    row += 2
    sheet.texts(row, [made_from(pack, case.made)])
    sheet.texts(row + 1, [say("workbook-link")])
    sheet.link(row + 2, case.link)
    sheet.file.print_area(0, 0, row + 2, len(sheet.widths) - 1)
