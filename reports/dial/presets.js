// Builds what a visitor may start from: proposals, and examples whose amount we chose.

import { button, el, oneStop, part } from "./elements.js";
import { say } from "./words.js";

/** @import { Actions, Data, Messages, Preset } from "./types.d.ts" */

/** @type {("proposed" | "example")[]} */
const GROUPS = ["proposed", "example"];

/** @param {HTMLElement} dial @param {Data} data @param {Actions} actions */
export function buildPresets(dial, data, actions) {
  const groups = GROUPS.map((name) => ({
    name,
    presets: data.presets.filter(({ group }) => group === name),
  })).filter(({ presets }) => presets.length);
  const built = groups.map(({ name, presets }) => buildGroup(data, name, presets, actions));
  part(dial, ".presets").replaceChildren(...built.map(({ node }) => node));
  oneStop(part(dial, ".presets"));
  return {
    /** @param {Preset | undefined} chosen */
    draw(chosen) {
      for (const group of built) group.draw(chosen);
    },
  };
}

/**
 * @param {Data} data @param {"proposed" | "example"} name @param {Preset[]} presets
 * @param {Actions} actions
 */
function buildGroup({ words }, name, presets, { choosePreset }) {
  const chips = presets.map((preset) => ({
    id: preset.id,
    node: button(
      () => choosePreset(preset.id),
      { className: "chip", title: authorOf(words, preset) },
      preset.name,
    ),
  }));
  const label = say(words, `dial-presets-${name}`);
  const text = el("span", { className: "group" }, label);
  const nodes = chips.map(({ node }) => node);
  return {
    node: el("div", { role: "group", "aria-label": label }, text, ...nodes),
    /** @param {Preset | undefined} chosen */
    draw(chosen) {
      for (const { id, node } of chips) {
        node.setAttribute("aria-pressed", String(id === chosen?.id));
      }
    },
  };
}

/** @param {Messages} words @param {Preset} preset */
const authorOf = (words, { group, author, date }) =>
  group === "proposed" ? say(words, "dial-preset-by", { author, date }) : "";
