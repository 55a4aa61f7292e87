"""Articles to plant in a copy of the website, each with a fault of its own, and ⟦the place⟧ that the check must name."""

from __future__ import annotations

HEADER = {
    "title": "A note about {}", "date": "2026-05-04", "author": "marisol-quince", "topic": "Sessions",
    "summary": "What to know about {} before your session begins.",
}


def article(name: str, body: str = "Hello.", **changed: str | None) -> str:
    fields = {key: value.format(name) for key, value in HEADER.items()} | changed
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None) + f"---\n\n{body}\n"


# Rule -> (file, its text, the words at the place; None: the file as a whole).
ARTICLES: dict[str, tuple[str, str, str | None]] = {
    "broken-link": ("links.md", article("links", "A | b\n--- | ---\n[x]({filename}/pages/feess.md) | y"), "{filename}/pages/feess.md"),
    "missing-anchor": ("anchor.md", article("anchors", "See [x]({filename}/pages/fees.md#zebra)."), "{filename}/pages/fees.md#zebra"),
    "wrong-case": ("case.md", article("case", "See [x]({filename}/Pages/fees.md)."), "{filename}/Pages/fees.md"),
    "missing-file": ("file.md", article("files", "![A zebra]({static}/images/zebra.jpg)"), "{static}/images/zebra.jpg"),
    "unresolved-placeholder": ("placeholder.md", article("places", "See [x]({filname}/pages/fees.md)."), "{filname}/pages/fees.md"),
    "link-to-draft": ("drafts.md", article("drafts", "See [x]({filename}unfinished.md)."), "{filename}unfinished.md"),
    "missing-scheme": ("scheme.md", article("schemes", "See [x][way].\n\n[way]: www.upledger.com"), "www.upledger.com"),
    "email-without-mailto": ("mail.md", article("mail", "Write <a href='me@larkmere.test'>here</a>."), "me@larkmere.test"),
    "unknown-tag": ("tag.md", article("tags", "See [x]({tag}zebra)."), "{tag}zebra"),
    "unknown-topic": ("topic.md", article("topics", "See [x]({category}zebra)."), "{category}zebra"),
    "unknown-person": ("person.md", article("people", "See [x]({author}zebra)."), "{author}zebra"),
    "undefined-reference": ("reference.md", article("references", "It helps.[^zebra-2020]"), "[^zebra-2020]"),
    "unreadable-entry": ("unreadable.md", article("colons", title="Colons: a note"), None),
    "unknown-field": ("unknown.md", article("fields", sumary="x"), "sumary"),
    "missing-field": ("missing.md", article("gaps", topic=None), None),
    "missing-text": ("silent.md", article("silence to come", body=""), None),
    "bad-field": ("bad.md", article("dates", date="31/31/2026"), "31/31/2026"),
    "duplicate-field": ("duplicate.md", article("doubles").replace("topic:", "topic: Sessions\ntopic:"), None),
    "unknown-author": ("author.md", article("authors", author="zebra"), "zebra"),
    "twin-address": ("second.md", article("second places", slug="the-same"), "the-same"),
    "twin-title": ("twin-a.md", article("twins", summary="The first of two."), "A note about twins"),
    "twin-description": ("like-a.md", article("likeness", title="The one"), "What to know about likeness before your session begins."),
    "missing-alt": ("alt.md", article("pictures", 'A <img src="/images/zebra.png"> here.'), "/images/zebra.png"),
    "empty-alt": ("empty.md", article("emptiness", "![](/images/zebra.png)"), "/images/zebra.png"),
    "skipped-heading": ("heading.md", article("headings", "## One\n\n#### A deep one"), "A deep one"),
    "duplicate-id": ("id.md", article("ids", '<p id="zebra">One</p>\n\n<p id="zebra">Two</p>'), "zebra"),
    "unused-ignore": ("unused.md", article("silence", "<!-- sitecheck: ignore broken-link – once upon a time -->\nHello."), None),
    "expired-ignore": ("expired.md", article("the past", "Hello. <!-- sitecheck: ignore broken-link until 2020-01 – once -->"), None),
    "unclear-ignore": ("unclear.md", article("reasons", "Hello. <!-- sitecheck: ignore broken-link -->"), None),
}
OTHERS = {
    "unfinished.md": article("drafts to come", status="draft"),
    "first.md": article("first places", slug="the-same"),
    "twin-b.md": article("twins", summary="The second of two."),
    "like-b.md": article("likeness", title="The other"),
}

