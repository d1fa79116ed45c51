"""What the words above a column say that it holds; knows nothing of what is in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from model.intake.in_english import in_english
from model.intake.periods import months_of_a_part, times_of_a_part
from model.intake.years import fiscal_year
from model.names import is_known
from model.short_memory import kept_in_a_reading

LONGEST_HEADER = 200

_STUDENTS = {
    **dict.fromkeys(
        (
            *("students", "pupils", "enrollment", "enrolment", "enrolled", "headcount", "fte"),
            *("student count", "pupil count", "number of student", "seats", "children"),
            *("average daily membership", "membership", "adm", "studs", "enr", "enrl"),
            *("filled", "seats filled", "occupied", "kids", "slots", "psis"),
        ),
        3,
    ),
    **dict.fromkeys(("student", "pupil", "count", "stu", "child", "accepted", "registered"), 2),
}
_STUDENTS_ALONE = {"number", "no", "n", "number of", "quantity", "qty", "total", "ct", "all"}
_MONEY = {
    **dict.fromkeys(
        (
            *("tuition now", "current tuition", "tuition rate", "per pupil", "per student"),
            *("rate", "per child", "unit price", "unit cost"),
        ),
        4,
    ),
    **dict.fromkeys(("tuition", "tuit", "district pays", "town pays", "we pay"), 3),
    **dict.fromkeys(("cost", "price", "fee", "charge"), 2),
    "expense": 1,
    **dict.fromkeys(("bill", "billed", "billing", "invoiced", "amount", "due", "payable"), 1),
    **dict.fromkeys(("billed amount", "extended", "extension", "total"), 1),
    **dict.fromkeys(("per diem", "daily rate"), 1),
    **dict.fromkeys(("state paid", "district paid", "town paid", "paid by"), 1),
}
_RATE = (
    *("rate", "per pupil", "per student", "per child", "per stu", "per kid", "per head"),
    *("per seat", "per capita", "per fte", "tuition now", "unit price", "unit cost", "each"),
)
_BILL = (
    *("bill", "billed", "billing", "total", "extended", "extension", "due", "invoice", "invoiced"),
    *("payable", "paid", "amount", "sum of"),
)
_SURE_BILL = ("bill", "billed", "billing", "extended", "extension", "due", "invoice", "invoiced")
"""Those of these words that are of a bill for certain; an amount may be of one student."""
_SHORT = {"cnt": "count", "pp": "per pupil"}
_OF_AN_EXPORT = re.compile(
    r"\A\s*(?:students?|enroll?ments?|person|magnet|cust|custom|[su]_\w+)\.(?=[A-Za-z_]+\s*\Z)",
    re.IGNORECASE,
)
"""What an export of a student system writes before a column's name: "STUDENTS.Grade_Level"."""
_ON_A_DAY = re.compile(r" (?:billed|paid|sent|invoiced|entered|approved|posted) on ")
_OTHER_MONEY = (
    *("grant", "grants", "expenditure", "expenditures", "spending", "change", "increase"),
    *("decrease", "difference", "variance", "growth", "bus", "transportation", "attendance"),
    *("graduation", "reimbursement", "aid", "revenue", "ratio"),
    *("code", "id", "type", "address", "phone", "email", "url", "zip", "contact"),
    *("source", "sources", "note", "notes", "comment", "comments", "basis"),
    *("uncapped", "before cap", "without cap", "no cap", "before the cap", "without the cap"),
)
"""Words that make a column something else than tuition."""
_NO_TUITION_ALONE = ("percent", "pct", "share")
"""Words that do so unless the column is called tuition: "Tuition at 58%"."""
_PERHAPS_TUITION = ("budget", "budgeted")
"""Words of a column that may be tuition if no other is."""
_PERHAPS_PAID = (
    *("installment", "payment", "per pupil", "per student", "grant", "rate", "tuition"),
    *_NO_TUITION_ALONE,
)
"""Words of a column of dollars that is asked about where there is no tuition."""
_CODES = ("id", "code", "type", "address", "phone", "email", "url", "zip", "contact", "year")
_IDENTIFIER = re.compile(
    r" (student|pupil|child)s? (number|no|num|id|ids|identifier|name|initial|code"
    r"|(last|first)(?! year))s? "
    r"| initials | (sas|las|ss)ids? | (state|local|student) ids? | (last|first|full) name "
    r"| dob | birth"
)
_LINE = re.compile(r" (tuition line|budget line|line) ")
_NO_LINE = ("number", "no", "count", "description", "desc", "item")
_COUNT_OF_EACH = re.compile(r" (distinct )?count of (student|pupil|child)s? (id|name|number|no)s? ")
"""What a pivot table calls the number of students whom it counted."""
_COUNTED = re.compile(r"(?:\w+ )*(?:students|pupils) \(#\)", re.IGNORECASE)
"""A number of students, with its unit in brackets."""
_MAYBE_COUNT = re.compile(r" (student|pupil|child) (number|no|num) ")
_GROUP = re.compile(r" (sub ?group|student group|race|ethnicity|status|student category)s? ")
_KIND = re.compile(
    r" (prog(ram)?s?|types?|category|categories|descriptions?|services?|funds?|objects?|class"
    r"|accounts?) "
)
_PERIOD = re.compile(
    r" (month|quarter|qtr|semester|trimester|term|billing period|period|school year|fiscal year"
    r"|fy|sy|year|date|invoice date|billing date|billing cycle|cycle|pay period|installment)s? "
)
_WHETHER = re.compile(
    r" (active|included?|billed|billable|bill this|counted|counts|paid by|who pays|payer|payor"
    r"|bill(ed)? to|responsible( party)?|d per c|dr per cr|debit per credit|funding)"
    r"( y per n| y n| yes per no| yes no)? "
)
"""A column that says which rows count, or whom they are billed to."""
_PART_OF_YEAR = re.compile(
    r" (q ?[1-4]|(1st|2nd|3rd|4th|first|second|third|fourth|half) (quarter|qtr|half|year|semester"
    r"|sem|payment|bill|billing|invoice)|sem( [12])?|fall|autumn|winter|spring|(25|50) percent"
    r"|quarter(ly)?|qtr|monthly|month|semester|trimester|installments?|per (month|mo|day|week|diem)"
    r"|daily|weekly|biweekly|(\d+|two|four|ten|twelve) (payments|months)|(half|1 2) yr|to date|ytd"
    r"|balance( due)?|(amount|total) paid"
    r"|jan\w*|feb\w*|mar(ch)?|apr(il)?|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*) "
)
_HALF = re.compile(r"(?<![\d/])1/2(?![\d/])|\u00bd")
_OF_A_PART = re.compile(
    r" (quarter(ly)?|qtr|semester|trimester|monthly|installments?|per (month|day|week)"
    r"|(1st|2nd|first|second) half|half year(ly)?|(year )?to date|ytd) "
)
_BILL_WORD = r"(bill|billing|invoice|statement|payment|tuition|charges?|semester|term)"
_SEASONS = r"(fall|autumn|winter|spring)"
_TITLE_OF_A_PART = re.compile(
    r" ([qh] ?[1-4]|sem|semi annual(ly)?|half of|term \d|marking period|(month|balance) of"
    r"|month \d+|deposit"
    r"|(1st|2nd|3rd|4th|first|second|third|fourth|final) (payment|bill|billing|invoice|sem)"
    r"|(payment|bill|billing|invoice) \d+ of (?!1 )\d+"
    r"|(\d|1[0-2]|two|three|four|nine|ten|twelve) payments"
    r"|(billing |pay |payment |service )?period \d\d?(?! \d)"
    r"|(partial|interim|progress|supplemental|mid ?year) (tuition )?(bill|billing|invoice|payment)"
    r"|\d+ percent (bill|billing|payment|invoice|due|of (annual|tuition|the (bill|year)))"
    rf"|{_SEASONS} (\d+ ){{0,2}}{_BILL_WORD}|{_BILL_WORD} (for |of )?(the )?{_SEASONS}) "
    rf"|^ {_SEASONS} (\d+ )*$"
)
"""What more a title says of a part of a year; in a school's name such words are its own."""
_MONTH = (
    r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(uary|ruary|ch|il|ust|ember|ober)?"
)
_MONTHS = re.compile(rf" {_MONTH}( \d+)? (to |through |thru )?{_MONTH}( \d+)? ")
_PARTS = (
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "fall"),
    *("autumn", "winter", "spring", "quarter", "qtr", "q", "seme", "trime", "month", "mens"),
    *("install", "per", "half", "date", "ytd"),
)
"""What every name has that is of a part of a year."""
_LAST_MONTH = re.compile(rf" ({_MONTH})( \d+)? $")
_SEASON = re.compile(r" (fall|autumn|winter|spring)( term| semester| tuition| billing)? $")
"""Words of a title or a row that make its bills those of a part of a year."""
TIMES = ("days", "weeks", "months", "hours")
"""What is counted of a student's time, beside students: days enrolled."""
SHARE_OF_YEAR = re.compile(
    r"(school )?(days|months|weeks|semesters|terms|quarters)"
    r"( enrolled| attended| billed| in attendance| of membership)?"
    r"|(percent|share|portion|fraction) of (the )?(school )?year"
    r"|prorat\w+( percent| factor| share)?"
)
"""A column that says for how much of a year a row is."""
_LESS = (
    *("last year", "prior", "previous", "next year", "proposed", "projected", "non", "nontuition"),
    *("applied", "applicants", "applications", "eligible", "waitlist", "wait list", "requested"),
    *(
        "after",
        "old",
        "former",
        "original",
        "capacity",
        "offered",
        "available",
        "maximum",
        "open",
        "vacant",
    ),
)
"""Words of a column that is less likely meant than one without them."""
_SOME_STUDENTS = re.compile(
    r" (wait ?list\w*|waiting list|withdr\w+|withdrawals|exit(ed|s)?|served|left|dropped|declined"
    r"|denied|unfilled|new (students|pupils)|applicants|applications|applied|cumulative|vacant"
    r"|lost|gained|not enrolled|eligible|max(imum)?|frl"
    r"|free( (and |or )?reduced)?( price)?( lunch)?) "
)
"""Words of a column of students that were not there, or not all year, or are some of all."""
_MORE_OR_FEWER = re.compile(r"\+ ?/ ?[-–−]|[±Δ]")
_CREDIT = re.compile(r" (credit|refund|rebate|discount|adjustment|deduction|waiver|scholarship)s? ")
_SUBGROUP = re.compile(r" (disabilit\w+|swd|sped|special education|ieps?|ell|english learners) ")
"""Words of a column of students that are a part of all."""
_MORE = ("now", "current", "this year", "revised")
_AT_PERCENT = re.compile(r" (at |capped at )?\d{1,3} percent( cap| rate| of tuition)? ")
"""A column called no more than 58%: tuition at a share of the whole."""
_RATE_AT_PERCENT = re.compile(r" \d{1,3} percent (rate|cap|capped) | rate at \d{1,3} percent ")
_PRESCHOOL = re.compile(r" (pre ?k|pk|pre ?school|pre ?kindergarten|early childhood)\w* ")

