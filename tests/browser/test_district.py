"""Your district, as a business manager would: rows in by any way, papers out, nothing lost."""

import io
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Download, Page, TimeoutError, expect
from pypdf import PdfReader

from model import Pack, Row, decode, estimate_district
from reports.wording.bill_laws import bill_sides
from tests.browser.conftest import OpenPage
from tests.browser.settle import settled
from tests.patience import GIVE_UP

SOME_FRAMES = """() => new Promise((done) => {
  let left = 10;
  const next = () => (left-- ? requestAnimationFrame(next) : done());
  next();
})"""

WORKED = "/district?magnet_cut=40200000&district=Windsor&rows=CREC:100:4270.33&pack=2024.1"
WHOLE = "/district?magnet_cut=40200000&pack=2024.1"
FY2026 = "FY2026 (E “FY2026 Students”, F “FY2026 Tuition”)"
SOME = "/district?magnet_cut=12000000&pack=2024.1"


def ready(page: Page) -> Page:
    page.wait_for_selector(".resc-answer")
    return page


def answer(page: Page) -> str:
    return page.locator(".resc-answer").inner_text()


def download(page: Page, name: str) -> Download:
    with page.expect_download() as found:
        page.get_by_role("button", name=name, exact=True).click()
    return found.value


def content(found: Download) -> bytes:
    return Path(found.path()).read_bytes()


def open_bringing(page: Page) -> None:
    page.get_by_text("Add a school, upload or paste a spreadsheet").click()


def upload(page: Page, file: Path) -> None:
    page.set_input_files("input[type=file]", str(file))


PATIENT = 1_000
"""Milliseconds for one press, after which it is tried again."""


def choose(page: Page, name: str, text: str, option: str) -> None:
    """Search a select box and take an option.

    What is typed while the page still settles is lost; a person types again, and so does this. A
    press may count although nobody heard of it in time: a question that is answered is gone.
    """
    box = page.get_by_role("combobox", name=name)
    found = page.get_by_role("option", name=option, exact=True)
    for _ in range(int(GIVE_UP)):
        with suppress(TimeoutError):
            box.fill("", timeout=PATIENT)
            box.fill(text, timeout=PATIENT)
            # Enter would leave the text as it is where no option is marked yet.
            found.click(timeout=PATIENT)
            return
        if not box.count():
            return
    pytest.fail(f"{name}: {option} could not be chosen")


def test_papers_and_page_agree_on_the_worked_example(open_page: OpenPage, pack: Pack) -> None:
    page = ready(open_page(WORKED))
    scenario, _ = decode(urlsplit(WORKED).query, pack)
    result = estimate_district(pack, scenario, scenario.rows)
    assert (result.bill_now, result.bill_after) == (427_033.00, 736_263.79)
    said = answer(page)
    law, change = bill_sides(pack, scenario, scenario.rows)
    assert said.index(law.sentence) < said.index(change.sentence)
    by_school = download(page, "By school (CSV)")
    named = "windsor-bill-by-school-40.2-million-magnet-cap-removed-fy2025.csv"
    assert by_school.suggested_filename == named
    csv = content(by_school).decode("utf-8-sig")
    assert "CREC,100,4270.33,7362.64,427033.00,736263.79,309230.79" in csv
    assert csv.splitlines()[-1].startswith(
        "Total,100,,,427033.00,736263.79,309230.79,2025,Cap removed,2024.1,"
    )
    book = load_workbook(io.BytesIO(content(download(page, "Workbook"))), data_only=True)
    for name, value in (("bill_now", 427033.00), ("bill_after", 736263.79), ("change", 309230.79)):
        sheet, cell = next(iter(book.defined_names[name].destinations))
        assert book[sheet][cell.replace("$", "")].value == pytest.approx(value)
    pdf = PdfReader(io.BytesIO(content(download(page, "One page (PDF)"))))
    assert len(pdf.pages) == 1
    text = pdf.pages[0].extract_text()
    assert "$427,033.00" in text
    assert "$736,263.79" in text
    note = content(download(page, "Fiscal note (text)")).decode()
    assert "Windsor" in note
    assert content(download(page, "Fiscal note (PDF)")).startswith(b"%PDF")
    assert "\r\n2030,100," in content(download(page, "By year (CSV)")).decode("utf-8-sig")


