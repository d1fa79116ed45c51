// A sequence that somebody prepared: its steps, forward and back.

import { capName, same } from "./choice.js";
import { part, write } from "./elements.js";
import { sidesOf } from "./sides.js";
import { say } from "./words.js";

/** @import { Choice, Data } from "./types.d.ts" */

/** @param {HTMLElement} dial @param {Data} data */
export function buildWalk(dial, data) {
  const { steps, words } = data;
  const text = part(dial, ".step");
  let at = 0;
  return {
    /**
     * The choice of the next step, or of the one before; null at the ends.
     * @param {number} by
     */
    to(by) {
      const step = steps[at + by];
      if (!step) return null;
      at += by;
      // The name of a preset that was chosen before is not the step's.
      return { preset: undefined, ...step.choice };
    },
    /**
     * Where the choice is that of a step, say which; what somebody moved since is no step.
     * @param {Choice} choice
     */
    draw(choice) {
      if (!steps[at] || !same(steps[at].choice, choice)) {
        const found = steps.findIndex((step) => same(step.choice, choice));
        dial.dataset.step = "";
        if (found < 0) return write(text, "");
        at = found;
      }
      const { name } = steps[at];
      const side = sideOf(data, steps[at].choice);
      dial.dataset.step = side;
      write(text, say(words, "dial-step", { at: at + 1, steps: steps.length, name, side }));
    },
  };
}

/**
 * Which side of the screen a step is, where another step shows the same two; else "both".
 * @param {Data} data @param {Choice} choice of the step
 */
export function sideOf(data, choice) {
  /** @param {Choice} of */
  const shown = (of) => sidesOf(data, of).map((each) => ({ ...each.choice, preset: undefined }));
  const alike = data.steps.filter((step) => same(shown(step.choice), shown(choice)));
  if (alike.length < 2) return "both";
  return capName(data, choice) === "law" ? "law" : "change";
}

/**
 * The address of what is shown, for a page that walks through no steps.
 * @param {string} query
 */
export function withoutSteps(query) {
  const parameters = new URLSearchParams(query);
  if (!parameters.has("steps")) return query;
  parameters.delete("steps");
  return `?${parameters}`;
}