_SOME_GRADES = re.compile(
    r" (regular|general|special|sped|gifted|elementary|middle|high|upper|lower|male|female|boys"
    r"|girls|kindergarten|grades? (k|\d+) \d+|k \d+|[1-9]\d? 1?\d|full day|half day) "
)
"""Words of a column of students who are one group of all, beside other groups."""
_RESIDENCE = re.compile(
    r" (non ?|local |in district |town )?residents? (students|pupils|count|enrollment )?"
    r"| (suburban?|suburbs) | (out of|in|other) (district|town)s? "
)
_STUDENTS_MORE = re.compile(
    r" (net |late |mid year )?(adds?|additions?|adj|adjustments?|transfers? in|changes?) "
)
_STUDENTS_LESS = re.compile(r" (late |mid year )?(drops?|transfers? out|withdrawals?|exits?) ")
"""All of what a column of students is called who came or left since the others were counted."""
_SHARE = r"(percent|pct|share|portion)"
_SHARE_OF_STUDENTS = re.compile(
    rf" {_SHARE} (?!change|increase|decrease|difference).*\b(from|ours?|residents?|local) "
    rf"| our {_SHARE} "
)
_OWN_SHARE = re.compile(
    r" (local|district|town|city|municipal|lea|our) "
    r"(share|portion|cost|pays|paid|contribution|responsibility|amount|tuition|rate|net) "
    r"| (share|cost|net) to (the )?(district|town|us) | we pay |^ net $"
)