def test_before_anything_is_entered_it_speaks_of_a_hundred_students(open_page: OpenPage) -> None:
    page = ready(open_page(SOME))
    rise = "the tuition bill for each 100 students would rise by $92,300"
    assert f"If the cap were removed, {rise}" in answer(page)
    expect(page.get_by_text("Enter your own students")).to_be_visible()


def test_rows_are_typed_into_the_grid(open_page: OpenPage) -> None:
    page = ready(open_page(WHOLE))
    grid = page.locator(".st-key-grid_0 [data-testid=stDataFrame]")
    # Its place once the page has settled: the first table on the page may be another one.
    grid.wait_for()
    settled(page)
    box = grid.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 120, box["y"] + 55)
    editor = page.locator("#portal .gdg-input")
    for text in ("CREC", "100", "$4,270.33"):
        # The grid knows of a click or key some frames later; a person's next key comes after that.
        page.evaluate(SOME_FRAMES)
        page.keyboard.press("Enter")
        expect(editor).to_be_focused()
        page.keyboard.type(text)
        expect(editor).to_have_value(text)
        page.evaluate(SOME_FRAMES)
        page.keyboard.press("Tab")
        expect(editor).to_have_count(0)
    expect(page.locator(".resc-answer")).to_contain_text(
        "your tuition bill would rise by $309,000 in FY2025, from $427,000 to $736,000."
    )


def test_entries_outlive_a_reload_in_this_tab_alone(open_page: OpenPage) -> None:
    page = ready(open_page(WHOLE))
    open_bringing(page)
    box = page.get_by_label("Or paste cells from a spreadsheet")
    box.fill("CREC\t100\t4270.33")
    box.blur()
    rise = "your tuition bill would rise by $309,000 in FY2025, from $427,000 to $736,000."
    expect(page.locator(".resc-answer")).to_contain_text(rise)
    page.get_by_text("Budget, grand list, home, your costs").click()
    page.get_by_placeholder("for example $46,900,000").fill("$46,900,000")
    page.keyboard.press("Tab")
    expect(page.get_by_text("of the adopted budget")).to_be_visible()
    page.reload()
    expect(page.get_by_text("What you entered is back")).to_be_visible()
    expect(page.locator(".resc-answer")).to_contain_text(rise)
    expect(page.get_by_text("of the adopted budget")).to_be_visible()
    assert "rows" not in page.url
    # What is pressed while the page still settles is lost.
    open_bringing(settled(page))
    settled(page).get_by_role("button", name="Remove all rows").click()
    expect(page.locator(".resc-answer")).to_contain_text("for each 100 students")
    page.reload()
    expect(page.get_by_text("of the adopted budget")).to_be_visible()
    expect(page.locator(".resc-answer")).to_contain_text("for each 100 students")
    other = ready(open_page(WHOLE))
    settled(other)
    assert "for each 100 students" in answer(other)
    assert other.get_by_text("What you entered is back").count() == 0


def test_file_with_other_columns_and_dollar_signs_and_a_total_loads(
    open_page: OpenPage, tmp_path: Path
) -> None:
    file = tmp_path / "export.csv"
    file.write_text(
        "Per pupil;# of students;Magnet program;Bus\n$4,270.33;100;CREC;x\n;;;\n"
        "$5,012.00;1,20;ACES;\n9;Total;;\n;220;Total;y\n",
        encoding="utf-8",
    )
    page = ready(open_page(WHOLE))
    open_bringing(page)
    upload(page, file)
    said = page.locator(".st-key-how_read")
    expect(said).to_contain_text("rows were left out")
    expect(said).to_contain_text("Bus")
    expect(said).to_contain_text("total")
    expect(page.locator(".resc-answer")).to_contain_text("your tuition bill would rise")


def test_paste_adds_below_what_is_there_and_names_what_it_could_not_use(
    open_page: OpenPage,
) -> None:
    page = ready(open_page(WORKED))
    open_bringing(page)
    area = page.get_by_label("Or paste cells from a spreadsheet")
    area.fill("School\tStudents\tTuition\nLEARN\t50\t$5,000\nACES\t-3\t\nCES\ttwo\t4000\n")
    area.press("Control+Enter")
    expect(page.locator(".st-key-brought")).to_contain_text("1 row added.")
    said = page.locator(".st-key-how_read")
    expect(said).to_contain_text("Row 3, students: “-3”")
    expect(said).to_contain_text("Row 4, students: “two”")
    expect(page.locator(".resc-answer")).to_contain_text("from $677,000")


