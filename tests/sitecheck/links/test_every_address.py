"""Every attribute and every file that holds an address is looked at, with its place; look-alikes are left alone."""

from __future__ import annotations

import pytest

from sitecheck.engine import check, rules
from sitecheck.folder import site_from_folder
from sitecheck.links.hosts import HOSTS
from sitecheck.site import Site

LINKS = [rule.name for rule in rules() if rule.group == "links"]
PAGE = '<!doctype html>\n<html lang="en"><head><title>T</title>{}</head>\n<body>{}</body></html>\n'


def found(texts: dict[str, str], **choices) -> list[tuple[str, str, int | None, int | None]]:
    site = Site.from_texts(texts, practice=False, **choices)
    return [(one.rule, one.place.file, one.place.line, one.place.column) for one in check(site, LINKS) if one.severity == "error"]


BODIES = [
    '<a href="/gone/">x</a>', '<map name="m"><area href="/gone/" alt="x"></map>', '<img src="/gone.png" alt="">',
    '<img srcset="/gone.png 2x" src="/here.png" alt="">', '<picture><source srcset="/here.png, /gone.png 2x"></picture>',
    '<video src="/gone.mp4"></video>', '<video poster="/gone.png"></video>', '<audio src="/gone.mp3"></audio>',
    '<video><source src="/gone.mp4"></video>', '<video><track src="/gone.vtt"></video>', '<iframe src="/gone/" title="t"></iframe>',
    '<embed src="/gone.pdf">', '<object data="/gone.pdf"></object>', '<script src="/gone.js"></script>', '<form action="/gone/"></form>',
    '<button formaction="/gone/">x</button>', '<input type="image" src="/gone.png" alt="x">', '<input type="submit" formaction="/gone/">',
    '<blockquote cite="/gone/">x</blockquote>', '<q cite="/gone/">x</q>', '<ins cite="/gone/">x</ins>', '<del cite="/gone/">x</del>',
    '<img src="/here.png" alt="" usemap="#gone">', '<svg><use href="/gone.svg#a"/></svg>', '<svg><use xlink:href="#gone"/></svg>',
    '<svg><image href="/gone.png"/></svg>', '<svg><a href="/gone/"><text>x</text></a></svg>', '<iframe title="t" srcdoc="&lt;p&gt;&lt;a href=&quot;/gone/&quot;&gt;x&lt;/a&gt;"></iframe>', '<table background="/gone.png"></table>', '<table><tbody background="/gone.png"><tr><td>x</td></tr></tbody></table>',
    '<p style="background: url(/gone.png)">x</p>', '<style>p { background: url("/gone.png") }</style>', '<style>@import "/gone.css";</style>',
    '<a href=/gone/>x</a>', "<a href='/gone/?a=1&amp;b=2'>x</a>", '<a href="/go&#110;e/">x</a>', '<a href="#gone">x</a>', '<a href="/t/#gone">x</a>',
    '<a href=" \t/gone/\n">x</a>', '<a href="\\gone\\">x</a>', '<a href="/t/index.html/gone">x</a>', '<a href="../../../gone/">x</a>',
]
HEADS = [
    '<link rel="stylesheet" href="/gone.css">', '<link rel="icon" href="/gone.ico">', '<link rel="canonical" href="https://willow.test/gone/">',
    '<link rel="alternate" hreflang="de" href="/gone/">', '<link rel="preload" as="image" imagesrcset="/gone.png 2x">',
    '<meta http-equiv="refresh" content="0; url=/gone/">', '<meta property="og:image" content="https://willow.test/gone.png">',
    '<meta name="twitter:image" content="https://willow.test/gone.png">', '<link rel="manifest" href="/gone.webmanifest">',
    '<script type="application/ld+json">{"@type": "Thing", "url": "https://willow.test/gone/"}</script>', '<base href="/else/"><link rel="next" href="x/">',
]


@pytest.mark.parametrize("head, body", [*(("", body) for body in BODIES), *((head, "") for head in HEADS)])
def test_a_missing_target_is_found_in_every_attribute(head, body):
    texts = {"output/t/index.html": PAGE.format(head, body), "output/here.png": "x", "output/index.html": PAGE.format("", "")}
    (rule, file, line, _column), *others = found(texts)
    assert not others and rule in ("broken-link", "missing-file", "missing-anchor")
    assert (file, line) == ("output/t/index.html", 2 if head else 3)


