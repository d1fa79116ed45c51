// Builds the choices and sets them to what is chosen.

import { capInYear, capName } from "./choice.js";
import { button, el, isFocused, part, write } from "./elements.js";
import { paged, usableCut } from "./input.js";
import { dollars, grouped, percentText } from "./numbers.js";
import { buildPresets } from "./presets.js";
import { quotation } from "./quoted.js";
import { buildRule } from "./rule.js";
import { follow } from "./sliders.js";
import { readAmount } from "./typed.js";
import { say } from "./words.js";

/** @import { Actions, Choice, Data, Line, Messages } from "./types.d.ts" */
/** @import { Settings, Slider, Stated } from "./types.d.ts" */

/** How long a cut may last. */
const LASTS = ["continuing", "once"];

/**
 * Build them once; what comes back sets them to a choice.
 * @param {HTMLElement} dial @param {Data} data @param {Actions} actions
 */
export function buildControls(dial, data, actions) {
  const presets = buildPresets(dial, data, actions);
  const lines = data.lines.map((line, index) => buildLine(data, line, index, actions, activate));
  part(dial, ".lines").replaceChildren(
    ...lines.map(({ node }) => node),
    ...data.stated.map((line) => buildStated(data.words, line)),
  );
  const rule = buildRule(dial, data, actions);
  const passed = buildPassed(dial, data, actions);
  const timing = buildTiming(dial, data, actions, rule);
  const resets = buildResets(dial, data, actions);
  const kicker = part(dial, ".kicker");
  const presetNote = part(dial, ".preset-note");

  /**
   * In a hearing the quoted words stand beside the line that is being moved, and only there.
   * @param {number} moved
   */
  function activate(moved) {
    lines.forEach(({ node }, index) => node.classList.toggle("active", index === moved));
  }

  return {
    activate,
    /** @param {Settings} settings @param {Choice} choice */
    draw(settings, choice) {
      lines.forEach((line, index) => line.draw(settings.lines[index]));
      rule.draw(choice);
      passed.draw(settings);
      timing.draw(settings, choice);
      presets.draw(settings.preset);
      write(kicker, settings.kicker);
      write(presetNote, settings.presetNote);
    },
    /** @param {number} index */
    focus: (index) => lines[index]?.slider.focus(),
    /** @param {boolean} changed some assumption is the visitor's own */
    offerReset: resets.offer,
  };
}

/** @param {HTMLInputElement} slider @param {Slider} to */
function setSlider(slider, { value, at, spoken }) {
  if (Number(slider.value) !== value) slider.value = String(value);
  slider.style.setProperty("--at", `${at}%`);
  slider.setAttribute("aria-valuetext", spoken);
}

/**
 * @param {Data} data @param {Line} line @param {number} index @param {Actions} actions
 * @param {(index: number) => void} activate
 */
