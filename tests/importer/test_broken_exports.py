"""Whatever is wrong with an export: what can be read is read, what cannot is said, and nothing is run."""

from __future__ import annotations

import tracemalloc
import zipfile

import pytest

from importer.exports.wxr import WxrFile
from importer.trouble import Trouble
from tests.importer.conftest import HEAD, bring, one


def read(path):
    file = WxrFile(path)
    return list(file.items()), file.export


def test_stray_signs_and_control_characters_are_read(export):
    (item,), made = read(export("<item><title>R&D \x01&nbsp;&eacute; < 5 &#x1; &bogus;</title><wp:post_id>1</wp:post_id></item>"))
    assert item.title == "R&D \u00a0é < 5  &bogus;"
    assert not made.troubles


def test_a_file_that_breaks_off_gives_what_is_there(export):
    items, made = read(export({"html": "First"}, '<item><title>Second</title><content:encoded><![CDATA[Half a sen', end=""))
    assert [item.html for item in items] == ["First", "Half a sen"]
    assert "breaks off" in made.troubles[0]
    assert "breaks off" in items[1].troubles[0]


def test_an_item_that_is_never_closed_spoils_no_other(export):
    items, _ = read(export("<item><title>One<wp:post_id>1</wp:post_id>", {"title": "Two"}))
    assert [(item.title.strip(), item.id) for item in items] == [("One", "1"), ("Two", "2")]
    assert items[0].troubles and not items[1].troubles


def test_a_text_that_is_never_closed_spoils_no_other(export):
    items, _ = read(export("<item><title>One</title><content:encoded><![CDATA[open</content:encoded><wp:post_id>1</wp:post_id></item>", {"title": "Two"}))
    assert [(item.title, item.html) for item in items] == [("One", "open"), ("Two", "Words.")]
    assert items[0].troubles and not items[1].troubles


def test_tags_within_a_text_are_no_items(export):
    items, _ = read(export({"html": "An <item> and </item> and ]]]]><![CDATA[> end"}))
    assert [item.html for item in items] == ["An <item> and </item> and ]]> end"]


@pytest.mark.parametrize("html", [
    "<pre>if (a[b[0]]>1) { return; }</pre> and more", "<script>//<![CDATA[\nx();\n//]]></script> between <script>//<![CDATA[\ny();\n//]]></script> after",
    "]]> at the start", "at the end ]]>", "long " * 30_000 + "a[b[0]]>1 " + "long " * 30_000,
])
def test_the_sign_of_an_end_within_a_text_is_a_part_of_it(export, html):
    """WordPress writes it in two halves; those who write exports by hand, or with other programs, do not."""
    items, _ = read(export({"html": html, "status": "private"}, {"title": "Two", "html": html}))
    assert [(item.title, item.html, item.status, item.troubles) for item in items] == [("Text 1", html, "private", ()), ("Two", html, "publish", ())]


def test_a_field_may_be_only_partly_such_a_text(export):
    (item,), _ = read(export("<item><title>Rest <![CDATA[& quiet]]> here</title><content:encoded><![CDATA[Words.]]></content:encoded><wp:post_id>1</wp:post_id></item>"))
    assert (item.title, item.html, item.troubles) == ("Rest & quiet here", "Words.", ())


@pytest.mark.parametrize("damaged, end", [("<item><title>One</title><wp:post_id>1</wp:post_id><content:encoded>Half <b", ""), ("<item><title>One<wp:post_id>1</wp:post_id>Words</item>", "</channel></rss>")])
def test_what_lost_its_state_by_damage_is_not_published(export, damaged, end):
    items, _ = read(export(damaged, end=end))
    assert items[0].troubles and items[0].status == "draft"


@pytest.mark.parametrize("declared", ['<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">', '<!ENTITY x SYSTEM "file:///etc/passwd">'])
def test_declared_entities_are_refused(website, tmp_path, declared):
    path = tmp_path / "bomb.xml"
    path.write_text(HEAD.replace("<rss", f"<!DOCTYPE rss [{declared}]>\n<rss") + one(1, title="&b; &x;") + "</channel></rss>", encoding="utf-8")
    with pytest.raises(Trouble, match="abbreviations of its own"):
        bring(website, path)


