"""What the pages will say of a pack, for whoever writes one."""

from model import Pack, decode, estimate
from model.messages import say
from model.scenario import preset_scenario
from reports.wording.amounts import dollars
from reports.wording.two_laws import both_laws, own_answer


def pack_sentences(pack: Pack) -> list[str]:
    """A sentence for each line, for each rule that can be chosen, and the answer of each preset."""
    lines = []
    for name, line in pack.lines.items():
        whole, _ = decode([(f"{name}_cut", str(line.amount))], pack)
        lines.append(
            say(
                "check-says-line",
                line=line.name,
                amount=dollars(line.amount),
                line_status=line.status.replace(" ", "-"),
                buys=line.buys,
                quote=line.quote,
                says=both_laws(pack, whole),
            )
        )
    stated = [
        say("check-says-stated", line=each.name, buys=each.buys, quote=each.quote, because=each.why)
        for each in pack.lines_without_amount.values()
    ]
    rules = [
        say("check-says-rule", label=cap.label, name=cap.short, note=cap.note)
        for cap in pack.tuition_caps
    ]
    presets = [
        say(
            "check-says-preset",
            preset=preset.name,
            author=preset.author,
            date=preset.date,
            says=own_answer(estimate(pack, preset_scenario(pack, name))),
        )
        for name, preset in pack.presets.items()
    ]
    return [*lines, *stated, *rules, *presets]
