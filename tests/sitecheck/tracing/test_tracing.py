"""A fault on a page is led back to the words that somebody typed."""

from __future__ import annotations

import pytest

from sitecheck.diagnostic import Diagnostic
from sitecheck.engine import check
from sitecheck.site import Site

HEADER = "---\ntitle: T\n---\n\n"
SHELL = '<html lang="en"><title>{0}</title><meta name="description" content="{0}"><h1>{0}</h1>{1}</html>'


def found(texts: dict[str, str], rule: str = "broken-link") -> list[Diagnostic]:
    return list(check(Site.from_texts(texts), [rule]))


def places(texts: dict[str, str], rule: str = "broken-link") -> list[str]:
    return [str(one.place) for one in found(texts, rule)]


def test_each_of_two_equal_links_has_its_own_place():
    texts = {"content/pages/a.md": HEADER + "[x](/no/) and `[x](/no/)` and [x](/no/)\n\n| a |\n| --- |\n| [x](/no/) |\n"}
    assert places(texts) == ["content/pages/a.md:5:5", "content/pages/a.md:5:35", "content/pages/a.md:9:7"]


def test_the_theme_s_links_between_an_author_s_do_not_confuse():
    page = SHELL.format("T", '<nav><a href="/gone/">menu</a></nav><p><a href="/no/">one</a></p><a href="/gone/">menu</a><p><a href="/gone/">two</a></p>')
    texts = {
        "content/pages/t.md": HEADER + "[one](/no/)\n\n[two](/gone/)\n", "output/t/index.html": page,
        "theme/templates/base.html": '<nav>\n<a href="{{ SITEURL }}/gone/">menu</a></nav>',
    }
    assert sorted(places(texts)) == ["content/pages/t.md:5:7", "content/pages/t.md:7:7", "theme/templates/base.html:2:10"]


def test_a_link_in_the_theme_is_said_once_for_all_pages():
    texts = {f"output/{name}/index.html": SHELL.format(name, '<a href="../gone/">g</a>') for name in "abcd"}
    texts |= {"content/pages/z.md": HEADER + "Hello.", "theme/templates/components/foot.html": '<p><a href="{{ root }}/gone/">g</a>'}
    (one,) = found(texts)
    assert (str(one.place), one.blame, len(one.pages)) == ("theme/templates/components/foot.html:1:13", "theme", 4)


def test_what_no_source_has_is_told_at_the_page_and_once():
    texts = {f"output/{name}/index.html": SHELL.format(name, '\n<a href="/gone/">g</a>') for name in "abcd"}
    (one,) = found({**texts, "content/pages/z.md": HEADER + "Hello."})
    assert (str(one.place), one.blame, len(one.pages), len(one.others)) == ("output/a/index.html:2:10", "theme", 4, 3)


@pytest.mark.parametrize(("name", "typed", "place"), [
    ("t.md", HEADER + "Go\n[to the start]({index}#gone).\n", "6:16"),
    ("t.md", HEADER + "| a |\n| --- |\n| [to the start]({index}#gone) |\n", "7:18"),
])
def test_a_place_of_the_home_page_is_led_back_to_its_placeholder(name, typed, place):
    texts = {
        f"content/pages/{name}": typed, "output/index.html": SHELL.format("Home", ""),
        "output/t/index.html": SHELL.format("T", '<p><a href="../index.html#gone">to the start</a></p>'),
    }
    assert places(texts, "missing-anchor") == [f"content/pages/{name}:{place}"]


def test_a_picture_named_in_a_header_is_led_back_to_its_field():
    texts = {
        "content/pages/a.md": "---\ntitle: A\nimage: rom.jpg\nimage_alt: The room\n---\n\nHello.\n",
        "output/a/index.html": SHELL.format("A", '<img src="/images/rom.jpg" alt="The room">'),
    }
    assert places(texts, "missing-file") == ["content/pages/a.md:3:8"]


def test_a_link_of_practice_yaml_is_led_back_to_it():
    texts = {
        "content/practice.yaml": "notices:\n  - from: 2026-01-01\n    until: 2027-01-01\n    text: News\n    link: /news/\n",
        "output/a/index.html": SHELL.format("A", '<a href="/news/">News</a>'),
    }
    assert places(texts) == ["content/practice.yaml:5:11"]


def test_a_reference_link_is_shown_at_its_definition_and_its_use():
    (one,) = found({"content/pages/a.md": HEADER + "See [here][fees].\n\n[fees]: /fees/\n"})
    assert (str(one.place), [str(place) for place in one.others]) == ("content/pages/a.md:7:9", ["content/pages/a.md:5:5"])


def test_a_link_in_an_answer_stands_in_its_own_file():
    texts = {
        "content/faq/one.md": "---\ntitle: One\n---\n\n## Why?\n\nBecause.\n",
        "content/faq/two.md": "---\ntitle: Two\n---\n\n## How?\n\nSee [this](/no/).\n",
    }
    assert places(texts) == ["content/faq/two.md:7:12"]


def test_a_text_that_a_list_repeats_is_one_fault():
    listing = SHELL.format("L", '<p>Look at <a href="/no/">this</a></p>')
    (one,) = found({"content/pages/a.md": HEADER + "Look at [this](/no/).\n", "output/list/index.html": listing})
    assert (str(one.place), one.pages) == ("content/pages/a.md:5:16", ("a/index.html", "list/index.html"))


def test_the_place_holds_exactly_what_is_to_be_changed():
    text = HEADER + "日本語 [x](  </no way/> \"title\") und <a\n href='/nö/'>y</a>\n"
    for one in found({"content/pages/a.md": text}):
        line = text.split("\n")[one.place.line - 1]
        assert line[one.place.column - 1 : one.place.end_column - 1] in ("/no way/", "/nö/")


def test_a_very_long_text_is_traced_in_reasonable_time():
    body = "\n\n".join(f"[link {number}](/fees/#{number})" for number in range(3000))
    texts = {"content/pages/a.md": HEADER + body, "content/pages/fees.md": "---\ntitle: Fees\n---\n\nHello.\n"}
    assert len(found(texts, "missing-anchor")) == 3000


def test_a_link_to_another_site_is_not_taken_for_the_theme_s_to_a_page_called_alike():
    home = SHELL.format("H", '<a href="https://willow.test/rules/">Rules</a>')
    texts = {
        "content/pages/rules.md": "---\ntitle: R\n---\n\n[Rules](https://git.test/us/RULES.md)\n", "output/index.html": home,
        "output/rules/index.html": SHELL.format("R", '<a href="https://willow.test/rules/">Rules</a> <a href="https://git.test/us/RULES.md">Rules</a>'),
    }
    assert found(texts, "own-domain-in-full") == []


@pytest.mark.parametrize("typed", ["frist-visit", "/frist-visit/", "frist-visit/"])
def test_a_page_that_practice_yaml_links_to_is_told_there_and_once(typed):
    facts = f"name: N\nnotices:\n  - from: 2026-11-01\n    until: 2027-01-01\n    text: T\n    link: {typed}\n"
    page = SHELL.format("T", '<a href="{root}frist-visit/">Read more</a><a href="https://willow.test/frist-visit/">T</a>')
    texts = {f"output/{name}/index.html": page.replace("{root}", "../") for name in "abcde"} | {"output/index.html": page.replace("{root}", "./")}
    (one,) = found({"content/practice.yaml": facts, **texts})
    assert (one.place.file, one.place.line, one.blame) == ("content/practice.yaml", 6, "author")
    assert f'"{typed}"' in one.message