_SCHOOL = {
    **dict.fromkeys(("school name", "name of school", "magnet school", "receiving school"), 4),
    **dict.fromkeys(("school", "attending", "receiving"), 3),
    **dict.fromkeys(
        (
            *("magnet", "operator", "program", "resc", "academy", "provider", "facility", "sch"),
            *("vendor", "payee", "campus"),
        ),
        2,
    ),
}
_SCHOOL_ALONE = {
    *("name", "site", "institution", "row labels", "description", "location", "building", "item"),
    *(
        "line description",
        "item description",
        "memo per description",
        "product per service",
        "line item",
        "placement",
    ),
}
_CHOICE = re.compile(r" (first|second|third|fourth|\d(st|nd|rd|th)?) choice | choice \d ")
"""One of the schools that a student would like to go to."""
_NO_SCHOOL = (
    *(*_CODES, "number", "no", "count", "grade", "grades", "level", "principal", "district"),
    *("town", "city", "lunch", "days"),
)
_DISTRICT = {
    **dict.fromkeys(("sending", "resident", "residence", "home", "nexus"), 4),
    **dict.fromkeys(("district", "lea", "board of education", "boe"), 3),
    **dict.fromkeys(("town", "municipality", "city"), 2),
}
_NO_DISTRICT = (
    *(*_CODES, "number", "no", "count", "superintendent", "value", "room", "share", "portion"),
    *("cost", "contribution", "responsibility", "percent", "pct"),
)
_HOST = ("reporting", "school town", "school city", "receiving", "operator", "host", "attending")
"""Words of a town or district that is not the one which pays."""


