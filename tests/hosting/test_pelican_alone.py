"""`pelican -s pelican.conf.py` builds and checks as well, without our commands around it."""

from __future__ import annotations

import pytest

from tests.conftest import run_python


@pytest.mark.parametrize("words, status", [("[our fees]({filename}/pages/fees.md)", 0), ("[our fees]({filename}/pages/feees.md)", 1)])
def test_pelican_alone_builds_checks_and_fails_on_errors(copy_of_site, words, status):
    page = copy_of_site / "content/pages/planted.md"
    page.write_text(f"---\ntitle: A planted page\nsummary: What is planted here.\n---\n\nLook at {words}.\n", encoding="utf-8")
    done = run_python(copy_of_site, "-m", "pelican", "-s", "pelican.conf.py")
    assert done.returncode == status, done.stdout + done.stderr
    assert ("content/pages/planted.md, line 6" in done.stdout) == bool(status)
    assert "Traceback" not in done.stdout + done.stderr
    assert (copy_of_site / "output/planted/index.html").is_file()
