"""The figures in other programs: lines to copy that ask this site for a scenario's figures."""

import json
from dataclasses import dataclass

from model import Pack, Scenario, encode
from model.district import line_names
from model.messages import say
from model.scenario import choices
from reports.wording.sentences import enumeration

API_PATH = "/api/v1"


@dataclass(frozen=True)
class Snippet:
    """Lines to copy into another program."""

    program: str
    says: str
    code: str


def snippets(origin: str, pack: Pack, scenario: Scenario) -> list[Snippet]:
    """Lines for Excel, R, Python, JavaScript and a terminal, all of the same scenario.

    Args:
        origin: scheme and host of this site, "https://budget.example.org".
        pack: the facts that the scenario is shown with; the lines name its revision, so that what
            they give never changes.
        scenario: what is asked for; a district's rows are left out.
    """
    line = next(iter(pack.lines), "")
    query = "&".join(
        part for part in (encode(choices(scenario), pack), f"pack={pack.revision}") if part
    )
    address = f"{origin}{API_PATH}"
    estimate = f"{address}/estimate?{query}"
    both = f"{estimate}&both_laws=1"
    table = f"{address}/table?line={line}&format=csv&{query}"
    texts = ", ".join(f'"{name}"' for name in (*pack.identity, "rules"))
    codes = {
        # Each line is a cell: what is said of both laws, current law's figure, and the rule's own.
        "excel": (
            f'=WEBSERVICE("{estimate}&figure=says")\n'
            f'=VALUE(WEBSERVICE("{estimate}&figure=current_law.total.districts_pay"))\n'
            f'=VALUE(WEBSERVICE("{estimate}&figure=total.districts_pay"))'
        ),
        "excel-table": (
            "let\n"
            f'    Source = Csv.Document(Web.Contents("{table}"), [Encoding = 65001]),\n'
            "    Headed = Table.PromoteHeaders(Source),\n"
            f"    Names = List.RemoveItems(Table.ColumnNames(Headed), {{{texts}}}),\n"
            "    Typed = Table.TransformColumnTypes(\n"
            '        Headed, List.Transform(Names, each {_, type number}), "en-US")\n'
            "in\n"
            "    Typed\n"
        ),
        "r": (
            f'range <- read.csv("{table}", fileEncoding = "UTF-8-BOM")\n'
            'plot(range$cut, range$pay, type = "l")\n\n'
            f'estimate <- jsonlite::fromJSON("{both}", simplifyVector = FALSE)\n'
            "estimate$both_laws$says\n"
            "for (side in estimate$both_laws$sides) print(c(side$rule, side$total$districts_pay))\n"
        ),
        "python": (
            "import json\nfrom urllib.request import urlopen\n\n"
            f"with urlopen({json.dumps(both)}) as answer:\n"
            '    both = json.load(answer)["both_laws"]\n'
            'print(both["says"])\n'
            'for side in both["sides"]:\n'
            '    print(side["rule"], side["total"]["districts_pay"])\n'
        ),
        "javascript": (
            f"const answer = await fetch({json.dumps(both)});\n"
            "const { both_laws: both } = await answer.json();\n"
            "console.log(both.says);\n"
            "for (const side of both.sides) console.log(side.rule, side.total.districts_pay);\n"
        ),
        "many": (
            "curl --data-binary @students.csv --header 'Content-Type: text/csv' \\\n"
            f"  '{address}/districts?format=csv&{query}'\n"
        ),
    }
    if not line:
        # There is no table to ask for.
        del codes["excel-table"]
        codes["r"] = codes["r"].partition("\n\n")[2]
    return [
        Snippet(say(f"share-lines-{name}"), _says(name, pack), code) for name, code in codes.items()
    ]


def _says(name: str, pack: Pack) -> str:
    if name != "many":
        return say(f"share-lines-{name}.says")
    names = [f"“{line}”" for _, line, _ in line_names(pack)]
    several, usual = ("yes", names[0]) if names else ("no", "")
    listed = enumeration(names or [""])
    return say("share-lines-many.says", several=several, names=listed, line=usual)
