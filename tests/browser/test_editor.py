"""The forms in a real browser: each kind of content is made, illustrated, changed and deleted, and seen on its page."""

from __future__ import annotations

import difflib
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from pillow_heif import register_heif_opener
from playwright.sync_api import Page, expect

from editor.desk import Desk
from editor.server import Room, serve
from tests.browser.studio import Studio
from tests.conftest import ROOT, answering, plain_environment, run_hosting_ready

pytestmark = pytest.mark.browser
# What Decap and the browser say by themselves when our server refuses a save; the sentence for the owner is tested.
EXPECTED = ("API_ERROR", "no title yet", "the server responded with a status of 4", "net::ERR_CONNECTION_REFUSED", "Failed to fetch", "Object", "undefined")


@pytest.fixture(scope="module")
def room_picture(tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("pictures") / "room.jpg"
    Image.effect_noise((1200, 800), 60).convert("RGB").save(file, quality=85)
    return file


@pytest.fixture(scope="module")
def window(browser) -> Iterator[tuple[Page, Room, str]]:
    """One window at one address for all tests, since to read the code of Decap takes longer than most of them do."""
    room = Room(None, "")
    with answering(serve(room, 0)) as server:
        context = browser.new_context()
        context.set_default_timeout(60_000)
        yield context.new_page(), room, f"http://127.0.0.1:{server.server_port}"
        context.close()


@pytest.fixture
def studio(window, copy_of_site) -> Iterator[Studio]:
    page, room, address = window
    room.desk = Desk(copy_of_site)
    page.set_viewport_size({"width": 1280, "height": 900})
    made = Studio(copy_of_site, page, address)
    yield made
    made.leave(address)
    assert made.outside == []
    assert [words for words in made.complaints if not words.startswith(EXPECTED) and not any(part in words for part in EXPECTED)] == []


NEW = {
    "articles": {"Title": "A new article: rest", "Topic": "Quiet", "Summary": "What rest is, in one sentence."},
    "pages": {"Title": "A page of our own", "Summary": "What stands on it."},
    "people": {"Name": "Ada Sample", "Role": "Craniosacral practitioner", "Summary": "Ada Sample has practiced since 2019."},
    "services": {"Title": "A short session", "Minutes": "30", "Fee": "70.50", "Summary": "Half an hour."},
    "faq": {"Title": "Children in the room", "Summary": "What is asked about children."},
}
WORDS = {"faq": "## May my child come along?\n\nYes, your child may come along."}
STEMS = {"articles": "a-new-article-rest", "pages": "a-page-of-our-own", "people": "ada-sample", "services": "a-short-session", "faq": "children-in-the-room"}


@pytest.mark.slow
def test_every_kind_is_made_illustrated_seen_on_its_page_and_deleted(studio, room_picture):
    portrait = room_picture.with_name("portrait.jpg")
    shutil.copy(room_picture, portrait)
    for kind, answers in NEW.items():
        studio.goto(f"{kind}/new")
        for label, words in answers.items():
            studio.type(label, words)
        if kind == "articles":
            studio.choose("Author", "Marisol Quince")
            studio.field("Date").fill("2026-11-01")  # today may be tomorrow where the practice is
        studio.write(WORDS.get(kind, f"Words of the {kind}."))
        if kind == "articles":
            studio.picture_in_field(room_picture)
            studio.type("Image alt", "Our room")
            studio.page.get_by_label("Cite a paper…").select_option("haller-2020")
            studio.write("\n\n")
            studio.page.get_by_label("Link to a page…").select_option("pages/fees.md")
        elif kind == "people":
            studio.picture_in_field(portrait)
            studio.type("Photo alt", "Ada Sample at the window")
        if kind in ("articles", "pages", "services"):
            studio.write("\n\n")
            studio.picture_in_text("room.jpg")
        studio.save()
        assert "status: draft\n" in studio.text(f"{kind}/{STEMS[kind]}.md")
        expect(studio.page).to_have_url(re.compile(f"/entries/{STEMS[kind]}$"))
        studio.choose("Status", "published")
        studio.save()
    studio.goto("references/new")
    for label, words in {"Key": "sample-2026", "Year": "2026", "Title": "A paper: about rest"}.items():
        studio.type(label, words)
    studio.page.get_by_role("button", name=re.compile("Add", re.IGNORECASE)).first.click()
    studio.type("Author", "Sample A")
    studio.save()
    studio.goto("facts/entries/practice")
    studio.type("Tagline", "Hands: light and slow")
    studio.save()

    built = run_hosting_ready(studio.folder, "site")
    shown = {kind: page(studio, kind) for kind in NEW}
    assert "Words of the articles." in shown["articles"] and "Our room" in shown["articles"], built.stdout
    assert 'class="contents"' not in shown["articles"]  # it has no headings
    for kind in ("articles", "pages", "services"):
        assert 'alt="A quiet room"' in shown[kind]
    assert "May my child come along?" in shown["faq"]
    assert 'alt="Ada Sample at the window"' in shown["people"] and "$70.50" in shown["services"]
    assert "Chronic pain: a systematic review" in shown["articles"] or "Craniosacral therapy for chronic pain" in shown["articles"]
    assert "Hands: light and slow" in (studio.folder / "output" / "index.html").read_text(encoding="utf-8")
    assert '  authors: [Sample A]\n' in studio.text("references.yaml") and 'tagline: "Hands: light and slow"' in studio.text("practice.yaml")

    for kind, stem in STEMS.items():
        studio.goto(f"{kind}/entries/{stem}")
        studio.delete()
        assert not (studio.folder / "content" / kind / f"{stem}.md").exists()
    assert len(list((studio.folder / ".cache" / "deleted").iterdir())) >= len(STEMS)
    studio.goto("references/entries/sample-2026")
    studio.delete()
    assert "sample-2026" not in studio.text("references.yaml")


def page(studio: Studio, kind: str) -> str:
    folder = {"pages": STEMS["pages"], "faq": "faq"}.get(kind, f"{kind}/{STEMS[kind]}")
    return (studio.folder / "output" / folder / "index.html").read_text(encoding="utf-8")


def test_a_photograph_of_an_iphone_is_seen_in_the_forms_and_kept_without_its_notes(studio, tmp_path):
    register_heif_opener()
    taken = Image.new("RGB", (60, 40), "white")
    taken.paste("red", (0, 0, 30, 40))
    notes = Image.Exif()
    notes[0x010F] = "Apple"
    taken.save(tmp_path / "IMG_4712.HEIC", exif=notes)
    (tmp_path / "torn.heic").write_bytes(b"torn")
    studio.goto("pages/new")
    studio.type("Title", "With a picture")
    studio.page.get_by_role("button", name="Picture", exact=True).click()
    studio.page.locator("input[type=file]").first.set_input_files(tmp_path / "torn.heic")
    expect(studio.page.get_by_role("alert").filter(has_text="export it anew as JPEG")).to_be_visible()
    studio.page.locator("input[type=file]").first.set_input_files(tmp_path / "IMG_4712.HEIC")
    studio._choose_picture("img_4712.jpg")
    expect(studio.page.locator(".words textarea")).to_have_value("![A quiet room]({static}/images/img_4712.jpg)\n")
    studio.save()
    with Image.open(studio.folder / "content/images/img_4712.jpg") as kept:
        assert kept.size == (60, 40) and kept.getpixel((5, 20))[1] < 90 < 200 < kept.getpixel((55, 20))[1] and not kept.getexif()


def test_what_is_no_picture_is_refused_before_it_hinders_every_save(studio, tmp_path):
    (tmp_path / "leaflet.docx").write_bytes(b"PK")
    with (tmp_path / "huge.jpg").open("wb") as huge:
        huge.truncate(31_000_000)
    (tmp_path / "words.jpg").write_text("Only words.")
    studio.goto("pages/entries/first-visit")
    studio.type("Title", "The first visit")
    studio.page.get_by_role("button", name="Picture", exact=True).click()
    for name, said in (("leaflet.docx", "is no picture"), ("words.jpg", "cannot be opened as a picture"), ("huge.jpg", "31 MB, and 30 MB is the most")):
        studio.page.locator("input[type=file]").first.set_input_files(tmp_path / name)
        told = studio.page.get_by_role("alert").filter(has_text=said)
        expect(told).to_be_visible()
        told.get_by_role("button", name="Understood").click()
        expect(studio.page.get_by_text(name).locator("visible=true")).to_have_count(0)
    studio.page.locator("button[class*=CloseButton]").click()
    studio.save()
    assert 'title: "The first visit"\n' in studio.text("pages/first-visit.md")


FIELDS = [
    ("articles/research-migraine", "Topic", "Head"), ("pages/first-visit", "Title", "The first visit"), ("people/marisol-quince", "Role", "Practitioner"),
    ("services/first-session", "Fee", "140"), ("faq/the-session", "Summary", "In short."), ("facts/practice", "Cancellation", "A day before."),
    ("references/haller-2020", "Note", "Corrected in 2026."),
]


def test_a_change_of_one_field_changes_one_line_of_the_file(studio):
    for name, label, words in FIELDS:
        folder, stem = name.split("/")
        file = {"facts": "practice.yaml", "references": "references.yaml"}.get(folder, f"{name}.md")
        before = studio.text(file).splitlines()
        studio.goto(f"{folder}/entries/{stem}")
        studio.type(label, words)
        studio.save()
        changed = [line for line in difflib.ndiff(before, studio.text(file).splitlines()) if line[0] in "+-"]
        assert len(changed) == 2 and changed[1][0] == "+" and words in changed[1], name


def test_a_new_text_is_saved_whatever_its_title_and_asks_for_one(studio):
    for title, stem in (("李小龙", "li-xiao-long"), ("???! …", "page-9c0c94"), ("con", "con-page"), ("Long title " * 30, "long-title-long-title-long-title-long-title-long-title-long")):
        studio.goto("pages/new")
        studio.type("Title", title)
        studio.write("Words.")
        studio.save()
        assert studio.text(f"pages/{stem}.md").startswith("---\ntitle: ") and "file_name" not in studio.text(f"pages/{stem}.md")
    studio.goto("people/new")
    studio.write("Words about somebody.")
    studio.press_save()
    expect(studio.page.get_by_role("alert").filter(has_text="Write a title, or a name, first")).to_be_visible()
    expect(studio.page.locator(".words textarea")).to_have_value("Words about somebody.")


@pytest.mark.parametrize("last", ["Topic", "Text"])
def test_what_was_not_saved_when_the_browser_closed_is_put_back_and_can_be_saved(studio, last):
    studio.goto("articles/entries/research-migraine")
    for label in ("Text", "Topic") if last == "Topic" else ("Topic", "Text"):
        studio.write(" Not saved.") if label == "Text" else studio.type("Topic", "Put back")
    studio.page.wait_for_timeout(3_000)  # Decap keeps it two seconds after the last letter
    studio.page.reload()
    expect(studio.page.locator(".words textarea")).to_have_value(re.compile(r" Not saved\.$"))
    expect(studio.field("Topic")).to_have_value("Put back")
    expect(studio.page.get_by_text("Not saved yet")).to_be_visible()
    studio.save()
    assert studio.text("articles/research-migraine.md").endswith(" Not saved.\n") and "topic: Put back\n" in studio.text("articles/research-migraine.md")


@pytest.mark.parametrize("then", ["Save, then begin a copy", "Save, then begin a new one"])
def test_after_a_save_a_copy_or_a_new_text_can_be_begun(studio, then):
    original = studio.text("services/first-session.md")
    studio.goto("services/entries/first-session")
    studio.type("Fee", "140")
    studio.page.get_by_role("button", name="Save", exact=True).click()
    studio.page.get_by_text(then).click()
    expect(studio.page).to_have_url(re.compile("/services/new"))
    expect(studio.field("Title")).to_have_value("First craniosacral session" if "copy" in then else "")
    for label, words in {"Title": "On another day", "Minutes": "75", "Fee": "150"}.items():
        studio.type(label, words)
    studio.save()
    expect(studio.page).to_have_url(re.compile("/services/entries/on-another-day$"))
    studio.type("Fee", "160")
    studio.save()
    assert studio.text("services/first-session.md") == original.replace("fee: 135", "fee: 140")
    made = studio.text("services/on-another-day.md")
    assert "fee: 160\n" in made and "status: draft\n" in made and "_loaded" not in made and ("The first appointment is longer" in made) == ("copy" in then)
    assert not (studio.folder / "content/services/on-another-day-1.md").exists()


def test_a_body_is_never_rewritten_by_the_browser(studio):
    body = "One.[^haller-2020] See [fees]({filename}/pages/fees.md){.quiet #fees}.  \nHard break.\n\n<!-- kept -->\n\n| a | b |\n|---|:-:|\n| 1 |  2  |\n\nTerm\n:   Meaning\n"
    file = studio.folder / "content/articles/research-migraine.md"
    header = file.read_text(encoding="utf-8").split("---\n")[1]
    file.write_bytes(f"---\n{header}---\n\n{body}".replace("\n", "\r\n").encode())
    studio.goto("articles/entries/research-migraine")
    studio.write("\n\nOne more.")
    studio.save()
    assert file.read_bytes() == f"---\n{header}---\n\n{body}\nOne more.\n".replace("\n", "\r\n").encode()


WORD = """<html><body><!--StartFragment--><h1>A <b>walk</b></h1><p class=MsoNormal>&ldquo;Many&nbsp; people feel <b>calm</b><b>,&nbsp;</b>she says&rdquo;, 10&nbsp;km
away.<o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>&middot;&nbsp;&nbsp;</span>first<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o&nbsp;</span>inner</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table><tr><td><p>A</p></td><td>B</td></tr><tr><td>1|2</td><td>x<br>y</td></tr></table></body></html>"""
DOCS = """<meta charset='utf-8'><b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Bold</span><span style="font-style:italic"> and so</span>
<a href="https://example.org/a_(b)"><span>the *study*</span></a></p><ul><li><p>one</p></li><ul><li><p>deep</p></li></ul></ul><p># no heading</p></b>"""
ANY = """<p>We <a href="javascript:alert(1)">say</a> &lt;b&gt; [no]</p><script>document.title = "run"</script><blockquote><p>They said</p></blockquote>"""


@pytest.mark.parametrize("html, plain, expected", [
    (WORD, "", "## A walk\n\n“Many people feel **calm,**\xa0she says”, 10\xa0km away.\n\n- first\n    - inner\n\n| A | B |\n| --- | --- |\n| 1\\|2 | x<br>y |"),
    (DOCS, "", "**Bold** *and so* [the \\*study\\*](https://example.org/a_%28b%29)\n\n- one\n    - deep\n\n\\# no heading"),
    (ANY, "", "We say \\<b> \\[no\\]\n\n> They said"),
    ("", "Take:\r\n•\ta scarf\r\n•\twater\r\nand\u200b time", "Take:\n\n- a scarf\n- water\n\nand time"),
    ("<div><span># Mark</span></div><div><span>* x</span></div>", "# Mark\n* x", "# Mark\n* x"),
], ids=["word", "docs", "page", "plain", "markdown"])
def test_what_is_pasted_keeps_its_headings_links_lists_and_emphasis(studio, html, plain, expected):
    studio.goto("pages/new")
    box = studio.page.locator(".words textarea")
    box.click()
    paste = """(box, [html, plain]) => {
      const clipboardData = new DataTransfer();
      if (html) clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", plain);
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }"""
    box.evaluate(paste, [html, plain])
    expect(box).not_to_have_value("")
    assert box.input_value() == expected
    assert studio.page.title() == "Edit the website"


def test_a_picture_that_is_pasted_does_not_vanish_without_a_word(studio):
    studio.goto("pages/new")
    box = studio.page.locator(".words textarea")
    box.evaluate("""(box) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", '<p>Our <b>room</b><img src="file:///room.png"></p>');
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }""")
    expect(box).to_have_value("Our **room**")
    expect(studio.page.get_by_role("alert").filter(has_text="Pictures cannot be pasted")).to_be_visible()


def test_what_cannot_be_saved_says_why_and_keeps_the_words(studio):
    studio.goto("articles/entries/research-migraine")
    file = studio.folder / "content/articles/research-migraine.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nSomebody else.\n", encoding="utf-8")
    studio.type("Topic", "My own word")
    studio.press_save()
    expect(studio.page.get_by_role("alert").filter(has_text="was changed by someone else since you opened it")).to_be_visible()
    expect(studio.field("Topic")).to_have_value("My own word")
    assert "Somebody else." in file.read_text(encoding="utf-8") and "My own word" not in file.read_text(encoding="utf-8")


