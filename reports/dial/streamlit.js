// The dial as a file: what its component loads where the first HTML has not brought it.

import { mount } from "./mount.js";

/** @import { Component } from "./types.d.ts" */

/** @param {Component} component */
export function start(component) {
  mount(component);
}
