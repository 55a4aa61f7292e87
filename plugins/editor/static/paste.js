// Words that were copied from Word, Google Docs, a letter or a page, as Markdown: headings, links, lists and emphasis stay.
"use strict";

(() => {
  const BLOCKS = "address,article,aside,blockquote,body,div,dl,dt,dd,figure,figcaption,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,tbody,td,tfoot,th,thead,tr,ul";
  const MEANT = "a[href],h1,h2,h3,h4,h5,h6,li,strong,b,em,i,table,[class*=MsoListParagraph]";
  const NOTHING = "script,style,head,title,meta,link,svg,button,[style*='mso-list:Ignore'],[style*='mso-list: Ignore']";
  const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

  // -- words and what stands out in them -----------------------------------------------------------

  const escaped = (text) => text.replace(/[\\`*[\]<]/g, "\\$&").replace(/(^|[^\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (found) => found.replace("_", "\\_"));
  // A space that must not break stays between two words, as in "10 km"; beside another space it says nothing.
  const spaced = (text) => text.replace(UNSEEN, "").replace(/[\s\u00a0]*[ \t\r\n\f\u2028\u2029][\s\u00a0]*|\u00a0{2,}/g, " ");

  function looks(element, { strong, em, href }) {
    const { fontWeight, fontStyle } = element.style;
    const name = element.localName;
    return {
      strong: fontWeight ? fontWeight === "bold" || Number(fontWeight) >= 600 : strong || name === "b" || name === "strong",
      em: fontStyle ? fontStyle === "italic" : em || name === "i" || name === "em",
      href: name === "a" && /^(?:https?:|mailto:|tel:)/i.test(element.getAttribute("href") ?? "") ? element.getAttribute("href") : href,
    };
  }

  function* runs(node, look) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) yield { ...look, text: spaced(child.data) };
      else if (child.localName === "br") yield { text: "\n" };
      else if (child.nodeType === Node.ELEMENT_NODE) yield* runs(child, looks(child, look));
    }
  }

  function joined(all) {
    const made = [];
    for (const run of all) {
      const last = made.at(-1);
      const same = last && last.strong === run.strong && last.em === run.em && last.href === run.href;
      if (same) last.text = spaced(last.text + run.text);
      else if (run.text) made.push({ ...run });
    }
    return made;
  }

  function written({ text, strong, em, href }) {
    const words = text.trim();
    if (!words) return text;
    const at = text.indexOf(words);
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
    const mark = (strong ? "**" : "") + (em ? "*" : "");
    const inner = `${mark}${escaped(words)}${mark}`;
    const address = href && href.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
    return before + (href ? `[${inner}](${address})` : inner) + after;
  }

  function line(nodes, plain = {}) {
    const holder = { childNodes: nodes };
    const look = { strong: false, em: false, href: "" };
    const all = [...runs(holder, look)].map((run) => ({ ...run, ...plain }));
    const text = joined(all).map(written).join("");
    return text.replace(/ *\n */g, "\n").trim();
  }

  const begun = (text) => text.replace(/^(#{1,6}|[-+>]|\d+[.)])(?=\s)/gm, (sign) => (/\d/.test(sign) ? sign.replace(/[.)]/, "\\$&") : `\\${sign}`));
  const paragraph = (nodes) => begun(line(nodes)).replace(/\n/g, "  \n");

  // -- blocks --------------------------------------------------------------------------------------

  function* blocks(node) {
    let loose = [];
    for (const child of [...node.childNodes]) {
      const isBlock = child.nodeType === Node.ELEMENT_NODE && (child.matches(BLOCKS) || child.querySelector(BLOCKS));
      if (!isBlock) {
        loose.push(child);
        continue;
      }
      yield paragraph(loose);
      loose = [];
      yield* block(child);
    }
    yield paragraph(loose);
  }

  function* block(element) {
    const name = element.localName;
    const heading = name.match(/^h([1-6])$/);
    if (heading) {
      const words = line(element.childNodes, { strong: false }).replace(/\n/g, " ");
      yield words && `${"#".repeat(Math.max(2, Number(heading[1])))} ${words}`;
    } else if (name === "ul" || name === "ol") yield list(element, "");
    else if (name === "table" && element.rows.length > 1 && element.rows[0].cells.length > 1) yield table(element);
    else if (name === "blockquote") yield [...blocks(element)].filter(Boolean).join("\n\n").replace(/^/gm, "> ").replace(/^> $/gm, ">");
    else if (name === "hr") yield "---";
    else if (name === "pre") yield `\`\`\`\n${element.textContent.replace(/\n$/, "")}\n\`\`\``;
    else if (/MsoListParagraph/.test(element.className)) yield wordsPoint(element);
    else yield* blocks(element);
  }

  // Word has no lists: each point is a paragraph, and its sign was taken away with what is nothing.
  function wordsPoint(element) {
    const depth = Number((element.getAttribute("style") ?? "").match(/level(\d)/)?.[1] ?? 1) - 1;
    const words = line(element.childNodes).replace(/\n/g, " ");
    return words && `\u0000${"    ".repeat(depth)}${element.dataset.number ? "1." : "-"} ${words}`;
  }

  function list(element, indent) {
    const sign = element.localName === "ol" ? "1." : "-";
    return [...element.children].flatMap((item) => {
      if (/^[uo]l$/.test(item.localName)) return [list(item, `${indent}    `)]; // Google Docs puts a list within a list so
      const inner = [...item.children].filter((child) => /^[uo]l$/.test(child.localName));
      const words = line([...item.childNodes].filter((child) => !inner.includes(child))).replace(/\n/g, " ");
      return [...(words ? [`${indent}${sign} ${words}`] : []), ...inner.map((one) => list(one, `${indent}    `))];
    }).join("\n");
  }

  function table(element) {
    const rows = [...element.rows].map((row) => [...row.cells].map((cell) => line(cell.childNodes).replace(/\n/g, "<br>").replace(/\|/g, "\\|")));
    const width = Math.max(...rows.map((row) => row.length));
    const [head, ...rest] = rows.map((row) => `| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`);
    return [head, `| ${Array(width).fill("---").join(" | ")} |`, ...rest].join("\n");
  }

  // -- what is handed on ---------------------------------------------------------------------------

  // Plain text has no links, but points that Markdown would run together.
  const POINT = /^[ \t]*(?:[\u2022\u00b7\u25aa\u2023\uf0b7-]|o(?=\t))[\t\u00a0]+/;

  function plainly(text) {
    const lines = text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(UNSEEN, "").split("\n");
    const made = [];
    lines.forEach((one, at) => {
      const turns = at && one.trim() && lines[at - 1].trim() && POINT.test(one) !== POINT.test(lines[at - 1]);
      made.push(...(turns ? [""] : []), one.replace(POINT, "- "));
    });
    return made.join("\n");
  }

  // -> the Markdown, and how many pictures stayed behind.
  window.pasted = (html, plain) => {
    const page = new DOMParser().parseFromString(html, "text/html"); // nothing in it is run or fetched
    for (const one of page.querySelectorAll("[style*='mso-list']")) {
      const sign = one.querySelector("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
      if (/^\s*\w{1,3}[.)]/.test(sign?.textContent ?? "")) one.dataset.number = "1";
    }
    page.querySelectorAll(NOTHING).forEach((one) => one.remove());
    const pictures = page.querySelectorAll("img").length;
    if (!page.querySelector(MEANT)) return { text: plainly(plain), pictures };
    const text = [...blocks(page.body)].filter(Boolean).join("\n\n");
    return { text: text.replace(/(\u0000[^\n]*)\n\n(?=\u0000)/g, "$1\n").replace(/\u0000/g, "").replace(/\n{3,}/g, "\n\n"), pictures };
  };
})();
