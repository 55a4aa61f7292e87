"""Publishing: only a true site goes out, all of it at once, and an address is never forgotten."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hosting.edition import Change, Edition, changes, read_edition
from hosting.publish import _moved, refuse_unready
from hosting.swap import restore, swap_in
from hosting.trouble import Trouble
from practice.entries import read_practice
from practice.front_matter import read_yaml
from practice.published import Published, fingerprint, likeness, merged, read
from sitecheck.site import Site
from tests.conftest import ROOT, plain_environment, run_hosting, run_hosting_ready, run_python
from tests.hosting.conftest import DAY, fingerprint_of, make_real

PUBLISH = [sys.executable, "-m", "hosting", "publish"]


def add_to(page: Path, text: str) -> None:
    page.write_text(page.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_the_sample_is_not_published(copy_of_site):
    done = run_hosting_ready(copy_of_site, "publish")
    assert done.returncode == 1 and "sample practice" in done.stdout and "made-up" in done.stdout
    assert not (copy_of_site / "output").exists()


@pytest.mark.parametrize("old, new, words", [
    ("sample: no", "sample: yes", "sample practice"),
    ("+1 707-234-0142", "+1 707-555-0142", "phone number"),
    ("hello@larkmere-craniosacral.org", "hello@example.com", "e-mail address"),
    ("url: https://larkmere-craniosacral.org", "url: https://my.example", "made-up"),
    ("url: https://larkmere-craniosacral.org", "url: http://larkmere-craniosacral.org", "https://"),
])
def test_made_up_facts_are_not_published(make_copy, old, new, words):
    content = make_real(make_copy()) / "content"
    refuse_unready(read_practice(content), "")
    facts = content / "practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    lines = facts.read_text(encoding="utf-8").split("\n")
    with pytest.raises(Trouble, match=words) as refused:
        refuse_unready(read_practice(content), "", read_yaml("\n".join(lines)))
    line = next(number for number, line in enumerate(lines, start=1) if new in line)
    assert str(refused.value).startswith(f"content/practice.yaml, line {line}: error: not published, because")


def test_the_address_that_a_host_gives_is_looked_at_too(copy_of_published):
    done = run_hosting_ready(copy_of_published, "publish", SITEURL="http://larkmere-craniosacral.org")
    assert done.returncode == 1 and done.stdout.startswith("SITEURL: error:") and "https://" in done.stdout
    with pytest.raises(Trouble, match="this computer"):
        refuse_unready(read_practice(copy_of_published / "content"), "https://localhost:8000")


def test_a_site_with_an_error_or_filler_leaves_the_last_good_one(copy_of_published):
    before, record = fingerprint_of(copy_of_published / "output"), (copy_of_published / "content/published.txt").read_bytes()
    add_to(copy_of_published / "content/pages/first-visit.md", "\n[Fees](/feees/)\n\nLorem ipsum dolor sit amet.\n")
    done = run_hosting_ready(copy_of_published, "publish", TODAY=DAY)
    assert done.returncode == 1 and "output/ is as it was" in done.stdout
    assert "Broken link" in done.stdout and "Lorem ipsum" in done.stdout
    assert fingerprint_of(copy_of_published / "output") == before
    assert (copy_of_published / "content/published.txt").read_bytes() == record
    assert not (copy_of_published / ".publish").exists()


def test_the_same_content_gives_the_same_bytes_anywhere(published, tmp_path):
    """In another folder, zone, language and order of files, with older files, nothing kept, and only the owner's permissions."""
    folder = tmp_path / "Ümlaut und Leerzeichen"
    for name in ("theme", "content"):
        shutil.copytree(published / name, folder / name)
    shutil.copy(published / "pelican.conf.py", folder)
    (folder / "content/published.txt").unlink()
    for path in folder.rglob("*"):
        os.utime(path, (1e9, 1e9))
    done = run_hosting(folder, "publish", preexec=lambda: os.umask(0o077), TODAY=DAY, TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stdout
    assert fingerprint_of(folder / "output") == fingerprint_of(published / "output")
    assert (folder / "content/published.txt").read_bytes() == (published / "content/published.txt").read_bytes()


def test_publishing_records_every_address_and_tells_what_changed(published, copy_of_published):
    record = copy_of_published / "content/published.txt"
    addresses = {one.address: one.title for one in read(record.read_text(encoding="utf-8"))}
    assert {"/", "/fees/", "/faq/", "/articles/research-migraine/"} <= set(addresses)
    assert any(address.startswith("/faq/#") for address in addresses)
    assert "/what-it-costs/" not in addresses, "an address that only leads on is not a page"
    page = copy_of_published / "content/pages/first-visit.md"
    page.write_text(page.read_text(encoding="utf-8").replace("comfortable", "soft", 1), encoding="utf-8")
    assert page.read_bytes() != (published / "content/pages/first-visit.md").read_bytes()
    done = run_hosting_ready(copy_of_published, "publish", TODAY=DAY)
    assert (copy_of_published / ".published-findings").is_file()
    assert "New since the last publish" not in done.stdout.partition("Published")[0]
    told = done.stdout.partition("Published")[2]
    assert told.count("changed ") == 1 and "changed /first-visit/" in told, told


def test_an_address_that_vanishes_keeps_the_site_from_being_published(copy_of_published):
    """The record knows it; a redirect makes it good, and goes out with the rest."""
    page = copy_of_published / "content/pages/editorial-policy.md"
    page.write_text(page.read_text("utf-8").replace("slug: editorial-policy", "slug: how-we-write"), encoding="utf-8")
    done = run_hosting_ready(copy_of_published, "publish", TODAY=DAY)
    assert done.returncode == 1 and "content/published.txt, line " in done.stdout and "/how-we-write/" in done.stdout
    add_to(copy_of_published / "content/redirects.yaml", "/editorial-policy/: /how-we-write/\n")
    done = run_hosting(copy_of_published, "publish", TODAY=DAY)  # as everywhere, the check runs beside it and hands no site over
    assert done.returncode == 0, done.stdout
    told = done.stdout.partition("Published")[2]
    assert "moved   /editorial-policy/  now /how-we-write/" in told and "new     /how-we-write/" in told
    assert "/editorial-policy/ /how-we-write/ 301" in (copy_of_published / "output/_redirects").read_text("utf-8")


# Publishes with a build that takes no time, and ends itself hard at the step of this number; then publishes again, whole.
KILLED_AT_EACH_STEP = """
import os, shutil, signal, sys
from pathlib import Path
from types import SimpleNamespace
import hosting.publish as publishing
from hosting.edition import read_edition

root = Path("site").resolve()
output, state = root / "output", {"left": -1}
CHANGING = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree", "ctypes.dlopen", "ctypes.dlsym"}

def count(event, arguments):
    writes = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if (writes or event in CHANGING) and state["left"] >= 0:
        if state["left"] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        state["left"] -= 1

def build(root, OUTPUT_PATH, **settings):
    shutil.copytree("new", OUTPUT_PATH)
    return SimpleNamespace(errors=0, site=None, diagnostics=())

def publish(step):
    state["left"] = step
    publishing.publish(root, output)

publishing.build, publishing.index, publishing.refuse_unready = build, lambda output: None, lambda *_: None
if "move" in sys.argv:
    import hosting.swap
    hosting.swap._exchange = lambda *_: False
sys.addaudithook(count)
good, step = {(Path(name) / "index.html").read_bytes() for name in ("old", "new")}, 0
while True:
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree("old", output)
    (root / "content").mkdir()
    if not (child := os.fork()):
        publish(step)
        os._exit(0)
    ended = os.waitpid(child, 0)[1]
    between = not output.exists() and (root / "output.old").exists()
    assert between and "move" in sys.argv or (output / "index.html").read_bytes() in good, step
    if not between:
        assert (output / "index.html").read_bytes() == (output / "a/index.html").read_bytes(), f"half of each at step {step}"
    publish(-1)
    assert (output / "index.html").read_bytes() == Path("new/index.html").read_bytes(), step
    assert sorted(path.name for path in root.iterdir()) == [".publish.lock", ".published-findings", "content", "output"], step
    record = (root / "content/published.txt").read_text()
    assert "/a/" in record and sorted(path.name for path in (root / "content").iterdir()) == ["published.txt"], step
    if ended == 0:
        break
    step += 1
print(step)
"""


@pytest.mark.parametrize("way", ["exchange", "move"])
def test_killed_at_any_step_a_whole_site_stays(tmp_path, way):
    for name in ("old", "new"):
        for page in ("index.html", "a/index.html"):
            (tmp_path / name / page).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / page).write_text(f"<title>{name}</title><h1>{name}</h1>")
    done = run_python(tmp_path, "-c", KILLED_AT_EACH_STEP, way)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 15, "the steps were not counted"


