"""Made-up years for tests: packs with any lines, and a law of their own, all unlike 2024's.

Nothing here is true of anything. ``write`` puts files into a folder that is laid out like data/;
``use`` points the model at it for one test, or ``made_up`` for as long as a ``with`` holds.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from model import Pack, law, load_pack, packs

FOUR = "2031"
"""Two tuition lines with different caps in law, one of which the law raises later, and two service
lines."""
ONE_TUITION = "2032"
"""One tuition line with a cap in law, and nothing else."""
ONE_SERVICE = "2033"
"""One service line, and nothing else."""
NO_TUITION = "FY2034"
"""Two service lines."""
NO_CAP = "2035"
"""One tuition line that no law caps, and one service line."""
NO_LINES = "2036"
"""No line at all: text, and a line whose amount is not known."""
LATER_CAP = "2037"
"""One tuition line that the law caps from the third year on, and one service line. It is beside the
others only where a test asks for it."""
YEARS = (FOUR, ONE_TUITION, ONE_SERVICE, NO_TUITION, NO_CAP, NO_LINES)

TRACES = (
    *("magnet", "residency", "residents", "trauma", "RESC Alliance", "Alliance", "CREC"),
    *("10-264", "10-66", "58%", "58 percent", "FY2024", "FY2025", "2024", "UPLIFT", "Governor"),
)
"""Words that only the real years have, which no text about a made-up one may say."""

WHO = "Harbor Compact"

_SOURCE = {"address": "", "date": "June 2030", "kind": "claim", "checked": "2026-11-26"}
_SOURCES: dict[str, Any] = {
    "compact": {
        **_SOURCE,
        **{"title": f"{WHO} requests", "by": WHO, "says": "What the compact asks the state for."},
    },
    "ledger": {
        **_SOURCE,
        "title": "State ledger",
        "kind": "official",
        "address": "https://ledger.example/lines",
        "says": "The amounts of the lines.",
    },
    "own": {**_SOURCE, "title": "Planning figures", "kind": "our assumption", "says": "Our own."},
}

_LAW: dict[str, Any] = {
    "sources": {
        "act_9": {**_SOURCE, "title": "Harbor Act 9", "kind": "law", "says": "Sets the ceilings."}
    },
    "rules": {
        "academy_ceiling": {
            "title": "Ceiling on academy tuition",
            "short": "academy ceiling",
            "measure": "percent of a rate",
            "base_year": 2030,
            "article": "Harbor Act 9, section 4",
            "says": "The most an academy may charge, as a share of its FY2030 tuition.",
            "enacted": [
                {
                    **{"first_year": 2031, "last_year": 2033, "value": 62, "act": "Harbor Act 9"},
                    **{"source": "act_9", "recorded": "2026-11-26"},
                },
                {
                    **{"first_year": 2034, "value": 66, "act": "Harbor Act 9"},
                    **{"source": "act_9", "recorded": "2026-11-26"},
                },
            ],
        },
        "nursery_ceiling": {
            "title": "Ceiling on nursery tuition",
            "short": "nursery ceiling",
            "measure": "percent of a rate",
            "base_year": 2029,
            "article": "Harbor Act 9, section 7",
            "says": "The most a nursery may charge, as a share of its FY2029 tuition.",
            "enacted": [
                {
                    **{"first_year": 2031, "value": 75, "act": "Harbor Act 9"},
                    **{"source": "act_9", "recorded": "2026-11-26"},
                }
            ],
        },
        "nursery_ceiling_later": {
            "title": "Later ceiling on nursery tuition",
            "short": "nursery ceiling",
            "measure": "percent of a rate",
            "base_year": 2029,
            "article": "Harbor Act 9, section 8",
            "says": "The most a nursery may charge, as a share of its FY2029 tuition.",
            "enacted": [
                {
                    **{"first_year": 2040, "value": 75, "act": "Harbor Act 9"},
                    **{"source": "act_9", "recorded": "2026-11-26"},
                }
            ],
        },
        "wifi_free": {
            "title": "Charge for wi-fi",
            "short": "charge for wi-fi",
            "measure": "percent passed on",
            "article": "Harbor Act 9, section 12",
            "says": "Wi-fi on buses is free to districts.",
            "enacted": [
                {
                    **{"first_year": 2031, "value": 0, "act": "Harbor Act 9"},
                    **{"source": "act_9", "recorded": "2026-11-26"},
                }
            ],
        },
    },
}


def _line(name: str, short: str, amount: int, status: str, quote: str) -> dict[str, Any]:
    return {
        "name": name,
        "short": short,
        "status": status,
        "buys": f"pays for {short}",
        "amount": amount,
        "step": 20_000,
        "quote": quote,
        "source": "compact",
        "amount_source": "ledger",
    }


def _tuition(share: str, rule: str | None) -> dict[str, Any]:
    parts = {
        "students": f"{share}_pupils",
        "growth": f"{share}_growth",
        "full_tuition": f"{share}_rate",
        "index": "price_growth",
    }
    capped = {} if rule is None else {"cap_rate": f"{share}_ceiling"}
    return {
        "kind": "tuition",
        "passed_on": 100,
        "charged_as": "tuition",
        **({} if rule is None else {"law": rule}),
        "assumptions": {**parts, **capped},
        "units": {"posts": {"label": "staff posts", "one": "staff post", "cost": "post_price"}},
    }


_SERVICE = {"kind": "service", "passed_on": 0, "charged_as": "fees"}

_LINES: dict[str, dict[str, Any]] = {
    "stem_school": {
        **_line("STEM academies", "STEM", 24_000_000, "appropriated", "keep the academies open"),
        **_tuition("academy", "academy_ceiling"),
    },
    "nursery": {
        **_line("Shared nurseries", "nursery", 9_000_000, "requested", "share the nurseries"),
        **_tuition("nursery", "nursery_ceiling"),
    },
    "bus_wifi": {
        **_line("Wi-Fi on school buses", "wi-fi", 960_000, "requested", "a signal on each bus"),
        **_SERVICE,
        "law": "wifi_free",
        "units": {
            "buses": {
                **{"label": "buses without wi-fi", "one": "bus without wi-fi"},
                "bought_by_line": "buses_served",
            }
        },
    },
    "choir": {
        **_line("Choirs and bands", "choir", 640_000, "proposed", "a choir in each town"),
        **_SERVICE,
        "partners": "choir_towns",
        "units": {
            "leaders": {"label": "choir leaders", "one": "choir leader", "cost": "leader_price"},
            "singers": {
                **{"label": "singers without a choir", "one": "singer without a choir"},
                **{"of": "leaders", "ratio": "singers_each"},
            },
        },
    },
}


def _assumption(
    label: str, unit: str, values: tuple[float, float, float], allowed: tuple[float, float]
) -> dict[str, Any]:
    low, central, high = values
    return {
        **{"label": label, "help": f"{label}, as planned.", "unit": unit},
        **{"low": low, "central": central, "high": high, "allowed": list(allowed)},
        **{"kind": "our assumption", "source": "own"},
    }


_SHARE = "share a year"
_ASSUMPTIONS: dict[str, dict[str, Any]] = {
    "academy_pupils": _assumption("Academy pupils", "pupils", (7600, 8000, 8200), (500, 40_000)),
    "academy_growth": _assumption("Growth at academies", _SHARE, (-0.01, 0.02, 0.03), (-0.1, 0.1)),
    "academy_rate": {
        **_assumption(
            "Academy rate before the ceiling", "dollars a student", (6000, 0, 9500), (1000, 30_000)
        ),
        "central": {"derived": "full_tuition"},
    },
    "nursery_pupils": _assumption("Nursery pupils", "pupils", (4500, 5000, 5200), (500, 40_000)),
    "nursery_growth": _assumption("Growth at nurseries", _SHARE, (-0.02, -0.01, 0), (-0.1, 0.1)),
    "nursery_rate": _assumption(
        "Nursery rate before the ceiling", "dollars a student", (6500, 7200, 7900), (1000, 30_000)
    ),
    "price_growth": _assumption("Rise of prices", _SHARE, (0.01, 0.025, 0.05), (0, 0.15)),
    "post_price": _assumption("Price of a post", "dollars", (90_000, 110_000, 130_000), (1e4, 3e5)),
    "buses_served": _assumption("Buses served", "buses", (280, 300, 320), (10, 5000)),
    "choir_towns": _assumption("Towns with a choir", "districts", (16, 16, 16), (1, 169)),
    "leader_price": _assumption(
        "Price of a leader", "dollars", (30_000, 32_000, 34_000), (1e3, 2e5)
    ),
    "singers_each": _assumption("Singers a leader", "singers", (20, 25, 40), (1, 200)),
}

_CAPS = [
    {
        **{"value": "lifted", "label": "rise as far as the cut goes", "short": "Ceiling gone"},
        **{"note": "The ceiling would have to go.", "source": "compact"},
    },
    {
        **{"value": "law", "label": "stay at its ceiling", "short": "Ceiling stays"},
        **{"note": "Harbor Act 9, as it is.", "source": "act_9"},
    },
    {
        **{"value": "cpi", "label": "rise with prices", "short": "Ceiling follows prices"},
        **{"note": "Asked for by nobody.", "source": "compact"},
    },
    {
        **{"value": "percent", "label": "rise to another ceiling", "short": "Another ceiling"},
        **{"note": "A percent of the old rate.", "source": "act_9"},
    },
]


def _used(line: Mapping[str, Any]) -> set[str]:
    """The assumptions that a line names."""
    roles = {"cost", "bought_by_line", "ratio"}
    units = [unit[role] for unit in line["units"].values() for role in roles & unit.keys()]
    partners = [line["partners"]] if "partners" in line else []
    return {*units, *partners, *line.get("assumptions", {}).values()}


def content(year: str) -> dict[str, Any]:
    """What the file of a made-up year says, to be changed at will before it is written.

    Raises:
        KeyError: there is no such year.
    """
    first = {each: 2032 + number for number, each in enumerate((*YEARS, LATER_CAP))}[year]
    names = {
        FOUR: ("stem_school", "nursery", "bus_wifi", "choir"),
        ONE_TUITION: ("stem_school",),
        ONE_SERVICE: ("bus_wifi",),
        NO_TUITION: ("choir", "bus_wifi"),
        NO_CAP: ("nursery", "choir"),
        NO_LINES: (),
        LATER_CAP: ("nursery", "choir"),
    }[year]
    lines = {name: dict(_LINES[name]) for name in names}
    if year == NO_CAP:
        del lines["nursery"]["law"]
        parts = {k: v for k, v in lines["nursery"]["assumptions"].items() if k != "cap_rate"}
        lines["nursery"]["assumptions"] = parts
    if year == LATER_CAP:
        parts = {k: v for k, v in lines["nursery"]["assumptions"].items() if k != "cap_rate"}
        lines["nursery"] |= {"assumptions": parts, "law": "nursery_ceiling_later"}
    used = set().union(*map(_used, lines.values())) if lines else set()
    capped = any("law" in line for line in lines.values() if line["kind"] == "tuition")
    charged = any(line["kind"] == "tuition" for line in lines.values())
    stated = {**lines, **({} if lines else {"ferry": _FERRY})}
    return {
        "revision": f"{year}.1",
        "title": f"{WHO} requests for {year}",
        "made": "2026-11-26",
        "law_as_of": "2026-11-26",
        "first_year": first,
        **({"position_cost": "post_price"} if charged else {}),
        "sources": _SOURCES,
        "priorities": {
            "source": "compact",
            "who": [f"The {WHO} is made up."],
            "resc_are": ["Made up"],
            "sections": [
                {
                    **{"number": f"{number:02}", "line": name, "title": line["name"]},
                    "aim": f"To {line['quote']}.",
                    **{"points": [{"text": f"The compact asks to {line['quote']}."}], "facts": []},
                }
                for number, (name, line) in enumerate(stated.items(), 1)
            ],
        },
        "lines": lines,
        **({} if lines else {"lines_without_amount": {"ferry": _FERRY}}),
        "tuition_caps": _CAPS if capped else [],
        "assumptions": {name: each for name, each in _ASSUMPTIONS.items() if name in used},
        "presets": {
            "nothing": {
                **{"name": "Nothing cut", "about": "Every line is kept.", "author": WHO},
                **{"date": "June 2030", "source": "compact", "link": {}, "column": True},
            },
            **{
                f"half_{name}": {
                    **{"name": f"Half of {line['short']}", "about": "Half is cut.", "author": WHO},
                    **{"date": "June 2030", "source": "compact"},
                    "link": {f"{name}_cut": line["amount"] // 2},
                }
                for name, line in lines.items()
            },
        },
        "checks": [
            {
                **{"name": f"{line['name']}, the line", "published": line["amount"]},
                **{"unit": "dollars", "source": "ledger", "caution": "It is the line itself."},
                **{"computed": {"by": "line_amount", "line": name}, "given": True},
            }
            for name, line in lines.items()
        ],
        "facts": {},
        "left_out": {name: [f"What {line['short']} brings later."] for name, line in lines.items()},
    }


def with_growth(said: dict[str, Any]) -> dict[str, Any]:
    """A year's content in which each tuition line says how fast its schools' own costs rise."""
    lines, roles = dict(said["lines"]), {"stem_school": "academy", "nursery": "nursery"}
    growth = {}
    for line, share in roles.items():
        if line in lines:
            name = f"{share}_costs"
            label = f"Rise of {share} costs"
            growth[name] = _assumption(label, _SHARE, (0.02, 0.04, 0.06), (0, 0.15))
            parts = {**lines[line]["assumptions"], "cost_growth": name}
            lines[line] = {**lines[line], "assumptions": parts}
    return {**said, "lines": lines, "assumptions": {**said["assumptions"], **growth}}


_FERRY = {
    **{"name": "School ferry", "short": "ferry", "buys": "carries pupils", "status": "requested"},
    **{"quote": "a ferry across the harbor", "source": "compact", "amount_source": "compact"},
    "why": "The compact names no amount.",
}


def write(folder: Path, *years: str, beside_real: bool = False) -> Path:
    """Write made-up years, all of them if none is named, and the law that they stand under.

    Args:
        folder: becomes laid out like data/; may be there already.
        years: the first is what a bare address opens.
        beside_real: with the project's own packs, its law and what its bare address opens.

    Returns:
        The folder of the packs.
    """
    wanted = years or YEARS
    (folder / "packs").mkdir(parents=True, exist_ok=True)
    rules: dict[str, Any] = _LAW
    opens = wanted[0]
    if beside_real:
        for path in packs.FOLDER.glob("*.yaml"):
            shutil.copy(path, folder / "packs")
        real = yaml.safe_load(law.FILE.read_text(encoding="utf-8"))
        rules = {key: {**real[key], **_LAW[key]} for key in real}
        opens = packs.opened_by_default()
    for year in wanted:
        put(folder, content(year))
    _dump(folder / "law.yaml", rules)
    _dump(folder / "site.yaml", {"opens": opens})
    return folder / "packs"


def put(folder: Path, said: Mapping[str, Any]) -> Path:
    """Write one pack, as ``content`` gives it or changed, and return its file."""
    path = folder / "packs" / f"{said['revision']}.yaml"
    _dump(path, said)
    return path


def _dump(path: Path, said: Mapping[str, Any]) -> None:
    # Days come back as days because YAML reads an unquoted one so.
    text = yaml.dump(said, Dumper=_Plain, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")


class _Plain(yaml.SafeDumper):
    """Writes days without quotation marks, and everything in full where it stands."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if len(text) == 10 and text[:4].isdigit() and text[4] == text[7] == "-":
        return dumper.represent_scalar("tag:yaml.org,2002:timestamp", text)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text)


_Plain.add_representer(str, _text)


def use_growing(monkeypatch: pytest.MonkeyPatch, folder: Path, year: str) -> Pack:
    """``use`` for one year, and a second revision of it as ``with_growth`` has it."""
    (folder / "packs").mkdir(parents=True)
    put(folder, {**with_growth(content(year)), "revision": f"{year}.2"})
    return use(monkeypatch, folder, year)


def use(monkeypatch: pytest.MonkeyPatch, folder: Path, *years: str, **written: bool) -> Pack:
    """Have the model read only made-up years until the test ends; the first is returned."""
    monkeypatch.setattr(packs, "FOLDER", write(folder, *years, **written))
    monkeypatch.setattr(packs, "SITE", folder / "site.yaml")
    monkeypatch.setattr(law, "FILE", folder / "law.yaml")
    return load_pack((years or YEARS)[0])


@contextmanager
def made_up(folder: Path, *years: str, **written: bool) -> Iterator[Pack]:
    """``use`` for as long as a ``with`` holds, for fixtures that live longer than a test."""
    with pytest.MonkeyPatch.context() as patch:
        yield use(patch, folder, *years, **written)
