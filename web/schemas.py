"""JSON Schemas of what the API gives and takes."""

from typing import Any, get_args

from model import Pack
from model.messages import say
from model.parameters import Parameter, ParameterKind, number_text

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


def of_parameter(parameter: Parameter) -> Schema:
    """What a parameter of a link takes; any other text leads to a notice."""
    taken: list[Schema] = []
    if parameter.choices:
        taken.append({**TEXT, "enum": list(parameter.choices)})
    if parameter.range:
        least, most = map(number_text, parameter.range)
        kind = "integer" if parameter.whole else "number"
        taken.append({"type": kind, "minimum": least, "maximum": most})
    schema = {"anyOf": taken} if len(taken) > 1 else next(iter(taken), TEXT)
    default = parameter.default
    return schema if default is None else {**schema, "default": parameter.write(default)}


_PARTS = {"cut": NUMBER, "districts_pay": NUMBER, "services_lost": NUMBER}
_OF_TUITION = dict.fromkeys(
    ("cut_per_student", "tuition_now", "tuition_increase", "tuition_increase_percent"), NUMBER
)
_OF_SERVICE = {"per_partner_district": NUMBER}
_BILL = {"students": NUMBER, "bill_now": NUMBER, "bill_after": NUMBER, "change": NUMBER}
_OWN = dict.fromkeys(("budget_percent", "mills", "home_dollars"), NUMBER)
_ASKED = {
    "pack": TEXT,
    "scenario": {
        "type": "object",
        "additionalProperties": {"type": ["string", "number"]},
        "description": say("api-scenario"),
    },
}
_NOTICES = {"notices": _list(_ref("Notice"))}
_COLUMNS = ("cut", "pay", "lost", "unit", "share")
_TUITION_COLUMNS = ("increase", "percent")
_PACK = Pack.model_json_schema(mode="serialization", ref_template="#/components/schemas/{model}")

SCHEMAS: Schema = {
    "Notice": {
        **_object(dict.fromkeys(("parameter", "given", "accepted", "used", "message"), TEXT)),
        "description": say("api-notice"),
    },
    "Estimate": _object(
        {
            **_ASKED,
            "lines": _map(
                _object(
                    {
                        **{"line": NUMBER, **_PARTS, "units_lost": _map(NUMBER)},
                        **_OF_TUITION,
                        **_OF_SERVICE,
                    },
                    optional=(*_OF_TUITION, *_OF_SERVICE),
                )
            ),
            "total": _object(_PARTS),
            **_NOTICES,
        }
    ),
    "Figure": {"type": "string", "description": say("api-one-number")},
    "District": _object(
        {
            **_ASKED,
            "year": {"type": "integer"},
            **_BILL,
            "change_percent": NUMBER,
            "positions": NUMBER,
            "fees": NUMBER,
            **_OWN,
            "rows": _list(
                _object(
                    {"school": TEXT, "tuition_now": NUMBER, "tuition_increase": NUMBER, **_BILL}
                )
            ),
            **_NOTICES,
        },
        optional=tuple(_OWN),
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
                **_object(
                    dict.fromkeys((*_COLUMNS, *_TUITION_COLUMNS), _list(NUMBER)),
                    optional=_TUITION_COLUMNS,
                ),
                "description": say("api-columns"),
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
    **_PACK.pop("$defs"),
    "Pack": {
        **_PACK,
        "properties": {**_PACK["properties"], "parameters": _list(_ref("Parameter"))},
        "required": [*_PACK["properties"], "parameters"],
    },
    "Parameter": _object(
        {
            "name": TEXT,
            "kind": {"type": "string", "enum": list(get_args(ParameterKind))},
            "accepted": TEXT,
            "default": {"type": ["string", "number", "null"]},
            "schema": {"type": "object", "description": say("api-parameter-schema")},
        }
    ),
    "Problem": _object(
        {
            **dict.fromkeys(("type", "title", "detail"), TEXT),
            "status": {"type": "integer"},
            "errors": _list(_object(dict.fromkeys(("parameter", "value", "accepted"), TEXT))),
        }
    ),
}