def test_the_facts_in_spanish_are_begun_in_the_browser_and_seen_on_their_page(studio):
    (studio.folder / "content/practice.es.yaml").unlink()
    studio.open_from_list("facts", "The practice in Spanish", "Tagline")
    studio.type("Tagline", "Una hora: sin prisa")
    studio.save()
    assert studio.text("practice.es.yaml") == 'tagline: "Una hora: sin prisa"\n'
    studio.type("Summary", "Dos profesionales en Larkmere.")
    studio.save()
    assert studio.text("practice.es.yaml") == 'tagline: "Una hora: sin prisa"\nsummary: Dos profesionales en Larkmere.\n'
    run_hosting_ready(studio.folder, "site")
    assert "Una hora: sin prisa" in (studio.folder / "output/es/index.html").read_text(encoding="utf-8")


def run_editor(studio: Studio, port: int) -> subprocess.Popen:
    """`make edit` as a process of its own, without a preview; it has said where it is when this returns."""
    process = subprocess.Popen(
        [sys.executable, "-m", "editor", "--port", str(port), "--preview", ""], cwd=studio.folder, stdout=subprocess.PIPE, text=True,
        env=plain_environment(PYTHONPATH=str(ROOT / "plugins")),
    )
    studio.address = re.search(r"http://[\d.:]+", process.stdout.readline())[0]
    return process


