"""Turns a file, a paste or a grid into a district's clean rows and clear problems.

Knows nothing of pages and of the budget; its limits are those of a link's rows.
"""

from model.intake.intake import Intake, read_paste, read_table, read_upload
from model.intake.one_district import of_one_district
from model.intake.place import LeftOut
from model.intake.problems import Called, Problem, shown
from model.intake.questions import (
    NAMES,
    ChoiceRefused,
    Choices,
    Option,
    Question,
    answered,
    choices_from,
    of_any_file,
)
from model.intake.reading import Reading
from model.intake.rows import MOST_ROWS
from model.intake.template import template_csv, template_xlsx

__all__ = [
    "MOST_ROWS",
    "NAMES",
    "Called",
    "ChoiceRefused",
    "Choices",
    "Intake",
    "LeftOut",
    "Option",
    "Problem",
    "Question",
    "Reading",
    "answered",
    "choices_from",
    "of_any_file",
    "of_one_district",
    "read_paste",
    "read_table",
    "read_upload",
    "shown",
    "template_csv",
    "template_xlsx",
]
