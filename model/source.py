"""Where a figure or a sentence comes from: what packs and the record of the law have in common."""

from datetime import date as Day
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from model.dates import said_date
from model.messages import named

ONE_LINE = r"^[^\r\n]*$"
"""A text with a line break would tear the sentences apart that hold it."""
Text = Annotated[str, Field(min_length=1, pattern=ONE_LINE)]
AnyText = Annotated[str, Field(pattern=ONE_LINE)]
"""A text, or "" for none."""
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", json_schema_extra={"accepted": "name"})]

_OLDER_NAMES = {"official estimate": "official", "advocate claim": "claim"}
"""What the first revision calls two of the kinds."""


OURS: Final = "our assumption"
"""The kind of what we take to be so, and of our own arithmetic."""


def _todays_name(value: Any) -> Any:
    return _OLDER_NAMES.get(value, value) if isinstance(value, str) else value


Kind = Annotated[
    Literal["law", "official", "analysis", "press", "claim", "our assumption"],
    BeforeValidator(_todays_name),
]
"""How far a source can be trusted, and for what: law; a public body; an independent body; a
newspaper or broadcaster; a party's word on its own matter; ours."""


SAID: Final = frozenset(
    (
        *("about", "act", "answers", "author", "because", "buys", "caution", "columns"),
        *(
            "falsified_by",
            "help",
            "label",
            "lead",
            "name",
            "note",
            "notes",
            "one",
            "question",
            "says",
        ),
        *("short", "text", "title", "what", "when", "who", "who_note", "why", "words"),
    )
)
"""The fields that people read, in the language that is spoken as far as it has them."""
_DATE: Final = "date"
"""The field that has a date as its source writes it: "February 2024"."""
_SPOKEN: Final = SAID | {_DATE}


class Data(BaseModel):
    """What is read from a file: nothing in it can be changed, and no key is unknown.

    Its texts are told in the language that is spoken where they are read. What is written of it for
    programs has them as they stand in the file.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def __getattribute__(self, name: str) -> Any:
        # Every figure of a pack is asked for through here, so what is no text goes straight on.
        value = object.__getattribute__(self, name)
        if name not in _SPOKEN:
            return value
        if name == _DATE:
            return said_date(value) if isinstance(value, str) else value
        if isinstance(value, str):
            return named(value)
        if isinstance(value, dict):
            return {key: named(each) for key, each in value.items()}
        return [named(each) for each in value] if isinstance(value, list) else value


class Source(Data):
    """Where a figure or a sentence comes from."""

    title: Text
    address: Annotated[
        str, Field(pattern=r"^(https?://\S+)?$", json_schema_extra={"accepted": "address"})
    ]
    """Of the thing itself; "" where none is known."""
    date: Text
    kind: Kind
    says: Text
    by: AnyText = ""
    """Who speaks, for a source whose words are quoted."""
    checked: Day | None = None
    """When somebody last looked at it; None where that was not written down."""


class Outcome(Data):
    """What became of a proposal, as far as it is known."""

    says: AnyText = ""
    """"" where it is not known."""
    source: AnyText = ""
    """A source's name, or ""."""
    looked: Day
    """When somebody last looked."""


class NotKnown(Data):
    """Something that was looked for and not found."""

    text: Text
    looked: Day
    """When somebody last looked."""