def test_an_entity_in_an_item_means_nothing(export):
    (item,), _ = read(export('<item><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><title>&e;</title><wp:post_id>1</wp:post_id></item>'))
    assert "root:" not in item.title


def test_other_encodings_are_read(tmp_path):
    whole = HEAD + one(1, title="Café Größe", html="naïve") + "</channel></rss>"
    for encoding in ("utf-8-sig", "utf-16", "iso-8859-1"):
        path = tmp_path / f"{encoding}.xml"
        path.write_bytes(whole.replace("UTF-8", encoding if "8859" in encoding else "UTF-8").encode(encoding))
        (item,), _ = read(path)
        assert (item.title, item.html) == ("Café Größe", "naïve")


def test_a_stray_byte_of_windows_is_a_letter(tmp_path):
    path = tmp_path / "mixed.xml"
    path.write_bytes((HEAD + one(1, html="Gr\u00fc\u00dfe |") + "</channel></rss>").encode().replace(b"|", b"\x93hi\x94"))
    assert read(path)[0][0].html == "Grüße “hi”"


def test_two_items_with_one_number_are_both_imported(website, export):
    twin = one(7, slug="a", html="The first."), one(7, slug="b", html="The second.")
    account = bring(website, export(*twin))
    assert account.how_many("imported") == 2


def test_a_huge_export_needs_the_memory_of_its_largest_item(tmp_path):
    path = tmp_path / "huge.xml"
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for number in range(400):
            file.write(one(number, html="A long text. " * 4000))
        file.write("</channel></rss>")
    assert path.stat().st_size > 20_000_000
    tracemalloc.start()
    assert sum(1 for _ in WxrFile(path).items()) == 400
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 6_000_000


def test_a_category_of_which_no_list_can_be_made_is_left_out_and_told(website, export):
    more = "".join(f'<category domain="{domain}" nicename="x"><![CDATA[{name}]]></category>' for domain in ("category", "post_tag") for name in ("🦄", "…", "a" * 300))
    account = bring(website, export({"more": more}))
    text = (website / "content" / account.outcomes[0].file).read_text(encoding="utf-8")
    assert "topic: General\n" in text and "tags:" not in text
    assert sum("cannot be the name of a list" in note for note in account.outcomes[0].notes) == 2  # the first is no word at all


def test_a_zip_file_is_named_and_not_the_folder_that_it_was_unpacked_into(website, tmp_path):
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as packed:
        packed.writestr("notes.txt", "x")
    with pytest.raises(Trouble, match=r'In "old\.zip" is neither'):
        bring(website, tmp_path / "old.zip")


@pytest.mark.parametrize("begun", [
    '<!-- wp:image {"id":3} ', "<!-- a note ", "<script>", "<style>", "<textarea>", "<title>", '<iframe src="https://film.example/">', "<noscript>",
    "<template>", "<select><option>", '<object data="a.pdf">', '<audio src="a.mp3">', "<video>", "<canvas>", "<dialog>", "<svg>", "<xmp>", "<!", "<?php ",
    '<a href="/fees/>',
])
def test_what_is_begun_and_never_ended_takes_no_words_along(website, export, begun):
    html = f"<p>The first words.</p>{begun}<p>The words after it."
    done = bring(website, export({"slug": "broken", "html": html + ("" if begun in ("<!", "<?php ") else "</p>")}))
    text = (website / f"content/{done.outcomes[0].file}").read_text(encoding="utf-8")
    assert "The first words." in text and "The words after it." in text
    assert any("was begun and never ended" in note for note in done.outcomes[0].notes) or begun in ("<!", "<?php ")


def test_a_remark_of_wordpress_that_is_not_ended_ends_before_the_next_one(website, export):
    html = "<!-- wp:html <p>The words between.</p><!-- wp:paragraph --><p>The last words.</p><!-- /wp:paragraph --><p>x &lt; y <![CDATA[or so]]></p>"
    done = bring(website, export({"slug": "broken", "html": html}))
    text = (website / f"content/{done.outcomes[0].file}").read_text(encoding="utf-8")
    assert all(words in text for words in ("The words between.", "The last words.", "or so"))
