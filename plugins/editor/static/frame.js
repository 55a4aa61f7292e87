// The forms on the left, the real page on the right: which page that is follows from what is being edited.
"use strict";

(() => {
  const forms = document.getElementById("cms");
  const page = document.getElementById("page");
  const state = document.getElementById("state");
  const link = document.getElementById("page-link");
  const narrow = matchMedia("(max-width: 60rem)");
  let justDeleted = false;
  const beginning = state.textContent;
  const opened = "Its page shows what was saved last.";
  const SAID = {
    persistEntry: ["Saved", "The page on the right follows by itself.", "Not saved"],
    deleteFile: ["Deleted", "It lies in .cache/deleted/ until make clean.", "Not deleted"],
    deleteFiles: ["Deleted", "It lies in .cache/deleted/ until make clean.", "Not deleted"],
  };

  function show(part) {
    document.body.dataset.shown = part;
    for (const button of document.querySelectorAll("[data-show]")) button.setAttribute("aria-pressed", String(button.dataset.show === part));
  }

  async function follow() {
    const edited = forms.contentWindow.location.hash.match(/^#\/collections\/([^/]+)\/entries\/(.+)$/);
    const asked = edited ? `?collection=${edited[1]}&entry=${edited[2]}` : "";
    const found = await (await fetch(`where${asked}`)).json();
    if (!found.page) {
      state.textContent = "There is no preview, so only the forms are shown.";
      return show("edit");
    }
    if ([beginning, opened].includes(state.textContent)) state.textContent = edited ? opened : beginning;
    if (link.getAttribute("href") !== found.page) {
      page.src = found.page;
      link.href = found.page;
    }
  }

  forms.addEventListener("load", () => {
    forms.contentWindow.addEventListener("hashchange", (change) => {
      // What was said of one text is not true of the next; a new one only gets its own address by its first save.
      if (change.oldURL.includes("/entries/") && change.newURL.includes("/collections/") && !justDeleted) state.textContent = beginning;
      justDeleted = false;
      follow();
    });
    follow();
  });

  addEventListener("message", ({ origin, data }) => {
    const said = origin === location.origin && SAID[data?.stillpoint];
    if (!said) return;
    const [done, after, failed] = said;
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
    state.textContent = data.ok ? `${done} at ${time}. ${after}` : `${failed} at ${time}: the reason stands below the form.`;
    justDeleted = data.ok && done === "Deleted";
    if (data.ok) follow();
  });

  for (const button of document.querySelectorAll("[data-show]")) button.addEventListener("click", () => show(button.dataset.show));
  show(narrow.matches ? "edit" : "both");
  narrow.addEventListener("change", () => show(narrow.matches ? "edit" : "both"));
})();