def test_an_editor_that_was_killed_and_started_again_goes_on(studio):
    process = run_editor(studio, 0)
    studio.goto("articles/entries/research-migraine")
    studio.type("Topic", "Before")
    studio.save()
    process.send_signal(signal.SIGKILL)
    process.communicate()
    studio.type("Topic", "After")
    studio.press_save()
    expect(studio.page.get_by_role("alert").filter(has_text="The editor does not answer")).to_be_visible()
    process = run_editor(studio, int(studio.address.rpartition(":")[2]))
    expect(studio.page.get_by_text("Nothing was saved").first).to_be_hidden()
    studio.press_save()
    expect(studio.page.get_by_text("Everything is saved")).to_be_visible()
    assert "topic: After\n" in studio.text("articles/research-migraine.md")
    process.terminate()
    process.communicate()


def test_what_no_appointment_and_no_life_can_be_is_said_at_the_field(studio):
    for path, label, wrong, said in (
        ("services/entries/first-session", "Minutes", "0", "Minutes must be"), ("people/entries/marisol-quince", "Practising since", "2098", "Practising since must be"),
    ):
        before = studio.text(path.replace("entries/", "") + ".md")
        studio.goto(path)
        studio.type(label, wrong)
        studio.page.get_by_role("button", name="Save", exact=True).click()
        studio.page.get_by_text("Save now").click()
        expect(studio.page.get_by_text(said)).to_be_visible()
        assert studio.text(path.replace("entries/", "") + ".md") == before


