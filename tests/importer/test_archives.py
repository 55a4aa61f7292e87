"""Lists, feeds and picture pages that the old website made by itself lead to the best page that there is here."""

from __future__ import annotations

import shutil

import pytest

from importer.archives import Published
from importer.exports.item import Item
from practice.published import read_redirects
from tests.conftest import ROOT, run_hosting
from tests.hosting.conftest import DAY, make_real
from tests.importer.conftest import EXAMPLES, bring

CATEGORY = '<category domain="category" nicename="{}"><![CDATA[{}]]></category>'
TAG = '<category domain="post_tag" nicename="{}"><![CDATA[{}]]></category>'
SLEEP = CATEGORY.format("sleep", "Sleep")


@pytest.fixture
def website(website):
    shutil.copy(ROOT / "content/pages/articles.md", website / "content/pages/articles.md")
    return website


@pytest.fixture
def led(website, export):
    """What content/redirects.yaml says after an import of public texts."""

    def bring_all(*items, **changes) -> dict[str, str]:
        path = export(*items)
        text = path.read_text(encoding="utf-8")
        for old, new in changes.pop("change", ()):
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        bring_all.account = bring(website, path, **{"published": True, **changes})
        return dict(read_redirects(website / "content/redirects.yaml"))

    return bring_all


def test_a_category_leads_to_the_topic_of_its_name_and_a_tag_to_the_tag(led):
    lines = led({"more": SLEEP + CATEGORY.format("rest", "Rest") + TAG.format("night", "At night")})
    assert lines["/category/sleep/"] == "/topics/sleep/"
    assert lines["/category/rest/"] == "/tags/rest/"
    assert lines["/tag/night/"] == "/tags/at-night/"


def test_what_has_no_page_here_leads_to_all_articles(led):
    lines = led({"more": CATEGORY.format("uncategorized", "Uncategorized")})
    assert lines["/category/uncategorized/"] == lines["/2021/"] == lines["/2021/01/"] == "/articles/"
    assert lines["/feed/"] == lines["/feed/atom/"] == lines["/category/uncategorized/feed/"] == "/feed.xml"


def test_an_author_leads_to_the_person_of_that_name(led):
    assert led({})["/author/marisol-quince/"] == "/people/marisol-quince/"


def test_a_list_of_drafts_waits_and_leads_on_when_they_are_published(led, website):
    lines = led({"more": SLEEP}, published=False)
    assert "/category/sleep/" not in lines and lines["/2021/"] == "/articles/"
    assert "# /category/sleep/: /topics/sleep/\n" in (website / "content/redirects.yaml").read_text(encoding="utf-8")
    page = website / "content/articles/text-1.md"
    page.write_text(page.read_text(encoding="utf-8").replace("status: draft\n", ""), encoding="utf-8")
    assert led({"more": SLEEP}, published=False)["/category/sleep/"] == "/topics/sleep/"
    assert "# /category" not in (website / "content/redirects.yaml").read_text(encoding="utf-8")


def test_an_old_address_of_any_length_is_one_line_waiting_or_not(led, website):
    """YAML cuts a long name off from what belongs to it; half of that in a remark made the file unreadable."""
    slug = "every-word-of-a-title-" * 9 + "end"
    led({"slug": slug}, published=False)
    text = (website / "content/redirects.yaml").read_text(encoding="utf-8")
    assert [line[:3] for line in text.splitlines() if slug in line] == ["# /"]
    page = next((website / "content/articles").glob("every-word*.md"))
    page.write_text(page.read_text(encoding="utf-8").replace("status: draft\n", ""), encoding="utf-8")
    assert led({"slug": slug}, published=False)[f"/{slug}/"] == f"/articles/{page.stem}/"


def test_what_waits_is_corrected_when_there_is_a_better_page(led, website):
    led({"more": CATEGORY.format("lull", "Lull")}, published=False)
    page = website / "content/articles/text-1.md"
    page.write_text(page.read_text(encoding="utf-8").replace("topic: Lull", "topic: Quiet\ntags: [Lull]"), encoding="utf-8")
    led({"more": CATEGORY.format("lull", "Lull")}, published=False)
    text = (website / "content/redirects.yaml").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "/category/lull/:" in line] == ["# /category/lull/: /tags/lull/"]


