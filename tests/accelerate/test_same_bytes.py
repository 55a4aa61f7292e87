"""Whatever is changed between two builds, a quick Pelican writes the same bytes as Pelican does."""

from __future__ import annotations

import os

import pytest

from tests.accelerate.conftest import Site, differing


def reword(site: Site) -> None:
    path = site.random.choice(site.articles())
    path.write_text(path.read_text() + f"\nMore about {site.words(3)}.\n")


def retitle(site: Site) -> None:
    path = site.random.choice([*site.articles(), *(site.folder / "content/pages").glob("*.md")])
    _, rest = path.read_text().split("\n", 1)
    path.write_text(f"Title: Now {site.words(2)}\n{rest}")


def retag(site: Site) -> None:
    path = site.random.choice(site.articles())
    path.write_text("".join(f"Tags: {site.words(1)}\n" if line.startswith("Tags") else f"{line}\n" for line in path.read_text().splitlines()))


def rename(site: Site) -> None:
    path = site.random.choice(site.articles())
    path.rename(path.with_name(f"renamed-{path.name}"))


def delete(site: Site) -> None:
    site.random.choice(site.articles()).unlink()


def change_template(site: Site) -> None:
    name = site.random.choice(["base.html", "article.html", "parts.html", "footer.html"])
    path = site.folder / "theme/templates" / name
    path.write_text(path.read_text().replace("</footer>", " more</footer>").replace("</time>", ".</time>").replace("</aside>", "!</aside>"))


def change_setting(site: Site) -> None:
    name, values = site.random.choice([
        ("SITENAME", ["A site", "Another"]), ("DEFAULT_PAGINATION", [2, 4]), ("RELATIVE_URLS", [True, False]),
        ("ARTICLE_URL", ["articles/{slug}/", "texts/{slug}/"]), ("DEFAULT_DATE_FORMAT", ["%Y", "%d.%m.%Y"]), ("SUMMARY_MAX_LENGTH", [5, 20]),
        ("DELETE_OUTPUT_DIRECTORY", [True, False]), ("FORMATTED_FIELDS", [["summary"], ["summary", "title"]]),
    ])
    site.settings[name] = site.random.choice(values)


def change_picture(site: Site) -> None:
    site.write("content/images/plan.svg", f"<svg>{site.words(1)}</svg>")


def move_picture(site: Site) -> None:
    pictures = site.folder / "content/images"
    for path in pictures.iterdir():
        path.rename(path.with_name("plan.svg" if path.name != "plan.svg" else "moved.svg"))


def damage_memory(site: Site) -> None:
    for path in (site.folder / ".cache/accelerate").glob("*"):
        data = bytearray(path.read_bytes() or b"emptied before")
        data[site.random.randrange(len(data))] ^= 1 << site.random.randrange(4)
        path.write_bytes(bytes(data[:site.random.choice([len(data), len(data) // 2, 0])]))


def damage_output(site: Site) -> None:
    pages = sorted((site.folder / "quick").rglob("*.html"))
    site.random.choice(pages).write_text("broken")
    site.random.choice(pages).unlink(missing_ok=True)


CHANGES = [reword, reword, retitle, retag, rename, delete, Site.add, change_template, change_setting, change_picture, move_picture,
           damage_memory, damage_output]


@pytest.mark.parametrize("seed", range(4))
def test_random_changes_give_the_same_bytes(make_site, seed):
    site, done = make_site(seed), []
    for _ in range(12):
        plain, quick = site.both()
        assert not differing(plain, quick), done
        for change in site.random.sample(CHANGES, k=site.random.choice([0, 1, 1, 1, 2])):
            done.append(change.__name__)
            change(site)
        if not site.articles():
            site.add()


def test_an_unchanged_page_is_not_written_again(make_site):
    site = make_site(articles=6)
    site.settings["FEED_ALL_ATOM"] = None
    site.build(quick=True)
    before = times(site)
    site.build(quick=True)
    again = times(site)
    pages = [name for name in before if name.endswith(".html")]
    left = [name for name in pages if before[name] == again[name]]
    assert len(left) > len(pages) / 2
    path = site.articles()[0]
    path.write_text(path.read_text().replace("Date: 20", "Date: 20", 1) + "\nOne word more.\n")
    site.build(quick=True)
    assert any(times(site)[name] != again[name] for name in left)


def times(site: Site) -> dict[str, int]:
    folder = site.folder / "quick"
    return {path.relative_to(folder).as_posix(): os.stat(path).st_mtime_ns for path in folder.rglob("*") if path.is_file()}
