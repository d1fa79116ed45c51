"""JSON Schemas of what the API gives and takes."""

from typing import Any, get_args

from model import Pack
from model.messages import say
from model.parameters import Parameter, ParameterKind, number_text

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
DAY: Schema = {"type": "string", "format": "date"}
NUMBER: Schema = {"type": "number"}
INTEGER: Schema = {"type": "integer"}


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


def of_parameter(*alike: Parameter) -> Schema:
    """What a parameter of a link takes; any other text leads to a notice.

    Args:
        alike: the parameter as each of some packs has it. Where these differ in range or in
            default, that is left out.
    """
    parameter = alike[-1]
    taken: list[Schema] = []
    if parameter.choices:
        taken.append({**TEXT, "enum": list(parameter.choices)})
    if parameter.range:
        kind = "integer" if parameter.whole else "number"
        least, most = map(number_text, parameter.range)
        same = all(each.range == parameter.range for each in alike)
        taken.append({"type": kind, **({"minimum": least, "maximum": most} if same else {})})
    schema = {"anyOf": taken} if len(taken) > 1 else next(iter(taken), TEXT)
    default = parameter.default
    common = default is not None and all(each.default == default for each in alike)
    return {**schema, "default": parameter.write(default)} if common else schema


def _texts(*names: str) -> Schema:
    return dict.fromkeys(names, TEXT)


def _numbers(*names: str) -> Schema:
    return dict.fromkeys(names, NUMBER)


_KNOWN: Schema = {"type": ["number", "null"], "description": say("api-null")}
_PARTS = {name: _KNOWN for name in ("cut", "districts_pay", "services_lost")}
_TAKEN = {**_texts("role", "column", "header"), "first": _list(TEXT)}
_LEFT_OUT = _object(
    {**_texts("why", "name"), **_numbers("row", "students", "found", "bill")},
    optional=("students", "found", "bill"),
)

_OF_TUITION = _numbers(
    "cut_per_student", "tuition_now", "tuition_increase", "tuition_increase_percent"
)
_OF_SERVICE = _numbers("per_partner_district")
_LINE = {"line": _KNOWN, **_PARTS, "units_lost": _map(NUMBER), **_OF_TUITION, **_OF_SERVICE}
_BILL = _numbers("students", "bill_now", "bill_after", "change")
_SHARE = ("budget", "budget_percent")
_CHANGED = {**_BILL, "change_percent": NUMBER}
_MANY = {**_CHANGED, **_numbers(*_SHARE)}
_YEARS = _list(_object({"year": INTEGER, **_MANY}, _SHARE))
_OWN = _numbers("budget_percent", "mills", "home_dollars")
_WHOLE_CENTS = _numbers("bills", "districts_pay", "difference")
_SCHOOL = {**_texts("school", "line"), "tuition_now": NUMBER, "tuition_increase": NUMBER, **_BILL}
_ASKED = {
    "pack": TEXT,
    "law_as_of": {**DAY, "description": say("api-law-as-of")},
    "scenario": {
        "type": "object",
        "additionalProperties": {"type": ["string", "number"]},
        "description": say("api-scenario"),
    },
}
_PRICES = _numbers("year", "cut", "squeeze", "needed", "paid", "short")
_UNDATED = ("law_as_of",)
"""What answers made with a revision that JSON says no day of the law of do not have."""
_NOTICES = {"notices": _list(_ref("Notice"))}
_NOTICE = _texts("parameter", "given", "accepted", "used", "message")
_PROBLEM = {
    "row": {"type": ["integer", "null"]},
    **_texts("column", "given", "accepted", "used", "message"),
}
_ROW = {
    **_texts("district", "school"),
    "line": {**TEXT, "description": say("api-row-line")},
    "students": {"type": ["number", "string"]},
    "tuition": {"type": ["number", "string", "null"]},
    "budget": {"type": ["number", "string", "null"], "description": say("api-row-budget")},
}
_ROWS = {
    **_object(_ROW, optional=("school", "tuition", "line", "budget")),
    "additionalProperties": False,
}
_COLUMNS = dict.fromkeys(("cut", "pay", "lost", "unit", "share"), _list(NUMBER))
_TUITION_COLUMNS = dict.fromkeys(("increase", "percent"), _list(NUMBER))
_TABLE = _object(_COLUMNS | _TUITION_COLUMNS, optional=tuple(_TUITION_COLUMNS))
_LISTED = {
    **_texts("revision", "year", "title", "made", "law_as_of"),
    "newest": {"type": "boolean", "description": say("api-newest")},
    "opened_by_default": {"type": "boolean", "description": say("api-opened-by-default")},
    "lines": {**_map(NUMBER), "description": say("api-lines")},
    "status": {**_map(TEXT), "description": say("api-status")},
}
_PACK = Pack.model_json_schema(mode="serialization", ref_template="#/components/schemas/{model}")

