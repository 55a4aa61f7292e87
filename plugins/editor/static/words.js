// The text of a page: plain Markdown in a box of its own, never rewritten, with buttons for what is typed rarely.
"use strict";

(() => {
  const { CMS, createClass, h } = window;
  const choices = { pages: [], papers: [] }; // filled by begin.js, before any form is shown
  let number = 0;

  const Words = createClass({
    getInitialState() {
      number += 1;
      return { id: `words-${number}` };
    },

    // Decap asks this before it hands on anything but a new text, such as a picture that was chosen.
    shouldComponentUpdate() {
      return true;
    },

    // A picture that was chosen comes back here.
    componentDidUpdate() {
      const { mediaPaths, onRemoveInsertedMedia } = this.props;
      const chosen = mediaPaths?.get(this.state.id);
      if (!chosen) return;
      onRemoveInsertedMedia(this.state.id);
      const path = typeof chosen === "string" ? chosen : chosen.get?.(0) ?? chosen[0];
      const shows = window.prompt("What does the picture show, for someone who cannot see it?", "") ?? "";
      const { selectionStart, value } = this.box;
      const before = value.slice(0, selectionStart);
      const gap = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n"; // a paragraph of its own
      this.put(`${gap}![${shows.replace(/[[\]]/g, "")}]({static}/images/${path.replace(/^\/?(?:content\/)?images\//, "")})\n`);
    },

    componentWillUnmount() {
      this.props.onRemoveMediaControl?.(this.state.id);
    },

    // As if it were typed, so that undo takes it back.
    put(text, from, to) {
      const { box } = this;
      box.focus();
      if (from !== undefined) box.setSelectionRange(from, to);
      if (!document.execCommand("insertText", false, text)) {
        box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
        this.props.onChange(box.value);
      }
    },

    around(mark, empty) {
      const { selectionStart: start, selectionEnd: end, value } = this.box;
      const inside = value.slice(start, end) || empty;
      this.put(mark + inside + mark);
    },

    before(mark) {
      const { selectionStart: start, selectionEnd: end, value } = this.box;
      const first = value.lastIndexOf("\n", start - 1) + 1;
      this.put(value.slice(first, end).split("\n").map((line) => mark + line).join("\n"), first, end);
    },

    link(path) {
      const { selectionStart: start, selectionEnd: end, value } = this.box;
      const page = choices.pages.find((one) => one.path === path);
      this.put(`[${value.slice(start, end) || page.title}]({filename}/${path})`);
    },

    picture() {
      this.props.onOpenMediaLibrary({ controlID: this.state.id, forImage: true, value: "", allowMultiple: false, field: this.props.field });
    },

    // What a word processor or a page hands on beside its letters is kept as far as Markdown can say it.
    paste(event) {
      const html = event.clipboardData.getData("text/html");
      const { text, pictures } = window.pasted(html, event.clipboardData.getData("text/plain"));
      if (pictures) window.sayToOwner("Pictures cannot be pasted into the text: save each as a file, and put it in with the button “Picture”.");
      if (!text) return;
      event.preventDefault();
      const { selectionStart, value } = this.box;
      const before = value.slice(0, selectionStart);
      const begins = /^(?:#+ |- |1\. |\| |> |```)/.test(text) && before && !before.endsWith("\n");
      this.put((begins ? "\n\n" : "") + text);
    },

    button(label, title, action) {
      return h("button", { type: "button", key: label, title, onClick: action }, label);
    },

    chooser(label, options, action) {
      if (!options.length) return null;
      return h("select", { key: label, "aria-label": label, value: "", onChange: (event) => { const { value } = event.target; if (value) action(value); } },
        h("option", { value: "" }, label),
        options.map(([value, words]) => h("option", { key: value, value }, words)));
    },

    render() {
      const { forID, value, onChange, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      return h("div", { className: `${classNameWrapper} words` },
        h("div", { className: "words-tools", role: "group", "aria-label": "Put into the text" },
          this.button("Heading", "Make this line a heading", () => this.before("## ")),
          this.button("Bold", "Make the chosen words bold", () => this.around("**", "bold")),
          this.button("Italic", "Make the chosen words italic", () => this.around("*", "italic")),
          this.button("List", "Make a list of these lines", () => this.before("- ")),
          this.button("Picture", "Put a picture here", () => this.picture()),
          this.chooser("Link to a page…", choices.pages.map(({ path, title }) => [path, title]), (path) => this.link(path)),
          this.chooser("Cite a paper…", choices.papers.map(({ key, title }) => [key, `${key}: ${title}`]), (key) => this.put(`[^${key}]`))),
        h("textarea", {
          id: forID, ref: (box) => { this.box = box; }, value: value || "", spellCheck: true, rows: 18,
          onChange: (event) => onChange(event.target.value), onPaste: (event) => this.paste(event), onFocus: setActiveStyle, onBlur: setInactiveStyle,
        }));
    },
  });

  window.choicesOfWords = choices;
  CMS.registerWidget("words", Words);
})();