def test_what_was_not_public_had_no_list(led):
    lines = led({"status": "draft", "more": SLEEP}, {"type": "page", "more": CATEGORY.format("pages", "Pages")})
    assert not any("/category/" in old or "/feed" in old for old in lines)


def test_further_pages_of_long_lists_lead_on(led):
    lines = led(*({"more": SLEEP} for _ in range(21)))
    assert {"/page/2/", "/page/3/", "/category/sleep/page/2/", "/category/sleep/page/3/"} <= lines.keys()
    assert not {"/page/1/", "/page/4/", "/category/sleep/page/4/"} & lines.keys()


def test_a_blog_below_a_front_page_is_found(led):
    front = {"type": "page", "slug": "x", "html": "Welcome."}
    blog = {"type": "page", "slug": "journal", "html": ""}
    lines = led(front, blog, *({} for _ in range(12)), change=[("https://old.example/x/", "https://old.example/")])
    assert lines["/journal/"] == lines["/journal/page/2/"] == "/articles/"
    assert "/page/2/" not in lines


def test_lists_stand_where_the_articles_do(led):
    lines = led({"more": SLEEP}, {"more": SLEEP}, change=[("https://old.example/text-", "https://old.example/blog/text-")])
    assert "/blog/category/sleep/" in lines and "/blog/author/marisol-quince/" in lines and "/blog/2021/" in lines
    assert "/category/sleep/" not in lines and "/feed/" in lines


def test_a_category_in_the_articles_addresses_is_no_folder_of_all(led):
    lines = led({"more": SLEEP}, change=[("https://old.example/text-", "https://old.example/sleep/text-")])
    assert "/category/sleep/" in lines


def test_a_category_below_another_has_both_in_its_address(led):
    parents = "".join(
        f"<wp:category><wp:category_nicename>{slug}</wp:category_nicename><wp:category_parent>{parent}</wp:category_parent><wp:cat_name>{name}</wp:cat_name></wp:category>"
        for slug, parent, name in (("sleep", "body", "Sleep"), ("body", "", "The body"), ("unused", "", "Unused"))
    )
    lines = led({"more": SLEEP}, change=[("<generator>", parents + "<generator>")])
    assert lines["/category/body/sleep/"] == "/topics/sleep/" and lines["/category/body/"] == "/articles/"
    assert not any("unused" in old for old in lines)


def test_addresses_without_a_slash_at_their_end_stay_so(led):
    lines = led({"more": SLEEP}, change=[("/text-1/</link>", "/text-1</link>")])
    assert "/category/sleep" in lines and "/category/sleep/" not in lines


def test_lists_that_are_asked_for_with_a_question_mark_are_only_named(led):
    lines = led({"more": SLEEP}, change=[("https://old.example/text-1/", "https://old.example/?p=1")])
    assert not lines
    assert any("question mark" in reason for _, reason in led.account.redirects.left)


def test_no_page_of_this_website_is_hidden_by_a_redirect(led, website):
    article = website / "content/articles/feelings-and-spirit.md"
    article.write_text(article.read_text(encoding="utf-8").replace("topic: Mind and feeling", "topic: Sleep"), encoding="utf-8")
    page = {"type": "page", "slug": "feed", "html": "How we feed the birds."}
    lines = led({"more": SLEEP}, page, change=[("https://old.example/text-1/", "https://old.example/topics/sleep/")])
    assert "/topics/sleep/" not in lines
    assert lines["/feed/"] == "/feed-2/"  # an old page's own address comes before what was made by itself


def test_an_address_leads_to_one_page_and_the_owners_own_line_stays(led, website):
    mine = "/category/sleep: /contact/\n"
    (website / "content/redirects.yaml").write_text(mine, encoding="utf-8")
    lines = led({"more": SLEEP})
    assert lines["/category/sleep"] == "/contact/" and "/category/sleep/" not in lines
    assert ("/category/sleep/", "content/redirects.yaml leads it to /contact/ already") in led.account.redirects.left
    before = (website / "content/redirects.yaml").read_bytes()
    led({"more": SLEEP})
    assert (website / "content/redirects.yaml").read_bytes() == before


