// Runs before Streamlit's scripts, on every page.

(() => {
  // ---- A page that does not open says so, with a file that needs no connection ----

  /** How long a page may take without a word, milliseconds. */
  const PATIENCE = 8000;
  const LOOKS = 250;

  const opened = () => {
    /** @type {HTMLElement | null} */
    const app = document.querySelector("[data-testid=stApp]");
    return app?.dataset.testConnectionState === "CONNECTED" &&
      app.querySelector("[data-testid=stMain] [data-testid=stElementContainer]") !== null;
  };

  const begun = performance.now();
  const watch = setInterval(() => {
    const note = document.querySelector(".resc-late");
    if (!(note instanceof HTMLElement)) return;
    note.hidden = opened() || performance.now() - begun < PATIENCE;
    // From here on ui/connection.js watches.
    if (opened()) clearInterval(watch);
  }, LOOKS);

  // ---- One press of Back for each step ----

  // Streamlit writes an entry for a page, and the app at once another with the page's scenario: the
  // first would be a press that does nothing.
  const push = history.pushState.bind(history);
  let bare = location.search === "";
  history.pushState = (state, unused, address) => {
    const to = new URL(address ?? "", location.href);
    const moved = to.pathname !== location.pathname;
    if (!moved && bare && location.search === "") history.replaceState(state, unused, address);
    else push(state, unused, address);
    bare = moved && to.search === "";
  };
})();
