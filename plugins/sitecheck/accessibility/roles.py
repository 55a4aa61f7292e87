"""ARIA's roles and attributes as tables, by WAI-ARIA 1.2 with its Graphics and Digital Publishing modules.

Where versions 1.1 and 1.3 allow more, more is allowed: a table like this is for finding sure mistakes.
"""

from __future__ import annotations

GLOBAL = frozenset(
    "atomic braillelabel brailleroledescription busy controls current describedby description details disabled dropeffect"
    " errormessage flowto grabbed haspopup hidden invalid keyshortcuts label labelledby live owns relevant"
    " roledescription".split()
)
"""Attributes, without their `aria-`, that every element may have."""

_PLACE = "posinset setsize"
_CELL = "colindex colindextext colspan rowindex rowindextext rowspan"
_HEADER = _CELL + " expanded readonly required selected sort"
_RANGE = "valuemax valuemin valuenow valuetext"
_ITEM = _PLACE + " expanded"
_TEXT = "activedescendant autocomplete multiline placeholder readonly required"

_SUPPORTED = {
    "alert": "expanded", "alertdialog": "expanded modal", "application": "activedescendant expanded",
    "article": _ITEM, "banner": "expanded", "blockquote": "", "button": "expanded pressed", "caption": "",
    "cell": _CELL, "checkbox": "checked expanded readonly required", "code": "", "columnheader": _HEADER,
    "combobox": "activedescendant autocomplete expanded readonly required orientation multiline placeholder",
    "comment": "level posinset setsize", "complementary": "expanded", "contentinfo": "expanded", "definition": "expanded",
    "deletion": "", "dialog": "expanded modal", "directory": "expanded", "document": "expanded", "emphasis": "",
    "feed": "setsize expanded", "figure": "expanded", "form": "expanded", "generic": "",
    "grid": "activedescendant colcount expanded level multiselectable readonly rowcount", "gridcell": _HEADER,
    "group": "activedescendant expanded", "heading": "expanded level", "img": "expanded", "image": "expanded",
    "insertion": "", "link": "expanded", "list": "expanded",
    "listbox": "activedescendant expanded multiselectable orientation readonly required",
    "listitem": _ITEM + " level", "log": "expanded", "main": "expanded", "mark": "", "marquee": "expanded", "math": "expanded",
    "menu": "activedescendant expanded orientation", "menubar": "activedescendant expanded orientation",
    "menuitem": _ITEM, "menuitemcheckbox": _ITEM + " checked readonly required selected",
    "menuitemradio": _ITEM + " checked readonly required selected", "meter": _RANGE, "navigation": "expanded",
    "none": "", "note": "expanded", "option": _PLACE + " checked selected", "paragraph": "", "presentation": "",
    "progressbar": _RANGE, "radio": _PLACE + " checked selected",
    "radiogroup": "activedescendant expanded orientation readonly required", "region": "expanded",
    "row": _ITEM + " activedescendant colindex level rowindex rowindextext selected", "rowgroup": "activedescendant expanded",
    "rowheader": _HEADER, "scrollbar": _RANGE + " orientation", "search": "expanded", "searchbox": _TEXT,
    "separator": _RANGE + " orientation", "slider": _RANGE + " orientation readonly",
    "spinbutton": _RANGE + " activedescendant readonly required", "status": "expanded", "strong": "", "subscript": "",
    "suggestion": "", "superscript": "", "switch": "checked expanded readonly required", "tab": _ITEM + " selected",
    "table": "colcount expanded rowcount",
    "tablist": "activedescendant expanded level multiselectable orientation", "tabpanel": "expanded", "term": "expanded",
    "textbox": _TEXT, "time": "", "timer": "expanded", "toolbar": "activedescendant expanded orientation",
    "tooltip": "expanded", "tree": "activedescendant expanded multiselectable orientation required",
    "treegrid": "activedescendant colcount expanded level multiselectable orientation readonly required rowcount",
    "treeitem": _ITEM + " checked level selected",
    "graphics-document": "expanded", "graphics-object": "activedescendant expanded", "graphics-symbol": "expanded",
}
_PUBLISHING = (
    "abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref chapter colophon conclusion"
    " cover credit credits dedication endnote endnotes epigraph epilogue errata example footnote foreword glossary"
    " glossref index introduction noteref notice pagebreak pagefooter pageheader pagelist part preface prologue"
    " pullquote qna subtitle tip toc"
).split()
SUPPORTED: dict[str, frozenset[str]] = {
    **{role: frozenset(words.split()) for role, words in _SUPPORTED.items()},
    **{f"doc-{name}": frozenset({"expanded", "level", "posinset", "setsize"}) for name in _PUBLISHING},
}
"""Role -> attributes it may have beside the global ones. Its keys are all the roles there are."""