@dataclass(frozen=True)
class Said:
    """What a header says; a role's number is how well, 0 being not at all."""

    school: int = 0
    district: int = 0
    students: int = 0
    money: int = 0
    rate: bool = False
    bill: bool = False
    sure_bill: bool = False
    """It is called a bill, and not an amount or a total."""
    perhaps_money: bool = False
    """Dollars that may be tuition where no column is called so: a payment, an expenditure."""
    other_money: bool = False
    """Dollars or a share that are not tuition."""
    unit: float = 1
    """Dollars that one in the column is: 1,000, 100 or a cent."""
    line: bool = False
    """The tuition line that a row belongs to, where there is a choice."""
    identifier: bool = False
    """It tells students apart, so its column must not be kept."""
    some_students: bool = False
    """Students who may not count: waitlisted, withdrawn."""
    invoice: bool = False
    """Dollars of an invoice, of which a year may have several."""
    credit: bool = False
    """Dollars that are taken off a bill."""
    subgroup: bool = False
    """Students who are some of all."""
    maybe_count: bool = False
    """An identifier that may as well be a number of students: "Student #"."""
    grade: bool = False
    group: bool = False
    period: bool = False
    kind: bool = False
    """It says of which program or kind a row is."""
    whether: bool = False
    """It says which rows count, or whom they are billed to."""
    part_of_year: bool = False
    """Of a month, a quarter or a semester."""
    preschool: bool = False
    residence: bool = False
    """Students by where they live: residents of one town, or of all others."""
    one_group: bool = False
    """Students of one group or of some grades, beside others."""
    share_of_students: bool = False
    """How many of the students are meant, in percent."""
    students_since: int = 0
    """1 for students who came since the others were counted, -1 for those who left."""
    own_share: bool = False
    """What of a cost the district itself pays."""
    year: int = 0
    """The fiscal year that it speaks of; 0 for none."""
    weight: int = 0
    """Above 0 for "this year", below for "last year" and "applied"."""
    exact: bool = False
    """Whether the header is no more than the words that say it."""


