"""The template reads back, and its limits are the intake's."""

import io

import openpyxl

from model.intake import read_upload, template_csv, template_xlsx
from model.parameters import LEAST_TUITION, LONGEST_NAME, MOST_STUDENTS, MOST_TUITION
from tests.model.intake.tables import lines_of


def test_both_templates_read_back_without_a_problem() -> None:
    as_csv, as_xlsx = read_upload("a", template_csv()), read_upload("b", template_xlsx())
    assert lines_of(as_csv) == lines_of(as_xlsx)
    assert lines_of(as_csv) == [
        ("Your town", "First school", 40, 5000.50),
        ("Your town", "Second school", 25, None),
    ]
    assert (as_csv.problems, as_xlsx.problems, as_csv.notes, as_xlsx.notes) == ((), (), (), ())


def test_a_template_for_several_lines_reads_back_with_them() -> None:
    lines = (("stem_school", "STEM academies"), ("nursery", "Shared nurseries"))
    for intake in (
        read_upload("a", template_csv(lines), lines),
        read_upload("b", template_xlsx(lines), lines),
    ):
        assert [row.line for row in intake.rows] == ["", "nursery"]
        assert (intake.problems, intake.notes) == ((), ())


def test_the_workbook_refuses_what_the_intake_refuses() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(template_xlsx())).active
    assert sheet is not None
    limits = {
        rule.type: (rule.formula1, rule.formula2) for rule in sheet.data_validations.dataValidation
    }
    assert limits == {
        "textLength": (str(LONGEST_NAME), None),
        "whole": ("0", str(MOST_STUDENTS)),
        "decimal": (str(LEAST_TUITION), str(MOST_TUITION)),
    }