LINKS = frozenset({"link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"})

REQUIRED: dict[str, tuple[str, ...]] = {
    "checkbox": ("checked",), "combobox": ("expanded",), "heading": ("level",), "menuitemcheckbox": ("checked",),
    "menuitemradio": ("checked",), "meter": ("valuenow",), "radio": ("checked",), "scrollbar": ("controls", "valuenow"),
    "slider": ("valuenow",), "switch": ("checked",),
}
"""Role -> attributes that it cannot do without. A separator needs a value only when it can be focused."""

NAMED_BY_CONTENT = LINKS | frozenset(
    "button cell checkbox columnheader gridcell heading menuitem menuitemcheckbox menuitemradio option radio row rowheader"
    " switch tab tooltip treeitem".split()
)
HIDES_CHILDREN = frozenset(
    "button checkbox img image menuitemcheckbox menuitemradio meter option progressbar radio scrollbar separator slider"
    " switch tab graphics-symbol doc-pagebreak".split()
)
"""Roles that are one thing to a screen reader, whatever is inside."""

FIELDS = frozenset(
    "checkbox combobox listbox menuitemcheckbox menuitemradio radio searchbox slider spinbutton switch textbox".split()
)
WIDGETS = FIELDS | LINKS | frozenset(
    "button gridcell menuitem option progressbar scrollbar tab tabpanel treeitem grid menu menubar radiogroup tablist tree"
    " treegrid".split()
)
LABELLED_BY_CONTENT = LINKS | frozenset(
    "button checkbox menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem gridcell".split()
)
"""Widgets whose words are their label."""

NEVER_NAMED = frozenset(
    "caption code deletion emphasis generic insertion paragraph presentation none strong subscript superscript".split()
)
"""Roles that must not be given a name."""

_ROWS = frozenset({"row", "rowgroup"})
_ITEMS = frozenset({"menuitem", "menuitemcheckbox", "menuitemradio"})
_CELLS = frozenset({"cell", "columnheader", "gridcell", "rowheader"})
_TABLES = frozenset({"grid", "table", "treegrid"})

WITHIN: dict[str, frozenset[str]] = {
    **dict.fromkeys(_CELLS, frozenset({"row"})),
    "listitem": frozenset({"list", "directory", "group"}),
    **dict.fromkeys(_ITEMS, frozenset({"group", "menu", "menubar"})),
    "option": frozenset({"group", "listbox"}),
    "row": _TABLES | {"rowgroup"},
    "rowgroup": _TABLES,
    "tab": frozenset({"tablist"}),
    "treeitem": frozenset({"group", "tree", "treeitem"}),
}
"""Role -> roles of which one has to stand around it."""

