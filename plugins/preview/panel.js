// The panel of the preview: what the check says of this page, the page anew after a save, the editor at the place.
"use strict";

(() => {
  const own = document.currentScript;
  const page = own.dataset.page;
  const KEPT = "preview";
  const kept = recall();
  let told = JSON.parse(own.dataset.told);
  let open = kept.open ?? false;
  let alive = true;
  let leaving = false;
  let stale = false;
  let source = null;

  // -- what is kept for the page that comes next ---------------------------------------------------

  function recall() {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT) || "{}");
    } catch {
      return {};
    }
  }

  function remember(more) {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ open, ...more }));
    } catch {
      // Without a store the panel begins closed and the page at its top.
    }
  }

  function reload() {
    stale = true;
    if (leaving) return;
    const unfolded = [...document.querySelectorAll("details")].map((one) => one.open);
    const focused = panel.root.activeElement?.dataset.focus;
    remember({ place: { page: location.pathname, x: scrollX, y: scrollY, unfolded, focused } });
    location.reload();
  }

  function resume() {
    const place = kept.place;
    remember({});
    if (!place || place.page !== location.pathname) return;
    const unfolded = [...document.querySelectorAll("details")];
    if (unfolded.length === place.unfolded.length) unfolded.forEach((one, at) => { one.open = place.unfolded[at]; });
    history.scrollRestoration = "manual";
    const scroll = () => window.scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    scroll();
    addEventListener("load", () => { scroll(); history.scrollRestoration = "auto"; }, { once: true });
    if (place.focused) panel.root.querySelector(`[data-focus="${CSS.escape(place.focused)}"]`)?.focus({ preventScroll: true });
  }

  // -- small makers of elements: only text is ever put in, never HTML ------------------------------

  function make(name, attributes = {}, ...inside) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...inside.filter((one) => one !== null && one !== ""));
    return element;
  }

  function tree(name, place) {
    const host = document.createElement(name);
    const root = host.attachShadow({ mode: "open" });
    const style = make("link", { rel: "stylesheet", href: "/_preview/panel.css" });
    host.hidden = true; // until its style is there
    style.addEventListener("load", () => { host.hidden = false; });
    root.append(style);
    place(host);
    return { host, root };
  }

  const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

  // -- the panel -----------------------------------------------------------------------------------

  const panel = tree("stillpoint-preview", (host) => document.body.append(host));
  const strip = tree("stillpoint-preview-strip", (host) => document.body.prepend(host));
  const sign = make("span", { class: "sign", "aria-hidden": "true" });
  const words = make("span", { role: "status" });
  const toggle = make("button", { class: "toggle", type: "button", "aria-controls": "box", "data-focus": "toggle", onclick: () => show(!open) }, sign, words);
  const inner = make("div", { class: "inner", tabindex: "0", role: "group", "aria-label": "Findings" });
  const box = make("div", { class: "box", id: "box", hidden: true }, inner);
  const frame = make("aside", { class: "panel", "aria-label": "Preview" }, box, toggle);
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) {
      show(false);
      toggle.focus();
    }
  });
  panel.root.append(frame);

  function show(now) {
    open = now;
    box.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
    remember({});
  }

  function summary() {
    if (!alive) return ["error", "The preview has ended"];
    if (told.trouble) return ["error", "This save could not be built"];
    const errors = told.here.filter((note) => note.severity === "error").length;
    const looks = told.here.length - errors;
    const parts = [errors && `${errors} to fix`, looks && `${looks} worth a look`].filter(Boolean);
    const elsewhere = told.elsewhere.length + told.more;
    if (parts.length) return [errors ? "error" : "warning", parts.join(", ") + (told.busy ? ", checking…" : "")];
    if (told.busy) return ["", "Checking…"];
    // Where nobody looks there may be what keeps everything from being published.
    if (told.errors) return ["warning", `Nothing here, ${told.errors} to fix elsewhere`];
    return ["", elsewhere ? `Nothing here, ${elsewhere} elsewhere` : "Nothing to mend"];
  }

  function render() {
    const focused = panel.root.activeElement?.dataset.focus;
    const unfolded = inner.querySelector("details")?.open ?? false;
    const [kind, text] = summary();
    sign.dataset.kind = kind;
    if (words.textContent !== text) words.textContent = text;
    inner.replaceChildren(...contents(unfolded));
    strip.root.querySelector(".strip")?.remove();
    if (told.mark) strip.root.append(make("aside", { class: "strip", "aria-label": "Who sees this page" }, told.mark));
    if (focused) panel.root.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    tagLinks();
    lift();
  }

  function contents(unfolded) {
    const parts = [];
    if (!alive) parts.push(make("p", { class: "trouble", role: "alert" }, "The preview has ended. To go on: make preview"));
    if (told.trouble) {
      parts.push(make("div", { class: "trouble", role: "alert" }, make("p", {}, told.trouble), make("p", { class: "quiet" }, "You see the pages as they were before. The next save is tried by itself.")));
    }
    parts.push(make("h2", {}, told.lost ? "No page is at this address" : "This page"));
    if (told.busy && (told.here.length || told.elsewhere.length)) parts.push(make("p", { class: "quiet" }, "Being checked again: some of this may be about words that you have replaced."));
    if (told.here.length) parts.push(make("ul", {}, ...told.here.map((note) => item(note, true))));
    else if (!told.lost) parts.push(make("p", { class: "quiet" }, told.busy ? "Being checked…" : "The check found nothing to mend here."));
    const elsewhere = told.elsewhere.length + told.more;
    if (elsewhere) {
      parts.push(make("details", { open: unfolded }, make("summary", { "data-focus": "elsewhere" }, `Elsewhere: ${count(elsewhere, "finding")}`), make("ul", {}, ...told.elsewhere.map((note) => item(note, false)))));
    }
    return parts;
  }

  function item(note, whole) {
    const kind = make("span", { class: "kind", "data-kind": note.severity }, note.severity === "error" ? "To fix:" : "Worth a look:");
    const answer = make("p", { class: "answer", role: "status" });
    const place = make("button", { class: "place", type: "button", "data-focus": note.id, onclick: () => go(note, answer) }, note.place);
    const quote = note.quote && whole ? make("p", { class: "quote" }, note.quote[0], make("mark", {}, note.quote[1]), note.quote[2]) : null;
    return make(
      "li", { class: "note" },
      make("p", { class: "title" }, kind, " ", make("span", {}, note.title)),
      ...[quote, make("p", { class: "message" }, note.message)].filter(Boolean),
      ...(note.repair && whole ? [make("p", { class: "repair" }, note.repair)] : []),
      ...(note.why && whole ? [make("p", { class: "why" }, `Why: ${note.why}`)] : []),
      make("p", {}, place, ...(note.address && !whole ? [" ", make("a", { href: note.address }, "See the page")] : [])),
      answer,
    );
  }

  async function go(note, answer) {
    answer.textContent = "";
    try {
      const reply = await fetch("/_preview/open", {
        method: "POST", headers: { "Content-Type": "application/json", "X-Preview-Token": own.dataset.token }, body: JSON.stringify({ finding: note.id }),
      });
      const { opened, path } = reply.ok ? await reply.json() : { path: await reply.text() };
      answer.textContent = opened ? `Opened in ${opened}.` : path;
    } catch {
      answer.textContent = note.place;
    }
  }

  // -- on the page itself --------------------------------------------------------------------------

  function tagLinks() {
    document.querySelectorAll("stillpoint-preview-tag").forEach((one) => one.remove());
    const paths = Object.keys(told.unpublished);
    if (!paths.length) return;
    for (const link of document.querySelectorAll("main a[href]")) {
      const words = link.origin === location.origin && told.unpublished[link.pathname];
      if (!words || link.closest("nav")) continue;
      const { root } = tree("stillpoint-preview-tag", (host) => link.append(host));
      root.append(make("span", { class: "tag" }, words.toLowerCase()));
    }
  }

  // A bar at the bottom of the window, such as the one to call or book, must never be covered.
  function lift() {
    frame.style.setProperty("--lift", "0px");
    let height = 0;
    for (const part of [0.1, 0.5, 0.9]) {
      for (const element of document.elementsFromPoint(innerWidth * part, innerHeight - 3)) {
        for (let one = element; one && one !== document.body; one = one.parentElement) {
          const { position, bottom } = getComputedStyle(one);
          if (one !== panel.host && (position === "fixed" || (position === "sticky" && bottom !== "auto"))) {
            const bounds = one.getBoundingClientRect();
            if (bounds.height < innerHeight / 3) height = Math.max(height, innerHeight - bounds.top);
          }
        }
      }
    }
    frame.style.setProperty("--lift", `${height}px`);
  }

  // -- news ----------------------------------------------------------------------------------------

  function listen() {
    if (source) return;
    source = new EventSource(`/_preview/events?page=${encodeURIComponent(page)}`);
    source.addEventListener("message", (event) => {
      alive = true;
      const news = JSON.parse(event.data);
      if (news.version !== told.version && (news.version || !told.version)) return reload();
      told = news;
      render();
    });
    source.addEventListener("error", () => {
      alive = false;
      render();
      if (source.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(() => { if (!document.hidden) listen(); }, 2000);
      }
    });
  }

  // A browser keeps few connections to one place: a tab that nobody sees gives its own back.
  function attend() {
    if (!document.hidden) return listen();
    source?.close();
    source = null;
  }

  // Whoever follows a link while pages are being made, or is shown another page by the editor, would be called back
  // by a reload; but not everything that looks like leaving is: a link to a telephone number stays here.
  function leave() {
    leaving = true;
    setTimeout(stay, 10_000);
  }

  function stay() {
    leaving = false;
    if (stale) reload();
  }

  show(open);
  render();
  resume();
  addEventListener("beforeunload", leave);
  addEventListener("resize", lift);
  addEventListener("load", lift);
  addEventListener("pagehide", () => { source?.close(); source = null; });
  addEventListener("pageshow", attend);
  document.addEventListener("visibilitychange", attend);
})();
