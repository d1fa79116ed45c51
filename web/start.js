// Runs before Streamlit's scripts, on every page.

(() => {
  // ---- A page that does not open says so, with a file that needs no connection ----

  /** How long a page may take without a word, milliseconds from the press that asked for it. */
  const PATIENCE = 8000;
  const LOOKS = 250;
  /** Pixels around the note. */
  const BELOW = 32;

  /** What is there once a server has answered: before, there is a grey page of no element of ours. */
  const DRAWN = "[data-testid=stMain] [data-testid=stElementContainer]" +
    ":has(> *):not(:has([data-testid=stAppSkeleton]))";

  const opened = () => {
    /** @type {HTMLElement | null} */
    const app = document.querySelector("[data-testid=stApp]");
    return app?.dataset.testConnectionState === "CONNECTED" &&
      app.querySelector(DRAWN) !== null;
  };

  const watch = setInterval(() => {
    const note = document.querySelector(".resc-late");
    if (!(note instanceof HTMLElement)) return;
    // In such a frame no connection is let through, however long one waits.
    const framed = self.origin === "null";
    note.hidden = opened() || (!framed && performance.now() < PATIENCE);
    const told = {
      why: framed ? "framed" : "late",
      when: globalThis.rescEarly ? "moves" : "stands",
    };
    /** @type {NodeListOf<HTMLElement>} */
    const parts = note.querySelectorAll("[data-why], [data-when]");
    for (const part of parts) {
      const { why, when } = part.dataset;
      part.hidden = (why ?? told.why) !== told.why || (when ?? told.when) !== told.when;
    }
    // What the note lies over can be scrolled out from under it.
    const first = document.querySelector("#first");
    if (first instanceof HTMLElement) {
      first.style.paddingBottom = note.hidden ? "" : `${note.offsetHeight + BELOW}px`;
    }
    // From here on ui/connection.js watches.
    if (opened()) clearInterval(watch);
  }, LOOKS);

  // ---- The answer in the first HTML stands until the page itself is drawn ----

  /** Looks, one a frame, at a page that stands still, before it is shown. */
  const STILL = 4;
  /** How long a page may end its script and not draw its dial, or another part, milliseconds. */
  const UNDRAWN = 8000;

  /** How the page looks once it is drawn; "" before. @param {Element} first */
  const lookOf = (first) => {
    const main = document.querySelector("[data-testid=stMain]");
    if (!main || !opened()) return "";
    const ended = document.querySelector("[data-test-script-state=notRunning]") !== null;
    ends = ended ? ends || performance.now() : 0;
    const dial = [...main.querySelectorAll("[data-testid=stBidiComponentIsolated]")]
      .some((host) => host.shadowRoot?.querySelector(".heading span"));
    const waited = ended && performance.now() - ends > UNDRAWN;
    const link = linkAt();
    // On a phone the buttons of languages stand at the foot, which is drawn last.
    const there = ended || !link || linkNamed(link) !== undefined;
    const drawn = (first.querySelector(".first-dial") ? dial : ended) && whole(main) && there;
    if (!drawn && !waited) return "";
    const tops = [...main.querySelectorAll("[data-testid=stElementContainer]")]
      .map((each) => each.getBoundingClientRect().top);
    return `${tops} ${main.scrollHeight}`;
  };
  /** Where Streamlit keeps what has no place on the page: its style, without which all moves. */
  const UNSTYLED = "[data-testid=stEvent] [data-testid=stSkeleton]";
  /** Whether nothing in sight has yet to be drawn. @param {Element} main */
  const whole = (main) =>
    !document.querySelector(UNSTYLED) &&
    ![...main.querySelectorAll("[data-testid=stSkeleton]")].some((each) => {
      const { top, height } = each.getBoundingClientRect();
      return height > 0 && top < innerHeight;
    });
  let ends = 0;
  let last = "";
  let still = 0;

  const look = () => {
    const first = document.querySelector("#first");
    // It may not have come yet.
    if (!first && document.readyState !== "loading") return;
    const now = first ? lookOf(first) : "";
    still = now && now === last ? still + 1 : 0;
    last = now;
    if (!first || still < STILL) return requestAnimationFrame(look);
    // A finger that is down, or that types, goes on where it is.
    if (globalThis.rescEarly?.held() || handedOver()) {
      still = 0;
      return requestAnimationFrame(look);
    }
    makeWay(first);
  };

  /** What was chosen before Streamlit was there is told it, once; whether there was anything. */
  const handedOver = () => {
    const choice = globalThis.rescEarly?.chosen();
    const text = choice ? JSON.stringify(choice) : "";
    if (!choice || text === told || !globalThis.rescTake) return false;
    told = text;
    return globalThis.rescTake(choice, globalThis.rescEarly?.opened ?? "");
  };
  let told = "";

  /** What is seen and has an element's name, which folds share. @param {ShadowRoot} root @param {Element} as */
  const alike = (root, as) =>
    [...root.querySelectorAll(as.localName)].filter((each) =>
      each.checkVisibility() && nameOf(each) === nameOf(as)
    );
  /** @param {Element} each */
  const nameOf = (each) => each.getAttribute("aria-label") ?? each.textContent;
  /** What the link of the first answer that has the focus is called. */
  const linkAt = () => document.activeElement?.closest("#first a")?.textContent;
  /** The link or button that is seen with a name, beside which an icon may stand. @param {string} name */
  const linkNamed = (name) =>
    [...document.querySelectorAll("#root a, #root button")].find((each) =>
      each.checkVisibility() &&
      [each, ...each.querySelectorAll("*")].some((part) => part.textContent === name)
    );

  /** @param {Element} first */
  const makeWay = (first) => {
    const scrolled = first.scrollTop;
    const old = first.querySelector(".first-dial")?.shadowRoot;
    const roots = [...document.querySelectorAll("[data-testid=stBidiComponentIsolated]")]
      .map((host) => host.shadowRoot);
    const root = roots.find((each) => each?.querySelector(".heading span"));
    const before = old?.activeElement;
    const at = before && old ? alike(old, before).indexOf(before) : 0;
    const link = linkAt();
    const folds = [...old?.querySelectorAll("details") ?? []].map((each) => each.open);
    const oldDial = old?.querySelector(".dial");
    const alone = oldDial instanceof HTMLElement ? oldDial.dataset.alone : "";
    first.remove();
    globalThis.rescEarly = undefined;
    if (scrolled) document.querySelector("[data-testid=stMain]")?.scrollTo(0, scrolled);
    root?.querySelectorAll("details").forEach((each, nth) => {
      each.open = folds[nth] ?? each.open;
    });
    refuseAgain(old, root);
    const newDial = root?.querySelector(".dial");
    // In a hearing one answer may stand alone.
    if (newDial instanceof HTMLElement && alone) newDial.dataset.alone = alone;
    const same = before && root ? alike(root, before)[at] : link && linkNamed(link);
    // Nothing that is hidden can take the focus, which a hearing gives its first slider.
    const after = same || root?.querySelector(".dial[data-mode=hearing] .line input");
    if (!(after instanceof HTMLElement)) return;
    after.focus({ preventScroll: true });
  };

  /**
   * What was typed and refused stays refused, with the same words.
   * @param {ShadowRoot | null} [old] @param {ShadowRoot | null} [root]
   */
  const refuseAgain = (old, root) => {
    for (const box of old?.querySelectorAll("input[aria-invalid]") ?? []) {
      const twin = [...root?.querySelectorAll("input") ?? []]
        .find((each) => each.ariaLabel === box.ariaLabel);
      if (!twin || !(box instanceof HTMLInputElement)) continue;
      twin.value = box.dataset.given ?? "";
      twin.dispatchEvent(new Event("blur"));
    }
  };
  look();

  // ---- A link to another page keeps the choices when it is opened in a tab of its own ----

  // Streamlit takes a plain press itself, and its links have no query. A comparison's address has no
  // choices of the visit.
  const PAGE_LINKS = "[data-testid=stTopNavLink], [data-testid=stPageLink-NavLink], " +
    "[data-testid=stSidebarNavLink]";
  for (const kind of ["pointerdown", "focusin"]) {
    addEventListener(kind, ({ target }) => {
      const link = target instanceof Element && target.closest(PAGE_LINKS);
      if (!(link instanceof HTMLAnchorElement) || location.pathname.endsWith("/compare")) return;
      link.search = location.search;
    }, true);
  }

  // ---- One press of Back for each step ----

  // Streamlit writes an entry for a page, and the app at once another with the page's scenario: the
  // first would be a press that does nothing.
  const push = history.pushState.bind(history);
  let bare = location.search === "";
  history.pushState = (state, unused, address) => {
    const to = new URL(address ?? "", location.href);
    // Written again by an answer to what the browser asked before it had this address: no step.
    if (to.href === location.href) return;
    const moved = to.pathname !== location.pathname;
    if (!moved && bare && location.search === "") history.replaceState(state, unused, address);
    else push(state, unused, address);
    bare = moved && to.search === "";
  };
})();
