"""The forms at /admin/ of the published website: off unless wanted, and no page of the website."""

from __future__ import annotations

import json
import re

import pytest

from editor import policy
from practice.front_matter import load, read_yaml
from practice.schema import Editing
from tests.conftest import ROOT, run_hosting_ready

WANTED = "\nediting:\n  repository: larkmere/website\n  login: https://login.example.com/oauth\n"


@pytest.fixture(scope="module")
def output(make_copy):
    folder = make_copy()
    facts = folder / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8") + WANTED, encoding="utf-8")
    done = run_hosting_ready(folder, "site")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "admin" not in done.stdout, "the check looks at what is for visitors"
    return folder / "output"


def test_without_a_word_in_the_practice_there_is_no_admin(site_output):
    assert not (site_output / "admin").exists()
    assert "admin" not in (site_output / "_headers").read_text(encoding="utf-8")


def test_everything_that_the_forms_need_is_published_with_them(output):
    page = (output / "admin/index.html").read_text(encoding="utf-8")
    for name in re.findall(r'(?:src|href)="([^":]+)"', page):
        assert (output / "admin" / name).is_file(), name
    assert (output / "admin/decap/decap-cms.js").read_bytes() == (ROOT / "plugins/editor/static/decap/decap-cms.js").read_bytes()
    forms = json.loads((output / "admin/forms.json").read_text(encoding="utf-8"))
    assert forms["backend"] == {
        "name": "github", "repo": "larkmere/website", "branch": "main", "base_url": "https://login.example.com", "auth_endpoint": "oauth",
    }
    assert {one["name"] for one in forms["collections"]} == {"articles", "pages", "people", "services", "faq", "facts"}


def test_search_engines_and_visitors_do_not_meet_it(output):
    assert '<meta name="robots" content="noindex">' in (output / "admin/index.html").read_text(encoding="utf-8")
    for file in (*output.glob("*.xml"), *output.glob("*.txt"), *(page for page in output.rglob("*.html") if "admin" not in page.parts)):
        assert "/admin" not in file.read_text(encoding="utf-8"), file
    assert "X-Robots-Tag: noindex" in (output / "_headers").read_text(encoding="utf-8").partition("/admin/*")[2]


def test_only_admin_may_do_what_decap_needs(output):
    for name in ("_headers", "nginx.conf", ".htaccess"):
        before, _, after = (output / name).read_text(encoding="utf-8").rpartition("/admin/")
        assert "unsafe" not in before and "unsafe-eval" in after, name
    page = (output / "admin/index.html").read_text(encoding="utf-8")
    assert f'content="{policy.ONLINE}"' in page and '"' not in policy.ONLINE
    for other in output.rglob("*.html"):
        if "admin" not in other.parts:
            head = other.read_text(encoding="utf-8").partition("</head>")[0].replace("wasm-unsafe-eval", "")  # the search's own
            assert "unsafe-" not in head, other


@pytest.mark.parametrize("written, understood", [
    ("larkmere/website", "larkmere/website"), ("https://github.com/larkmere/website/", "larkmere/website"), ("website", None), ("a b/c", None), ("a/b/c", None),
])
def test_a_repository_is_an_owner_and_a_name(written, understood):
    found, problems = load(Editing, read_yaml(f"repository: {written}\n"), salvage=False)
    assert (found.repository if found else None) == understood
    assert bool(problems) == (understood is None)
