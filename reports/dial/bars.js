// Draws a bar for each line, all on one scale: the largest line is as long as there is room.
// What is too short to be seen is not stretched: a mark and its amount stand where it ends.

import { el, write } from "./elements.js";

/** @import { Bar, BarPart, Line } from "./types.d.ts" */
/** @typedef {{ width: number, letter: number }} Size of a bar and of its letters, pixels */

/** Pixels of a part from which on it is seen without a mark. */
const SEEN = 3;
/** Pixels around a label, of stripes too. */
const INSIDE = 36;
const BESIDE = 10;

/** @param {Line} line @param {() => void} resized */
export function buildBar(line, resized) {
  /** @type {Size} */
  const size = { width: 0, letter: 8 };
  const all = el("div", { className: "all" });
  const pay = buildPart("p", size);
  const lost = buildPart("l", size);
  const beside = buildBeside(size);
  const cut = el("b");
  const whole = el("small");
  const parts = [all, pay.node, lost.node, beside.node];
  const track = el("div", { className: "bar", role: "img" }, ...parts);
  new ResizeObserver(([entry]) => {
    size.width = entry.contentRect.width;
    size.letter = 0.56 * parseFloat(getComputedStyle(pay.node).fontSize);
    resized();
  }).observe(track);
  const node = el(
    "div",
    { className: "bar-row", "data-figure": line.ids },
    el("span", { className: "name" }, line.name),
    track,
    el("span", { className: "amount" }, cut, " ", whole),
  );
  return {
    node,
    /** @param {Bar} bar */
    draw(bar) {
      all.style.width = `${bar.width}%`;
      pay.draw(bar.pay, 0);
      lost.draw(bar.lost, beside.draw(bar));
      write(cut, bar.cut);
      write(whole, bar.whole);
      node.classList.toggle("whole", bar.kept);
      track.setAttribute("aria-label", bar.says);
    },
  };
}

/**
 * The label that a part has room for; undefined for none.
 * @param {Size} size @param {BarPart} part @param {number} [covered] pixels that are not free
 */
const inside = ({ width, letter }, part, covered = 0) =>
  part.labels.find((label) =>
    (width * part.width) / 100 - covered > label.length * letter + INSIDE
  );

/** @param {"p" | "l"} name @param {Size} size */
function buildPart(name, size) {
  const text = el("span");
  const node = el("div", { className: name }, text);
  return {
    node,
    /** @param {BarPart} part @param {number} covered pixels of it that another label lies over */
    draw(part, covered) {
      node.style.width = `${part.width}%`;
      write(text, inside(size, part, covered) ?? "");
      node.classList.toggle("covered", covered > 0);
    },
  };
}

/**
 * The labels of parts that are too short for them: right of the bar, or over it where it is long.
 * @param {Size} size
 */
function buildBeside(size) {
  const pay = el("span", { className: "pay" });
  const lost = el("span", { className: "lost" });
  const node = el("div", { className: "beside" }, pay, lost);
  return {
    node,
    /**
     * Gives how many pixels of what is lost it lies over.
     * @param {Bar} bar
     */
    draw(bar) {
      const parts = [bar.pay, bar.lost].map((part) => inside(size, part) ? [] : part.labels);
      const long = parts.map(([label]) => label ?? "");
      const short = parts.map((labels) => labels.at(-1) ?? "");
      const end = (size.width * (bar.pay.width + bar.lost.width)) / 100;
      const kept = (size.width * bar.width) / 100;
      const texts = lengthOf(size, long) <= size.width - end ? long : short;
      const length = lengthOf(size, texts);
      // Within what is kept, or else behind the whole line.
      const start = kept - end < length && kept + length <= size.width ? kept : end;
      const over = start + length > size.width;
      [pay, lost].forEach((label, index) => {
        write(label, texts[index]);
        const pixels = (size.width * [bar.pay, bar.lost][index].width) / 100;
        label.classList.toggle("marked", texts[index] !== "" && pixels < SEEN);
      });
      // Over a long bar it lies next to the part that it is of.
      const paid = (size.width * bar.pay.width) / 100;
      const first = over && texts[0] !== "" && texts[1] === "";
      node.classList.toggle("over", over);
      node.classList.toggle("first", first);
      node.style.left = first ? `${paid}px` : over ? "" : `${start}px`;
      return first ? length : 0;
    },
  };
}

/** Pixels that labels take, each with its mark. @param {Size} size @param {string[]} labels */
const lengthOf = ({ letter }, labels) =>
  labels.reduce((sum, label) => sum + (label ? (label.length + 2) * letter + BESIDE : 0), 0);
