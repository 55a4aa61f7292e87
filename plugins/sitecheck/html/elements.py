"""What the HTML standard says of elements: which hold nothing, which end by themselves, what closes what."""

VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
RAW = frozenset("script style xmp iframe noembed noframes textarea title".split())
"""Elements whose content is text to the end tag, whatever it looks like."""

MAY_STAY_OPEN = frozenset(
    "html head body p li dt dd rb rt rtc rp option optgroup colgroup caption thead tbody tfoot tr td th".split()
)
"""Elements whose end tag may be left out."""

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS = HEADINGS | frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header"
    " hgroup hr main menu nav ol pre search section summary table ul listing plaintext xmp".split()
)
"""Elements whose start tag ends an open paragraph."""

LISTS = frozenset({"ul", "ol", "menu", "dir"})
TABLE_PARTS = frozenset("table thead tbody tfoot tr".split())
ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
ONLY_IN_TABLES = frozenset("caption col colgroup tbody td tfoot th thead tr".split())
ALLOWED_IN_TABLE = ONLY_IN_TABLES | frozenset({"script", "style", "template", "form", "input"})

BARRIER = frozenset("table td th caption template html applet marquee object".split())
"""An end tag looks no further than these for what it closes."""

PARTS = frozenset({"html", "head", "body"})
BEFORE_BODY = PARTS | frozenset("base link meta noscript script style template title".split())
PARAGRAPH_BARRIER = BARRIER | {"button"}
INTEGRATION = frozenset("foreignobject desc title annotation-xml mi mo mn ms mtext".split())
"""Elements of a drawing or a formula that hold HTML again."""

LEAVES_DRAWING = BLOCKS | frozenset(
    "b big body br code dd dt em embed head i img li meta nobr p ruby s small span strong strike sub sup tt u ul var".split()
)

PLAIN = frozenset("abbr b bdi bdo cite code del dfn em i ins kbd label mark q s samp small span strong sub sup time u var".split())
"""Elements that may stand nearly everywhere and end nothing."""

USUAL: dict[str, str] = {
    **dict.fromkeys(PLAIN, ""), "a": "a", "p": "p",
    **dict.fromkeys(BLOCKS - {"form", "hr", "listing", "plaintext", "xmp"}, "p"),
}
"""Elements that ask for no care when the tree is built, unless one of this name is open."""

CLOSED_BY: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"option", "optgroup"}),
    "rt": frozenset({"rb", "rt", "rp"}),
    "rp": frozenset({"rb", "rt", "rp"}),
    "tr": frozenset({"tr", "td", "th", "caption", "colgroup"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    **dict.fromkeys(ROW_GROUPS, frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup"})),
    "caption": frozenset({"caption", "colgroup"}),
    "colgroup": frozenset({"caption", "colgroup"}),
}
"""Start tag -> open elements that it ends."""

STOPS: dict[str, frozenset[str]] = {
    "li": LISTS, "dt": frozenset({"dl"}), "dd": frozenset({"dl"}), "option": frozenset({"select", "datalist"}),
    "optgroup": frozenset({"select"}), "rt": frozenset({"ruby"}), "rp": frozenset({"ruby"}),
}
"""How far a start tag looks for them; others look as far as the table."""

CHANGED = frozenset({"frame", "frameset", "image", "nobr"})
"""Elements that browsers take for something else, or for nothing, by what stands around them."""

OBSOLETE = {
    "acronym": "abbr", "applet": "", "basefont": "", "bgsound": "", "big": "", "blink": "", "center": "", "dir": "ul",
    "font": "", "frame": "iframe", "frameset": "", "listing": "pre", "marquee": "", "nobr": "", "noframes": "",
    "plaintext": "pre", "spacer": "", "strike": "s", "tt": "code", "xmp": "pre",
}
"""Elements that are no longer HTML, with what stands in for them if there is one."""

CODE = ("code", "kbd", "listing", "plaintext", "pre", "samp", "tt", "xmp")
"""Elements whose words are quoted letter for letter, the obsolete ones as well: reStructuredText becomes `<tt>`."""

NO_PROSE = frozenset({*CODE, "script", "style", "template", "textarea"})
"""Elements whose letters are not sentences for visitors."""

LIST_SIGNS = "•‣▪●◦⁃■►➤✓✔"
"""What people type before the items of a list where they do not know how to make one."""
