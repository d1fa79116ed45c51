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
  addEventListener("resc-state", (event) => dial.hear(event.detail));
  globalThis.rescTake = dial.take;
  dials.set(root, dial);
  return dial;
}

/** @param {Component} component */
export function mount({ data, parentElement }) {
  const dial = dials.get(parentElement) ?? opened(parentElement);
  dial.receive(JSON.parse(new TextDecoder().decode(data)));
  if (globalThis.rescState && !dial.started()) dial.hear(globalThis.rescState);
}