@kept_in_a_reading
def said(header: str) -> Said:
    """What a header says."""
    words = header_words(header)
    text = f" {' '.join(words)} "
    if _MORE_OR_FEWER.fullmatch(header.strip()):
        return Said(students_since=1)
    if not words:
        return Said()
    weight = int(_any(text, _MORE)) - 2 * int(_any(text, _LESS))
    counted = " count of " in text or _COUNTED.fullmatch(header.strip()) is not None
    identifier = _IDENTIFIER.search(text) is not None and not counted
    students = 0 if identifier else _students(text, words)
    if text in (" tuition school ", " tuition school name "):
        return Said(school=3, exact=True)
    if _ON_A_DAY.search(text):
        return Said()
    if text == " level school ":
        # Such a column has levels as headings, and their schools below.
        return Said(school=3)
    if _COUNT_OF_EACH.fullmatch(text):
        return Said(students=3)
    line = _LINE.search(text) is not None and not _any(text, (*_NO_LINE, *_CODES))
    money = 0 if identifier or students or line else _best(text, _MONEY)
    other = _any(text, _OTHER_MONEY)
    if _AT_PERCENT.fullmatch(text):
        return Said(money=3, rate=True)
    other |= (
        _any(text, _NO_TUITION_ALONE)
        and " tuition " not in text
        and not _RATE_AT_PERCENT.search(text)
    )
    school = 0 if identifier or students or money else _school(text)
    district = 0 if identifier or students or money else _district(text)
    if school == 0 and district and _TOWN_AND_SCHOOL.fullmatch(header.strip()):
        # Such a column has towns as headings, and their schools below.
        school, district = 3, 0
    school = 0 if district else school
    group = _GROUP.search(text) is not None
    return Said(
        school=0 if group else school,
        district=district,
        students=0 if group else students,
        money=0 if other or _is_a_budget(text) else money,
        rate=_any(text, _RATE),
        bill=_any(text, _BILL) and not _any(text, _RATE),
        sure_bill=_any(text, _SURE_BILL) and not _any(text, _RATE),
        perhaps_money=other and _any(text, _PERHAPS_PAID),
        other_money=other,
        unit=_unit(header.casefold()),
        line=line,
        identifier=identifier,
        some_students=bool(_SOME_STUDENTS.search(text) or _MORE_OR_FEWER.search(header)),
        invoice=_any(text, ("invoice", "invoiced")) and " tuition " not in text,
        credit=_CREDIT.search(text) is not None,
        subgroup=_SUBGROUP.search(text) is not None,
        maybe_count=_MAYBE_COUNT.search(text) is not None,
        grade=words in (["grade"], ["grades"], ["gr"], ["grade", "level"]),
        group=group,
        period=_PERIOD.fullmatch(text) is not None,
        kind=_KIND.search(text) is not None,
        whether=_WHETHER.fullmatch(text) is not None,
        part_of_year=_PART_OF_YEAR.search(text) is not None
        or (_HALF.search(header) is not None and not students),
        preschool=_PRESCHOOL.search(text) is not None,
        residence=_RESIDENCE.search(text) is not None,
        one_group=_SOME_GRADES.search(text) is not None,
        share_of_students=_is_share_of_students(text),
        students_since=_since(text),
        own_share=_OWN_SHARE.search(text) is not None,
        year=fiscal_year(header),
        weight=weight,
        exact=len(words) <= 2,
    )


def _since(text: str) -> int:
    plain = re.sub(r" (students?|pupils?|enrollment|count|number of|of) ", " ", text)
    if _STUDENTS_MORE.fullmatch(plain):
        return 1
    return -1 if _STUDENTS_LESS.fullmatch(plain) else 0


