// Draws the result: what is true under any law, and beneath it the two sides in the same places.

import { buildBar } from "./bars.js";
import { el, part, parts, write, writeSentence } from "./elements.js";
import { quotation } from "./quoted.js";
import { say, takenOf } from "./words.js";
import { buildYears } from "./years.js";

/** @import { Actions, Answer, Data, End, Line, SideAnswer, Tile } from "./types.d.ts" */

/** Where the sides stand, current law or nobody first. */
const PLACES = ["law", "change"];

/**
 * Build it once; what comes back draws an answer into it.
 * @param {HTMLElement} dial @param {Data} data @param {Actions} actions
 */
export function buildResult(dial, data, actions) {
  const { words } = data;
  const taken = takenOf(data.lines);
  write(part(dial, ".legend .kept"), say(words, "dial-part-kept", { taken }));
  part(dial, ".text").replaceChildren(...data.text.flatMap(({ title, quotes, source }) => [
    el("h2", {}, title),
    ...quotes.map((each) => quotation(words, each)),
    el("p", {}, source),
  ]));
  write(part(dial, ".site"), data.intro.site);
  write(part(dial, ".intro b"), data.intro.question);
  write(part(dial, ".intro span"), data.intro.says);
  const meanings = data.intro.words.map((text) => el("p", {}, text));
  part(dial, ".intro .fold").replaceChildren(...meanings);
  part(dial, ".intro details").hidden = !meanings.length;
  const heading = part(dial, ".heading");
  const about = part(dial, ".about");
  const sides = PLACES.map((place) => buildSide(dial, data, place, actions));
  const ends = data.lines.filter(({ kind }) => kind === "service").map((line) => buildEnd(line));
  part(dial, ".ends dl").replaceChildren(...ends.map(({ node }) => node));

  return {
    /** @param {Answer} answer */
    draw(answer) {
      writeSentence(heading, answer.heading);
      write(about, answer.about);
      dial.dataset.sides = answer.sides.length > 1 ? "two" : "one";
      dial.dataset.about = answer.sides[0].name;
      dial.dataset.empty = String(answer.empty);
      sides.forEach((side, at) => side.draw(answer.sides[at]));
      part(dial, ".ends").hidden = !answer.ends.length;
      for (const end of ends) end.draw(answer.ends);
    },
    /** In place of an answer that is not known yet. @param {string} text */
    wait(text) {
      for (const node of parts(dial, ".sentence, .brief")) {
        writeSentence(node, [{ name: "", text }]);
      }
    },
    /** @returns {string} */
    said: () =>
      [heading, ...parts(dial, ".sentence, .brief")].filter((node) => node.checkVisibility())
        .map((node) => node.textContent ?? "").join(" "),
  };
}

/**
 * One side: its sentence, figures, bars and years stand apart on the page, each beside the other's.
 * @param {HTMLElement} dial @param {Data} data @param {string} place @param {Actions} actions
 */
function buildSide(dial, data, place, actions) {
  const { words } = data;
  const title = part(dial, `.side.${place} .title`);
  const sentence = part(dial, `.side.${place} .sentence`);
  const brief = part(dial, `.side.${place} .brief`);
  const figures = part(dial, `.figures.${place}`);
  const charged = data.lines.filter(({ kind }) => kind === "tuition");
  const total = data.ids.total;
  const tiles = [
    buildTile("total-pay", total),
    ...charged.map(({ ids }) => buildTile("pay", ids)),
    buildTile("total-lost", total),
    ...data.lines.map(({ ids }) => buildTile("lost", ids)),
  ];
  figures.replaceChildren(...tiles.map(({ node }) => node));
  const bars = data.lines.map((line) => buildBar(line, actions.restore));
  const barBox = part(dial, `.bars.${place}`);
  const titles = [el("h3"), el("h3")];
  barBox.replaceChildren(titles[0], ...bars.map(({ node }) => node));
  const years = buildYears(data);
  const yearBox = part(dial, `.years.${place}`);
  yearBox.replaceChildren(titles[1], years.node);
  const note = part(dial, `.note.${place}`);
  return {
    /** @param {SideAnswer | undefined} side none where there is only one */
    draw(side) {
      for (const node of parts(dial, `.pair > .${place}`)) node.hidden = !side;
      if (!side) return;
      const name = say(words, `dial-side-${titleOf(side.name)}`);
      write(title, name);
      writeSentence(sentence, side.sentence);
      writeSentence(brief, side.brief);
      write(note, side.note);
      tiles.forEach((tile, index) => tile.draw(side.tiles[index]));
      bars.forEach((bar, index) => bar.draw(side.bars[index]));
      years.draw(side.years);
      const side_name = name.replace(/:$/, "");
      for (const each of titles) write(each, side_name);
      figures.setAttribute("aria-label", say(words, "dial-side-figures", { side_name }));
      barBox.setAttribute("aria-label", say(words, "dial-side-bars", { side_name }));
      yearBox.setAttribute("aria-label", say(words, "dial-side-years", { side_name }));
    },
  };
}

/** @param {SideAnswer["name"]} name */
function titleOf(name) {
  return ["law", "nobody", "charged", "part"].includes(name) ? name : "change";
}

/** @param {string} style @param {string} ids of its figures */
function buildTile(style, ids) {
  const term = el("dt");
  const big = el("dd", { className: `big ${style}` });
  const range = el("dd", { className: "range" });
  const node = el("div", { className: "figure", "data-figure": ids }, term, big, range);
  return {
    node,
    /** @param {Tile} tile */
    draw(tile) {
      node.hidden = tile.hidden;
      write(term, tile.term);
      write(big, tile.big);
      write(range, tile.range);
    },
  };
}

/** @param {Line} line */
function buildEnd({ id, name, ids }) {
  const nobody = el("dd");
  const charged = el("dd");
  const node = el("div", { "data-figure": ids }, el("dt", {}, name), nobody, charged);
  return {
    node,
    /** @param {End[]} ends */
    draw(ends) {
      const end = ends.find(({ line }) => line === id);
      node.hidden = !end;
      if (!end) return;
      writeSentence(nobody, end.nobody);
      writeSentence(charged, end.charged);
    },
  };
}
