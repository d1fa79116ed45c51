"""The live dial: what it shows is what the model says, at every step, and it goes into the link."""

import random
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from model import Pack, decode, estimate
from model.headlines import headlines
from model.slider_tables import steps
from model.uncertainty import bands
from reports.wording.amounts import count
from reports.wording.headline_figures import band_ends
from tests.browser.conftest import OpenPage
from tests.browser.dial import (
    LIVE,
    box_of,
    choose_rule,
    expected,
    first_difference,
    heading,
    read_many,
    ready,
    sentence,
)
from tests.browser.serving import App
from tests.browser.settle import settled
from tests.patience import GIVE_UP

RULES = [
    "",
    "tuition_cap=58",
    "tuition_cap=cpi",
    "tuition_cap=70",
    "tuition_cap=cpi&first_year=2027&cpi_from=2028",
    "magnet_passed_on=60&residency_passed_on=25&trauma_passed_on=100",
    "tuition_cap=83.5&a.students=12000&a.position_cost=98000&a.cost_per_resident=65000",
]


def parameters(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query))


def test_dial_shows_what_the_model_says_at_every_step(open_page: OpenPage, pack: Pack) -> None:
    page = ready(open_page("/?pack=2024.1"))
    zero = dict.fromkeys(pack.lines, 0)
    cuts = [{**zero, line: int(cut)} for line in pack.lines for cut in steps(pack, line)]
    found = read_many(page, LIVE, cuts)
    scenario, _ = decode("", pack)
    assert not first_difference(found, [expected(pack, scenario, each) for each in cuts])


@pytest.mark.parametrize("link", RULES)
def test_dial_shows_what_the_model_says_under_every_rule(
    open_page: OpenPage, pack: Pack, link: str
) -> None:
    page = ready(open_page(f"/?{link}&pack=2024.1"))
    scenario, notices = decode(link, pack)
    assert not notices
    chance = random.Random(link)
    cuts = [{name: int(chance.choice(steps(pack, name))) for name in pack.lines} for _ in range(75)]
    found = read_many(page, LIVE, cuts)
    assert not first_difference(found, [expected(pack, scenario, each) for each in cuts])


def test_link_opens_at_the_worked_example(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"))
    assert heading(page) == "The state saves $12 million"
    assert sentence(page, "law") == (
        "Under current law, districts would pay nothing more and students would lose $12 million "
        "in services."
    )
    assert sentence(page) == (
        "If tuition were tied to inflation from FY2025, in that year districts could be charged "
        "$1.7 million more in tuition and students would then lose $10.3 million in services."
    )
    expect(page.locator(".figures.change")).to_contain_text("+$128 (3.0%)")
    expect(page.locator(".figures.change")).to_contain_text("about 86")
    expect(page.locator(".figures.law")).to_contain_text("about 100")


def test_shown_is_the_first_year_in_which_the_two_laws_differ(open_page: OpenPage) -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028&pack=2024.1"
    page = ready(open_page(f"/?{link}"))
    expect(page.locator(".about")).to_contain_text(
        "from FY2027 on. Shown is FY2028, the first year in which the cap makes a difference"
    )
    assert "in FY2028 districts would pay nothing more" in sentence(page, "law")
    assert "in that year districts could be charged $1.7 million more" in sentence(page)
    said = page.locator(".years.change .column").first
    expect(said).to_have_attribute("aria-label", re.compile("^FY2027: districts pay nothing more"))


@pytest.mark.parametrize(
    ("line", "step"), [("magnet", 100000), ("residency", 50000), ("trauma", 50000)]
)
def test_each_slider_moves_by_keyboard(open_page: OpenPage, line: str, step: int) -> None:
    page = ready(open_page("/?pack=2024.1"))
    slider = page.locator(f"#cut-{line}")
    before = heading(page)
    slider.focus()
    slider.press("ArrowRight")
    slider.press("ArrowRight")
    assert heading(page) != before
    page.wait_for_url(f"**{line}_cut={2 * step}*")
    slider.press("End")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("100 percent of the line$"))
    slider.press("Home")
    assert heading(page) == before