# Rule -> what is written in an article of its own, with ⟦the place⟧ that the check must name.
TEXTS = {
    "contradicting-address": "You find us at ⟦22 High Street⟧.",
    "contradicting-email": "Write to us at ⟦larkmere@gmail.com⟧ before you come.",
    "misspelling": "You will ⟦recieve⟧ a letter.",
    "misspelt-name": "Ask for Marisol ⟦Quinse⟧ at the door.",
    "vague-link": "For our fees [click here](⟦/fees/⟧).",
    "contradicting-doi": "People rested ([doi:10.1234/touch.2021.7](⟦https://doi.org/10.1234/touch.2012.7⟧)).",
    "heavy-picture": "![The room](⟦{static}/images/heavy.svg⟧)",
    "contradicting-dial": "Call [(707) 321-6540](⟦tel:+17073216450⟧) before noon.",
    "empty-address": 'Read <a href="⟦⟧">about us</a> first.',
    "folder-without-index": "See [all tags](⟦/tags/⟧).",
    "insecure-link": "Look it up [there](⟦http://en.wikipedia.org/wiki/Rest⟧).",
    "leftover-address": "Fill in [the form](⟦http://localhost:8000/form/⟧).",
    "misspelt-scheme": "The school is [at home](⟦htps://school.example/⟧).",
    "own-domain-in-full": "Read [what it costs](⟦https://example.com/fees/⟧).",
    "unknown-ending": "The school is [at home](⟦https://upledger.con/about⟧).",
    "scheme-left-out": "The [town](⟦//town.example/⟧) lies below.",
    "missing-passage": "We say there [how to come](⟦/fees/#:~:text=by%20steam%20tram⟧).",
    "link-to-nothing": "Read [our terms](⟦#⟧) first.",
    "phone-without-country": "Call [reception](⟦tel:7073216540⟧) before noon.",
    "script-link": '<p><a href="⟦javascript:void(0)⟧">The menu</a></p>',
    "undialable-phone": "Call [(707) 321-6540](⟦tel:+1707321654O⟧) before noon.",
    "unroutable-email": "Write [to Maria](⟦mailto:hello@willow⟧) before noon.",
    "untidy-address": '<p><a href="⟦https://school.example/our courses⟧">Courses</a></p>',
    "unusable-address": "The school is [at home](⟦http:/www.upledger.example/about⟧).",
    "outdated-link": "We told you [about prices](⟦/an-old-page/⟧) before.",
    "block-in-paragraph": "<div>\n<p>Hours: ⟦<ul>⟧<li>Monday</li></ul></p>\n</div>",
    "blocked-by-own-policy": '⟦<p style="color: red">⟧Hello</p>',
    "cell-outside-table": "<div>⟦<tr>⟧</tr></div>",
    "content-between-cells": "<table><tr>⟦Monday⟧<td>9 to 5</td></tr></table>",
    "crossed-tags": "<p><b>Please ⟦<i>⟧ring</b> twice</i></p>",
    "dangling-aria-reference": '<p>⟦<input aria-label="Name" aria-describedby="hint">⟧</p>',
    "decoration-with-name": '<p><img src="⟦/favicon.svg⟧" alt="" aria-label="A leaf" width="9" height="9"></p>',
    "duplicate-attribute": '<p class="note" id="x" ⟦class="big"⟧>Hello</p>',
    "empty-heading": "⟦<h2>⟧</h2>",
    "faint-words": '⟦<p style="color: #aaa; background: #fff">⟧By appointment only</p>',
    "file-name-as-description": '<p><img src="⟦/apple-touch-icon.png⟧" alt="apple-touch-icon.png" width="9" height="9"></p>',
    "leftover-description": '<p><img src="⟦/favicon.svg⟧" alt="image" width="9" height="9"></p>',
    "fixed-spacing": '⟦<p style="line-height: 1 !important">⟧By appointment only</p>',
    "focus-in-control": '<p><button>Save ⟦<span tabindex="0">⟧as …</span></button></p>',
    "focus-in-hidden": '<div aria-hidden="true">\n<a href="⟦/fees/⟧">Fees</a>\n</div>',
    "frame-out-of-reach": '<p>⟦<iframe tabindex="-1" title="Home" srcdoc="<a href=\'/\'>Home</a>">⟧</iframe></p>',
    "header-without-cells": '<table><tr>\n<th>Day</th>\n⟦<th id="fee">⟧Fee</th></tr>\n<tr><td>Monday</td></tr></table>',
    "content-between-items": "<ul><li>Monday</li>\n⟦<div>⟧Tuesday</div></ul>",
    "misleading-false": '⟦<p hidden="false">⟧We are open.</p>',
    "wrong-kind-of-file": "![What it costs](⟦/fees/⟧)",
    "missing-slash": "[What it costs](⟦/fees⟧).",
    "quote-in-value": '<div>\n⟦<p title="A "quiet" room">⟧Words</p>\n</div>',
    "sound-by-itself": '<p><audio src="⟦/images/zebra.png⟧" autoplay></audio></p>',
    "insecure-file": '<p><img src="⟦http://files.example/b.jpg⟧" alt="A room" width="9" height="9"></p>',
    "insecure-form": '<form action="⟦http://forms.example/send⟧"><button>Send</button></form>',
    "item-outside-list": "<div>⟦<li>⟧Monday</li></div>",
    "jumping-focus": '<p>⟦<input title="Name" tabindex="2">⟧</p>',
    "label-for-nothing": '<p>⟦<label for="nmae">⟧Name</label> <input id="first-name" title="Name"></p>',
    "label-not-in-name": '<p><a href="⟦/fees/⟧" aria-label="Prices">Our fees</a></p>',
    "label-without-role": '⟦<div aria-label="Opening hours">⟧<p>9 to 5</p></div>',
    "misplaced-aria-attribute": '<p>⟦<button aria-sort="ascending">⟧Year</button></p>',
    "missing-aria-attribute": '⟦<div role="checkbox" tabindex="0">⟧I agree</div>',
    "nested-control": '<p><a href="/contact/">⟦<button>⟧Write</button></a></p>',
    "obsolete-element": "⟦<center>⟧Welcome</center>",
    "picture-without-size": '<p><img src="⟦/apple-touch-icon.png⟧" alt="The room"></p>',
    "role-outside-its-parent": '⟦<div role="listitem">⟧First</div>',
    "role-with-wrong-child": '⟦<div role="tablist">⟧<button>Fees</button></div>',
    "scrolls-without-keyboard":
        '⟦<div style="height: 30px; width: 200px; overflow: auto">⟧\nPlease come ten minutes early, ring the upper bell, and '
        "take a seat until you are called.\n</div>",
    "second-main": '⟦<div role="main">⟧Hello</div>',
    "stray-end-tag": "<p>Hello⟦</b>⟧</p>",
    "third-party-request": '<iframe src="⟦https://maps.example/here⟧" title="Map"></iframe>',
    "unclosed-element": "<p>Please ⟦<strong>⟧ring.</p>",
    "unknown-aria-attribute": '<p>⟦<button aria-lable="Close">⟧×</button></p>',
    "unknown-autocomplete": '<p>⟦<input title="Name" autocomplete="fullname">⟧</p>',
    "unknown-language": '⟦<p lang="german">⟧Guten Tag</p>',
    "unknown-role": '<p>⟦<span role="buton">⟧Send</span></p>',
    "unnamed-button": "<p>⟦<button>⟧</button></p>",
    "unnamed-field": '<p>Your name ⟦<input name="name">⟧</p>',
    "unnamed-frame": '<p><iframe src="⟦/fees/⟧"></iframe></p>',
    "unnamed-link": '<p><a href="⟦/fees/⟧"></a></p>',
    "unnamed-menu-item": '<div role="menu">\n⟦<button role="menuitem">⟧</button>\n</div>',
    "unnamed-picture": '<p>⟦<svg role="img" class="plan">⟧<path d="M0 0h9"/></svg></p>',
    "unusable-id": '⟦<p id="first visit">⟧First visit</p>',
    "unusable-picture-choice": '<p><img src="⟦/apple-touch-icon.png⟧" srcset="/apple-touch-icon.png 0w" alt="A leaf" width="9" height="9"></p>',
    "wrong-aria-value": '<p>⟦<button aria-expanded="closed">⟧Menu</button></p>',
    "wrong-table-header": '<table><tr><th id="fee">Fee</th></tr>\n<tr>⟦<td headers="fees">⟧110</td></tr></table>',
}


def planted_article(rule: str, text: str) -> str:
    return article(rule, f"The first paragraph stands here.\n\n{text}\n\nThe last paragraph stands here.")
