"""Names of towns and districts are one however they are spelled, and never one by likeness."""

import pytest

from model.messages import speaking
from model.names import is_known, nearly, note_on, official, same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("West Hartford", "WEST HARTFORD"),
        ("West Hartford", "West Hartford SD"),
        ("West Hartford", "W. Hartford"),
        ("West Hartford", "W Hartford Public Schools"),
        ("RSD #13", "Regional School District 13"),
        ("Regional School District No. 13", "Region 13 (Durham, Middlefield)"),
        ("Reg. School Dist. #03", "RSD 3"),
        ("New London", "N. London"),
        ("North Haven", "No. Haven"),
        ("Avon", "004 Avon"),
        ("Avon", "AVON, TOWN OF"),
        ("Avon", "Avon Board of Education, CT"),
        ("Some Academy", "some  academy"),
    ],
)
def test_one_name_is_the_same_however_it_is_spelled(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hartford", "West Hartford"),
        ("Windsor", "Windsor Locks"),
        ("RSD #1", "RSD #13"),
        ("N. Canaan", "North Canaan"),
        ("Hampton", "Hamden"),
        ("Some Academy", "Some Academy District"),
    ],
)
def test_names_that_are_only_alike_are_two(one: str, other: str) -> None:
    assert not same(one, other)


def test_a_town_is_called_as_the_record_spells_it_and_others_as_they_were_given() -> None:
    assert official("east hartford") == "East Hartford"
    assert official("RSD #13") == "RSD #13"
    assert not is_known("Some Academy")
    assert is_known("rsd 13")


def test_a_note_is_found_whatever_the_spelling() -> None:
    assert note_on("E. HARTFORD BOE") == note_on("East Hartford") != ""
    assert note_on("Hartford") == ""


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Manchest", ["Manchester"]),
        ("Stanford", ["Stamford"]),
        ("N. Haven", ["North Haven", "New Haven"]),
        ("manchester public schools", []),
        ("Regional School District 13", []),
        ("Anytown", []),
        ("", []),
    ],
)
def test_name_that_nobody_has_leads_to_those_it_may_mean(name: str, meant: list[str]) -> None:
    assert nearly(name) == meant


def test_what_the_record_says_is_said_in_the_language_that_is_spoken() -> None:
    said = []
    for language in ("en", "es", "en"):
        with speaking(language):
            said.append(note_on("Manchester"))
    assert said[0] == said[2]
    assert said[0].startswith("The state pays")
    assert said[1].startswith("El estado paga")
