// Stands before Decap: what it must not do by itself, and what our own server has to be told with a save.
"use strict";

(() => {
  window.CMS_MANUAL_INIT = true;
  const SERVER = "/api/v1";
  const message = document.getElementById("message");

  // -- sentences of the server stay until they are read -------------------------------------------

  function say(sentence) {
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Understood";
    close.addEventListener("click", hush);
    message.replaceChildren(sentence, close);
    message.hidden = false;
  }

  window.sayToOwner = say;

  function hush() {
    message.hidden = true;
  }

  // -- a save goes on from the last one of this window --------------------------------------------

  const saved = new Map(); // path -> mark of what this window saved last
  const ask = window.fetch.bind(window);

  window.fetch = async (address, options) => {
    if (address !== SERVER || !options?.body) return ask(address, options);
    const request = JSON.parse(options.body);
    const file = request.action === "persistEntry" ? request.params.dataFiles[0] : null;
    if (file) {
      const { file_name, ...answers } = JSON.parse(file.raw); // it is the file's name already, and no field of it
      Object.assign(file, { raw: JSON.stringify(answers), after: saved.get(file.path) ?? "" });
    }
    if (request.action === "getEntry") saved.delete(request.params.path);
    const response = await answer({ ...options, body: JSON.stringify(request) });
    if (file && response.ok) {
      saved.set(file.path, (await response.clone().json()).mark);
      hush();
    }
    parent.postMessage({ stillpoint: request.action, ok: response.ok }, location.origin);
    return response;
  };

  async function answer(options) {
    let response;
    try {
      response = await ask(SERVER, options);
    } catch (error) {
      say("The editor does not answer. Is its window still open? Start it again with “make edit”; what you have written is still here.");
      throw error;
    }
    if (!response.ok) say((await response.clone().json()).error);
    return response;
  }

  // -- what iPhones take is shown by few browsers, and by no list of Decap's: it becomes a JPEG before Decap has it

  const HEIC = /\.hei[cf]$/i;
  const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|hei[cf])$/i;
  const MOST = 30_000_000;

  // Decap keeps what was chosen for the next save, so that what cannot be saved would hinder every save.
  function unfit(file) {
    if (!PICTURE.test(file.name)) return `${file.name} is no picture: choose one that ends with .jpg or .png. A leaflet or form goes into content/documents.`;
    return file.size > MOST ? `${file.name} is too large: ${Math.round(file.size / 1_000_000)} MB, and ${MOST / 1_000_000} MB is the most. Make it smaller first.` : "";
  }

  async function asJpeg(file) {
    if (!HEIC.test(file.name)) return file;
    const reader = new FileReader();
    await new Promise((resolve) => { reader.onload = resolve; reader.readAsDataURL(file); });
    const asset = { path: file.name, content: reader.result.split(",")[1] };
    const headers = { "Content-Type": "application/json" };
    const response = await answer({ method: "POST", headers, body: JSON.stringify({ action: "asJpeg", params: { asset } }) });
    if (!response.ok) throw new Error("no picture");
    const { content } = await response.json();
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    return new File([bytes], file.name.replace(HEIC, ".jpg"), { type: "image/jpeg" });
  }

  // Whether it is a picture, whatever it is called; of drawings and of what iPhones take no browser can be asked.
  let looked = false;

  async function picture(file) {
    const shown = HEIC.test(file.name) ? await asJpeg(file) : file;
    if (!/\.svg$/i.test(shown.name)) {
      await createImageBitmap(shown).catch((error) => {
        say(`${file.name} cannot be opened as a picture: choose another, or export it anew as JPEG.`);
        throw error;
      });
    }
    return shown;
  }

  document.addEventListener("change", async (event) => {
    const input = event.target;
    const files = input.type === "file" ? [...input.files] : [];
    const reason = files.map(unfit).find(Boolean);
    if (reason) {
      event.stopImmediatePropagation();
      input.value = "";
      say(reason);
      return;
    }
    if (!document.body.classList.contains("here") || !files.length || looked) return;
    event.stopImmediatePropagation();
    const chosen = new DataTransfer();
    try {
      for (const file of await Promise.all(files.map(picture))) chosen.items.add(file);
    } catch {
      input.value = ""; // the reason is said already
      return;
    }
    input.files = chosen.files;
    looked = true;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    looked = false;
  }, true);

  // -- what was written and not saved is put back once the form stands: Decap asks for it together with the
  // text itself, and whichever came last stayed, so that words which had been put back were gone again

  const get = IDBObjectStore.prototype.get;

  IDBObjectStore.prototype.get = function (key) {
    const request = get.call(this, key);
    if (!String(key).startsWith("backup.")) return request;
    const later = (tell) => request.addEventListener("success", async (event) => {
      await form();
      tell.call(request, event);
    });
    return Object.defineProperty(request, "onsuccess", { set: later });
  };

  async function form() {
    for (let tries = 0; tries < 600 && !document.querySelector("#nc-root [id*='-field-']"); tries += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }

  // -- Decap mixes two texts up when the address leads from one to the other, so the page starts anew

  const entry = (address) => new URL(address).hash.match(/^#\/collections\/[^/]+\/(?:entries\/.+|new)/)?.[0];

  addEventListener("hashchange", (change) => {
    const [before, now] = [entry(change.oldURL), entry(change.newURL)];
    hush();
    if (before && now && before !== now && ![before, now].some((place) => place.endsWith("/new"))) location.reload();
  });
})();
