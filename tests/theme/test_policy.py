"""Each page says in its Content-Security-Policy what it needs, and nothing more."""

import base64
import hashlib
import re

import pytest
from bs4 import BeautifulSoup


@pytest.fixture(scope="module")
def policies(site_output) -> dict[str, tuple[BeautifulSoup, dict[str, str]]]:
    found = {}
    for page in site_output.rglob("*.html"):
        tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        policy = tree.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
        found[page.relative_to(site_output).as_posix()] = tree, dict(part.split(" ", 1) for part in policy.split("; "))
    return found


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_nothing_is_allowed_that_is_not_named(policies):
    for name, (_, policy) in policies.items():
        assert policy["default-src"] == "'none'", name
        assert "unsafe-inline" not in str(policy) and "unsafe-eval" not in re.sub("wasm-unsafe-eval", "", str(policy))


def test_the_style_sheet_in_the_page_is_allowed_by_its_digest(policies):
    for name, (tree, policy) in policies.items():
        assert policy["style-src"] == digest(tree.style.string), name
        assert not tree.select("[style]"), name


def test_only_the_search_pages_may_run_scripts(policies):
    allowed = [name for name, (_, policy) in policies.items() if "'self'" in policy["script-src"]]
    assert sorted(allowed) == ["es/buscar/index.html", "search/index.html"]
