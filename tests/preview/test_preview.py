"""`make preview` as the owner runs it: it shows what she saves, whatever she saves, and leaves nothing behind."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT, run_python
from tests.preview.running import Running, below, command_of, memory_of, running

pytestmark = pytest.mark.slow
HOME = "content/pages/home.md"
FEES = "content/pages/fees.md"


@pytest.fixture(scope="module")
def preview(make_copy) -> Iterator[Running]:
    """One for all who leave it as it was."""
    folder = make_copy()
    (folder / "content/redirects.yaml").write_text("/what-it-costs/: /fees/\n", encoding="utf-8")
    with running(folder, TODAY="2026-11-20") as begun:
        begun.until(lambda line: "Built" in line)
        yield begun


def test_a_draft_and_what_was_just_saved_are_shown(preview):
    file = preview.folder / "content/pages/unfinished.md"
    file.write_text("---\ntitle: Not yet\nsummary: A page that is not ready.\nstatus: draft\n---\n\nThe first words.\n", encoding="utf-8")
    page = preview.wait_for("/unfinished/", lambda answer: "The first words." in answer.text)
    assert page.told["mark"].startswith("Draft")
    preview.replace("content/pages/unfinished.md", "first", "second")
    preview.wait_for("/unfinished/", lambda answer: "The second words." in answer.text)
    file.unlink()
    preview.wait_for("/unfinished/", lambda answer: answer.status == 404)
    assert not (preview.folder / "output").exists(), "a preview never writes what is published"


def test_a_link_to_a_draft_is_broken_in_the_preview_too(preview):
    preview.replace(FEES, "\n---\n\n", "\n---\n\nSee [our room]({filename}/articles/a-quiet-room.md).\n\n")
    page = preview.wait_for("/fees/", lambda answer: answer.told["here"])
    assert [note["rule"] for note in page.told["here"]] == ["link-to-draft"]
    preview.replace(FEES, "See [our room]({filename}/articles/a-quiet-room.md).\n\n", "")
    preview.wait_for("/fees/", lambda answer: not answer.told["here"] and not answer.told["busy"])


@pytest.mark.parametrize("old, new, rule", [
    ("title: ", "titel ", "unreadable-entry"),
    ("summary: ", "summary: *x: {", "unreadable-entry"),
    ("template: fees", "template: fees\norder: soon", "bad-field"),
    ("template: fees", "template: fees\nstatus: [", "unreadable-entry"),
])
def test_a_slip_in_a_header_is_told_on_a_page_and_gone_with_the_next_save(preview, old, new, rule):
    preview.replace(FEES, old, new)

    def told(answer) -> bool:
        return any((note["file"], note["rule"]) == (FEES, rule) for note in (*answer.told["here"], *answer.told["elsewhere"]))

    page = preview.wait_for("/", told)
    assert page.status == 200
    preview.replace(FEES, new, old)
    preview.wait_for("/fees/", lambda answer: answer.status == 200 and not answer.told["here"] and not told(answer) and not answer.told["busy"])


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00broken", b"\x00" * 5000, b"---\n", "---\ntitle: 漢字\n---\n".encode() + b"[" * 3000])
def test_whatever_is_saved_the_preview_goes_on(preview, content):
    file = preview.folder / "content/pages/strange.md"
    file.write_bytes(content)
    preview.wait_for("/", lambda answer: answer.status == 200 and not answer.told["busy"])
    file.unlink()
    preview.replace(FEES, "\n---\n\n", "\n---\n\nStill here.\n\n")
    preview.wait_for("/fees/", lambda answer: "Still here." in answer.text)
    preview.replace(FEES, "Still here.\n\n", "")


def test_facts_of_the_practice_show_everywhere_after_a_save(preview):
    preview.replace("content/practice.yaml", "+1 707-555-0142", "+1 707-555-0143")
    for path in ("/", "/fees/", "/articles/listening-touch/"):
        preview.wait_for(path, lambda answer: "555-0143" in answer.text and "555-0142" not in answer.text)
    preview.replace("content/practice.yaml", "+1 707-555-0143", "+1 707-555-0142")


def test_a_template_that_is_broken_is_told_and_the_last_pages_stay(preview):
    preview.replace("theme/templates/fees.html", "{% block main %}", "{% block main %}{% broken")
    page = preview.wait_for("/contact/", lambda answer: answer.told["trouble"])
    assert page.status == 200 and page.told["trouble"].startswith("theme/templates/fees.html:")
    assert "Traceback" not in page.told["trouble"]
    preview.replace("theme/templates/fees.html", "{% broken", "")
    preview.wait_for("/fees/", lambda answer: answer.status == 200 and not answer.told["trouble"])


def test_an_old_address_leads_on(preview):
    answer = preview.get("/what-it-costs/")
    assert (answer.status, answer.headers["Location"]) == (302, "/fees/")


def test_changed_code_of_a_plugin_counts(make_copy):
    """The plugins beside the settings are those that run."""
    folder = make_copy()
    shutil.copytree(ROOT / "plugins", folder / "plugins", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    with running(folder, PYTHONPATH=str(folder / "plugins")) as preview:
        before = preview.workshop
        preview.wait_for("/fees/", lambda answer: answer.status == 200)
        preview.replace("plugins/practice/display.py", '"""', '"""Really: ')
        preview.until(lambda line: "Built" in line)
        preview.wait_for("/fees/", lambda answer: answer.status == 200 and preview.workshop != before)


def test_a_build_that_is_killed_is_begun_again(preview):
    for _ in range(4):
        killed = preview.workshop
        os.kill(killed, signal.SIGKILL)
        preview.replace(FEES, "\n---\n\n", "\n---\n\nAfter the end.\n\n")
        preview.wait_for("/fees/", lambda answer: "After the end." in answer.text)
        assert preview.workshop != killed
        preview.replace(FEES, "After the end.\n\n", "")
        preview.wait_for("/fees/", lambda answer: "After the end." not in answer.text)


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("in_the_middle", [False, True])
def test_it_ends_at_once_and_leaves_no_process(copy_of_site, ending, in_the_middle):
    with running(copy_of_site) as preview:
        if not in_the_middle:
            preview.until(lambda line: "Built" in line)
        started = below(preview.process.pid)
        assert preview.end(ending) == 0
        assert gone(started), [command_of(number) for number in started]
    assert not any("Traceback" in line for line in preview.said), "".join(preview.said)


def test_ctrl_c_in_a_terminal_before_anything_is_built_is_quiet(copy_of_site):
    """A terminal sends it to every process, also to the one that is only beginning."""
    with running(copy_of_site) as preview:
        os.kill(preview.workshop, signal.SIGINT)
        assert preview.end() == 0
    assert not any("Traceback" in line for line in preview.said), "".join(preview.said)


def test_when_the_server_is_killed_the_rest_ends_too(copy_of_site):
    with running(copy_of_site) as preview:
        preview.until(lambda line: "Built" in line)
        started = below(preview.process.pid)
        preview.process.kill()
        preview.process.wait()
        assert gone(started), [command_of(number) for number in started]


def gone(numbers: list[int]) -> bool:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if not any(command_of(number) for number in numbers):
            return True
        time.sleep(0.1)
    return False


def test_a_site_that_cannot_be_built_from_the_beginning_is_shown_once_it_can(copy_of_site):
    template = copy_of_site / "theme/templates/base.html"
    whole = template.read_text(encoding="utf-8")
    template.write_text("{% broken\n" + whole, encoding="utf-8")
    with running(copy_of_site) as preview:
        page = preview.wait_for("/", lambda answer: answer.told["trouble"])
        assert page.status == 503 and "theme/templates/base.html:1" in page.text
        template.write_text(whole, encoding="utf-8")
        preview.wait_for("/", lambda answer: answer.status == 200)


def test_a_folder_that_is_moved_away_and_put_back_is_found_again(copy_of_site):
    with running(copy_of_site) as preview:
        preview.until(lambda line: "Built" in line)
        for _ in range(2):
            (copy_of_site / "content").rename(copy_of_site / "aside")
            page = preview.wait_for("/fees/", lambda answer: answer.told["trouble"])
            assert page.told["trouble"].startswith("content: error: no page is in this folder")
            (copy_of_site / "aside").rename(copy_of_site / "content")
            preview.wait_for("/fees/", lambda answer: not answer.told["trouble"] and answer.status == 200)
        preview.replace(FEES, "\n---\n\n", "\n---\n\nBack again.\n\n")
        preview.wait_for("/fees/", lambda answer: "Back again." in answer.text)


def test_another_port_is_taken_when_the_first_is_not_free(copy_of_site):
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):  # then somebody else has it, which is as good
            taken.bind(("127.0.0.1", 8000))
            taken.listen()
        with running(copy_of_site, PORT="") as preview:
            assert preview.said[0].startswith("Port 8000 is taken")
            assert not preview.address.endswith(":8000")


def test_a_port_that_was_asked_for_and_is_not_free_is_said(copy_of_site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run_python(copy_of_site, "-m", "preview", PORT=port)
        assert done.returncode == 2 and f"port {port} is taken" in done.stdout and done.stdout.count("\n") == 1
    for port in ("next", "²"):
        done = run_python(copy_of_site, "-m", "preview", PORT=port)
        assert done.returncode == 2 and f'"{port}" is not a port' in done.stdout


def test_in_the_wrong_folder_it_says_so(tmp_path):
    done = run_python(tmp_path, "-m", "preview")
    assert done.returncode == 2 and "pelican.conf.py is not here" in done.stdout


def test_many_saves_do_not_grow_it(make_copy):
    """As many as in a day; each really saved, built and shown."""
    with running(make_copy()) as preview:
        preview.until(lambda line: "Built" in line)
        saves, held = int(os.environ.get("SAVES", "100")), []
        preview.replace(FEES, "\n---\n\n", "\n---\n\nSave number 0.\n\n")
        for number in range(1, saves + 1):
            preview.replace(FEES, f"Save number {number - 1}.", f"Save number {number}.")
            preview.wait_for("/fees/", lambda answer: f"Save number {number}." in answer.text)
            held.append((memory_of(preview.process.pid), memory_of(preview.workshop)))
        early, late = held[len(held) // 10], held[-1]
        print([(server >> 20, workshop >> 20) for server, workshop in held[::20]])
        assert late[0] - early[0] < saves * 2**20 / 10, "the server"
        assert late[1] - early[1] < saves * 2**20 / 2, "the workshop"


def test_all_other_pages_are_there_while_one_is_being_saved(preview):
    addresses, answers, done = ("/", "/articles/", "/first-visit/", "/people/", "/feed.xml", "/contact.vcf"), [], threading.Event()

    def visit(address: str) -> None:
        while not done.is_set():
            answer = preview.get(address)
            time.sleep(0.05)
            answers.append((address, answer.status, "html" not in answer.headers["Content-Type"] or answer.text.rstrip().endswith("</html>")))

    visitors = [threading.Thread(target=visit, args=(address,)) for address in addresses]
    for visitor in visitors:
        visitor.start()
    for number in range(5):
        preview.replace(FEES, "\n---\n\n", f"\n---\n\nVisited {number} times.\n\n")
        preview.wait_for("/fees/", lambda answer, number=number: f"Visited {number} times." in answer.text and not answer.told["busy"])
        preview.replace(FEES, f"Visited {number} times.\n\n", "")
    done.set()
    for visitor in visitors:
        visitor.join()
    assert set(answers) == {(address, 200, True) for address in addresses}


def test_saves_in_quick_succession_all_arrive(preview):
    texts = sorted((preview.folder / "content/articles").glob("*.md"))[:9]
    before = {path: path.read_text(encoding="utf-8") for path in texts}
    for number, path in enumerate(texts):
        path.write_text(re.sub("(?m)^title: ", f"title: Said at {number} o'clock, ", before[path], count=1), encoding="utf-8")
        time.sleep(0.15)
    preview.wait_for("/articles/", lambda answer: len(set(re.findall(r"Said at \d", answer.text))) == len(texts))
    for path, text in before.items():
        path.write_text(text, encoding="utf-8")
    preview.wait_for("/articles/", lambda answer: "Said at" not in answer.text)
