// Starts the dial in the offline kit (kit.html), which holds all that Python would send.

import { build } from "./dial.js";
import { part } from "./elements.js";

export function start() {
  const { html, css, state, ...data } = JSON.parse(part(document, "#data").textContent ?? "");
  const root = part(document, "#dial").attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style, document.createRange().createContextualFragment(html));
  const dial = build(root);
  dial.receive(data);
  dial.hear(state);
  part(document, "#hearing").addEventListener("click", () => dial.setMode("hearing"));
}
