"""Who pays, line by line: the bars that several papers draw, and the same figures in words."""

from dataclasses import dataclass

from model import Estimate
from reports.wording.amounts import dollars, shown
from reports.wording.sentences import paper_words


@dataclass(frozen=True)
class LineBar:
    """A line's cut as a bar: what districts pay from the left, services lost to the right."""

    name: str
    cut: str
    pay: str
    """The amount in words, or "" for none."""
    lost: str
    pay_share: float
    """Percent of the bar."""
    lost_share: float

    @property
    def sentence(self) -> str:
        """The same figures in words."""
        nothing = dollars(0)
        return str(
            paper_words()["alternatives"]["chart_line"].format(
                line=self.name, cut=self.cut, pay=self.pay or nothing, lost=self.lost or nothing
            )
        )


def line_bars(result: Estimate) -> list[LineBar]:
    """A bar for each line that is cut, as long as the cut; amounts add up as the answer's do."""
    amounts = shown(result)
    return [
        LineBar(
            name=result.pack.lines[name].name,
            cut=amounts.money(line.cut),
            pay=amounts.money(line.districts_pay) if line.districts_pay else "",
            lost=amounts.money(line.services_lost) if line.services_lost else "",
            pay_share=100 * line.districts_pay / line.cut,
            lost_share=100 * line.services_lost / line.cut,
        )
        for name, line in amounts.lines.items()
        if line.cut
    ]


def line_bars_in_words(result: Estimate) -> str:
    """The text alternative of the bars."""
    lines = " ".join(bar.sentence for bar in line_bars(result))
    template = paper_words()["alternatives"]["chart"]
    return str(template.format(year=f"FY{result.year}", lines=lines))
