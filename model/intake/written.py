"""Lines as people write them in a mail: Museum Academy 8 4,270.33, or Elm Magnet: 8 students."""

import re

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+"
_LINE = re.compile(
    rf"(?P<name>\S.*[^\W\d][.)’']?)[ ]*[ :–—-][ ]*(?P<count>{_NUMBER})(?: *(?:students?|pupils?))?"
    rf"(?:[ ]*(?:[ @x×–—-]|at|,)[ ]*\$? ?(?P<rate>(?:{_NUMBER})(?:\.\d\d?)?)"
    r"(?: (?:each|a student))?)?",
    re.IGNORECASE,
)
_MOST_LINES, _LONGEST = 500, 120
"""Nobody writes more lines, or longer ones, by hand."""


def tabbed(text: str) -> str:
    """A text whose every line is a school, its students and perhaps a rate, with tabs between them.

    Any other text is as it was. A comma in it is one of thousands, and parts no cells.
    """
    if len(text) > _MOST_LINES * _LONGEST:
        return text
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not 0 < len(lines) <= _MOST_LINES or any(sign in text for sign in '\t;|"'):
        return text
    found = [_LINE.fullmatch(line) for line in lines]
    if not all(found) or len({bool(each and each["rate"]) for each in found}) > 1:
        return text
    return "\n".join("\t".join(filter(None, each.groups())) for each in found if each)