def _is_share_of_students(text: str) -> bool:
    """Whether a header says "% from Windsor", "% of enrollment" or "Windsor %"."""
    return _SHARE_OF_STUDENTS.search(text) is not None or (
        bool(re.search(_SHARE, text)) and is_known(re.sub(rf" {_SHARE} ", " ", text).strip())
    )


def _unit(header: str) -> float:
    if re.search(r"\$? ?[(\[]?\$?000'?s?\b|thousand", header):
        return 1_000
    if re.search(r"\bhundreds\b", header):
        return 100
    return 0.01 if re.search(r"\bcents\b", header) else 1


def is_of_a_part(text: str, title: bool = False) -> bool:
    """Whether a title or a name says that what it is about is of a quarter, a month or the like."""
    words = f" {' '.join(header_words(text))} "
    if not title and _MONTHS.search(words):
        return True
    if _OF_A_PART.search(words):
        return True
    return title and bool(_TITLE_OF_A_PART.search(words) or months_of_a_part(text))


_NUMBERS = {"two": 2, "three": 3, "four": 4, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_MANY = "|".join(("[2-9]", "1[0-2]", *_NUMBERS))
_TIMES = (
    (re.compile(rf" ({_MANY}) (months|payments|installments|mo) "), ()),
    (re.compile(rf" (?:payment|bill|billing|invoice|installment) \d+ of ({_MANY}) "), ()),
    (re.compile(r" (quarter(ly)?s?|qtr|q ?[1-4]|25 percent) "), (4,)),
    (re.compile(r" trimester "), (3,)),
    (
        re.compile(
            r" (semester|sem|half|h ?[12]|fall|autumn|winter|spring|semi annual|50 percent) "
        ),
        (2,),
    ),
    (re.compile(r" (monthly|months?|per mo) "), (10, 12)),
)


def times_a_year(text: str) -> tuple[int, ...]:
    """How often in a year what a text speaks of may be due: a semester's twice; () if unknown."""
    if span := times_of_a_part(text):
        return span
    if _HALF.search(text):
        return (2,)
    words = f" {' '.join(header_words(text))} "
    for pattern, times in _TIMES:
        if found := pattern.search(words):
            return times or (_NUMBERS.get(found[1]) or int(found[1]),)
    return (10, 12) if _LAST_MONTH.search(words) else ()


def season(name: str) -> tuple[str, str]:
    """A name without the part of a year with which it ends, and that: "A Fall", "A - Sept".

    "" for a name that ends with none.
    """
    words = f" {' '.join(header_words(name))} "
    found = _SEASON.search(words) or _LAST_MONTH.search(words)
    return (words[: found.start()].strip(), found[1]) if found else (words.strip(), "")


def may_be_of_parts(names: Iterable[str]) -> bool:
    """Whether any name may be of a part of a year; mostly none is, and this is quick to see."""
    text = "\n".join(names).casefold()
    return any(part in text for part in _PARTS)


def of_seasons(names: Sequence[str]) -> list[str]:
    """The names of schools that stand among others for more than one part of a year."""
    if not may_be_of_parts(names):
        return []
    parts: dict[str, dict[str, str]] = {}
    for name in names:
        of, part = season(name)
        if part:
            parts.setdefault(of, {})[part] = name
    # A school may be called Spring, but not once more by another season.
    return [name for each in parts.values() if len(each) > 1 for name in each.values()]


def _is_a_budget(text: str) -> bool:
    return _any(text, _PERHAPS_TUITION) and " tuition " not in text


_TOWN_AND_SCHOOL = re.compile(
    r"(town|district)s?( *[/&,|] *| +(and|or) +)(magnet )?schools?( name)?", re.IGNORECASE
)
_NEXT_WORD = re.compile("(?<=[a-z])(?=[A-Z])")
_PER = re.compile(r"(?<=[A-Za-z])/(?=[A-Za-z])|(?<=\$) ?/ ?(?=[A-Za-z])")
_SIGNS = re.compile("[^a-z0-9]+")


@kept_in_a_reading
def header_words(header: str) -> list[str]:
    """The words of a header, in lower case; none of a text that is too long to be one."""
    if len(header) > LONGEST_HEADER:
        return []
    spaced = _NEXT_WORD.sub(" ", _OF_AN_EXPORT.sub("", header))
    spaced = _PER.sub(" per ", spaced)
    signs = in_english(spaced).replace("#", " number ").replace("%", " percent ")
    found = _SIGNS.sub(" ", signs.casefold()).split()
    words = " ".join(_SHORT.get(each, each) for each in found).split()
    # A pivot table says what it did with a column: "Sum of Students", "Average of Tuition".
    if words[1:2] == ["of"] and words[0] in ("sum", "average", "avg", "max", "min"):
        return words[2:]
    return words


@cache
def _spaced(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in phrases)


def _any(text: str, phrases: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, _spaced(phrases)))


