"""The forms at /admin/ in a real browser, against a stand-in for GitHub: log in, open, change, begin and delete a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from editor import policy
from practice.front_matter import read_header, read_yaml
from tests.browser.stand_in_github import GitHub, published
from tests.conftest import run_hosting_ready

pytestmark = pytest.mark.browser

SITE = "https://larkmere.example"
WANTED = "\nediting:\n  repository: larkmere/website\n  login: https://login.example.com/oauth\n"
HOSTS = re.compile(r"https://(?:api\.github\.com|www\.githubstatus\.com|login\.example\.com)/")


@pytest.fixture(scope="module")
def website(make_copy):
    folder = make_copy()
    facts = folder / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8") + WANTED, encoding="utf-8")
    assert run_hosting_ready(folder, "site").returncode == 0
    return folder


@pytest.fixture
def github(website) -> GitHub:
    return GitHub("larkmere/website", website)


@pytest.fixture
def page(browser, website, github) -> Iterator[Page]:
    """A window in which the owner has logged in. Nothing leaves this computer: what is not answered here is refused."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    outside: list[str] = []
    context.route("**/*", lambda route: (outside.append(route.request.url), route.abort()))
    context.route(f"{SITE}/**", lambda route: published(route, website / "output", policy.ONLINE_HEADERS))
    context.route(HOSTS, github.answer)
    page = context.new_page()
    blocked: list[str] = []
    page.on("console", lambda said: blocked.append(said.text) if "Content Security Policy" in said.text else None)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{SITE}/admin/")
    page.get_by_role("button", name=re.compile("Login", re.IGNORECASE)).click()
    expect(page.get_by_role("link", name="Articles")).to_be_visible(timeout=30_000)
    yield page
    context.close()
    assert (outside, blocked, github.unknown) == ([], [], [])


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Save now").click()
    expect(page.get_by_text("Everything is saved")).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("form, name, label, key", [
    ("articles/entries/research-migraine", "articles/research-migraine.md", "Topic", "topic"),
    ("pages/entries/es/tarifas", "pages/es/tarifas.md", "Title", "title"),
    ("facts/entries/practice", "practice.yaml", "Tagline", "tagline"),
])
def test_a_change_of_one_field_is_a_commit_that_changes_no_other_fact_and_no_word(page, github, form, name, label, key):
    read = read_yaml if name.endswith(".yaml") else read_header
    before = read(github.files[f"content/{name}"].decode())
    page.goto(f"{SITE}/admin/#/collections/{form}")
    field = page.get_by_label(re.compile(f"^{label}")).first
    expect(field).to_be_visible()
    field.fill("Two: words")
    save(page)
    ((message, changed),) = github.commits
    assert list(changed) == [f"content/{name}"] and message
    after = read(changed[f"content/{name}"].decode())
    assert after.values == before.values | {key: "Two: words"} and not after.problems
    assert after.body.strip() == before.body.strip()


def test_a_new_text_stands_where_the_build_looks_for_it(page, github):
    page.goto(f"{SITE}/admin/#/collections/pages/new")
    page.get_by_label(re.compile("^Title")).first.fill("Our garden")
    page.locator(".words textarea").fill("There is a *bench* under the pear tree.")
    save(page)
    ((_, changed),) = github.commits
    assert list(changed) == ["content/pages/our-garden.md"]
    text = changed["content/pages/our-garden.md"].decode()
    assert text.startswith("---\n") and "title: Our garden\n" in text and text.rstrip().endswith("There is a *bench* under the pear tree.")


def test_a_deleted_text_is_a_commit_that_takes_it_away(page, github):
    page.goto(f"{SITE}/admin/#/collections/services/entries/long-session")
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page).to_have_url(re.compile("/collections/services$"))
    assert [changed for _, changed in github.commits] == [{"content/services/long-session.md": None}]


def test_who_may_not_write_is_told_so_and_sees_no_form(browser, website):
    github = GitHub("larkmere/another", website)
    context = browser.new_context()
    context.route("**/*", lambda route: route.abort())
    context.route(f"{SITE}/**", lambda route: published(route, website / "output", policy.ONLINE_HEADERS))
    context.route(HOSTS, github.answer)
    page = context.new_page()
    page.goto(f"{SITE}/admin/")
    page.get_by_role("button", name=re.compile("Login", re.IGNORECASE)).click()
    expect(page.get_by_text('Repo "larkmere/website" not found', exact=False)).to_be_visible()
    expect(page.get_by_role("link", name="Articles")).to_be_hidden()
    context.close()