_SIDE = {
    **_texts("rule"),
    "scenario": _ASKED["scenario"],
    "lines": _map(_object(_LINE, optional=(*_OF_TUITION, *_OF_SERVICE))),
    "total": _object(_PARTS),
}
_BOTH_LAWS = {
    **_object({"year": INTEGER, **_texts("says"), "sides": _list(_object(_SIDE))}),
    "description": say("api-both-laws"),
}

_RULES = {
    "type": "object",
    "additionalProperties": {"type": ["string", "number"]},
    "description": say("api-rules"),
}
_CURRENT_LAW = {
    **_object(
        {
            "rules": _RULES,
            "law_not_known": {**_list(TEXT), "description": say("api-law-not-known")},
            "lines": _map(_object(_LINE, optional=(*_OF_TUITION, *_OF_SERVICE))),
            "total": _object(_PARTS),
        }
    ),
    "description": say("api-current-law"),
}
_FROM_NOW_ON = ("rules", "current_law")
"""What answers that were frozen before do not have."""

SCHEMAS: Schema = {
    "Notice": {**_object(_NOTICE), "description": say("api-notice")},
    "Estimate": _object(
        {
            **_ASKED,
            "lines": _map(_object(_LINE, optional=(*_OF_TUITION, *_OF_SERVICE))),
            "total": _object(_PARTS),
            "keeping_up": {
                **_map(_list(_object(_PRICES))),
                "description": say("api-keeping-up"),
            },
            "rules": _RULES,
            "current_law": _CURRENT_LAW,
            "both_laws": _BOTH_LAWS,
            **_NOTICES,
        },
        optional=("keeping_up", "both_laws", *_FROM_NOW_ON, *_UNDATED),
    ),
    "Figure": {"type": "string", "description": say("api-one-number")},
    "District": _object(
        {
            **_ASKED,
            "year": INTEGER,
            **_CHANGED,
            **_numbers("positions", "fees"),
            **_OWN,
            "years": _list(
                _object({"year": INTEGER, **_CHANGED, **_numbers("fees"), **_OWN}, tuple(_OWN))
            ),
            "rows": _list(_object(_SCHOOL, optional=("line",))),
            "whole_cents": _map(_object(_WHOLE_CENTS)),
            **_NOTICES,
        },
        optional=(*_OWN, "whole_cents", *_UNDATED),
    ),
    "Rows": {
        **_object({"rows": {"type": "array", "minItems": 1, "items": _ROWS}}),
        "example": {
            "rows": [
                {"district": "Anytown", "school": "Northside", "students": 120, "tuition": 5012},
                {"district": "Anytown", "school": "Southside", "students": 15},
                {
                    "district": "Othertown",
                    "school": "Northside",
                    "students": 40,
                    "tuition": 4800,
                },
            ]
        },
    },
    "Districts": _object(
        {
            **_ASKED,
            "districts": _list(_object({"district": TEXT, **_MANY, "years": _YEARS}, _SHARE)),
            "total": _object({**_BILL, "years": _list(_object({"year": INTEGER, **_BILL}))}),
            "problems": _list(_object(_PROBLEM)),
            "notes": _list(TEXT),
            "reading": _object({"columns": _list(_object(_TAKEN)), "left_out": _list(_LEFT_OUT)}),
            "whole_cents": _map(_object(_WHOLE_CENTS)),
            **_NOTICES,
        },
        optional=("reading", "whole_cents", *_UNDATED),
    ),
    "Table": _object(
        {
            **_ASKED,
            "rules": _RULES,
            "line": TEXT,
            "columns": {**_TABLE, "description": say("api-columns")},
            **_NOTICES,
        },
        optional=("rules", *_UNDATED),
    ),
    "Packs": _object({"packs": _list(_object(_LISTED))}),
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
            **_texts("type", "title", "detail"),
            "status": {"type": "integer"},
            "errors": _list(
                _object(
                    {
                        **_texts("parameter", "value", "accepted"),
                        "choices": _list(_object(_texts("parameter", "value", "means"))),
                    },
                    ("choices",),
                )
            ),
        }
    ),
}
