// Starts the dial in the first HTML of a page, before Streamlit is there. What is chosen goes into the
// address; web/start.js hands it to Streamlit's own dial, and takes this one away.

import { addressOf } from "./address.js";
import { same } from "./choice.js";
import { build } from "./dial.js";
import { part } from "./elements.js";
import { mount } from "./mount.js";

/** @import { Early } from "./types.d.ts" */

export function start() {
  /** @type {Early} */
  const { html, data, mode, told, state, plain, year, code } = JSON.parse(
    part(document, "#first-data").textContent ?? "",
  );
  (globalThis.rescDials ??= {})[code] ??= mount;
  const host = part(document, "#first .first-dial");
  const css = part(document, "#first .first-style");
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = css.textContent;
  root.append(style, document.createRange().createContextualFragment(html));
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll("#first > header a")
  );
  const opened = location.search;
  /** The choices that stood in the address, by what it said. */
  const stood = new Map([[opened, state.choice]]);
  let back = false;
  const dial = build(root, (message) => {
    if (!("choice" in message)) return;
    const query = back ? location.search : addressOf(opened, message.choice, plain, year);
    stood.set(query, message.choice);
    // A code to scan is of the link that was opened; only Python draws another.
    part(root, ".qr").style.visibility = same(message.choice, state.choice) ? "" : "hidden";
    const address = `${location.pathname}${query}${location.hash}`;
    // Not by web/start.js, which keeps no bare address: here it is where the visit began.
    if (!back) History.prototype.pushState.call(history, history.state, "", address);
    links.forEach((link) => link.search = inLanguage(query, link.hreflang));
  }, true);
  dial.receive({ ...data, mode, told });
  dial.hear(state);
  addEventListener("popstate", () => {
    const choice = stood.get(location.search);
    if (!globalThis.rescEarly || !choice) return;
    back = true;
    dial.take(choice);
    back = false;
  });
  // What was read until now lies below the dial, and is seen no more.
  host.replaceChildren();
  css.remove();

  let held = false;
  host.addEventListener("pointerdown", () => {
    held = true;
  });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, () => {
      held = false;
    });
  }
  // What is half typed would be taken for a whole amount.
  let typing = false;
  root.addEventListener("input", ({ target }) => {
    typing = target instanceof HTMLInputElement && target.type !== "range";
  });
  for (const end of ["change", "focusout"]) {
    root.addEventListener(end, () => {
      typing = false;
    });
  }
  globalThis.rescEarly = {
    chosen: dial.chosen,
    held: () => held || typing || dial.busy(),
    opened: opened.slice(1),
  };
}

/**
 * An address's query, in another language if one is named.
 * @param {string} query @param {string} language
 */
function inLanguage(query, language) {
  const asked = new URLSearchParams(query);
  if (language) asked.set("lang", language);
  return `?${asked}`;
}
