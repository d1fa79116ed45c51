"""JSON Schemas of what the API gives and takes."""

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}


def _object(properties: Schema, optional: tuple[str, ...] = ()) -> Schema:
    """An object that may hold more than is named here."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _map(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


_PARTS = {"cut": NUMBER, "districts_pay": NUMBER, "services_lost": NUMBER}
_BILL = {"students": NUMBER, "bill_now": NUMBER, "bill_after": NUMBER, "change": NUMBER}
_ASKED = {
    "pack": TEXT,
    "scenario": {
        "type": "object",
        "description": "What was asked, as link parameters; defaults are left out.",
    },
}
_NOTICES = {"notices": _list(_ref("Notice"))}

SCHEMAS: Schema = {
    "Notice": {
        **_object(dict.fromkeys(("parameter", "given", "accepted", "used", "message"), TEXT)),
        "description": "A value that was not used as given, and what was used instead.",
    },
    "Estimate": _object(
        {
            **_ASKED,
            "lines": _map(_object({"line": NUMBER, **_PARTS, "units_lost": _map(NUMBER)})),
            "total": _object(_PARTS),
            **_NOTICES,
        }
    ),
    "Figure": {"type": "string", "description": "One number."},
    "District": _object(
        {
            **_ASKED,
            "year": {"type": "integer"},
            **_BILL,
            "change_percent": NUMBER,
            "positions": NUMBER,
            "rows": _list(_object({"school": TEXT, **_BILL})),
            **_NOTICES,
        }
    ),
    "Rows": {
        **_object(
            {
                "rows": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        **_object(
                            {
                                "district": TEXT,
                                "school": TEXT,
                                "students": {"type": ["number", "string"]},
                                "tuition": {"type": ["number", "string", "null"]},
                            },
                            optional=("school", "tuition"),
                        ),
                        "additionalProperties": False,
                    },
                }
            }
        ),
        "example": {
            "rows": [
                {"district": "Anytown", "school": "CREC", "students": 120, "tuition": 5012},
                {"district": "Anytown", "school": "LEARN", "students": 15},
                {"district": "Othertown", "school": "CREC", "students": 40, "tuition": 4800},
            ]
        },
    },
    "Districts": _object(
        {
            **_ASKED,
            "districts": _list(_object({"district": TEXT, **_BILL, "change_percent": NUMBER})),
            "total": _object(_BILL),
            "problems": _list(
                _object(
                    {
                        "row": {"type": ["integer", "null"]},
                        **dict.fromkeys(("column", "given", "accepted", "used", "message"), TEXT),
                    }
                )
            ),
            "notes": _list(TEXT),
            **_NOTICES,
        }
    ),
    "Table": _object(
        {
            **_ASKED,
            "line": TEXT,
            "columns": {
                **_map(_list(NUMBER)),
                "description": "Columns of equal length; cut is the slider's position in dollars, "
                "and a figure with a range has a _low and a _high.",
            },
            **_NOTICES,
        }
    ),
    "Packs": _object(
        {
            "packs": _list(
                _object(
                    {
                        **dict.fromkeys(("revision", "title", "made"), TEXT),
                        "newest": {"type": "boolean"},
                        "lines": _map(NUMBER),
                    }
                )
            )
        }
    ),
    "Pack": _object(
        {
            "revision": TEXT,
            "title": TEXT,
            "lines": {"type": "object"},
            "assumptions": {"type": "object"},
            "sources": {"type": "object"},
            "presets": {"type": "object"},
            "parameters": _list(_object({"name": TEXT, "accepted": TEXT, "kind": TEXT})),
        }
    ),
    "Problem": _object(
        {
            **dict.fromkeys(("type", "title", "detail"), TEXT),
            "status": {"type": "integer"},
            "errors": _list(
                _object(dict.fromkeys(("parameter", "value", "accepted"), TEXT)),
            ),
        }
    ),
}
