"""Cleans columns of names, looking once at each name and not once at each row."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from model.intake.in_english import english_words
from model.intake.listed import may_have
from model.parameters import LONGEST_NAME, clean_name
from model.short_memory import kept_in_a_reading

_SHORT = re.compile(r"\b(sub ?)?(ttl|tot)s?$")
"""How a name ends that has total cut short: Ttl, Sub-tot."""
_SHORT_ENDS = ("ttl", "ttls", "tot", "tots")
"""With which it ends, which is quick to see."""
_TOTAL = re.compile(
    r"(grand ?|sub ?|overall )?totals?( students| pupils| enrollment)?|sums?|.+ (sub ?)?totals?"
    r"|(grand |overall )?(total|sub ?total)s? .+|sub ?totals? .*"
    r"|all( (?!other )\w+)? (schools|districts|towns|magnets|programs)|all|overall"
    r"|statewide|state ?wide|district ?wide|combined|sum of .+|all operators"
    r"|all rescs|grand|tuition|(carried|brought) forward"
    r"|.+ totals? (due|owed|payable|billed|amount|costs?|tuition|charges?|students)( .+)?"
    r"|\d+ (magnet )?(schools|districts|towns)( in all)?"
    r"|(net |total )?(amount|balance) (due|owed|forward|payable)|.+ count"
)
_AVERAGE = re.compile(
    r"((weighted|wtd|overall|grand|state|district|simple) )?(average|avg|ave|mean|median)s?( .*)?"
    r"|.+ average|minimum|maximum|min|max|low|lowest|high|highest|range|per (pupil|student|child)"
)
_MAY_BE_A_SUM = re.compile(
    r"tot|ttl|sum|all|wide|combin|rescs|grand|tuition|forward|amount|balance|schools|districts"
    r"|towns"
    r"|count|av[eg]|mean|median|m(?:in|ax)|low|high|range|per "
)
"""What every such name has: most names have none of it, and this is quick to see."""
_SCHOOL_ALL_THE_SAME = re.compile(
    r"totals? (?!all )(?!.*\b(excluding|schools|tuition|students)\b).*"
    r"\b(academy|school|center|learning|institute|program)\b.*"
)
"""A school may be called Total Learning Academy."""

COUNTS_SCHOOLS = re.compile(
    r"((number|no\.?|count|#) of |# ?)?(magnet )?schools:?|school count:?", re.IGNORECASE
)
"""The name of a row that counts the schools above it."""
_MOST_COUNTED = 20
"""Times the rows: up to such numbers, to count each is quicker than to sort them."""

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Names:
    """A column of clean names: each name once, and for each row the place of its name."""

    names: list[str]
    codes: Places
    cut: Mask
    """Rows whose name was longer than it may be."""

    def where(self, wanted: list[bool]) -> Mask:
        """Rows whose name is wanted, given a yes or no for each name; mostly none is."""
        if True not in wanted:
            return np.zeros(len(self.codes), dtype=bool)
        mask: Mask = np.array(wanted, dtype=bool)[self.codes]
        return mask

    @cached_property
    def _listed(self) -> dict[int, str]:
        """The names with a word of a list, but for this program's, by place; mostly few."""
        this = {"this_program"}
        names = self.names if may_have("\n".join(self.names)) - this else []
        return {at: name for at, name in enumerate(names) if may_have(name) - this}

    def where_listed(self, wanted: Callable[[str], bool]) -> Mask:
        """Rows whose name is wanted, of what only a name with a word of those lists can be."""
        found = {at for at, name in self._listed.items() if wanted(name)}
        return self.where([at in found for at in range(len(self.names))] if found else [])

    @cached_property
    def blank(self) -> Mask:
        """Rows without a name."""
        return self.where([not name for name in self.names])

    @cached_property
    def total(self) -> Mask:
        """Rows whose name says that they are a sum of others."""
        found = totals(self.names)
        return self.where([name in found for name in self.names] if found else [])

    def __getitem__(self, row: int) -> str:
        return self.names[int(self.codes[row])]

    def take(self, rows: Places) -> "Names":
        """The names of some rows."""
        return Names(self.names, self.codes[rows], self.cut[rows])

    def column(self) -> "pd.Categorical[Any]":
        """A name for each row, kept as the names and their places."""
        places = {name: at for at, name in enumerate(dict.fromkeys(self.names))}
        codes = self.codes
        if len(places) < len(self.names):
            codes = np.array([places[name] for name in self.names])[codes]
        kinds = pd.CategoricalDtype(pd.Index(list(places), dtype="str"))
        return pd.Categorical.from_codes(codes, dtype=kinds, validate=False)


def read_names(given: pa.DictionaryArray) -> Names:
    """Clean a column: one line, printable, at most 80 characters."""
    clean = [clean_name(name) for name in given.dictionary.to_pylist()]
    places: dict[str, int] = {}
    codes = [places.setdefault(name[:LONGEST_NAME].strip(), len(places)) for name in clean]
    by_given = given.indices.to_numpy().astype(np.int64)
    cut = np.zeros(len(by_given), dtype=bool)
    if max(map(len, clean), default=0) > LONGEST_NAME:
        cut = np.array([len(name) > LONGEST_NAME for name in clean])[by_given]
    if len(places) < len(clean):
        by_given = np.array(codes)[by_given]
    return Names(list(places), by_given, cut)


def all_differ(places: Places) -> bool:
    """Whether no number stands there twice; mostly quicker than to find out which does."""
    if not len(places) or places.max() > _MOST_COUNTED * len(places):
        return len(np.unique(places)) == len(places)
    return bool(np.bincount(places).max() == 1)


def no_names(rows: int) -> Names:
    """A column without a name in it."""
    return Names([""], np.zeros(rows, dtype=np.int64), np.zeros(rows, dtype=bool))


def _total_words(name: str) -> str:
    """A name as words, with a total cut short in full."""
    words = english_words(name)
    if not words.endswith(_SHORT_ENDS):
        return words
    return _SHORT.sub(lambda found: f"{found[1] or ''}total", words)


def kind_of_total(name: str) -> str:
    """What a row of such a name is: an "average", a "subtotal" or a "total"."""
    words = _total_words(name)
    if _AVERAGE.fullmatch(words):
        return "average"
    return "subtotal" if re.search(r"\bsub ?total", words) else "total"


def totals(names: Collection[str]) -> set[str]:
    """The names of rows that sum up others; of most tables all at once show that none is there."""
    if not _MAY_BE_A_SUM.search(english_words("\n".join(names))):
        return set()
    return set(filter(says_total, names))


@kept_in_a_reading
def says_total(name: str) -> bool:
    """Whether a row of this name sums up others: Total, Subtotal CREC, CREC Total, Average."""
    words = _total_words(name)
    if not _MAY_BE_A_SUM.search(words) or _SCHOOL_ALL_THE_SAME.fullmatch(words):
        return False
    return (_TOTAL.fullmatch(words) or _AVERAGE.fullmatch(words)) is not None