def test_a_pictures_own_page_leads_to_the_text_that_shows_it(led):
    file = "<wp:attachment_url>https://old.example/wp-content/uploads/{}.jpg</wp:attachment_url>"
    shown = {"html": '<img src="https://old.example/wp-content/uploads/bird.jpg" alt="A bird">'}
    lines = led(
        shown, {"type": "attachment", "status": "inherit", "slug": "bird", "html": "", "more": file.format("bird")},
        {"type": "attachment", "status": "inherit", "slug": "cat", "html": "", "more": file.format("cat") + "<wp:post_parent>1</wp:post_parent>"},
        {"type": "attachment", "status": "inherit", "slug": "dog", "html": "", "more": file.format("dog")},
    )
    assert lines["/bird/"] == lines["/cat/"] == "/articles/text-1/" and "/dog/" not in lines


def test_squarespace_lists_stand_below_the_blog(website):
    account = bring(website, EXAMPLES / "squarespace.xml", published=True)
    lines = read_redirects(website / "content/redirects.yaml")
    assert lines["/blog"] == "/articles/" and lines["/blog/category/At+home"] == "/topics/at-home/" and lines["/blog/tag/Tea"] == "/tags/tea/"
    assert ("?format=rss", "hosts cannot redirect addresses with a question mark") in account.redirects.left


def test_an_export_in_several_files_is_one_website(website, export, tmp_path):
    folder = tmp_path / "parts"
    folder.mkdir()
    for number in (1, 2):
        path = export(*({"slug": f"part-{number}-{each}", "more": SLEEP} for each in range(6)))
        path.rename(folder / f"{number}.xml")
    bring(website, folder, published=True)
    assert "/category/sleep/page/2/" in read_redirects(website / "content/redirects.yaml")


def test_a_website_with_all_these_redirects_passes_the_check(copy_of_site, export):
    make_real(copy_of_site)
    items = [{"more": SLEEP + TAG.format("night", "At night & dark") + TAG.format("ni%c3%b1os", "Niños"), "html": f"The lamp number {number} stands in the corner of the room."} for number in range(11)]
    bring(copy_of_site, export(*items), published=True, author="marisol-quince")
    done = run_hosting(copy_of_site, "publish", TODAY=DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    output = copy_of_site / "output"
    assert "/topics/sleep/" in (output / "category/sleep/index.html").read_text(encoding="utf-8")
    assert "/feed.xml" in (output / "feed/index.html").read_text(encoding="utf-8")
    assert "/tags/ninos/" in (output / "tag/niños/index.html").read_text(encoding="utf-8")


def test_lists_that_were_saved_as_pages_lead_on(website, tmp_path):
    pages = {
        "2020/05/lamp/index.html": '<body class="single single-post"><h1>The lamp</h1><main><p>It stands by the door.</p><a rel="category tag">Sleep</a></main>',
        "category/sleep/index.html": '<body class="archive category"><h1>Sleep</h1><main><p>The lamp</p></main>',
        "tag/night.html": '<body class="archive tag"><h1>Night</h1><main><p>The lamp</p></main>',
        "author/marisol-quince/index.html": '<body class="archive author"><h1>Marisol</h1><main><p>The lamp</p></main>',
    }
    for name, html in pages.items():
        (tmp_path / "old" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "old" / name).write_text(f"<!doctype html><html><head><title>x</title></head>{html}</body></html>", encoding="utf-8")
    bring(website, tmp_path / "old", published=True)
    lines = read_redirects(website / "content/redirects.yaml")
    assert lines["/category/sleep/"] == "/topics/sleep/" and lines["/tag/night.html"] == "/articles/"
    assert lines["/author/marisol-quince/"] == "/people/marisol-quince/"


@pytest.mark.parametrize(("status", "kind", "front"), [("publish", "page", True), ("draft", "page", False), ("publish", "nav_menu_item", False)])
def test_only_a_page_that_was_public_is_the_front_page(status, kind, front):
    seen = Published()
    seen.see(Item(1, kind, link="https://old.example/", status=status))
    assert seen.has_front_page is front
