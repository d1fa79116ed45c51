"""The Result sheet: the budget-ready answer, its checks, and where it comes from."""

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from model import estimate_district
from reports.wording.readings import law_and_lifted
from reports.workbook.bill import first_bill, in_other_words
from reports.workbook.book import LINE, NOW, PAY, Book, fit, write_link
from reports.workbook.case import EXAMPLE_NAME, Case, made_from
from reports.workbook.inputs import cap_is_read
from reports.workbook.steps import all_steps
from reports.workbook.years import FIRST_COLUMN

EXAMPLE_NOTE = "An example until you enter your own schools on Inputs."
WIDTHS = [64, 20, 22, 24, 24]
_TOP = 6


def write_result(book: Book, case: Case) -> Worksheet:
    """Write the sheet, without its chart."""
    sheet = book.sheet("Result", WIDTHS, head=2)
    _question(book, sheet, case)
    row = _figures(book, sheet, _TOP, case)
    row = _readings(book, sheet, row + 1, case)
    row = _checks(book, sheet, row + 1, case)
    _origin(book, sheet, row + 1, case)
    return sheet


def draw_chart(book: Book, sheet: Worksheet, case: Case, rows: Mapping[str, int]) -> None:
    """Draw each fiscal year's bill, now and what the cut adds, beside the answer.

    Args:
        book: the workbook.
        sheet: the sheet that ``write_result`` wrote.
        case: the district's question and its answers.
        rows: the rows of the district's figures on Years.
    """
    chart = book.file.add_chart({"type": "column", "subtype": "stacked"})
    last = FIRST_COLUMN + len(case.years) - 1
    for name, label, color in (("bill_now", "Bill now", NOW), ("change", "Added by the cut", PAY)):
        chart.add_series(
            {
                "name": label,
                "categories": ["Years", 2, FIRST_COLUMN, 2, last],
                "values": ["Years", rows[name], FIRST_COLUMN, rows[name], last],
                "fill": {"color": color},
                "gap": 60,
            }
        )
    chart.set_title({"name": "Tuition bill by fiscal year", "name_font": {"size": 11}})
    chart.set_legend({"position": "bottom"})
    chart.set_x_axis({"num_font": {"size": 8}})
    chart.set_y_axis(
        {
            "num_format": "$#,##0",
            "num_font": {"size": 8},
            "min": 0,
            "major_gridlines": {"visible": True, "line": {"color": LINE}},
        }
    )
    chart.set_size({"width": 332, "height": 238})
    sheet.insert_chart(_TOP, 3, chart, {"x_offset": 12, "y_offset": 4})


def _question(book: Book, sheet: Worksheet, case: Case) -> None:
    """Write who asks, what they ask, and the answer in large figures."""
    result = case.first
    name = '=IF(district="","Your district",district)'
    sheet.write_formula(0, 0, name, book.style("title"), case.scenario.district or "Your district")
    question = (
        '="What would a state cut of "&TEXT(total_cut,"$#,##0")'
        '&" cost our budget in FY"&first_year&"?"'
    )
    asked = (
        f"What would a state cut of ${result.estimate.total.cut:,.0f} "
        f"cost our budget in FY{result.estimate.year}?"
    )
    sheet.write_formula(1, 0, question, book.style(""), asked)
    sheet.set_row(3, 30)
    sheet.write_formula(3, 0, "=to_find", book.style("dollars big"), result.to_find)
    book.texts(sheet, 2, ["To find in the budget: the rise in tuition, and the fees"], "quiet")
    example = case.rows[0].school == EXAMPLE_NAME
    note = f'=IF(INDEX(row_school,1)="{EXAMPLE_NAME}","{EXAMPLE_NOTE}","")'
    sheet.write_formula(4, 0, note, book.style("pay"), EXAMPLE_NOTE if example else "")


def _figures(book: Book, sheet: Worksheet, top: int, case: Case) -> int:
    """Write the answer, a figure a row under its name; return the row below."""
    book.texts(sheet, top, ["The answer", ""], "section")
    book.texts(sheet, top, ["Unit"], "section indent", column=2)
    steps = [*first_bill(case), *in_other_words()]
    names = {step.name: step.name for step in [*steps, *all_steps(case.pack)]}
    for row, step in enumerate(steps, top + 1):
        total = "total" if step.name == "to_find" else ""
        book.texts(sheet, row, [step.label], total)
        formula = f"={step.formula.format(**names)}"
        sheet.write_formula(row, 1, formula, book.style(step.style), step.value(case.first))
        book.texts(sheet, row, [step.unit], f"unit {total}", column=2)
        book.name(step.name, sheet, row, 1)
    return row + 1