def export_of_two_years() -> bytes:
    """An export as an office has it: a title, years over columns, subtotals, another program."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Windsor Public Schools"],
        ["Magnet tuition, run 10/14/2026"],
        [],
        [None, None, "FY2025", None, "FY2026", None],
        ["Operator", "School", "Students", "Tuition", "Students", "Tuition"],
        ["CREC", "Academy of Aerospace", 20, 4870, 21, 5012],
        ["CREC", "Two Rivers", 12, 4870, 14, 5012],
        ["Subtotal CREC", None, 32, None, 35, None],
        ["LEARN", "Marine Science", 18, 4300, 17, 4500],
        ["Open Choice", "Farmington", 4, 3000, 5, 3000],
        ["Grand total", None, 54, None, 57, None],
    ):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def top_of(page: Page, part: str) -> float:
    # On a phone the answer's sentences are in no box.
    found = page.locator(f".st-key-part_{part}").bounding_box()
    box = found or page.locator(".resc-answer").bounding_box()
    assert box is not None
    return box["y"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_answer_under_both_laws_stays_on_a_phone_while_any_slider_moves(
    open_page: OpenPage, language: str
) -> None:
    rows = "district=Manchester&rows=CREC:120:4270.33;LEARN:40"
    page = settled(ready(open_page(f"{SOME}&{rows}&lang={language}", 390, 844)))
    for slider in page.locator(".line input[type=range]").all():
        slider.evaluate("node => node.scrollIntoView({ block: 'center' })")
        header, said, moved = (
            each.bounding_box()
            for each in (
                page.locator("[data-testid=stHeader]"),
                page.locator(".resc-sides"),
                slider,
            )
        )
        assert header is not None
        assert said is not None
        assert moved is not None
        assert header["y"] + header["height"] <= said["y"] + 1
        assert said["y"] + said["height"] <= moved["y"]
        # Nothing lies over it.
        above = "([x, y]) => document.elementFromPoint(x, y).closest('.resc-sides') !== null"
        for down in (8, said["height"] / 2, said["height"] - 8):
            assert page.evaluate(above, [said["x"] + 20, said["y"] + down])


def test_tables_of_the_bill_are_whole_on_a_phone(open_page: OpenPage) -> None:
    rows = "district=Manchester&rows=CREC:120:4270.33;LEARN:40"
    page = settled(ready(open_page(f"{SOME}&{rows}", 390, 844)))
    details = page.locator("[class*=st-key-figures-bill_details]")
    tables = details.get_by_role("table")
    assert tables.count() == 2
    assert details.locator("[data-testid=stDataFrame]:visible").count() == 0
    for table, column in zip(tables.all(), ("Tuition after", "Bill after"), strict=True):
        for cell in table.locator(f"td[data-column^='{column}']:not(:empty)").all():
            box = cell.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 390
            assert "$" in cell.inner_text()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_an_export_of_two_years_becomes_the_board_page(
    open_page: OpenPage, tmp_path: Path, width: int, height: int
) -> None:
    (tmp_path / "export.xlsx").write_bytes(export_of_two_years())
    page = settled(ready(open_page(SOME, width, height)))
    # On a phone, too, the entry is what one sees first.
    expect(page.get_by_role("button", name="Add this school")).to_be_in_viewport(ratio=1)
    entries, found, cut = (top_of(page, each) for each in ("entries", "answer", "cut"))
    # The answer stands beside the entries, or right below them, and before the dial.
    assert entries == found < cut if width > height else entries < found < cut
    open_bringing(page)
    upload(page, tmp_path / "export.xlsx")
    panel = page.locator(".st-key-how_read")
    expect(panel).to_contain_text("something has to be chosen first")
    choose(page, "Which fiscal year counts?", "FY2026", FY2026)
    expect(panel).to_contain_text("may be of another program")
    choose(page, "Do the rows that may be of another program count?", "leave", "leave them out")
    expect(panel).to_contain_text("52 students, $251,920.00")
    expect(panel).to_contain_text("says 57, with those of other programs")
    expect(panel).to_contain_text("row 8, “Subtotal CREC”, 35 students")
    expect(page.locator(".resc-answer")).to_contain_text("your tuition bill would rise")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    pdf = PdfReader(io.BytesIO(content(download(page, "One page (PDF)"))))
    assert "$251,920.00" in pdf.pages[0].extract_text()


@pytest.mark.parametrize(
    ("name", "bytes_of"),
    [
        ("bill.xlsx", b"PK\x03\x04 not a workbook"),
        ("bill.csv", b""),
        ("bill.xlsx", b"%PDF-1.7 renamed"),
        ("notes.txt", "no header here at all".encode("utf-16")),
    ],
)
def test_file_that_cannot_be_read_loses_nothing(
    open_page: OpenPage, tmp_path: Path, name: str, bytes_of: bytes
) -> None:
    (tmp_path / name).write_bytes(bytes_of)
    page = ready(open_page(WORKED))
    before = answer(page)
    open_bringing(page)
    upload(page, tmp_path / name)
    expect(page.locator(".st-key-brought")).to_contain_text("No row was added.")
    assert answer(page) == before


def test_rows_go_into_the_link_only_when_chosen(open_page: OpenPage) -> None:
    page = ready(open_page(SOME))
    open_bringing(page)
    page.get_by_label("Or paste cells from a spreadsheet").fill("CREC\t30\t4000\n")
    page.get_by_label("Or paste cells from a spreadsheet").press("Control+Enter")
    expect(page.locator(".resc-answer")).to_contain_text("from $120,000")
    assert dict(parse_qsl(urlsplit(page.url).query)) == {
        "magnet_cut": "12000000",
        "pack": "2024.1",
    }
    page.get_by_text("Put my entries into the link").click()
    page.wait_for_url("**rows=%3BCREC%3A30%3A4000*")
    again = ready(open_page(f"/district?{urlsplit(page.url).query}"))
    assert answer(again) == answer(page)
    page.get_by_text("Put my entries into the link").click()
    page.wait_for_url(lambda address: "rows" not in address)
    expect(page.locator(".resc-answer")).to_contain_text("from $120,000")


def test_entries_are_saved_to_a_file_and_opened_on_another_day(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = ready(open_page(WORKED))
    saved = download(page, "Save my entries to a file")
    assert saved.suggested_filename == "windsor-entries-40.2-million-magnet-cap-removed-fy2025.json"
    (tmp_path / "windsor.json").write_bytes(content(saved))
    again = ready(open_page(SOME))
    before = answer(again)
    open_bringing(again)
    upload(again, tmp_path / "windsor.json")
    expect(again.locator(".resc-answer")).to_have_text(answer(page), use_inner_text=True)
    again.wait_for_url("**magnet_cut=40200000*")
    assert "rows" not in again.url
    again.get_by_role("button", name="Bring back what stood here").click()
    expect(again.locator(".resc-answer")).to_have_text(before, use_inner_text=True)


def test_example_is_marked_and_the_rows_before_it_come_back(open_page: OpenPage) -> None:
    page = ready(open_page(WORKED))
    before = answer(page)
    open_bringing(page)
    choose(page, "Load a published example", "Meriden", "Meriden, 2019–20")
    expect(page.get_by_text("not the present count of Meriden")).to_be_visible()
    expect(page.locator(".resc-answer")).to_contain_text("tuition bill of Meriden")
    page.get_by_role("button", name="Bring back the 1 row that stood here").click()
    expect(page.get_by_text("present count")).not_to_be_visible()
    expect(page.locator(".resc-answer")).to_contain_text(before.split(" would ")[-1])


def test_bill_follows_the_slider_and_the_rule(open_page: OpenPage) -> None:
    page = ready(open_page("/district?rows=CREC:100:4270.33&pack=2024.1"))
    assert "stays at" in answer(page)
    page.locator("#cut-magnet").focus()
    page.locator("#cut-magnet").press("End")
    expect(page.locator(".resc-answer")).to_contain_text("would rise by $309,000")
    expect(page.get_by_text("The figures below, in FY2025: cap removed")).to_have_count(2)
    page.locator(".choices .rule select").select_option("law")
    expect(page.get_by_text("The figures below, in FY2025: current law")).to_have_count(2)
    page.locator(".choices .rule select").select_option("cpi")
    expect(page.locator(".resc-answer")).to_contain_text("If tuition were tied to inflation")


def test_what_is_unfolded_stays_so_when_something_is_said_above_it(open_page: OpenPage) -> None:
    page = ready(open_page(WHOLE))
    page.get_by_text("Budget, grand list, home, your costs").click()
    budget = page.get_by_placeholder("for example $46,900,000")
    expect(budget).to_be_visible()
    choose(page, "Your town or district", "East Hartford", "East Hartford")
    expect(page.get_by_text("this district does not pay full tuition")).to_be_visible()
    settled(page)
    expect(budget).to_be_visible()
    open_bringing(page)
    box = page.get_by_label("Or paste cells from a spreadsheet")
    box.fill("CREC\tmany")
    box.blur()
    expect(page.locator(".st-key-how_read")).to_contain_text("many")
    settled(page)
    expect(box).to_be_visible()
    expect(budget).to_be_visible()


def test_town_brings_its_grand_list_of_2018_and_its_notice(open_page: OpenPage) -> None:
    page = ready(open_page(WORKED))
    choose(page, "Your town or district", "East Hartford", "East Hartford")
    expect(page.get_by_text("this district does not pay full tuition")).to_be_visible()
    page.get_by_text("Budget, grand list, home, your costs").click()
    expect(page.get_by_text("October 2018: old; type today's.")).to_be_visible()
    expect(page.locator(".resc-side-tiles")).to_contain_text("mills")


def test_own_figure_that_cannot_be_used_is_named_and_stays_as_typed(open_page: OpenPage) -> None:
    page = ready(open_page(WORKED))
    page.get_by_text("Budget, grand list, home, your costs").click()
    budget = page.get_by_label("Adopted school budget")
    budget.fill("a lot")
    budget.press("Enter")
    expect(page.get_by_text("“a lot” was not used. Accepted: dollars from 1,000")).to_be_visible()
    expect(budget).to_have_value("a lot")
    budget.fill("46,900,000")
    budget.press("Enter")
    expect(page.locator(".resc-side-tiles")).to_contain_text("of the adopted budget")


def test_entries_survive_a_visit_to_another_page(open_page: OpenPage) -> None:
    page = ready(open_page(SOME))
    open_bringing(page)
    page.get_by_label("Or paste cells from a spreadsheet").fill("CREC\t30\t4000\n")
    page.get_by_label("Or paste cells from a spreadsheet").press("Control+Enter")
    expect(page.locator(".resc-answer")).to_contain_text("from $120,000")
    page.get_by_role("link", name="Evidence").click()
    page.get_by_role("heading", name="Where the figures come from", level=1).wait_for()
    page.get_by_role("link", name="Your district").click()
    expect(page.locator(".resc-answer")).to_contain_text("from $120,000")


def test_many_districts_are_answered_from_one_file(
    open_page: OpenPage, pack: Pack, tmp_path: Path
) -> None:
    file = tmp_path / "all.csv"
    # No count follows the one above it: such numbers may be those of lines.
    counts = [10 + 7 * i % 90 for i in range(100)]
    lines = [f"Town {i % 25},CREC,{counts[i]},{4000 + i}" for i in range(100)]
    file.write_text("\n".join(["Town,School,Students,Tuition", *lines]), encoding="utf-8")
    page = ready(open_page(SOME))
    page.get_by_text("Many districts at once").click()
    expect(page.locator(".resc-answer")).to_contain_text("Upload the rows of many districts")
    upload(page, file)
    expect(page.locator(".resc-answer")).to_contain_text("the bills of 25 districts would rise by")
    csv = content(download(page, "Table, CSV")).decode("utf-8-sig").splitlines()
    scenario, _ = decode("magnet_cut=12000000", pack)
    rows = [Row("CREC", counts[i], 4000.0 + i) for i in range(0, 100, 25)]
    one = estimate_district(pack, scenario, rows)
    assert csv[1].startswith(f"Town 0,{one.students:.0f},{one.bill_now:.2f},{one.bill_after:.2f}")
    assert len(csv) == 27
    assert content(download(page, "Table, Excel")).startswith(b"PK")
    page.locator("#cut-magnet").focus()
    page.locator("#cut-magnet").press("Home")
    expect(page.locator(".resc-answer")).to_have_text(
        "None of the bills of 25 districts would rise in FY2025."
    )


def test_toolbar_of_a_table_lies_above_its_heads_on_a_phone(open_page: OpenPage) -> None:
    page = settled(open_page("/district?magnet_cut=12000000&rows=CREC:120:4270.33", 390, 844))
    grid = page.locator("[data-testid=stDataFrame]").first
    grid.hover()
    settled(page)
    buttons = page.locator("[data-testid=stElementToolbar]").first.get_by_role("button")
    heads = grid.bounding_box()
    assert heads
    assert buttons.count() > 1
    for button in buttons.all():
        at = button.bounding_box()
        assert at
        assert at["y"] + at["height"] <= heads["y"]
