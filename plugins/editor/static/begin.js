// Decap in words that fit a website on one's own computer, and then its beginning.
"use strict";

(async () => {
  const { CMS } = window;

  const PHRASES = {
    collection: {
      sidebar: { collections: "What to edit", searchAll: "Search" },
      collectionTop: { newButton: "New: %{collectionLabel}" },
      entries: { noEntries: "Nothing here yet" },
    },
    editor: {
      editorControlPane: { widget: { regexPattern: "%{fieldLabel} %{pattern}." } },
      editor: {
        onDeleteWithUnsavedChanges: "Delete this, with what you have not saved yet?",
        onDeletePublishedEntry: "Delete this from the website?",
        confirmLoadBackup: "Here is something that you had written and not saved. Put it back into the form?",
      },
      editorToolbar: {
        publishing: "Saving…", publish: "Save", published: "Saved", publishNow: "Save now",
        publishAndCreateNew: "Save, then begin a new one", publishAndDuplicate: "Save, then begin a copy",
        deleteEntry: "Delete", deletePublishedEntry: "Delete", backCollection: "In %{collectionLabel}",
        unsavedChanges: "Not saved yet", changesSaved: "Everything is saved",
      },
    },
    mediaLibrary: { mediaLibrary: { onDelete: "Delete the chosen pictures?" } },
    ui: {
      toast: {
        onFailToLoadEntries: "This could not be opened. The reason stands below.",
        onFailToPersist: "Nothing was saved. The reason stands below.",
        onFailToDelete: "Nothing was deleted. The reason stands below.",
        missingRequiredField: "Nothing was saved: something is missing or not right, and marked in the form.",
        entrySaved: "Saved", entryPublished: "Saved",
      },
    },
  };

  const merged = (old, own) => Object.fromEntries(
    [...new Set([...Object.keys(old), ...Object.keys(own)])].map((name) => [
      name, typeof own[name] === "object" ? merged(old[name] ?? {}, own[name]) : own[name] ?? old[name],
    ]),
  );

  const read = async (address) => {
    const response = await fetch(address);
    return response.ok ? response.json() : null;
  };

  const dated = (_, value) => (value === "{{year}}" ? new Date().getFullYear() : value);
  const config = JSON.parse(JSON.stringify(await read("forms.json")), dated);
  const here = config.backend.name === "proxy";
  document.body.classList.toggle("here", here);
  // On this computer there is nobody to log in: the key that Decap looks for says so.
  if (here) localStorage.setItem("decap-cms-user", JSON.stringify({ backendName: "proxy" }));
  Object.assign(window.choicesOfWords, await read("choices.json"));
  // A new text's file is named after its title, whatever script that is written in.
  CMS.registerEventListener({
    name: "preSave",
    handler: async ({ entry }) => {
      const data = entry.get("data");
      if (!entry.get("newRecord") || entry.get("collection") === "references") return undefined;
      const title = (data.get("title") ?? data.get("name") ?? "").trim();
      if (!title) {
        window.sayToOwner("Write a title, or a name, first: the file is named after it. What you have written is still here.");
        throw new Error("no title yet");
      }
      const named = here ? await read(`file-name.json?${new URLSearchParams({ title })}`) : null;
      // A new text has a state from its beginning, as a draft. A copy, which was loaded, has that of the text it was made from, unless another was chosen.
      const inherited = data.has("_loaded") && data.get("status") === (data.get("_state")?.replace(" · ", "") || "published");
      const begun = inherited || !data.get("status") ? data.set("status", "draft") : data;
      return named ? begun.delete("_loaded").set("file_name", named.name) : begun;
    },
  });
  CMS.registerLocale("en", merged(CMS.getLocale("en"), PHRASES));
  CMS.init({ config });
})();
