"""An assumption's value in words: with its unit or without, a share as a percent."""

from model.messages import named, say
from model.pack import Assumption
from model.parameters import number_text, spoken_number
from reports.wording.amounts import exact_dollars, percent_text, with_minus


def shown_scale(assumption: Assumption) -> int:
    """What a value is multiplied by to be shown: 100 for a share, which people read as percent."""
    return 100 if assumption.is_share else 1


def assumption_value(assumption: Assumption, value: float) -> str:
    """A value with its unit: "13,000 students", "$120,000", "3% a year"."""
    bare = bare_value(assumption, value)
    unit = unit_beside(assumption, value)
    return say("names-measured", value=bare, unit=unit) if unit else bare


def unit_beside(assumption: Assumption, value: float = 0) -> str:
    """What stands after a bare value, whose sign says percent or dollars already: "a year"."""
    noun = assumption.one if value == 1 and assumption.one else assumption.unit
    return named(noun.removeprefix("share").removeprefix("dollars").strip())


def bare_value(assumption: Assumption, value: float) -> str:
    """A value without its noun, which the label beside it has already: "13,000", "2.5%"."""
    if assumption.is_share:
        return percent_text(round(shown_scale(assumption) * value, 4))
    if assumption.is_money:
        return exact_dollars(value)
    return with_minus(spoken_number(number_text(value)))


def assumption_unit(assumption: Assumption) -> str:
    """What its values are in, as people read them: "percent a year"."""
    if not assumption.is_share:
        return named(assumption.unit)
    unit = assumption.unit.removeprefix("share").strip()
    return say("names-percent-unit", unit=named(unit)) if unit else say("names-percent")
