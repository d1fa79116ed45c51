// Lists what the figures stand for: each with its sources, their kinds, dates and last looks.

import { el, part } from "./elements.js";

/** @import { Cited, Data, Ids } from "./types.d.ts" */

/**
 * What the figures of a part of the page are of; its tiles, bars and lines carry their own.
 * @type {[string, (keyof Ids)[]][]}
 */
const BLOCKS = [
  [".presets", ["presets"]],
  [".intro", ["law"]],
  [".choices .rule", ["law"]],
  [".side.law", ["total", "law"]],
  [".side.change", ["total", "law"]],
  [".whose", ["law"]],
  [".notes", ["choice", "law"]],
  [".passed", ["choice"]],
  [".timing", ["choice"]],
  [".kicker", ["choice", "presets"]],
  [".heading", ["total"]],
  [".about", ["total", "choice"]],
  [".compared", ["law"]],
  [".text", ["text"]],
  [".preset-note", ["presets"]],
  [".foot", ["assumptions"]],
];

/** @param {HTMLElement} dial @param {Data} data */
export function buildSources(dial, { ids, noted, cited }) {
  for (const [block, of] of BLOCKS) {
    part(dial, block).dataset.figure = of.map((each) => ids[each]).join(" ").trim();
  }
  const items = noted.map(({ id, what, says, sources }) =>
    el(
      "li",
      { "data-figure": id },
      // A source is called by its title, which stays in its own language.
      el("b", sources.some((name) => cited[name].title === what) ? { lang: "en" } : {}, what),
      el("span", {}, says),
      ...sources.map((name) => buildSource(cited[name])),
    )
  );
  part(dial, ".sources ul").replaceChildren(...items);
  // A click leaves the focus where it is: in a hearing the arrow keys go on moving the slider.
  part(dial, ".sources summary").onmousedown = (event) => event.preventDefault();
}

/** @param {Cited} source */
function buildSource({ title, address, details }) {
  const name = address
    ? el("a", { lang: "en", href: address, target: "_blank", rel: "noopener" }, title)
    : el("span", { lang: "en" }, title);
  return el("small", {}, name, " ", el("span", {}, details));
}
