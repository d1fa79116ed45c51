"""A look at all names at once misses none that a look at each finds."""

from hypothesis import example, given
from hypothesis import strategies as st

from model.intake.listed import words_of
from model.intake.names import says_total, totals
from model.intake.programs import may_be_other, perhaps_other

WORDS = (
    *("Avon", "Elm", "CREC", "Ttl", "Sub-tot", "Total", "TOTÁL", "Summe", "Average", "per pupil"),
    *("Suma de", "Gran", "Súms", "Educación", "Promedio", "Count", "–", "(new)", "12", "School"),
    *sorted(words_of("other_programs", "perhaps_other_programs"))[::7],
)
names = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=6)


@given(names)
@example(["Gran Elm", "Súms"])
def test_totals_among_names_are_those_that_each_says(found: list[str]) -> None:
    assert totals(found) == set(filter(says_total, found))


@given(names)
def test_other_programs_among_names_are_those_that_each_may_be(found: list[str]) -> None:
    assert perhaps_other(found) == set(filter(may_be_other, found))