LOOK_ALIKES = """
<a href="/t/">1</a><a href="/t">2</a><a href="../t/?a=b&c">3</a><a href="#ü">4</a><a href="#%C3%BC">5</a><a href="#:~:text=gone">6</a><a href="/t/#top">7</a><a href="#%74OP">7</a>
<a href="//elsewhere.example/gone">8</a><a href="https://elsewhere.example/gone/">9</a><a href="mailto:a@willow.test">10</a><a href="tel:+17073216540">11</a>
<a href="/with%20space.pdf">12</a><a href="/with space.pdf">13</a><a href="/t/index.html">14</a><a href="/bare">15</a><a href="#/route">16</a><a href="#day=2&amp;room=b">17</a>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><img data-src="/later.png" alt=""><a id="ü">17</a><a href="/a%26b.html">18</a>
<img srcset="/here.png 1x, /here.png?x=1,2 2x" src="/here.png" alt=""><p style="background: url(data:image/png;base64,AA), url( '/here.png' )">x</p>
<style>/* url(/gone.png) */ p::before { content: "url(/gone.png)"; fill: url(#ü) } @namespace svg url(http://www.w3.org/2000/svg);</style>
<iframe title="t" srcdoc="<a href='#in'>x</a><a>y</a><img alt='' src=''><!-- <a href='/gone/'> --><template><a href='/gone/'></a></template>"></iframe>
<a href="/cdn-cgi/l/email-protection#4d">19</a><a href="/.netlify/functions/shop">20</a>
<!-- <a href="/gone/">x</a> --><template><a href="{x}">x</a></template><script>var a = '<a href="/gone/">';</script><textarea><a href="/gone/"></textarea>
<script type="application/ld+json">{"@id": "https://willow.test/#me", "target": "https://willow.test/gone?q={q}", "sameAs": "https://e.example/", "url": null, "logo": 5}</script>
"""


def test_look_alikes_are_left_alone():
    page = PAGE.format('<link rel="preconnect" href="https://fonts.example"><meta property="og:title" content="/gone/">', LOOK_ALIKES)
    texts = {"output/t/index.html": page, "output/here.png": "x", "output/with space.pdf": "x", "output/bare.html": PAGE.format("", ""), "output/a&b.html": "x"}
    assert found(texts | {"output/index.html": ""}) == []


FILES = {
    "output/index.html": PAGE.format('<link rel="stylesheet" href="a.css"><link rel="manifest" href="site.webmanifest">', ""),
    "output/a.css": '@import url("b.css");\np { background: url(gone.png) }\n',
    "output/b.css": "/* url(no.png) */\n@font-face { src: url('gone\\.woff2') format('woff2') }\n",
    "output/unused.css": "p { background: url(gone.png) }\n",
    "output/site.webmanifest": '{"icons": [\n{"src": "gone.png"}], "start_url": "."}\n',
    "output/feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom">\n<entry><link href="https://willow.test/gone/"/>\n'
                       '<content type="html">&lt;a href="/no/"&gt;</content></entry></feed>\n',
    "output/rss.xml": "<rss><channel>\n<item><link>https://willow.test/gone-too/</link><guid isPermaLink='false'>no</guid></item></channel></rss>\n",
    "output/sitemap.xml": "<urlset>\n<!-- <loc>https://willow.test/no/</loc> -->\n<url><loc> https://willow.test/missing/ </loc></url></urlset>\n",
    "output/robots.txt": "User-agent: *\nSitemap: https://willow.test/sitemaps.xml\n",
    "output/_redirects": "/old/ /lost/ 301\n/blog/* /news/:splat\n# /x/ /y/\n/elsewhere/ https://e.example/ 302\n",
}


def test_files_beside_the_pages_name_their_targets_with_a_place():
    places = {(file.removeprefix("output/"), line) for _rule, file, line, _column in found(FILES)}
    assert places == {
        ("a.css", 2), ("b.css", 2), ("site.webmanifest", 2), ("feed.xml", 2), ("rss.xml", 2), ("sitemap.xml", 3), ("robots.txt", 2), ("_redirects", 1),
    }


