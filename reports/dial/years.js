// Draws the fiscal years of a side: a bar for each, what districts pay above what is lost.

import { el, write } from "./elements.js";

/** @import { Data, YearBar } from "./types.d.ts" */

/** @param {Data} data */
export function buildYears({ span, ids }) {
  const years = Array.from({ length: span }, buildYear);
  const node = el("ol", { "data-figure": ids.total }, ...years.map((year) => year.node));
  return {
    node,
    /** @param {YearBar[]} bars */
    draw(bars) {
      years.forEach((year, at) => year.draw(bars[at]));
      const [first, last] = [bars[0], bars[bars.length - 1]];
      node.classList.toggle("differ", bars.some((bar) => textOf(bar) !== textOf(first)));
      const follows = last.pay.height > first.pay.height && last.lost.height < first.lost.height;
      node.classList.toggle("follows", follows);
    },
  };
}

/** @param {YearBar} bar */
const textOf = ({ pay, lost }) => `${pay.label} ${lost.label}`;

function buildYear() {
  const pay = el("i", { className: "p" });
  const lost = el("i", { className: "l" });
  const column = el("div", { className: "column", role: "img" }, pay, lost);
  const name = el("b");
  const paid = el("span", { className: "pay" });
  const left = el("span", { className: "lost" });
  const node = el("li", {}, column, name, paid, left);
  return {
    node,
    /** @param {YearBar} bar */
    draw(bar) {
      pay.style.height = `${bar.pay.height}%`;
      lost.style.height = `${bar.lost.height}%`;
      column.setAttribute("aria-label", bar.says);
      write(name, bar.year);
      write(paid, bar.pay.label);
      write(left, bar.lost.label);
      node.classList.toggle("said", bar.said);
    },
  };
}
