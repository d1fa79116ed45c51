// Says that the connection is lost, in place of Streamlit's dialog, which asks for a terminal and
// takes every control of the page away. What a slider shows needs no server, so it goes on.

const PATIENCE = 1500; // A process that takes over from another is back sooner.

const app = () => document.querySelector("[data-testid=stApp]");
const connected = () => app()?.dataset.testConnectionState === "CONNECTED";

function watch(lost) {
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
    document.querySelector("body > [data-testid=stDialog] button[aria-label=Close]")?.click();
  };
  new MutationObserver(() => {
    clearTimeout(timer);
    if (connected()) say();
    else timer = setTimeout(say, PATIENCE);
  }).observe(app(), { attributeFilter: ["data-test-connection-state"] });
  new MutationObserver(dismiss).observe(document.body, { childList: true });
}

export default function ({ data }) {
  if (!app() || document.querySelector(".resc-connection")) return;
  watch(data.lost);
}
