"""A page is left alone only if nothing that its template has read can have changed; where that cannot be known, it is made again."""

from __future__ import annotations

import itertools
import os
import types

import pytest
from pelican.plugins import signals
from pelican.settings import read_settings

import accelerate
from tests.accelerate.conftest import Site, differing


def written_again(site: Site) -> set[str]:
    """The pages that a further build writes although nothing is changed."""
    folder = site.folder / "quick"

    def times() -> dict[str, int]:
        return {path.relative_to(folder).as_posix(): os.stat(path).st_mtime_ns for path in folder.rglob("*.html")}

    site.build(quick=True)
    before = times()
    site.build(quick=True)
    after = times()
    return {name for name in after if after[name] != before.get(name)}


@pytest.fixture
def site(make_site) -> Site:
    """Two pages, and articles without a doubtful link."""
    made = make_site(1, articles=0)
    del made.settings["YEAR_ARCHIVE_SAVE_AS"]  # Pelican writes these pages with a context of their own
    for number in range(3):
        made.write(f"content/pages/page-{number}.md", f"Title: Page {number}\n\nText [to](/x/).\n")
    made.write("content/articles/one.md", "Title: One\nDate: 2024-01-01\n\nThe [two]({filename}two.md) of us.\n")
    made.write("content/articles/two.md", "Title: Two\nDate: 2024-01-02\n\nAlone.\n")
    return made


def add_to(site: Site, template: str, text: str) -> None:
    path = site.folder / "theme/templates" / template
    path.write_text(path.read_text(encoding="utf-8").replace("{% endblock %}", text + "{% endblock %}"), encoding="utf-8")


def test_without_a_doubt_no_page_is_written_again(site):
    assert written_again(site) == set()


def test_no_cache_writes_all(site, monkeypatch):
    monkeypatch.setenv("NO_CACHE", "1")
    assert "articles/one/index.html" in written_again(site)
    assert not (site.folder / ".cache").exists()


NUMBERS = itertools.count()


def drawn(*_: object) -> int:
    return next(NUMBERS)


@pytest.mark.parametrize("text", ["{{ drawn() }}", "{{ 3|drawn }}", "{% if 3 is drawn %}{% endif %}", "{{ [1, 2]|random }}",
                                  "{% set _ = articles.reverse() %}", "{{ lipsum() }}", "{{ article.get_content('') }}"])
def test_what_may_answer_otherwise_is_asked_again(site, text):
    site.settings |= {f"JINJA_{group}": {"drawn": drawn} for group in ("FILTERS", "GLOBALS", "TESTS")}
    add_to(site, "article.html", text)
    again = written_again(site)
    assert "articles/one/index.html" in again
    assert "pages/page-0.html" not in again


def test_what_a_function_answers_to_a_constant_is_of_this_build(site):
    site.settings["JINJA_FILTERS"] = {"drawn": drawn}
    site.write("theme/templates/footer.html", "{{ 'a constant'|drawn }}")
    assert "articles/one/index.html" in written_again(site)


def test_settings_that_cannot_be_told_apart_have_all_made_again(site):
    numbers = itertools.count()
    site.settings["JINJA_FILTERS"] = {"drawn": lambda _: next(numbers)}
    assert "pages/page-0.html" in written_again(site)


def test_a_function_that_says_what_it_depends_on_is_trusted(site):
    def shout(text: str) -> str:
        return f"{text.upper()}!"

    shout.depends_on = ("loud",)
    site.settings["JINJA_FILTERS"] = {"shout": shout}
    add_to(site, "article.html", "{{ article.title|shout }}")
    assert written_again(site) == set()
    shout.depends_on = ("very loud",)
    before = os.stat(site.folder / "quick/articles/one/index.html").st_mtime_ns
    site.build(quick=True)
    assert os.stat(site.folder / "quick/articles/one/index.html").st_mtime_ns != before


def test_a_page_with_a_link_that_leads_nowhere_is_made_anew_so_that_pelican_warns_again(site):
    site.write("content/articles/one.md", "Title: One\nDate: 2024-01-01\n\nTo [nothing]({filename}nothing.md).\n")
    assert "articles/one/index.html" in written_again(site)


def test_pages_that_another_plugin_alters_are_given_to_it_anew(site):
    def alter(path: str, context: dict) -> None:
        with open(path, "a", encoding="utf-8") as page:
            page.write("<!-- altered -->")

    signals.content_written.connect(alter)
    try:
        for _ in range(3):
            plain, quick = site.both()
            assert not differing(plain, quick)
    finally:
        signals.content_written.disconnect(alter)


def test_every_page_is_announced_whether_written_or_left(site):
    told: list[str] = []

    def tell(path: str, context: dict) -> None:
        assert os.path.exists(path) and context["SITENAME"]
        told.append(os.path.relpath(path, site.folder / "quick"))

    site.build(quick=True)
    signals.content_written.connect(tell)
    try:
        output = site.build(quick=True)
    finally:
        signals.content_written.disconnect(tell)
    assert {name for name in output if name.endswith(".html")} == set(told)


def test_a_plugin_that_changes_contents_at_the_last_moment_is_heard(site):
    counts = itertools.count()

    def register() -> None:
        signals.article_generator_write_article.connect(change)

    def change(generator, content) -> None:
        content.title = f"Number {next(counts)}"

    plugin = types.ModuleType("last_moment")
    plugin.register = register
    site.settings["PLUGINS"] = [plugin]
    try:
        first, second = site.build(quick=True), site.build(quick=True)
    finally:
        signals.article_generator_write_article.disconnect(change)
    assert first["articles/one/index.html"] != second["articles/one/index.html"]


def test_an_attached_file_goes_where_it_would(site):
    site.write("content/images/leaf.svg", "<svg/>")
    site.write("content/articles/two.md", "Title: Two\nDate: 2024-01-02\n\n[leaf]({attach}/images/leaf.svg)\n")
    for _ in range(3):
        plain, quick = site.both()
        assert not differing(plain, quick) and "articles/two/leaf.svg" in quick


def test_a_passing_output_folder_leaves_nothing_behind(site, tmp_path_factory):
    site.settings["OUTPUT_PATH"] = str(tmp_path_factory.mktemp("elsewhere"))
    given = {**site.settings, "THEME": str(site.folder / "theme"), "PATH": str(site.folder / "content"), "PLUGINS": [accelerate]}
    accelerate.Pelican(read_settings(None, override=given)).run()
    assert not list((site.folder / ".cache/accelerate").glob("pages-*"))


def test_templates_are_compiled_once_wherever_the_pages_go(site, tmp_path_factory):
    """The check and the preview write into a folder of their own each time."""
    kept = []
    for _ in range(2):
        given = {"THEME": str(site.folder / "theme"), "PATH": str(site.folder / "content"), "OUTPUT_PATH": str(tmp_path_factory.mktemp("elsewhere"))}
        accelerate.Pelican(read_settings(None, override={**site.settings, **given, "PLUGINS": [accelerate]})).run()
        kept.append({path: path.stat().st_mtime_ns for path in (site.folder / ".cache/accelerate").glob("templates-*")})
    assert kept[0] == kept[1] != {}
