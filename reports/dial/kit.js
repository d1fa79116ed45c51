// Starts the dial in the offline kit (kit.html), which holds all that Python would send.

import { build } from "./dial.js";
import { part } from "./elements.js";
import { unpacked, withAlike } from "./packed.js";

export function start() {
  const { html, css, state, alike, ...data } = JSON.parse(
    part(document, "#data").textContent ?? "",
  );
  const root = part(document, "#dial").attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style, document.createRange().createContextualFragment(html));
  const dial = build(root);
  const bands = withAlike(data.bands, alike);
  dial.receive({ ...data, tables: unpacked(data.tables, alike), bands });
  dial.hear(state);
  part(document, "#hearing").addEventListener("click", () => dial.setMode("hearing"));
}
