// Says that the connection is lost, in place of Streamlit's dialog, which tells the visitor to use a
// terminal and covers the page. The sliders need no server, so they go on working.

const OUTAGE = 1500; // When another process takes over, the connection is back sooner.

/** @type {() => HTMLElement | null} */
const app = () => document.querySelector("[data-testid=stApp]");
const connected = () => app()?.dataset.testConnectionState === "CONNECTED";

/** What is said while the connection is lost. */
let lost = "";

/** @param {HTMLElement} shown */
function watchIt(shown) {
  const note = document.createElement("p");
  note.className = "resc-connection";
  note.setAttribute("role", "status");
  document.body.append(note);
  let timer = 0;

  const say = () => {
    note.textContent = connected() ? "" : lost;
  };
  const dismiss = () => {
    if (connected()) return;
    /** @type {HTMLElement | null} */
    const close = document.querySelector("body > [data-testid=stDialog] button[aria-label=Close]");
    close?.click();
  };
  new MutationObserver(() => {
    clearTimeout(timer);
    if (connected()) say();
    else timer = setTimeout(say, OUTAGE);
  }).observe(shown, { attributeFilter: ["data-test-connection-state"] });
  new MutationObserver(dismiss).observe(document.body, { childList: true });
}

/** @param {string} words */
export function watchConnection(words) {
  lost = words;
  const shown = app();
  if (shown && !document.querySelector(".resc-connection")) watchIt(shown);
}
