"""Only texts and pictures of the content folder are read and written, and none of them is ever lost."""

from __future__ import annotations

import base64
import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor.desk import Desk
from editor.refusal import Refusal
from tests.conftest import ROOT, obey_permissions, plain_environment
from tests.editor.conftest import NEW

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
PATHS = [
    "content/../pelican.conf.py", "content/articles/../../x.md", "../x.md", "/etc/passwd", "content//articles/x.md", "content/./articles/x.md",
    "content/articles/.hidden.md", "content/.git/x.md", "content/articles/x.txt", "content/articles/x.py", "content/other/x.md", "content/images/x.md",
    "content/articles/x.jpg", "content\\articles\\x.md", "content/articles/x\x00.md", "content/articles/x\n.md", "content/articles", "content",
    "content/published.txt", "content/articles/%2e%2e/x.md/..", "content/articles/" + "x" * 300 + ".md", "content/practice.yaml/../x.md", "", "theme/x.md",
]


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out_of_the_content_folder(desk, path, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    for action, asked in {
        "persistEntry": {"dataFiles": [{"path": path, "raw": json.dumps(NEW)}], "assets": []},
        "persistMedia": {"asset": {"path": path, "content": base64.b64encode(PIXEL).decode(), "encoding": "base64"}},
        "deleteFile": {"path": path}, "deleteFiles": {"paths": [path]}, "getMediaFile": {"path": path},
    }.items():
        with pytest.raises(Refusal):
            desk.answer(action, asked)
    assert desk.answer("getEntry", {"path": path})["data"] is None
    assert sorted(tmp_path.rglob("*")) == before


def test_links_are_neither_read_nor_written_through(desk, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\n", encoding="utf-8")
    (desk.shelf.content / "articles/link.md").symlink_to(secret)
    (desk.shelf.content / "articles/folder").symlink_to(tmp_path)
    for name in ("content/articles/link.md", "content/articles/folder/secret.md"):
        assert desk.answer("getEntry", {"path": name})["data"] is None
        for action, asked in {"deleteFile": {"path": name}, "persistEntry": {"dataFiles": [{"path": name, "raw": json.dumps(NEW)}], "assets": []}}.items():
            with pytest.raises(Refusal, match="is a link to another place"):
                desk.answer(action, asked)
    assert "Secret" not in json.dumps(desk.answer("entriesByFolder", {"folder": "content/articles"}))
    assert "Secret" in secret.read_text(encoding="utf-8")


def test_a_pipe_or_an_endless_file_is_not_read(desk):
    os.mkfifo(desk.shelf.content / "articles/pipe.md")
    assert desk.answer("getEntry", {"path": "content/articles/pipe.md"})["data"] is None
    assert len(desk.answer("entriesByFolder", {"folder": "content/articles"})) == len(list((ROOT / "content/articles").rglob("*.md")))


@pytest.mark.parametrize(("name", "data", "taken"), [
    ("a.jpg", b"Only words.", False), ("a.svg", b"Only words.", False), ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", True), ("a.jpg", PIXEL, True),
])
def test_what_is_called_a_picture_and_is_none_is_refused(desk, name, data, taken):
    asset = {"path": f"content/images/{name}", "content": base64.b64encode(data).decode(), "encoding": "base64"}
    with contextlib.nullcontext() if taken else pytest.raises(Refusal, match="cannot be opened as a picture"):
        desk.answer("persistMedia", {"asset": asset})
    assert desk.shelf.exists(f"content/images/{name}") == taken


@pytest.mark.parametrize(("shape", "kept", "said"), [((9500, 9500), 1, "has more than 80 megapixels"), ((90, 60), 0.6, "cannot be opened as a picture")])
def test_a_picture_that_the_build_could_not_use_is_refused_when_it_is_chosen(desk, shape, kept, said):
    """One that claims more than a computer holds, in few letters, or breaks off before its end."""
    from PIL import Image

    file = io.BytesIO()
    (Image.new("1", shape) if kept == 1 else Image.effect_noise(shape, 80)).save(file, "PNG")
    content = base64.b64encode(file.getvalue()[:int(file.tell() * kept)]).decode()
    with pytest.raises(Refusal, match=said):
        desk.answer("persistMedia", {"asset": {"path": "content/images/a.png", "content": content, "encoding": "base64"}})
    assert not desk.shelf.exists("content/images/a.png")


def test_pictures_are_listed_small(desk):
    from PIL import Image

    folder = desk.shelf.content / "images"
    folder.mkdir(exist_ok=True)
    Image.effect_noise((3000, 2000), 80).convert("RGB").save(folder / "large.jpg", quality=95)
    (folder / "broken.jpg").write_bytes(b"no picture" * 20_000)
    (folder / "notes.txt").write_text("no picture", encoding="utf-8")
    listed = {one["name"]: len(base64.b64decode(one["content"])) for one in desk.answer("getMedia", {"mediaFolder": "content/images"})}
    assert set(listed) == {"large.jpg", "broken.jpg"}
    assert listed["large.jpg"] < 80_000 < (folder / "large.jpg").stat().st_size


def test_a_picture_that_takes_the_place_of_another_puts_it_aside(desk, tmp_path):
    asset = {"path": "content/images/room.png", "content": base64.b64encode(PIXEL).decode(), "encoding": "base64"}
    desk.answer("persistMedia", {"asset": asset})
    desk.answer("persistMedia", {"asset": asset})  # the same again is no harm
    assert not (tmp_path / ".cache/deleted").exists()
    desk.answer("persistMedia", {"asset": asset | {"content": base64.b64encode(PIXEL + b"x").decode()}})
    (replaced,) = (tmp_path / ".cache/deleted").iterdir()
    assert replaced.read_bytes() == PIXEL and desk.shelf.read("content/images/room.png") == PIXEL + b"x"


def test_what_is_deleted_is_kept_aside(desk, tmp_path):
    text = desk.shelf.read("content/articles/a-quiet-room.md")
    desk.answer("deleteFiles", {"paths": ["content/articles/a-quiet-room.md"]})
    assert not desk.shelf.exists("content/articles/a-quiet-room.md")
    (kept,) = (tmp_path / ".cache/deleted").iterdir()
    assert kept.read_bytes() == text
    with pytest.raises(Refusal, match="is needed and cannot be deleted"):
        desk.answer("deleteFiles", {"paths": ["content/practice.yaml"]})


def test_a_save_that_the_disk_refuses_leaves_the_file_as_it_was(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    script = (
        "import json, sys, pathlib; from editor.desk import Desk; from editor.refusal import Refusal\n"
        "desk = Desk(pathlib.Path.cwd()); name = 'content/articles/a-quiet-room.md'\n"
        "form = json.loads(desk.answer('getEntry', {'path': name})['data']) | {'topic': 'New'}\n"
        "try: desk.answer('persistEntry', {'dataFiles': [{'path': name, 'raw': json.dumps(form)}], 'assets': []})\n"
        "except Refusal as refusal: print(refusal)"
    )
    folder = tmp_path / "content/articles"
    before = sorted((file.name, file.read_bytes()) for file in folder.glob("*.md"))
    folder.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, preexec_fn=obey_permissions,
        env=plain_environment(PYTHONPATH=str(ROOT / "plugins")), check=False,
    )
    folder.chmod(0o755)
    assert "could not be saved (Permission denied). The text in the form is still there." in done.stdout, done.stderr
    assert sorted((file.name, file.read_bytes()) for file in folder.glob("*.md")) == before


@pytest.mark.slow
def test_an_editor_that_is_killed_while_it_saves_leaves_whole_texts(tmp_path):
    """Killed again and again in the middle of saving: the file is always one of the texts that were saved, from its first letter to its last."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    script = (
        "import json, pathlib; from editor.desk import Desk\n"
        "desk = Desk(pathlib.Path.cwd()); desk.shelf.tidy(); name = 'content/articles/a-quiet-room.md'; print('ready', flush=True)\n"
        "for number in range(10**6):\n"
        "    form = json.loads(desk.answer('getEntry', {'path': name})['data']) | {'topic': f'T{number}', 'body': f'Line {number}\\n' * 3000}\n"
        "    desk.answer('persistEntry', {'dataFiles': [{'path': name, 'raw': json.dumps(form)}], 'assets': []})\n"
        "    print(number, flush=True)"
    )
    file = tmp_path / "content/articles/a-quiet-room.md"
    for wait in (0.05, 0.11, 0.17, 0.23, 0.31):
        process = subprocess.Popen(
            [sys.executable, "-c", script], cwd=tmp_path, stdout=subprocess.PIPE, text=True, env=plain_environment(PYTHONPATH=str(ROOT / "plugins")),
        )
        assert process.stdout.readline() == "ready\n"
        assert process.stdout.readline() == "0\n"
        time.sleep(wait)
        process.kill()
        saved = [line for line in process.communicate()[0].splitlines() if line.isdecimal()]
        number = int(re.search(r"(?m)^topic: T(\d+)$", text := file.read_text(encoding="utf-8"))[1])
        assert number >= int(saved[-1] if saved else 0), "what was told to be saved is there"
        assert text.endswith(f"\n{f'Line {number}' + chr(10)}") and text.count(f"Line {number}\n") == 3000
    desk = Desk(tmp_path)
    desk.shelf.tidy()
    assert not [left for left in Path(tmp_path).rglob(".unfinished-*")]