function buildLine(data, line, index, actions, activate) {
  const { words } = data;
  const { name, taken } = line;
  const slider = el("input", {
    type: "range",
    id: `cut-${line.id}`,
    min: "0",
    max: String(line.amount),
    step: String(line.step),
    value: "0",
    "aria-label": say(words, "dial-line-slider", { line: name, taken }),
  });
  const box = el("input", {
    type: "text",
    className: "box",
    inputMode: "decimal",
    autocomplete: "off",
    value: "",
    "aria-label": say(words, "dial-line-box", { line: name, taken }),
  });
  const problem = el("p", { className: "problem", id: `problem-${line.id}`, hidden: true });
  box.setAttribute("aria-describedby", problem.id);
  let shown = 0;
  let refused = false;
  /** The cut that what is said below the box is about. */
  let about = 0;
  /** @param {number} cut */
  const cutTo = (cut) => actions.cut(line.id, cut);
  follow(slider, {
    moved() {
      tell("");
      cutTo(Number(slider.value));
    },
    rested: actions.commit,
    back: actions.letGo,
  });
  slider.addEventListener("keydown", (event) => {
    const cut = paged(line, shown, event.key);
    if (cut === null) return;
    event.preventDefault();
    cutTo(usableCut(line, cut, actions.live));
    slider.dispatchEvent(new Event("change"));
  });
  slider.addEventListener("focus", () => activate(index));
  box.addEventListener("focus", () => box.select());
  box.addEventListener("keydown", (event) => {
    // Leaving the box reads it. The focus goes where the keys move the same cut on.
    if (event.key === "Enter") slider.focus();
  });
  /**
   * What is said below the box, with a button for each amount that may be meant.
   * @param {string} text @param {number[]} [either]
   */
  function tell(text, either = []) {
    problem.hidden = !text;
    problem.classList.toggle("took", !refused);
    actions.announce(text);
    if (!text && !problem.hasChildNodes()) return;
    const choices = either.map((amount) =>
      button(() => take(amount), { className: "plain" }, dollars(amount))
    );
    problem.replaceChildren(text, ...choices.flatMap((choice) => [" ", choice]));
  }

  /**
   * @param {number} cut @param {string} [given] what it was read from
   * @param {boolean} [emptied] it was read from nothing, where something stood
   */
  function take(cut, given = "", emptied = false) {
    const usable = usableCut(line, cut, actions.live);
    const [step, amount] = [line.step, usable].map(dollars);
    refused = false;
    box.removeAttribute("aria-invalid");
    about = usable;
    if (usable !== cut) tell(say(words, "dial-line-stepped", { step, amount }));
    else if (given) tell(say(words, "dial-line-took", { given, amount }));
    else if (emptied) tell(say(words, "dial-line-emptied"));
    else tell("");
    cutTo(usable);
    actions.commit();
  }

  box.addEventListener("blur", () => {
    const { amount, either, problem: why } = readAmount(box.value, line.amount);
    const given = box.value.trim().slice(0, 24);
    if (amount !== null) {
      const plain = box.value.replace(/[^0-9a-z.%]/gi, "");
      const otherwise = amount ? plain !== String(amount) : /[1-9]/.test(plain);
      return take(amount, otherwise ? given : "", !given && shown > 0);
    }
    refused = true;
    about = shown;
    box.setAttribute("aria-invalid", "true");
    // For the dial that takes this one's place (web/start.js).
    box.dataset.given = box.value;
    if (why) {
      const values = { given, why, most: line.amount, amount: `$${grouped(shown)}` };
      tell(say(words, "dial-line-refused", values));
    } else {
      const amounts = either.map(dollars);
      const [low, high] = [amounts.slice(0, -1).join(", "), amounts.at(-1) ?? ""];
      tell(say(words, "dial-line-asked", { given, low, high }), either);
    }
    // What was refused gives way to the cut that stands; why it was refused stays below.
    actions.restore();
  });
  const source = line.address
    ? el("a", { href: line.address, target: "_blank", rel: "noopener" }, line.source)
    : el("span", {}, line.source);
  const whole = say(words, "dial-line-whole", {
    status: line.status.replaceAll(" ", "-"),
    amount: line.whole_amount,
  });
  const order = el("kbd", { "aria-hidden": "true" }, String(index + 1));
  const node = el(
    "div",
    { className: "line", "data-figure": line.ids },
    el("h2", {}, order, line.name, el("span", {}, whole)),
    el("div", { className: "row" }, slider, box),
    problem,
    ...(line.in_law ? [el("p", { className: "in-law" }, line.in_law)] : []),
    quotation(words, line, source),
  );
  return {
    node,
    slider,
    /** @param {Slider} to */
    draw(to) {
      shown = to.value;
      if (!problem.hidden && to.value !== about) tell("");
      setSlider(slider, to);
      if (!isFocused(box) && box.value !== to.text) box.value = to.text;
    },
  };
}

/**
 * A line whose amount is not known: in words, without a slider.
 * @param {Messages} words @param {Stated} line
 */
function buildStated(words, { ids, name, status, buys, quote, meaning, source, why }) {
  const stands = say(words, "dial-stated-status", { status: status.replaceAll(" ", "-") });
  return el(
    "div",
    { className: "line stated", "data-figure": ids },
    el("h2", {}, name, el("span", {}, stands)),
    el("p", {}, `${say(words, "dial-stated-buys", { buys })} ${why}`),
    quotation(words, { quote, meaning }, source),
  );
}

/** @param {HTMLElement} dial @param {Data} data @param {Actions} actions */
function buildPassed(dial, { lines, words }, { passOn, letGo, live }) {
  const rows = lines.map((line) => {
    const slider = el("input", {
      type: "range",
      min: "0",
      max: "100",
      step: "5",
      hidden: !live,
      "aria-label": say(words, "dial-passed-on-slider", { line: line.name }),
    });
    const output = el("output");
    const moved = () => {
      write(output, `${slider.value}%`);
      slider.style.setProperty("--at", `${slider.value}%`);
    };
    follow(slider, { moved, rested: () => passOn(line.id, Number(slider.value)), back: letGo });
    return { slider, output, node: el("label", {}, line.name, slider, output) };
  });
  part(dial, ".passed .fold").replaceChildren(
    ...rows.map(({ node }) => node),
    ...(live ? [] : [el("p", {}, say(words, "dial-passed-on-fixed"))]),
  );
  const summary = buildSummary(part(dial, ".passed summary"));
  return {
    /** @param {Settings} settings */
    draw({ passed, passedSummary }) {
      rows.forEach(({ slider, output }, index) => {
        setSlider(slider, passed[index]);
        write(output, passed[index].text);
      });
      write(summary, passedSummary);
    },
  };
}

