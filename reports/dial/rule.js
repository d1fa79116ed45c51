// Builds the choice of the change of law that is looked at, and says what the law is.

import { capName, capNamed, changeName } from "./choice.js";
import { el, isFocused, part, write } from "./elements.js";
import { usablePercent } from "./input.js";
import { percentText } from "./numbers.js";
import { say } from "./words.js";

/** @import { Actions, Cap, Choice, Data } from "./types.d.ts" */

/**
 * Beside the answer it chooses among changes of the law, which is the other side; alone, beside a
 * bill that has one rule, the law is among them.
 * @param {HTMLElement} dial @param {Data} data @param {Actions} actions
 */
export function buildRule(dial, data, actions) {
  const { percents, words } = data;
  const alone = data.mode === "choices";
  // Current law comes first, always.
  const law = data.caps.filter(({ value }) => value === "law");
  const changes = data.caps.filter(({ value }) => value !== "law");
  const caps = alone ? [...law, ...changes] : changes;
  const { choose, live } = actions;
  const least = () => data.laws[actions.starts()] ?? 0;
  const percent = el("input", {
    // A box of numbers would drop a comma, and take 6,5 for 65.
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    className: "cap",
    "aria-label": percents.label,
  });
  const problem = el("p", { className: "problem", id: "problem-cap", hidden: true });
  percent.setAttribute("aria-describedby", problem.id);
  // The choice that something is said of: the one that is drawn next, and no other.
  let about = "";
  /** @param {string} text */
  const complain = (text) => {
    about = "";
    problem.hidden = !text;
    write(problem, text);
    actions.announce(text);
  };
  /**
   * What a typed percent was taken for, where that is not what was typed.
   * @param {string} typed @param {number} used
   */
  function tookFor(typed, used) {
    const [step_percent, shown] = [percents.step, used].map(percentText);
    const lifted = changes.find(({ value }) => value === "lifted");
    if (!alone && lifted && used === least()) {
      const given = typed.slice(0, 24);
      return say(words, "dial-cap-is-law", { given, percent: shown, rule: lifted.short });
    }
    if (used === parseFloat(typed)) return "";
    return say(words, "dial-cap-stepped", { step_percent, percent: shown });
  }

  percent.addEventListener("blur", actions.restore);
  percent.addEventListener("change", () => {
    const used = usablePercent(percents, least(), percent.value, live);
    if (used === null) {
      const given = percent.value.slice(0, 24);
      const range = { least: least(), most: percents.most };
      const empty = !given.trim();
      complain(
        empty
          ? say(words, "dial-cap-empty", range)
          : say(words, "dial-cap-refused", { given, ...range }),
      );
      return actions.restore();
    }
    complain(tookFor(percent.value, used));
    // While it has the focus nothing else is written into it.
    percent.value = String(used);
    choose({ tuition_cap: used });
  });
  const options = caps.map(({ value, short }) => el("option", { value }, short));
  const label = alone ? data.rule : say(words, "dial-side-change");
  const select = el("select", { "aria-label": label }, ...options);
  select.addEventListener("change", () => {
    complain("");
    choose({ tuition_cap: capNamed(data, select.value, actions.starts()) });
  });
  for (const old of dial.querySelectorAll(".rule")) old.replaceChildren();
  // In a frame without controls nothing is chosen: the rule has its name.
  const name = el("b");
  part(dial, `${alone ? ".choices" : ".change"} .rule`).replaceChildren(
    ...(alone ? [el("span", {}, label)] : []),
    ...(data.mode === "chart" ? [name] : [select, percent, problem]),
  );
  const ofLaw = caption(part(dial, ".which.law"));
  const ofChange = caption(part(dial, ".which.change"));
  return {
    complain,
    /** @param {Choice} choice */
    draw(choice) {
      const drawn = [choice.tuition_cap, choice.first_year, choice.cpi_from].join();
      if (!problem.hidden && about && about !== drawn) complain("");
      about = drawn;
      const chosen = alone ? capName(data, choice) : changeName(data, choice);
      select.value = chosen;
      percent.hidden = chosen !== "percent" || typeof choice.tuition_cap !== "number";
      const number = String(choice.tuition_cap);
      if (!percent.hidden && !isFocused(percent) && percent.value !== number) {
        percent.value = number;
      }
      const cap = caps.find(({ value }) => value === chosen);
      const capped = () =>
        say(words, "names-cap-at", { percent: percentText(Number(choice.tuition_cap)) });
      write(name, chosen === "percent" ? capped() : cap?.short ?? "");
      ofLaw({ law: law[0]?.law ?? "", proposers: "", proposed: [] });
      ofChange(cap);
    },
  };
}

/** What the law is or would be, and who has proposed that. @param {HTMLElement} node */
function caption(node) {
  const says = part(node, "p");
  const details = part(node, "details");
  /** @param {Pick<Cap, "law" | "proposers" | "proposed"> | undefined} cap */
  return (cap) => {
    const { law = "", proposers = "", proposed = [] } = cap ?? {};
    details.hidden = !proposers;
    write(says, [law, ...(proposers ? [proposers] : proposed)].join(" "));
    const fold = part(details, ".fold");
    if (fold.textContent !== proposed.join("")) {
      fold.replaceChildren(...proposed.map((each) => el("p", {}, each)));
    }
  };
}
