"""The rows of one district, where a bill is made for one: asked of a file of several or another."""

from dataclasses import replace

from model.intake.intake import Intake
from model.intake.problems import Called
from model.intake.questions import Choices, Question, asked_problem
from model.intake.whose import district_options, listed, named_in
from model.names import same


def of_one_district(intake: Intake, name: str, choices: Choices, called: Called) -> Intake:
    """The intake, or no rows and a question where its rows are not of the one district meant.

    Args:
        intake: what was read.
        name: the district that somebody entered; "" if none.
        choices: what was chosen of the file; with a district chosen, nothing is asked.
        called: what the file is called.
    """
    names = [each for each in dict.fromkeys(intake.frame["district"]) if each]
    nameless = bool((intake.frame["district"] == "").any())
    if not names and name and nameless:
        names, nameless = named_in(intake.titles, but=name), False
    if choices.only_district or not names:
        return intake
    if len(names) + nameless == 1:
        if not name or same(names[0], name):
            return intake
        question = Question("other-district", district_options(names), name)
    else:
        question = Question("district", district_options(names), listed(names))
    return replace(
        intake,
        frame=intake.frame.iloc[:0],
        problems=(asked_problem(question, called),),
        questions=(question,),
        notes=(),
        reading=replace(intake.reading, rows=0),
    )