def test_a_place_in_a_style_sheet_is_that_of_the_address():
    assert ("missing-file", "output/a.css", 2, 21) in found(FILES)


def test_an_address_that_redirects_lead_on_from_is_there():
    page = PAGE.format("", '<a href="/old/">1</a><a href="/blog/2020/x">2</a><a href="/blogs">3</a>')
    assert found({"output/index.html": page, "output/_redirects": "/old /\n/blog/* /\n/* /404.html 404\n"}) == [("broken-link", "output/index.html", 3, 65)]


@pytest.mark.parametrize("line, broken", [("/* /index.html 200", ["/gone.png"]), ("/* /index.html 301", ["/day/today", "/gone.png"]), ("/* /gone.html 200", ["/day/today", "/gone.png"])])
def test_a_page_shown_at_every_address_stands_in_for_pages_and_not_for_files(line, broken):
    texts = {"output/index.html": PAGE.format("", '<a href="/day/today">1</a><img src="/gone.png" alt="x">'), "output/_redirects": line}
    dead = Site.from_texts(texts).dead_links
    assert sorted(one.cause.written for one in dead if one.element != "redirect") == broken


def test_an_icon_that_its_drawing_has_not_is_told():
    page = PAGE.format("", '<svg><use href="/icons.svg#leaf"/></svg><svg><use href="/icons.svg#tree"/></svg><svg><use href="/icons.svg#caf%C3%A9"/></svg><img src="/icons.svg#view" alt="x">')
    texts = {"output/index.html": page, "output/icons.svg": '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="tree"/><g id = \'caf&#233;\'/></svg>'}
    assert found(texts) == [("missing-anchor", "output/index.html", 3, 23)]


@pytest.mark.parametrize("name, written, told", [
    ("og:image", "/here.png", True), ("twitter:image", "here.png", True), ("og:image", "https://willow.test/here.png", False), ("og:url", "//willow.test/", False), ("og:title", "/here.png", False), ("og:image", " ", False), ("og:image", "{{ page.image }}", False),
])
def test_a_card_for_other_websites_needs_whole_addresses(tmp_path, name, written, told):
    (tmp_path / "index.html").write_text(PAGE.format(f'<meta property="{name}" content="{written}">', ""))
    (tmp_path / "here.png").write_text("x")
    assert bool(check(site_from_folder(tmp_path), ("untidy-address",))) is told


def test_what_a_missing_quotation_mark_swallows_is_no_broken_link():
    assert found({"output/index.html": PAGE.format("", '<p><a href="/t/>a</a> <a href="/">b</a></p>')}) == []
    assert found({"output/index.html": PAGE.format("", '<p><a href="/gone/">a</a> <a href="/t/>a</a> <a href="/">b</a></p>')}) == [("broken-link", "output/index.html", 3, 19)]


@pytest.mark.parametrize("written", ["https//e-site.example.org/a", "http//e-site.org", "HTTPS/e-site.org/a"])
def test_an_address_that_lost_its_colon_gets_it_back(written):
    (dead,) = check(Site.from_texts({"content/pages/a.md": f"---\ntitle: A\n---\n\n[x]({written})\n"}), ("missing-scheme",))
    assert dead.repair.replacement == "https://" + written.partition("/")[2].lstrip("/")


@pytest.mark.parametrize("lines, broken", [
    ("/blog/* /news/:splat", 1), ("/blog/:year/:name /news/:name", 0), ("/blog/:year/:name /news/:year", 1), ("/blog/* /blog/:splat", 1), ("/blog/* https://e.example/:splat", 0),
    ("/blog/* /old/:splat\n/old/* /news/x", 0), ("/blog/* /old\n/old /gone", 0), ("/blog/* id=:id /news/x 301!", 0), ("/blog/* /a/:splat\n/a/* /blog/:splat", 1),
])
def test_redirects_with_stars_are_followed_for_each_link(lines, broken):
    texts = {"output/index.html": PAGE.format("", '<a href="/blog/2020/x">1</a>'), "output/news/x.html": "", "output/_redirects": lines}
    assert sum(file.endswith("index.html") for _rule, file, *_ in found(texts)) == broken