def test_range_beside_a_figure_is_the_models_band(open_page: OpenPage, pack: Pack) -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000"
    page = ready(open_page(f"/?{link}&pack=2024.1"))
    scenario, _ = decode(link, pack)
    figures = {each.name: each for each in headlines(pack, scenario)}
    found = bands(pack, scenario, [*figures.values()])
    result = estimate(pack, scenario)
    names = ("total.pay", "magnet.rise", "total.lost", "magnet.positions", "residency.residents")
    wanted = [
        "between {} and {}".format(*band_ends(result, figures[name], found[name])) for name in names
    ]
    ranges = page.locator(".figures.change .range:not(:empty)")
    assert ranges.all_inner_texts() == wanted
    # They move with the slider.
    page.locator("#cut-magnet").evaluate(
        "node => { node.value = 40200000; node.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    moved, _ = decode(link.replace("12000000", "40200000"), pack)
    band = bands(pack, moved, headlines(pack, moved))["magnet.positions"]
    expect(ranges.nth(3)).to_have_text(f"between {count(band.low)} and {count(band.high)}")


def test_slider_says_its_value_in_words(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=12000000&pack=2024.1"))
    expect(page.locator("#cut-magnet")).to_have_attribute(
        "aria-valuetext", "12 million dollars, 30 percent of the line"
    )


def test_answer_moves_while_the_slider_is_dragged_and_the_link_follows_on_release(
    open_page: OpenPage,
) -> None:
    page = ready(open_page("/?pack=2024.1"))
    box = box_of(page, "#cut-magnet")
    page.mouse.move(box["x"] + 13, box["y"] + box["height"] / 2)
    page.mouse.down()
    seen = set()
    for step in range(30):
        page.mouse.move(box["x"] + 13 + 4 * step, box["y"] + box["height"] / 2)
        seen.add(sentence(page))
    assert len(seen) > 20
    assert "magnet_cut" not in page.url
    dragged = sentence(page)
    page.mouse.up()
    page.wait_for_url("**magnet_cut=*")
    expect(page.locator(".dial")).to_have_attribute("data-pending", "false")
    assert sentence(page) == dragged


def test_exact_amount_between_two_steps_is_answered(open_page: OpenPage, pack: Pack) -> None:
    page = ready(open_page("/?tuition_cap=70&pack=2024.1"))
    box = page.get_by_label("Cut to magnet schools, exact dollars")
    box.fill("$12,345,678")
    box.press("Enter")
    page.wait_for_url("**magnet_cut=12345678*")
    scenario, _ = decode("tuition_cap=70", pack)
    wanted = expected(pack, scenario, {"magnet": 12345678})
    for name, side in zip(("law", "change"), wanted["sides"], strict=True):
        expect(page.locator(f".{name} .sentence")).to_have_text(side["sentence"])
        assert page.locator(f".{name} .figure:visible .big").all_inner_texts() == side["big"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("lots", "could not be read as an amount."),
        ("50,000,000", "is more than the whole line."),
        (
            "1,2 million",
            "has a comma in a place where no thousands end.",
        ),
        ("-3", "is less than nothing."),
    ],
)
def test_amount_that_cannot_be_used_says_why_and_changes_nothing(
    open_page: OpenPage, typed: str, why: str
) -> None:
    page = ready(open_page("/?magnet_cut=12000000&pack=2024.1"))
    before = sentence(page)
    box = page.get_by_label("Cut to magnet schools, exact dollars")
    box.fill(typed)
    box.press("Enter")
    expect(page.locator(".problem:visible")).to_have_text(
        f"“{typed}” {why} Type from $0 to $40,200,000, such as 1,200,000, 1.2 million, 50% or "
        "half. The cut stays at $12,000,000."
    )
    assert sentence(page) == before
    expect(box).to_have_value("− $12,000,000")


def test_box_asks_which_of_two_amounts_is_meant_and_says_what_it_took(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=5000000&pack=2024.1"))
    box = page.get_by_label("Cut to magnet schools, exact dollars")
    said = page.locator(".problem:visible")
    box.fill("12")
    box.press("Enter")
    expect(said).to_contain_text("Does “12” mean $12 or $12,000,000?")
    said.get_by_role("button", name="$12,000,000").click()
    expect(box).to_have_value("− $12,000,000")
    expect(said).to_have_count(0)
    box.fill("half")
    box.press("Enter")
    expect(said).to_have_text("“half” was read as $20,100,000.")
    expect(box).not_to_have_attribute("aria-invalid", "true")
    box.fill("")
    box.press("Enter")
    expect(box).to_have_value("$0")
    expect(said).to_have_text("The box was emptied, so nothing is cut from this line.")


def test_what_is_said_of_an_amount_goes_with_it(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=5000000&pack=2024.1"))
    box = page.get_by_label("Cut to magnet schools, exact dollars")
    said = page.locator(".problem:visible")
    for typed, told in (("12", "Does “12” mean"), ("abc", "The cut stays at"), ("1/2", "was read")):
        box.fill(typed)
        box.press("Enter")
        expect(said).to_contain_text(told)
        assert (box.get_attribute("aria-invalid") == "true") == (typed != "1/2")
        page.get_by_role("button", name="Magnet −10%").click()
        expect(box).to_have_value("− $4,020,000")
        expect(said).to_have_count(0)
        page.get_by_role("button", name="Magnet −25%").click()


def test_what_is_said_of_a_cap_goes_with_it(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=12000000&tuition_cap=70&pack=2024.1"))
    cap, said = page.locator(".rule input.cap"), page.locator("#problem-cap")
    for typed, told in (("58", "was read as 58%"), ("200", "")):
        cap.fill(typed)
        cap.press("Enter")
        expect(said).to_contain_text(told)
        expect(said).to_be_visible()
        page.locator("#cut-magnet").press("ArrowRight")
        expect(said).to_be_visible()
        page.get_by_role("button", name="Governor, Feb 2024").click()
        expect(said).to_be_hidden()
        choose_rule(page, "percent")


def test_preset_sets_the_whole_policy_and_names_its_author(open_page: OpenPage) -> None:
    page = ready(open_page("/?residency_cut=500000&pack=2024.1"))
    page.get_by_role("button", name="Governor, Feb 2026").click()
    page.wait_for_url("**cpi_from=2028*")
    assert parameters(page) == {
        "preset": "governor_2026",
        "magnet_cut": "12000000",
        "tuition_cap": "cpi",
        "first_year": "2027",
        "cpi_from": "2028",
        "pack": "2024.1",
    }
    expect(page.locator(".preset-note")).to_contain_text("What became of it is not")
    expect(page.locator(".kicker")).to_have_text(
        "Proposed by Governor Lamont, Bill 5033, February 2026"
    )
    page.get_by_role("button", name="Governor, Feb 2024").click()
    expect(page.locator(".kicker")).to_contain_text("Governor Lamont, February 2024")
    page.get_by_role("button", name="Magnet −10%").click()
    expect(page.locator(".kicker")).to_have_text("Our example: we chose the amount")
    page.get_by_role("button", name="Reset policies").click()
    expect(page.locator(".heading")).to_contain_text("What if a line were cut?")
    expect(page.locator(".chip[aria-pressed=true]")).to_have_count(0)


def test_rise_with_inflation_begins_with_the_cut_until_it_has_a_year_of_its_own(
    open_page: OpenPage,
) -> None:
    page = ready(open_page("/?magnet_cut=40200000&tuition_cap=cpi&magnet_passed_on=35&pack=2024.1"))
    page.locator(".timing summary").click()
    cut = page.get_by_label("First fiscal year of the cut")
    cut.select_option("2029")
    page.wait_for_url("**first_year=2029*")
    assert "cpi_from" not in parameters(page)
    page.get_by_label("First fiscal year of a rise with inflation").select_option("2030")
    page.wait_for_url("**cpi_from=2030*")
    cut.select_option("2028")
    page.wait_for_url("**first_year=2028*")
    assert parameters(page)["cpi_from"] == "2030"


def test_every_control_goes_into_the_link_and_comes_back(open_page: OpenPage) -> None:
    page = ready(open_page("/?a.cpi=0.025&pack=2024.1"))
    for line in ("trauma", "magnet"):
        page.locator(f"#cut-{line}").focus()
        page.locator(f"#cut-{line}").press("PageUp")
        page.wait_for_url(f"**{line}_cut=*")
    choose_rule(page, "percent")
    page.get_by_label("Cap, percent of the FY2024 rate").fill("82")
    page.get_by_label("Cap, percent of the FY2024 rate").press("Tab")
    page.locator(".passed summary").click()
    page.get_by_label("Magnet schools, percent passed on to districts").focus()
    page.keyboard.press("Home")
    page.locator(".timing summary").click()
    page.get_by_label("First fiscal year of the cut").select_option("2026")
    page.get_by_label("How long the cut lasts").select_option("once")
    page.wait_for_url("**lasts=once*")
    link = parameters(page)
    assert link == {
        "magnet_cut": "4000000",
        "trauma_cut": "120000",
        "tuition_cap": "82",
        "magnet_passed_on": "0",
        "first_year": "2026",
        "lasts": "once",
        "a.cpi": "0.025",
        "pack": "2024.1",
    }
    again = ready(open_page(f"/?{urlsplit(page.url).query}"))
    assert parameters(again) == link
    for selector in (".sides", ".tiles", ".landings", ".strips", ".about", ".foot"):
        assert again.locator(selector).inner_text() == page.locator(selector).inner_text()


def test_address_opens_at_the_same_figures_in_another_browser(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=7700000&tuition_cap=64&trauma_cut=350000&pack=2024.1"))
    page.locator("#cut-residency").focus()
    page.locator("#cut-residency").press("End")
    page.wait_for_url("**residency_cut=1500000*")
    phone = ready(open_page(f"/?{urlsplit(page.url).query}", 390, 844))
    for each in (page, phone):
        expect(each.locator(".dial")).to_have_attribute("data-pending", "false")
    for selector in (".sentence", ".figure .big", ".figure .range", ".years li", ".ends dd"):
        assert (
            phone.locator(selector).all_text_contents()
            == page.locator(selector).all_text_contents()
        )


def test_policies_and_assumptions_are_reset_apart(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=5000000&a.cpi=0.025&a.students=12000&pack=2024.1"))
    page.get_by_role("button", name="Reset assumptions").first.click()
    page.wait_for_url(lambda address: "a.cpi" not in address)
    assert parameters(page) == {"magnet_cut": "5000000", "pack": "2024.1"}
    page.get_by_role("button", name="Reset policies").click()
    page.wait_for_url(lambda address: urlsplit(address).query == "pack=2024.1")
    expect(page.locator(".heading")).to_contain_text("What if a line were cut?")


def test_assumption_changed_in_its_box_moves_the_answer_and_the_box_stays(
    open_page: OpenPage,
) -> None:
    page = ready(open_page("/?magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"))
    page.get_by_text("Assumptions", exact=True).first.click()
    box = page.get_by_role("spinbutton", name="Inflation (percent a year)")
    box.fill("2.5")
    box.press("Enter")
    page.wait_for_url("**a.cpi=0.025*")
    expect(page.locator(".figures.change")).to_contain_text("+$107 (2.5%)")
    # As it was typed: it is written out when the focus goes.
    expect(box).to_have_value(re.compile(r"2\.50?"))
    expect(box).to_be_focused()


def test_back_returns_to_the_figures_before(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=5000000&pack=2024.1"))
    page.locator("#cut-magnet").focus()
    page.locator("#cut-magnet").press("End")
    page.wait_for_url("**magnet_cut=40200000*")
    page.go_back()
    expect(page.locator(".heading")).to_contain_text("saves $5 million")


def test_scenario_stays_when_visiting_another_page(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=5000000&residency_cut=500000&pack=2024.1"))
    page.get_by_role("link", name="Evidence").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Where the figures come from")
    page.wait_for_url("**/evidence?*residency_cut=500000*")
    page.get_by_role("link", name="Who pays?").click()
    ready(page)
    assert parameters(page) == {
        **{"magnet_cut": "5000000", "residency_cut": "500000"},
        "pack": "2024.1",
    }


def test_unreadable_link_opens_and_says_what_was_used(open_page: OpenPage) -> None:
    bad = "magnet_cut=-5&tuition_cap=40&a.students=0&residency_cut=9999999&lasts=maybe"
    page = ready(open_page(f"/?{bad}&pack=2024.1"))
    said = page.locator(".st-key-notices").inner_text()
    for part in (
        "“magnet_cut=-5” was not used as given. Accepted: whole dollars from 0 to 40,200,000.",
        "“tuition_cap=40” was not used as given. Accepted: lifted, cpi, or a percent from 58 to",
        "“a.students=0” was not used as given.",
        "“residency_cut=9999999” was not used as given.",
        "“lasts=maybe” was not used as given. Accepted: continuing or once. Used: continuing.",
    ):
        assert part in said
    assert heading(page) == "What if a line were cut? Move a slider and see who pays."


def test_answer_and_controls_need_no_scrolling_on_a_laptop(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000"))
    for selector in (".intro", ".sides", ".tiles", ".landings", ".lines"):
        box = box_of(page, selector)
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 900, selector


@pytest.mark.parametrize(
    ("rule", "shrinks"),
    [
        ("tuition_cap=cpi", True),
        ("tuition_cap=cpi&lasts=once", False),
        ("tuition_cap=cpi&cpi_from=2038", False),
        ("", False),
    ],
)
def test_loss_that_seems_to_shrink_is_said_to_where_tuition_follows_prices(
    open_page: OpenPage, rule: str, shrinks: bool
) -> None:
    page = ready(open_page(f"/?magnet_cut=12000000&pack=2024.2&{rule}"))
    said = page.locator(".compared", has_text="costs are taken not to rise").locator(".shrinks")
    assert said.is_visible() == shrinks


def test_what_each_end_needs_in_law_stands_under_it(open_page: OpenPage) -> None:
    page = ready(open_page("/?residency_cut=1500000&trauma_cut=1200000&pack=2024.2"))
    expect(page.locator(".note.law")).to_have_text(
        "No law has to change: districts are charged nothing."
    )
    needed = page.locator(".note.change")
    expect(needed).to_contain_text(re.compile("^Teacher residency: Whether"))
    expect(needed).to_contain_text(re.compile("Trauma-informed training: .*a change of that law"))
    page = ready(open_page("/?residency_cut=1500000&residency_passed_on=40&trauma_cut=1200000"))
    expect(page.locator(".note.change")).to_have_text(re.compile("^Whether .* either way\\.$"))


def test_all_years_and_what_they_are_compared_with_stand_on_a_television(
    open_page: OpenPage,
) -> None:
    cuts = "magnet_cut=12000000&residency_cut=500000&trauma_cut=300000"
    page = ready(open_page(f"/?{cuts}&tuition_cap=cpi&pack=2024.1", 1920, 1080))
    for selector in (".strips", ".compared"):
        box = box_of(settled(page), selector)
        assert box["y"] + box["height"] <= 1080, selector


@pytest.mark.parametrize(
    ("rule", "language"),
    [
        ("tuition_cap=cpi", "en"),
        ("tuition_cap=cpi", "es"),
        # Fees of which it is not known that the law allows them.
        ("tuition_cap=lifted&residency_cut=800000&residency_passed_on=50", "en"),
        ("tuition_cap=lifted&residency_cut=800000&residency_passed_on=50", "es"),
    ],
)
def test_answer_needs_no_scrolling_on_a_phone_and_stays_while_moving(
    open_page: OpenPage, rule: str, language: str
) -> None:
    link = f"/?magnet_cut=12000000&{rule}&lang={language}"
    page = ready(open_page(link, 390, 844))
    for selector in (".law .sentence", ".change .sentence", "#cut-magnet"):
        box = box_of(page, selector)
        assert 0 <= box["y"] < box["y"] + box["height"] <= 844, selector
    page.locator("#cut-trauma").evaluate(CENTER)
    header = box_of(page, "[data-testid=stHeader]")
    for side in ("law", "change"):
        said = page.locator(f".{side} .sentence")
        expect(said).to_be_in_viewport(ratio=0.99)
        # Below the header, which lies over the page.
        assert box_of(page, f".{side} .sentence")["y"] >= header["y"] + header["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_targets_are_large_enough_for_a_finger(open_page: OpenPage) -> None:
    page = ready(open_page("/", 390, 844))
    for control in page.locator(
        ".dial input[type=range], .chip, .plain, .rule select, .dial summary"
    ).all():
        if control.is_visible():
            assert (control.bounding_box() or {"height": 0})["height"] >= 44


def test_menu_is_free_to_be_touched_on_every_phone(open_page: OpenPage) -> None:
    page = ready(open_page("/", 320, 640))
    menu = "[data-testid=stExpandSidebarButton]"
    for width in (320, 360, 384, 390):
        page.set_viewport_size({"width": width, "height": 640})
        box = box_of(settled(page), menu)
        assert min(box["width"], box["height"]) >= 44
        for part in (0.1, 0.5, 0.9):
            x, y = box["x"] + part * box["width"], box["y"] + part * box["height"]
            hit = f"document.elementFromPoint({x}, {y})?.closest('{menu}') !== null"
            assert page.evaluate(hit), (width, part)


def test_share_beyond_the_law_is_called_a_change_of_it(open_page: OpenPage) -> None:
    page = ready(open_page("/?trauma_cut=1200000&trauma_passed_on=100&pack=2024.2"))
    assert sentence(page).startswith(
        "If districts made up for all of it and CGS §10-66v(b) allowed these fees, they would pay"
    )
    assert sentence(page, "law").startswith("If nobody made up for it, districts would pay nothing")
    expect(page.locator(".rule select:visible")).to_have_count(0)
    # Beside a cut whose law is looked at, no more is passed on than the law lets be charged.
    page = ready(
        open_page("/?magnet_cut=5000000&trauma_cut=1200000&trauma_passed_on=100&pack=2024.2")
    )
    assert sentence(page).startswith(
        "If the cap were removed and CGS §10-66v(b) allowed these fees"
    )
    assert "allowed" not in sentence(page, "law")
    assert "lose $6.2 million" in sentence(page, "law")
    expect(page.locator(".note.change")).to_contain_text(
        "Trauma-informed training: 100% of what is not granted is passed on to districts"
    )
    expect(page.locator(".note.law")).to_be_empty()
    expect(page.locator(".ends dd").nth(2)).to_contain_text("Nobody makes up for it")


@pytest.fixture
def phone(browser: Browser, app: App) -> Iterator[Page]:
    """A page on a screen that is touched."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    context.set_default_timeout(1_000 * GIVE_UP)
    page = context.new_page()
    page.goto(f"{app.address}/?magnet_cut=12000000&magnet_passed_on=65&pack=2024.1")
    yield settled(ready(page))
    context.close()


KNOB = """node => {
  const probe = document.createElement("i");
  probe.style.cssText = "position: absolute; width: var(--knob)";
  node.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width;
}"""
CENTER = "node => node.scrollIntoView({ block: 'center' })"


def swipe(page: Page, selector: str, across: int, down: int) -> None:
    """Put a finger on the right half of a slider and move it so many pixels."""
    page.locator(selector).evaluate(CENTER)
    box = box_of(page, selector)
    x, y = box["x"] + 0.8 * box["width"], box["y"] + box["height"] / 2
    browser = page.context.new_cdp_session(page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        browser.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [*points]})

    touch("touchStart", {"x": x, "y": y})
    for part in range(1, 21):
        touch("touchMove", {"x": x + across * part / 20, "y": y + down * part / 20})
    touch("touchEnd")


@pytest.mark.parametrize(
    "link",
    [
        "magnet_cut=12000000&magnet_passed_on=65&tuition_cap=cpi&pack=2024.1",
        "trauma_cut=600000&trauma_passed_on=50&pack=2024.1",
    ],
)
def test_both_sentences_stay_in_sight_on_a_phone_whatever_stands_around_them(
    phone: Page, app: App, link: str
) -> None:
    phone.goto(f"{app.address}/?{link}")
    settled(ready(phone))
    assert phone.locator(".notes").inner_text()
    phone.locator("#cut-trauma").evaluate(CENTER)
    header = box_of(phone, "[data-testid=stHeader]")
    for side in ("law", "change"):
        box = box_of(phone, f".{side} .sentence")
        assert box["y"] >= header["y"] + header["height"]
        assert box["y"] + box["height"] <= box_of(phone, "#cut-trauma")["y"]


SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"
WATCHED = """node => {
  window.rewritten = 0;
  new MutationObserver(() => window.rewritten += 1)
    .observe(node, { childList: true, subtree: true, characterData: true });
}"""


@pytest.mark.parametrize(
    ("fold", "slider"), [("", "#cut-magnet"), (".passed summary", ".passed input >> nth=0")]
)
def test_swipe_that_scrolls_over_a_slider_leaves_it_where_it_was(
    phone: Page, fold: str, slider: str
) -> None:
    if fold:
        phone.locator(fold).click()
    look = "[location.search, history.length]"
    before = phone.locator(slider).input_value(), sentence(phone), phone.evaluate(look)
    phone.locator(slider).evaluate(CENTER)
    top = phone.evaluate(SCROLLED)
    phone.locator(".side.change .sentence").evaluate(WATCHED)
    swipe(phone, slider, across=0, down=-200)
    phone.wait_for_function(f"{SCROLLED} > {top}")
    settled(phone)
    # Not for a moment either, until the browser knew that the finger scrolls.
    assert phone.evaluate("window.rewritten") == 0
    after = phone.locator(slider).input_value(), sentence(phone), phone.evaluate(look)
    assert after == before
    swipe(phone, slider, across=-60, down=0)
    expect(phone.locator(slider)).not_to_have_value(before[0])
    phone.wait_for_function("search => location.search !== search", arg=before[2][0])


def test_tap_on_a_slider_moves_it_there(phone: Page) -> None:
    phone.locator("#cut-magnet").evaluate(CENTER)
    box = box_of(phone, "#cut-magnet")
    phone.touchscreen.tap(box["x"] + 0.8 * box["width"], box["y"] + box["height"] / 2)
    expect(phone.locator("#cut-magnet")).not_to_have_value("12000000")
    cut = int(phone.locator("#cut-magnet").input_value())
    # The middle of the thumb reaches neither end.
    assert cut == pytest.approx(0.8 * 40_200_000, rel=0.08)
    phone.wait_for_url(f"**magnet_cut={cut}*")


def test_key_that_is_held_is_one_step_and_is_spoken_once(open_page: OpenPage) -> None:
    page = settled(ready(open_page("/?pack=2024.1")))
    page.locator(".resc-said").evaluate(
        """node => {
          window.said = [];
          new MutationObserver(() => window.said.push(node.textContent))
            .observe(node, { childList: true });
        }"""
    )
    # A browser's own count of entries ends at 50.
    page.evaluate(
        """() => {
          const push = history.pushState.bind(history);
          window.steps = 0;
          history.pushState = (...given) => { window.steps += 1; push(...given); };
        }"""
    )
    for key, cut in (("ArrowRight", 2_100_000), ("PageUp", 14_100_000)):
        page.locator("#cut-magnet").focus()
        presses = 21 if key == "ArrowRight" else 3
        for _ in range(presses):
            page.keyboard.down(key)
        expect(page.locator("#cut-magnet")).to_have_value(str(cut))
        assert f"magnet_cut={cut}" not in page.url
        page.keyboard.up(key)
        page.wait_for_url(f"**magnet_cut={cut}*")
        expect(page.locator(".resc-said")).to_contain_text(f"${cut / 1_000_000} million")
    assert page.evaluate("window.steps") == 2
    assert len(page.evaluate("window.said")) == 2


def test_leaving_a_slider_by_key_moves_nothing_that_stands_between_its_steps(
    open_page: OpenPage,
) -> None:
    page = settled(ready(open_page("/?magnet_cut=12345678&magnet_passed_on=33&pack=2024.1")))
    page.locator(".passed summary").click()
    for slider in ("#cut-magnet", ".passed input >> nth=0"):
        page.locator(slider).focus()
        page.keyboard.press("Tab")
    settled(page)
    assert parameters(page) == {
        "magnet_cut": "12345678",
        "magnet_passed_on": "33",
        "pack": "2024.1",
    }


def test_proposal_reopened_by_its_link_says_who_proposed_it(open_page: OpenPage) -> None:
    page = ready(open_page("/?pack=2024.1"))
    page.get_by_role("button", name="Governor, Feb 2024").click()
    page.wait_for_url("**magnet_cut=40200000*")
    expect(page.locator(".kicker")).to_contain_text("Governor Lamont, February 2024")
    expect(page.locator(".preset-note")).to_contain_text("Governor, Feb 2024: ")
    # An example of ours with the same amount takes nobody's place.
    again = ready(open_page(f"/?{urlsplit(page.url).query}"))
    expect(again.locator(".kicker")).to_have_text("Proposed by Governor Lamont, February 2024")
    expect(again.locator(".chip[aria-pressed=true]")).to_have_count(1)
    # A link that names none may be that example: it is put down to nobody.
    again = ready(open_page("/?magnet_cut=40200000&pack=2024.1"))
    expect(again.locator(".kicker")).to_have_text("")
    expect(again.locator(".preset-note")).to_have_text("")


def test_what_is_taken_hold_of_grows_with_a_wall(open_page: OpenPage) -> None:
    page = ready(open_page("/?pack=2024.1", 1440))
    small = page.locator(".dial").evaluate(KNOB)
    page.set_viewport_size({"width": 3840, "height": 2160})
    assert page.locator(".dial").evaluate(KNOB) > 1.5 * small
