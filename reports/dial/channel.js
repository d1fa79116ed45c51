// An invisible Streamlit component: it brings Python's answer to the dial on the same page, and
// the dial's choice to Python.

/** @import { Component } from "./types.d.ts" */

/** @param {Component} component */
export function start({ data, setStateValue }) {
  globalThis.rescSend = setStateValue;
  const state = JSON.parse(new TextDecoder().decode(data));
  globalThis.rescState = state;
  dispatchEvent(new CustomEvent("resc-state", { detail: state }));
}