/** Shows the value of a folded part after its name. @param {HTMLElement} summary */
function buildSummary(summary) {
  const text = el("b");
  summary.querySelector("b")?.remove();
  summary.replaceChildren((summary.textContent ?? "").replace(/: $/, ""), ": ", text);
  return text;
}

/**
 * @param {HTMLElement} dial @param {Data} data @param {Actions} actions
 * @param {ReturnType<typeof buildRule>} rule
 */
function buildTiming(dial, data, { choose }, rule) {
  const { years, words } = data;
  /**
   * @template {string | number} Value
   * @param {string} label
   * @param {Value[]} values
   * @param {(value: Value) => string} text
   * @param {(value: Value) => Partial<Choice>} change
   */
  const choices = (label, values, text, change) => {
    const options = values.map((value) => el("option", { value: String(value) }, text(value)));
    const select = el("select", { "aria-label": label }, ...options);
    select.addEventListener("change", () => choose(change(values[select.selectedIndex])));
    return select;
  };
  /** @param {number} year */
  const fiscal = (year) => say(words, "dial-year", { year: String(year) });
  const [firstLabel, fromLabel] = ["dial-first-year.label", "dial-cpi-from.label"]
    .map((id) => say(words, id));
  // Without a year of its own the rise with inflation begins with the cut, whenever that is.
  let together = true;
  /** @type {Choice | null} */
  let present = null;
  /** @param {number} first_year @returns {Partial<Choice>} */
  const starting = (first_year) => {
    if (!present) return { first_year };
    // A rise before the cut would be headroom that nobody asked for.
    const cpi_from = together ? first_year : Math.max(present.cpi_from, first_year);
    const changes = { first_year, cpi_from };
    const tuition_cap = capInYear(data, present, first_year);
    const raised = tuition_cap !== present.tuition_cap && capName(data, present) !== "law";
    const values = { year: String(first_year), percent: percentText(Number(tuition_cap)) };
    rule.complain(raised ? say(words, "dial-cap-raised", values) : "");
    return { ...changes, tuition_cap };
  };
  const first = choices(firstLabel, years, fiscal, starting);
  const from = choices(fromLabel, years, fiscal, (cpi_from) => {
    const year = present?.first_year ?? 0;
    const values = { cpi_from: String(cpi_from), year: String(year), rises: year - cpi_from + 1 };
    rule.complain(cpi_from < year ? say(words, "dial-cpi-before-cut", values) : "");
    return { cpi_from };
  });
  /** @param {string} way */
  const lasting = (way) => say(words, `dial-lasts-${way}`);
  const lasts = choices(say(words, "dial-lasts.label"), LASTS, lasting, (way) => ({ lasts: way }));
  const follows = data.caps.some(({ value }) => value === "cpi");
  part(dial, ".timing .fold").replaceChildren(
    el("label", {}, say(words, "dial-first-year"), first),
    ...(follows ? [el("label", {}, say(words, "dial-cpi-from"), from)] : []),
    el("label", {}, say(words, "dial-lasts"), lasts),
  );
  const summary = buildSummary(part(dial, ".timing summary"));
  return {
    /** @param {Settings} settings @param {Choice} choice */
    draw({ timingSummary }, choice) {
      present = choice;
      first.value = String(choice.first_year);
      from.value = String(choice.cpi_from || choice.first_year);
      together = from.value === first.value;
      lasts.value = choice.lasts;
      write(summary, timingSummary);
    },
  };
}

/** @param {HTMLElement} dial @param {Data} data @param {Actions} actions */
function buildResets(dial, { words }, { reset, resetAssumptions, live }) {
  const plain = { className: "plain" };
  const policies = button(reset, plain, say(words, "dial-reset-policies"));
  const assumptions = button(resetAssumptions, plain, say(words, "dial-reset-assumptions"));
  assumptions.hidden = true;
  part(dial, ".resets").replaceChildren(policies, ...(live ? [assumptions] : []));
  return {
    /** @param {boolean} changed */
    offer(changed) {
      assumptions.hidden = !changed;
    },
  };
}
