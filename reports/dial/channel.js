// An invisible Streamlit component: it brings Python's answer to the dial on the same page, and
// the dial's choice to Python.

/** @import { Component } from "./types.d.ts" */

/** The title that was set last. Streamlit calls a component again where nothing is new. */
let titled = "";

/** @param {Component} component */
export function start({ data, setStateValue }) {
  globalThis.rescSend = setStateValue;
  const state = JSON.parse(new TextDecoder().decode(data));
  globalThis.rescState = state;
  if (state.title !== titled) document.title = titled = state.title;
  dispatchEvent(new CustomEvent("resc-state", { detail: state }));
}