def test_circles_and_chains_of_the_host_s_own_redirects_are_told_at_their_lines():
    lines = "/a /b\n/b/ /a 302\n/c /d\n/d /e\n/e https://e.example/\n/x/* /x/:splat\n"
    said = check(Site.from_texts({"output/index.html": PAGE.format("", ""), "output/_redirects": lines}), ("redirect-loop", "redirect-chain"))
    assert [(one.rule, str(one.place)) for one in said] == [
        ("redirect-loop", "output/_redirects:1:4"), ("redirect-chain", "output/_redirects:3:4"), ("redirect-chain", "output/_redirects:4:4"),
    ]


def test_hosts_differ_in_what_they_answer(tmp_path):
    (tmp_path / "index.html").write_text(PAGE.format("", '<a href="/about">x</a>'))
    (tmp_path / "about.html").write_text(PAGE.format("", ""))
    broken = {name: bool(site_from_folder(tmp_path, host=host).dead_links) for name, host in HOSTS.items()}
    assert broken == {"any": False, "github-pages": False, "netlify": False, "cloudflare": False, "nginx": True}


def test_a_style_sheet_outside_the_folder_is_not_read(tmp_path):
    root = tmp_path / "site"
    root.mkdir()
    (tmp_path / "secret.css").write_text("p { background: url(gone.png) }")
    (root / "a.css").symlink_to(tmp_path / "secret.css")
    (root / "index.html").write_text(PAGE.format('<link rel="stylesheet" href="a.css"><link rel="stylesheet" href="../secret.css">', ""))
    site = site_from_folder(root)
    assert not site.attachments and {dead.fault for dead in site.dead_links} == {"file"}


def test_a_site_in_a_folder_of_its_host_is_left_by_a_link_from_the_root():
    page = PAGE.format("", '<a href="/site/t/">1</a><a href="/t/">2</a>')
    assert [one[0] for one in found({"output/index.html": "", "output/t/index.html": page}, base_path="/site/")] == ["broken-link"]


@pytest.mark.parametrize("body, told", [
    ("See [x](/y for more.", [("error", "content/pages/a.md:5:5")]), ("See [*x*](/y for more.", [("error", "content/pages/a.md:5:9")]),
    ("See \\[x](/y).", []), ("See `[x](/y`.", []),
])
def test_a_link_that_was_not_made_is_told_where_it_was_typed(body, told):
    said = check(Site.from_texts({"content/pages/a.md": f"---\ntitle: A\n---\n\n{body}\n"}), ("unmade-link",))
    assert [(one.severity, str(one.place)) for one in said] == told


def test_pages_of_others_may_speak_of_markdown():
    said = check(Site.from_texts({"output/index.html": PAGE.format("", "<p>Write [x](/y)</p>")}), ("unmade-link",))
    assert [(one.severity, str(one.place).partition(":")[0]) for one in said] == [("warning", "output/index.html")]


def test_a_picture_that_could_not_be_read_is_told_of_once():
    texts = {"output/index.html": '<!doctype html><html lang="en"><title>T</title><h1>T</h1><p><img alt="Room"> <a href="">Door</a></p></html>'}
    told = lambda texts: [one.message for one in check(Site.from_texts(texts, practice=False), ["empty-address"])]
    assert told(texts) == ['The picture "Room" has no address.', 'The link "Door" has no address.']
    assert told(texts | {"build.log": "content/images/torn.jpg: This is not a picture."}) == ['The link "Door" has no address.']


@pytest.mark.parametrize("picture, told", [
    ('<img role="presentation" style="width: 9px; background: url(data:image/png;base64,x)">', []),
    ('<img role="presentation" style="width: 9px">', ["empty-address"]),
    ('<img alt="A room" style="background: url(data:image/png;base64,x)">', ["empty-address"]),
])
def test_a_decoration_that_its_style_draws_needs_no_address(picture, told):
    site = Site.from_texts({"output/index.html": PAGE.format("", picture)}, practice=False)
    assert [one.rule for one in check(site, ["empty-address"])] == told
