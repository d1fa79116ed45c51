// Draws the result: the sentence, the figures, the bars and the other readings.

import { buildBar } from "./bars.js";
import { capName, capNamed, lawMatters } from "./choice.js";
import { button, el, part, write, writeSentence } from "./elements.js";
import { isFixed } from "./tables.js";
import { tiledLines, tilesInARow } from "./tiles.js";
import { say, takenOf } from "./words.js";

/** @import { Actions, Answer, Choice, Data, Tile } from "./types.d.ts" */

/**
 * Build it once; what comes back draws an answer into it.
 * @param {HTMLElement} dial @param {Data} data @param {Actions} actions
 */
export function buildResult(dial, data, actions) {
  const sentence = part(dial, ".sentence");
  const { words } = data;
  const taken = takenOf(data.lines);
  const tiled = tiledLines(data.lines);
  const beside = data.lines.filter((line) => !tiled.includes(line)).map(({ ids }) => ids);
  const total = [data.ids.total, ...beside].join(" ");
  const tiles = [
    buildTile("", say(words, "dial-part-state", { taken }), total),
    buildTile("pay", say(words, "dial-part-pay"), total),
    buildTile("lost", say(words, "dial-part-lost"), total),
    ...tiled.map(({ kind, ids }) => buildTile(kind === "tuition" ? "pay" : "lost", "", ids)),
  ];
  const figures = part(dial, ".figures");
  figures.replaceChildren(...tiles.map(({ node }) => node));
  const row = tilesInARow(tiles.length);
  figures.style.setProperty("--tiles", String(row));
  figures.style.setProperty("--all-tiles", String(tiles.length));
  tiles.forEach(({ node }, index) => node.classList.toggle("begins", index % row === 0));
  write(part(dial, ".legend .kept"), say(words, "dial-part-kept", { taken }));
  part(dial, ".text").replaceChildren(...data.text.flatMap(({ title, quotes, source }) => [
    el("h2", {}, title),
    ...quotes.map((quote) => el("blockquote", {}, say(words, "dial-line-quote", { quote }))),
    el("p", {}, source),
  ]));
  const bars = data.lines.map((line) => buildBar(data, line, actions.restore));
  part(dial, ".bars").replaceChildren(...bars.map(({ node }) => node));
  const cards = data.caps.filter((cap) => isFixed(cap.value)).map((cap) => {
    const text = el("span");
    const title = say(words, "dial-cap-choose");
    const act = () => actions.choose({ tuition_cap: capNamed(data, cap.value, actions.starts()) });
    const node = button(act, { className: "card", title }, el("b", {}, cap.short), text);
    return { value: cap.value, node, text };
  });
  part(dial, ".other").replaceChildren(...cards.map(({ node }) => node));
  write(part(dial, ".other-title"), data.other);

  return {
    /** @param {Answer} answer @param {Choice} choice */
    draw(answer, choice) {
      writeSentence(sentence, answer.sentence);
      tiles.forEach((tile, index) => tile.draw(answer.tiles[index]));
      bars.forEach((bar, index) => bar.draw(answer.bars[index]));
      const apart = !lawMatters(data, choice);
      part(dial, ".other-title").hidden = apart;
      for (const { value, node, text } of cards) {
        node.hidden = apart || value === capName(data, choice);
        const other = answer.others.find(({ cap }) => cap === value);
        if (!other) continue;
        writeSentence(text, other.sentence);
        node.className = `card ${other.side}`;
      }
    },
    /** @returns {string} */
    said: () => sentence.textContent ?? "",
    /**
     * A chart without controls on another website must not change by a click either.
     * @param {boolean} still
     */
    hold(still) {
      for (const { node } of cards) node.disabled = still;
    },
  };
}

/** @param {string} style @param {string} name @param {string} ids of its figures */
function buildTile(style, name, ids) {
  const term = el("dt", {}, name);
  const big = el("dd", { className: `big ${style}` });
  const also = el("dd", { className: "also" });
  const range = el("dd", { className: "range" });
  return {
    node: el("div", { className: "figure", "data-figure": ids }, term, big, also, range),
    /** @param {Tile} tile */
    draw(tile) {
      write(term, tile.term);
      write(big, tile.big);
      write(also, tile.also);
      write(range, tile.range);
    },
  };
}
