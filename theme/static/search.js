// Looks words up in the index that was made with the site. Nothing leaves the visitor's browser.

const root = new URL("../", import.meta.url);
const form = document.getElementById("search");
const field = document.getElementById("search-words");
const status = document.getElementById("search-status");
const results = document.getElementById("search-results");
const most = 20;
const said = form.closest(".search").dataset; // what the page's language says
const forms = new Intl.PluralRules(document.documentElement.lang);
const counted = JSON.parse(said.found);

const index = import(new URL("pagefind/pagefind.js", root)).then(async (pagefind) => {
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 24 });
  return pagefind;
});

function element(name, html) {
  const made = document.createElement(name);
  made.innerHTML = html; // Pagefind's excerpts: escaped text, with <mark> round the words
  return made;
}

function link(text, address) {
  const made = document.createElement("a");
  made.textContent = text;
  made.href = address;
  return made;
}

function result(page) {
  const made = document.createElement("article");
  const heading = document.createElement("h2");
  heading.append(link(page.meta.title, page.url));
  made.append(heading, element("p", page.excerpt));
  const parts = page.sub_results.filter((part) => part.url !== page.url).slice(0, 3);
  if (parts.length) {
    const list = document.createElement("ul");
    list.append(...parts.map((part) => {
      const item = document.createElement("li");
      item.append(link(part.title, part.url));
      return item;
    }));
    made.append(list);
  }
  return made;
}

async function look(words) {
  history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  if (!words) {
    status.textContent = "";
    results.replaceChildren();
    return;
  }
  const found = await (await index).debouncedSearch(words, {}, 200);
  if (!found) return; // more has been typed since
  const pages = await Promise.all(found.results.slice(0, most).map((one) => one.data()));
  status.textContent = pages.length === 0
    ? said.none.replace("{words}", () => words)
    : (counted[forms.select(pages.length)] ?? counted.other).replace("{count}", pages.length);
  results.replaceChildren(...pages.map(result));
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  look(field.value.trim());
});
field.addEventListener("input", () => look(field.value.trim()));
field.value = new URLSearchParams(location.search).get("q") ?? "";
look(field.value.trim()).catch(() => {
  status.textContent = said.failed;
});