def _best(text: str, phrases: dict[str, int]) -> int:
    return max((rank for phrase, rank in phrases.items() if f" {phrase} " in text), default=0)


_NO_STUDENTS = ("last name", "first name", "start date", "end date", "entry date", "exit date")


def _students(text: str, words: list[str]) -> int:
    if text.strip() in _STUDENTS_ALONE:
        return 1
    best = _best(text, _STUDENTS)
    plural = _any(text, ("students", "pupils", "enrollment", "enrolment", "enrolled"))
    no = ("per", "percent", "pct", "ratio", "share", "group", "race", "type", "code", "id", "name")
    if not best or _any(text, no) or _any(text, _NO_STUDENTS):
        return 0
    if not plural and _any(text, ("grade", "year", "days", "day", "bill", "billing")):
        return 0
    if _any(text, TIMES) and not _any(text, ("students", "pupils")):
        return 0
    # "Tuition students" are students, "student tuition" is tuition.
    money = _best(text, _MONEY) > 1
    return 0 if money and words[-1] not in ("students", "pupils", "enrollment", "count") else best


_FROM_HERE = re.compile(r" (from|of) (our|this|the|my) (district|town|city) | ours | from us ")


def counted_from_here(header: str) -> bool:
    """Whether a column of numbers is of the students whom the district sends: From our district."""
    return _FROM_HERE.search(f" {' '.join(header_words(header))} ") is not None


def _school(text: str) -> int:
    if text.strip() in _SCHOOL_ALONE:
        return 1
    if _any(text, _NO_SCHOOL) or _CHOICE.search(text):
        return 0
    return max(_best(text, _SCHOOL) - 2 * int(_any(text, ("sending", "zoned", "home"))), 0)


def _district(text: str) -> int:
    best = _best(text, _DISTRICT)
    if not best or _any(text, _NO_DISTRICT):
        return 0
    if best == 4 and not _any(text, ("district", "town", "lea", "municipality", "city")):
        # "Home school" is a school; "Sending" alone is a district.
        return 3 if text.strip() in ("sending", "resident", "residence") else 0
    return 1 if _any(text, _HOST) else best


PAGE = re.compile(r"\W*page \d+( of \d+)?\W*", re.IGNORECASE)
"""What a printed report puts between its pages."""
FOOTNOTE = re.compile(
    r"\W*(note|source|n\.?b\.?|prepared|printed|as of)\b.*|[*†‡§^].*", re.IGNORECASE
)
"""How text below a table begins."""
LISTED = re.compile(r"[-–—•‣] +[^\W\d]")
"""How a row is called that is one of what stands above it."""
PRESCHOOL_GRADE = re.compile(r"pre-?k\w*|pk ?[34]?|pre-?school|-[1-3]", re.IGNORECASE)
"""How a grade is called that comes before kindergarten, which has the number 0."""
SOME_OF = re.compile(
    r" (100 percent|\d{1,2} of \d{1,2}|full (cost|tuition|rate|price)|tuition (and )?fees) "
)
"""Words by which dollars are another part: all before the cap, one payment of two, with fees."""
