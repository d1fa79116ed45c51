// Writes below a page that goes to a printer what it is: its name, its sources, the day, its link.

/** @typedef {{ printed: string, link: string, sources: string }} Words */

/** @type {Words} */
let paper = { printed: "", link: "", sources: "" };

/** The link that opens at these figures also when newer facts are known, as a shared one does. */
function frozen() {
  const given = document.querySelector(".resc-frozen");
  if (!(given instanceof HTMLElement)) return location.href;
  const { link, revision } = given.dataset;
  if (link) return link;
  const says = location.search.slice(1).split("&").filter((each) =>
    each && !/^(pack|made)=/.test(each)
  );
  return `${location.origin}${location.pathname}?${[...says, `pack=${revision}`].join("&")}`;
}

/** The sources in the page's folded lists, each once: as they stand there, they fill five sheets. */
function cited() {
  const dials = [...document.querySelectorAll("[data-testid=stBidiComponentIsolated]")];
  const roots = [document, ...dials.flatMap((host) => host.shadowRoot ?? [])];
  const notes = roots.flatMap((root) => [
    ...root.querySelectorAll("details:is(.resc-figures, .sources) li small"),
  ]);
  /** @param {Element} note */
  const said = (note) => [...note.children].map((each) => each.textContent).join(" · ");
  return [...new Set(notes.map(said))];
}

/** @param {string[]} values */
function listed(values) {
  const said = document.createElement("dd");
  said.append(
    ...values.map((value) => Object.assign(document.createElement("p"), { textContent: value })),
  );
  return said;
}

function write() {
  const name = "resc-paper";
  const old = document.querySelector(`.${name}`);
  const list = old ?? document.createElement("dl");
  list.className = name;
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(
    new Date(),
  );
  /** @type {[string, string[]][]} */
  const said = [
    [document.title, []],
    [paper.printed, [day]],
    [paper.link, [frozen()]],
    [paper.sources, cited()],
  ];
  const rows = said.filter(([label, values]) => label === document.title || values.length > 0);
  list.replaceChildren(...rows.flatMap(([label, values]) => [
    Object.assign(document.createElement("dt"), { textContent: label }),
    values.length > 0 ? listed(values) : "",
  ]));
  if (!old) document.body.append(list);
}

/** @param {Words} words */
export function endPaper(words) {
  paper = words;
  // Again at every run, and still one listener: it is the same function.
  addEventListener("beforeprint", write);
}
