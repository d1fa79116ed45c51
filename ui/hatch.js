// Puts into the page, once, the pattern that charts draw students' side with (ui/style.css).

const NAME = "resc-hatch";
const SVG = "http://www.w3.org/2000/svg";

/** @param {string} tag @param {Record<string, string>} attributes @param {Element[]} children */
function drawn(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export function bringHatch() {
  if (document.getElementById(NAME)) return;
  const size = { width: "10", height: "10" };
  const place = { ...size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  const line = drawn("line", { x1: "3.5", y1: "0", x2: "3.5", y2: "10" });
  const pattern = drawn("pattern", { id: NAME, ...place }, drawn("rect", size), line);
  // Where the theme's color scheme holds.
  document.querySelector("[data-testid=stApp]")?.append(
    drawn("svg", { class: NAME, "aria-hidden": "true" }, pattern),
  );
}