def test_the_form_of_one_text_is_never_saved_into_another_by_way_of_the_address(studio):
    studio.goto("articles/entries/research-migraine")
    before = studio.text("articles/listening-touch.md")
    studio.page.evaluate("location.hash = '#/collections/articles/entries/listening-touch'")
    expect(studio.field("Title")).to_have_value(re.compile("Listening touch"), timeout=30_000)
    studio.type("Topic", "Hands")
    studio.save()
    assert studio.text("articles/listening-touch.md") == re.sub("(?m)^topic: .*$", "topic: Hands", before)


@pytest.mark.slow
def test_the_page_beside_the_form_is_the_real_one_and_follows_each_save(browser, copy_of_site):
    """`make edit` as an owner gives it: forms and preview, both ended by ending the one."""
    process = subprocess.Popen(
        [sys.executable, "-m", "editor", "--port", "0"], cwd=copy_of_site, stdout=subprocess.PIPE, text=True,
        env=plain_environment(PYTHONPATH=str(ROOT / "plugins")),
    )
    address = next(found[0] for line in process.stdout if (found := re.search(r"(?<=Edit at )http\S+", line)))
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page, outside, complaints = context.new_page(), [], []
    page.on("request", lambda request: outside.append(request.url) if not request.url.startswith(("http://127.0.0.1:", "blob:", "data:")) else None)
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.goto(address)
    forms, shown = page.frame_locator("#cms"), page.frame_locator("#page")
    forms.get_by_text("New: Article").first.click(timeout=30_000)
    for label, words in {"Title": "A first save", "Topic": "Quiet"}.items():
        forms.get_by_label(re.compile(rf"^{label}( \(optional\))?$")).first.click()
        page.keyboard.insert_text(words)
    forms.get_by_label(re.compile("^Author")).first.click()
    page.keyboard.type("Marisol")
    forms.locator("[id^=react-select]").get_by_text("Marisol Quince").first.click()
    forms.get_by_role("button", name="Save", exact=True).click()
    forms.get_by_text("Save now").click()
    expect(shown.get_by_role("heading", level=1)).to_contain_text("A first save", timeout=120_000)
    expect(shown.locator("stillpoint-preview-strip")).to_contain_text("Draft")
    forms.get_by_role("link", name=re.compile("In Articles")).click()
    expect(forms.get_by_text("A first save · draft")).to_be_visible()
    forms.get_by_text("Migraine: what").first.click(timeout=30_000)
    expect(shown.get_by_role("heading", level=1)).to_contain_text("Migraine: what", timeout=120_000)
    expect(page.get_by_role("status")).to_contain_text("Its page shows")
    forms.get_by_label(re.compile(r"^Title( \(optional\))?$")).first.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("Three trials, looked at")
    forms.get_by_role("button", name="Save", exact=True).click()
    forms.get_by_text("Save now").click()
    expect(page.get_by_role("status")).to_contain_text("Saved at")
    expect(shown.get_by_role("heading", level=1)).to_contain_text("Three trials, looked at", timeout=120_000)
    expect(shown.locator("stillpoint-preview")).to_be_attached()
    forms.get_by_role("link", name=re.compile("In Articles")).click()
    expect(page.get_by_role("status")).to_contain_text("Choose a text")
    forms.get_by_text("A first save").first.click()
    expect(shown.get_by_role("heading", level=1)).to_contain_text("A first save", timeout=120_000)
    page.on("dialog", lambda dialog: dialog.accept())
    forms.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("It lies in .cache/deleted/")
    assert [file.name.partition("a-first")[2] for file in (copy_of_site / ".cache/deleted").iterdir() if "a-first" in file.name] == ["-save.md"]
    where = page.locator("#page").get_attribute("src")
    assert outside == [] and complaints == []
    process.terminate()
    process.communicate(timeout=30)
    context.close()
    with pytest.raises(OSError):
        urllib.request.urlopen(where, timeout=5)


@pytest.mark.parametrize("width", [390, 1440])
def test_the_forms_fit_the_window(studio, width):
    studio.page.set_viewport_size({"width": width, "height": 844})
    for path in ("articles/entries/research-migraine", "facts/entries/practice"):
        studio.goto(path)
        assert studio.page.evaluate("document.documentElement.scrollWidth") <= width