OWNS: dict[str, frozenset[str]] = {
    "feed": frozenset({"article"}),
    "grid": _ROWS | {"caption"},
    "list": frozenset({"listitem", "group"}),
    "listbox": frozenset({"option", "group"}),
    "menu": _ITEMS | {"group", "separator", "menu"},
    "menubar": _ITEMS | {"group", "separator", "menu"},
    "row": _CELLS,
    "rowgroup": frozenset({"row"}),
    "table": _ROWS | {"caption"},
    "tablist": frozenset({"tab"}),
    "tree": frozenset({"treeitem", "group"}),
    "treegrid": _ROWS | {"caption"},
}
"""Role -> the only roles that may stand directly in it."""

_BOOLEAN = frozenset({"true", "false"})
_MAYBE = _BOOLEAN | {"undefined"}
TOKENS: dict[str, frozenset[str]] = {
    **dict.fromkeys("atomic busy disabled modal multiline multiselectable readonly required".split(), _BOOLEAN),
    **dict.fromkeys("expanded grabbed hidden selected".split(), _MAYBE),
    **dict.fromkeys("checked pressed".split(), _MAYBE | {"mixed"}),
    "autocomplete": frozenset({"inline", "list", "both", "none"}),
    "current": _BOOLEAN | {"page", "step", "location", "date", "time"},
    "haspopup": _BOOLEAN | {"menu", "listbox", "tree", "grid", "dialog"},
    "invalid": _BOOLEAN | {"grammar", "spelling"},
    "live": frozenset({"assertive", "off", "polite"}),
    "orientation": frozenset({"horizontal", "vertical", "undefined"}),
    "sort": frozenset({"ascending", "descending", "none", "other"}),
}
TOKEN_LISTS: dict[str, frozenset[str]] = {
    "dropeffect": frozenset({"copy", "execute", "link", "move", "none", "popup"}),
    "relevant": frozenset({"additions", "all", "removals", "text"}),
}
INTEGERS = frozenset("colcount colindex colspan level posinset rowcount rowindex rowspan setsize".split())
NUMBERS = frozenset("valuemax valuemin valuenow".split())
ONE_ID = frozenset({"activedescendant", "errormessage"})
IDS = frozenset("controls describedby details flowto labelledby owns".split())
WORDS = frozenset(
    "braillelabel brailleroledescription colindextext description keyshortcuts label placeholder roledescription"
    " rowindextext valuetext".split()
)
ATTRIBUTES = GLOBAL.union(TOKENS, TOKEN_LISTS, INTEGERS, NUMBERS, ONE_ID, IDS, WORDS)
"""Every attribute there is, without its `aria-`."""

IMPLICIT = {
    "article": "article", "aside": "complementary", "blockquote": "blockquote", "button": "button", "caption": "caption",
    "code": "code", "datalist": "listbox", "del": "deletion", "details": "group", "dfn": "term", "dialog": "dialog",
    "em": "emphasis", "fieldset": "group", "figure": "figure", "form": "form", "hr": "separator", "ins": "insertion",
    "main": "main", "math": "math", "menu": "list", "meter": "meter", "nav": "navigation", "ol": "list",
    "optgroup": "group", "option": "option", "output": "status", "p": "paragraph", "progress": "progressbar",
    "search": "search", "strong": "strong", "sub": "subscript", "sup": "superscript", "svg": "graphics-document",
    "table": "table", "tbody": "rowgroup", "textarea": "textbox", "tfoot": "rowgroup", "thead": "rowgroup", "tr": "row",
    "ul": "list", "address": "group", "hgroup": "group", "time": "time", "mark": "mark",
    **{f"h{level}": "heading" for level in range(1, 7)},
}
"""Element -> its role, where that does not hang on anything else."""

INPUTS = {
    "button": "button", "checkbox": "checkbox", "email": "textbox", "image": "button", "number": "spinbutton",
    "radio": "radio", "range": "slider", "reset": "button", "search": "searchbox", "submit": "button", "tel": "textbox",
    "text": "textbox", "url": "textbox",
}
OTHER_INPUTS = frozenset("color date datetime-local file month password time week".split())
"""Types of fields that have no role, and need a name all the same."""
