// The law on the screen: what is enacted, word for word where that is recorded, and its change.

import { changeName } from "./choice.js";
import { closing, dialogOf, el, part, toggle } from "./elements.js";
import { percentText } from "./numbers.js";
import { say } from "./words.js";

/** @import { Choice, Data, Statute } from "./types.d.ts" */

/** @param {HTMLElement} dial @param {Data} data */
export function buildStatute(dial, data) {
  const { caps, statutes, words } = data;
  const dialog = dialogOf(dial, "statute");
  const change = el("div");
  const rests = el("div");
  dialog.replaceChildren(
    el("h2", {}, say(words, "dial-statute")),
    ...statutes.flatMap(buildEnacted),
    change,
    rests,
    closing(say(words, "dial-help-close")),
  );
  let shown = "";
  return {
    toggle() {
      // A small screen has no room for what the two sentences rest on.
      rests.replaceChildren(...["law", "change"].flatMap((place) => {
        const note = part(dial, `.note.${place}`).textContent ?? "";
        const title = part(dial, `.side.${place} .title`).textContent ?? "";
        return note ? [el("h3", {}, title.replace(/:$/, "")), el("p", {}, note)] : [];
      }));
      toggle(dialog);
    },
    /** @param {Choice} choice */
    draw(choice) {
      const name = changeName(data, choice);
      const cap = caps.find(({ value }) => value === name);
      const percent = percentText(Number(choice.tuition_cap) || 0);
      const values = { named: name === "percent" ? "no" : "yes", percent };
      const heading = cap ? say(words, "dial-statute-change", { ...values, rule: cap.short }) : "";
      if (!cap || heading === shown) return;
      shown = heading;
      change.replaceChildren(
        el("h3", {}, heading),
        ...[cap.law, ...cap.proposed].map((each) => el("p", {}, each)),
      );
    },
  };
}

/** @param {Statute} statute */
function buildEnacted({ heading, says, words, act, title, address, details }) {
  const source = address
    ? el("a", { lang: "en", href: address, target: "_blank", rel: "noopener" }, title)
    : el("span", { lang: "en" }, title);
  return [
    el("h3", {}, heading),
    el("blockquote", {}, says),
    el("p", {}, words),
    el("p", {}, act),
    el("small", {}, source, " · ", details),
  ];
}
