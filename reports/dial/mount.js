// Puts the dial into a Streamlit component: its texts and tables come here, the choice by channel.js.

import { build } from "./dial.js";

/** @import { Component, Dial } from "./types.d.ts" */

/**
 * One dial for each place on the page; Streamlit calls again whenever Python sends new data.
 * @type {WeakMap<ShadowRoot, Dial>}
 */
const dials = new WeakMap();

/** @param {ShadowRoot} root */
function opened(root) {
  const dial = build(root, (message) => globalThis.rescSend("chosen", message));
  keepUnfolded(root);
  addEventListener("resc-state", (event) => dial.hear(event.detail));
  globalThis.rescTake = dial.take;
  dials.set(root, dial);
  return dial;
}

/** What is unfolded, for the dial that takes this one's place in another language. @type {Set<string>} */
const UNFOLDED = new Set();

/** @param {ShadowRoot} root */
function keepUnfolded(root) {
  for (const details of root.querySelectorAll("details")) {
    const name = `${details.parentElement?.className} ${details.className}`;
    details.open ||= UNFOLDED.has(name);
    details.addEventListener("toggle", () => {
      if (details.open) UNFOLDED.add(name);
      else if (details.isConnected) UNFOLDED.delete(name);
    });
  }
}

/** @param {Component} component */
export function mount({ data, parentElement }) {
  const dial = dials.get(parentElement) ?? opened(parentElement);
  dial.receive(JSON.parse(new TextDecoder().decode(data)));
  if (globalThis.rescState && !dial.started()) dial.hear(globalThis.rescState);
}
