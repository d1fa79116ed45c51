// The dial as a Streamlit component, without the dial: a page has its code once, from its first HTML or
// from a file that the browser keeps. Streamlit would send it with every visit.

/** @import { Component } from "./types.d.ts" */

const FILE = "$file";

/** @type {Promise<void> | undefined} */
let loading;

/** @param {Component} component */
export function start(component) {
  const codes = globalThis.rescDials ??= {};
  if (codes[FILE]) return codes[FILE](component);
  loading ??= import(new URL(FILE, location.origin).href).then((file) => {
    // The first HTML may have brought it by now, and one page has one dial.
    codes[FILE] ??= file.default;
  });
  loading.then(() => codes[FILE](component), () => {
    loading = undefined;
  });
}