@pytest.mark.slow
def test_killed_at_any_moment_a_whole_site_stays(copy_of_published):
    environment = plain_environment(PYTHONPATH=str(ROOT / "plugins"), TODAY=DAY)
    output = copy_of_published / "output"
    good, page = {fingerprint_of(output)}, copy_of_published / "content/pages/first-visit.md"
    for point, moment in enumerate((".publish/index.html", ".publish/pagefind")):
        add_to(page, f"\nA further line, number {point}.\n")
        started = time.monotonic()
        process = subprocess.Popen(PUBLISH, cwd=copy_of_published, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not (copy_of_published / moment).exists():
            time.sleep(0.01)
            assert time.monotonic() - started < 100
        process.send_signal(signal.SIGKILL)
        if process.wait() == 0:
            good = {fingerprint_of(output)}
        assert fingerprint_of(output) in good
    assert run_hosting_ready(copy_of_published, "publish", TODAY=DAY).returncode == 0
    assert "number 1" in (output / "first-visit/index.html").read_text(encoding="utf-8")
    assert not (copy_of_published / ".publish").exists() and not (copy_of_published / "output.old").exists()


def test_two_at_once_do_not_mix(copy_of_published):
    environment = plain_environment(PYTHONPATH=str(ROOT / "plugins"), TODAY=DAY)
    first = subprocess.Popen(PUBLISH, cwd=copy_of_published, env=environment, stdout=subprocess.PIPE, text=True)
    while not (copy_of_published / ".publish").exists() and first.poll() is None:
        time.sleep(0.02)
    second = run_hosting_ready(copy_of_published, "publish", TODAY=DAY)
    first.communicate()
    assert first.returncode == 0
    assert second.returncode == 1 and "another publish" in second.stdout


def test_a_swap_that_was_interrupted_is_put_right(tmp_path):
    (tmp_path / "output.old").mkdir()
    restore(tmp_path / "output")
    assert (tmp_path / "output").is_dir() and not (tmp_path / "output.old").exists()


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_swap_leaves_the_new_folder_and_nothing_else(tmp_path, monkeypatch, exchanges):
    if not exchanges:
        monkeypatch.setattr("hosting.swap._exchange", lambda *_: False)
    for name in ("new", "output"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page").write_text(name)
    swap_in(tmp_path / "new", tmp_path / "output")
    assert (tmp_path / "output/page").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_the_record_keeps_what_is_gone_and_renews_what_is_there():
    record = read(merged((), [Published("/old/", "Old", 1), Published("/fees/", "Fees", 2)]))
    again = {one.address: one for one in read(merged(record, [Published("/fees/", "Our\tfees", 3), Published("/faq/#a", "A?")]))}
    assert set(again) == {"/old/", "/fees/", "/faq/#a"}
    assert (again["/fees/"].title, again["/fees/"].fingerprint) == ("Our fees", 3)
    assert again["/old/"].line is not None


def test_texts_that_are_alike_have_alike_fingerprints():
    text = "You lie on a padded table in your clothes and one of us rests her hands on your feet or head for a while. " * 3
    moved, other = text.replace("padded", "soft"), "Fees are paid on the day by card or in cash. Please give a day's notice if you cannot come. " * 3
    assert likeness(fingerprint(text), fingerprint(moved)) > 0.5 > likeness(fingerprint(text), fingerprint(other))


def test_changes_are_told_of_pages_and_to_the_letter():
    before = Edition({"/a/": ("A", "costs 110"), "/b/": ("B", "x"), "/d/": ("D", "x")}, {"/a/#x": "X"})
    now = Edition({"/a/": ("A", "costs 115"), "/c/": ("C", "x"), "/d/": ("D", "x")}, {})
    assert changes(before, now) == [Change("changed", "/a/", "A"), Change("gone", "/b/", "B"), Change("new", "/c/", "C")]


def test_before_the_first_publish_there_is_no_edition(tmp_path):
    assert read_edition(tmp_path / "output") == Edition({}, {})


def test_a_page_whose_old_address_leads_on_has_moved_and_is_not_gone():
    texts = {"content/redirects.yaml": "/b/: /a/\n", "content/pages/a.md": "---\ntitle: A\n---\n\nWords.\n"}
    told = [_moved(Site.from_texts(texts), Change("gone", address, "B")) for address in ("/b/", "/c/")]
    assert told == [Change("moved", "/b/", "now /a/"), Change("gone", "/c/", "B")]
