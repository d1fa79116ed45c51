"""LibreOffice as an office uses it: it inserts, deletes, cuts, sorts and pastes rows itself.

A macro does it, so that formulas move as LibreOffice moves them, not as a library would.
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook, load_workbook

_HELP = """
Function Area(doc, sheetName, address)
  Area = doc.Sheets.getByName(sheetName).getCellRangeByName(address)
End Function
Sub InsertCells(doc, sheetName, address, how)
  Dim a : a = Area(doc, sheetName, address).RangeAddress
  doc.Sheets.getByName(sheetName).insertCells(a, how)
End Sub
Sub DeleteCells(doc, sheetName, address, how)
  Dim a : a = Area(doc, sheetName, address).RangeAddress
  doc.Sheets.getByName(sheetName).removeRange(a, how)
End Sub
Sub CutCells(doc, sheetName, address, target)
  Dim a : a = Area(doc, sheetName, address).RangeAddress
  Dim t : t = Area(doc, sheetName, target).getCellByPosition(0, 0).CellAddress
  doc.Sheets.getByName(sheetName).moveRange(t, a)
End Sub
Sub CopyCells(doc, sheetName, address, target)
  Dim a : a = Area(doc, sheetName, address).RangeAddress
  Dim t : t = Area(doc, sheetName, target).getCellByPosition(0, 0).CellAddress
  doc.Sheets.getByName(sheetName).copyRange(t, a)
End Sub
Sub SortCells(doc, sheetName, address, column, ascending)
  Dim field As New com.sun.star.table.TableSortField
  field.Field = column
  field.IsAscending = ascending
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields"
  how(0).Value = Array(field)
  how(1).Name = "ContainsHeader"
  how(1).Value = False
  Area(doc, sheetName, address).sort(how())
End Sub
"""
_CASE = """
  Dim d{at}
  d{at} = StarDesktop.loadComponentFromURL("{given}", "_blank", 0, Array(hidden))
{steps}
  d{at}.calculateAll()
  d{at}.storeToURL("{done}", Array(kind))
  d{at}.close(True)
"""
_MAIN = """
Sub Main
  Dim hidden As New com.sun.star.beans.PropertyValue
  hidden.Name = "Hidden"
  hidden.Value = True
  Dim kind As New com.sun.star.beans.PropertyValue
  kind.Name = "FilterName"
  kind.Value = "Calc MS Excel 2007 XML"
{cases}
  StarDesktop.terminate()
End Sub
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Hands"/>
</library:library>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hands"
 script:language="StarBasic">{code}</script:module>
"""
DOWN, RIGHT, ROWS, COLUMNS = 1, 2, 3, 4
"""How cells are inserted, and in which direction the others make room."""
UP = 1
"""How cells are deleted; whole rows and columns are ``ROWS`` and ``COLUMNS`` here too."""


@dataclass(frozen=True)
class Step:
    """One thing that somebody does by hand to a sheet."""

    do: str
    sheet: str
    area: str
    given: tuple[Any, ...] = ()

    def basic(self, doc: str) -> str:
        """The line of the macro that does it."""
        if self.do == "Type":
            (content,) = self.given
            cell = f"Area({doc}, {_text(self.sheet)}, {_text(self.area)})"
            if content is None:
                return f"{cell}.clearContents(1023)"
            if isinstance(content, str) and content.startswith("="):
                return f"{cell}.setFormula({_text(content)})"
            if isinstance(content, str):
                return f"{cell}.setString({_text(content)})"
            return f"{cell}.setValue({content})"
        given = [_text(each) if isinstance(each, str) else str(each) for each in self.given]
        return f"{self.do}({', '.join([doc, _text(self.sheet), _text(self.area), *given])})"


def _text(content: str) -> str:
    return '"' + content.replace('"', '""') + '"'


def handled(books: Mapping[str, tuple[bytes, Sequence[Step]]], folder: Path) -> dict[str, Workbook]:
    """Do each book's steps in LibreOffice, calculate it, and open what it has stored.

    Raises:
        RuntimeError: LibreOffice is not installed, or could not do a step.
    """
    soffice = shutil.which("soffice")
    if soffice is None:
        raise RuntimeError("soffice is not installed: tools/need soffice brings it")
    profile = folder / "profile"
    basic = profile / "user" / "basic" / "Standard"
    command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    # The first start lays a profile out, over whatever stands there.
    _run([*command, "--terminate_after_init"])
    for each in (folder / "given", folder / "done"):
        each.mkdir(parents=True)
    cases = []
    for at, (content, steps) in enumerate(books.values()):
        given, done = (folder / place / f"{at}.xlsx" for place in ("given", "done"))
        given.write_bytes(content)
        lines = "\n".join(f"  {step.basic(f'd{at}')}" for step in steps)
        about = {"at": at, "given": given.as_uri(), "done": done.as_uri(), "steps": lines}
        cases.append(_CASE.format(**about))
    code = _HELP + _MAIN.format(cases="".join(cases))
    (basic / "Hands.xba").write_text(_MODULE.format(code=escape(code)), "utf-8")
    (basic / "script.xlb").write_text(_LIBRARY, "utf-8")
    _run([*command, "macro:///Standard.Hands.Main"])
    stored = {name: folder / "done" / f"{at}.xlsx" for at, name in enumerate(books)}
    if missing := [name for name, path in stored.items() if not path.exists()]:
        raise RuntimeError(f"LibreOffice stopped at {missing[0]}")
    return {name: load_workbook(path, data_only=True) for name, path in stored.items()}


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=300)