def _readings(book: Book, sheet: Worksheet, top: int, case: Case) -> int:
    """Write the same cut under each reading of the law; return the row below."""
    book.texts(sheet, top, ["The same cut under each reading of the law"], "head")
    heads = [
        "Change in our bill",
        "Our bill",
        "Districts pay, statewide",
        "Services lost, statewide",
    ]
    book.texts(sheet, top, heads, "head right", column=1)
    line = case.line
    readings = {
        "": ("As entered on Inputs", case.scenario, f"{line}_districts_pay"),
    }
    for reading in law_and_lifted(case.pack, case.scenario):
        label = f"{reading.short}. {reading.note}"
        if reading.scenario.tuition_cap == "lifted":
            readings["_cap_lifted"] = (label, reading.scenario, f"{line}_passed")
        else:
            # Tuition is at the cap in law already, so its headroom is nothing.
            readings["_cap_stays"] = (label, reading.scenario, f"MIN({line}_passed,0)")
    for row, (suffix, (label, scenario, pay)) in enumerate(readings.items(), top + 1):
        result = estimate_district(case.pack, scenario, case.rows)
        statewide = result.estimate.lines[line]
        rise = f"D{row + 1}/{line}_students/{line}_tuition_now"
        cells = [
            (
                f"SUMPRODUCT(ROUND(school_students*school_tuition_now*({rise}),2))",
                "dollars bold",
                result.change,
            ),
            (f"bill_now+B{row + 1}", "dollars", result.bill_after),
            (pay, "dollars pay", statewide.districts_pay),
            (f"{line}_cut_in_year-D{row + 1}", "dollars lost", statewide.services_lost),
        ]
        book.texts(sheet, row, [label], "wrap")
        fit(sheet, row, {0: label}, WIDTHS)
        for column, (formula, style, value) in enumerate(cells, 1):
            sheet.write_formula(row, column, f"={formula}", book.style(f"{style} top"), value)
        if suffix:
            book.name(f"change{suffix}", sheet, row, 1)
    return row + 1


def _checks(book: Book, sheet: Worksheet, top: int, case: Case) -> int:
    """Write the checks that the office can see; return the row below."""
    book.texts(sheet, top, ["Checks", ""], "section")
    sums = [
        "SUM(school_bill_now)+SUM(school_change)-SUM(school_bill_after)",
        "bill_now+change-bill_after",
        "total_districts_pay+total_services_lost-total_cut",
        "INDEX(years_bill_after,1)-bill_after",
    ]
    parts = ",".join(f"ABS({each})<0.005" for each in sums)
    read = f'SUMPRODUCT(--(row_check<>""))=0,{cap_is_read(case.pack)}'
    for row, (name, label, formula) in enumerate(
        [
            ("parts_check", "Parts sum to the total", f'=IF(AND({parts}),"OK","NOT OK")'),
            ("inputs_check", "Inputs could be read", f'=IF(AND({read}),"OK","See Inputs")'),
        ],
        top + 1,
    ):
        book.texts(sheet, row, [label], "")
        sheet.write_formula(row, 1, formula, book.style("bold right"), "OK")
        book.name(name, sheet, row, 1)
    return row + 1


def _origin(book: Book, sheet: Worksheet, top: int, case: Case) -> None:
    """Write where the figures come from, and how to open the scenario again."""
    pack = case.pack
    book.texts(sheet, top, ["Where this comes from", *[""] * 4], "section")
    cited = [line.amount_source for line in pack.lines.values()]
    cited += [cap.source for cap in pack.tuition_caps]
    texts = [
        f"{source.title} ({source.date}; {source.kind})"
        for source in (pack.sources[name] for name in dict.fromkeys(cited))
    ]
    texts.append("Students and rates of tuition: the district's own, from Inputs.")
    for row, text in enumerate(texts, top + 1):
        book.texts(sheet, row, [text], "quiet")
    row += 2
    book.texts(sheet, row, [made_from(pack, case.made)], "")
    book.texts(sheet, row + 1, ["Open it again as it was when this workbook was made:"], "")
    write_link(book, sheet, row + 2, WIDTHS, case.link)
    sheet.print_area(0, 0, row + 2, len(WIDTHS) - 1)
