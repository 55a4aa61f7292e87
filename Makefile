# Stillpoint's commands. Bare `make` lists them. Python 3.11 or newer and make are all they need.

PYTHON ?= python3
python := .venv/bin/python
ready := .venv/ready
ready_for_tests := .venv/ready-for-tests

# A folder that was moved or copied still runs its own plugins, not those of the place it came from.
export PYTHONPATH := $(CURDIR)/plugins

# A price in a title given on the command line ($100) is meant as it is typed, not as the name of one of make's variables.
$(foreach name,$(filter-out MAKE%,$(.VARIABLES)),$(if $(filter command,$(firstword $(origin $(name)))),\
	$(eval override $(name) := $$(value $(name)))$(eval export $(name))))

.DEFAULT_GOAL := help
.PHONY: help site check fix explain start new import preview edit publish outside prove test bench format docs pictures lock clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

site: $(ready) ## Build the website into output/ and check it
	@$(python) -m hosting site

check: $(ready) ## Check the website; output/ stays as it is
	@$(python) -m hosting check

fix: $(ready) ## Make the repairs that are sure: shows them and asks first
	@$(python) -m sitecheck fix

explain: $(ready) ## Say more about a finding: make explain RULE=broken-link
	@$(python) -m sitecheck explain

start: $(ready) ## Turn the sample into your own practice, by a few questions
	@$(python) -m scaffold start

new: $(ready) ## Begin a text, a person, a session, a closure, a notice …
	@$(python) -m scaffold new

import: $(ready) ## Bring an existing website in: make import FROM=export.xml
	@$(python) -m importer

preview: $(ready) ## Show the website at http://127.0.0.1:8000, anew at each save
	@$(python) -m preview

edit: $(ready) ## Change it in forms at http://127.0.0.1:8010, the page beside
	@$(python) -m editor

publish: $(ready) ## Build, check strictly, put it into output/ all at once
	@$(python) -m hosting publish

outside: $(ready) ## Ask the links to other websites whether they still work
	@$(python) -m sitecheck outside

prove: $(ready) ## Show that the check finds a planted fault of every kind
	@$(python) -m sitecheck prove

test: $(ready_for_tests) ## Run every test
	@$(python) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

bench: $(ready) site ## Measure beside other programs (many minutes; npm and Java)
	@$(python) -m bench

format: $(ready_for_tests) ## Put the Python files into their usual form
	@$(python) -m ruff check --fix plugins tests

docs: $(ready) ## Write anew what README.md and docs/rules/ show of the program
	@$(python) docs/renew.py

pictures: $(ready_for_tests) site ## Photograph the website anew for README.md (needs Chromium)
	@$(python) docs/pictures.py

lock: $(ready) ## Renew the locked versions in requirements*.txt (online)
	@$(python) -m pip install --quiet uv && $(lock) requirements.txt && $(lock) requirements-test.txt --extra test

clean: ## Remove what was made; what was deleted or saved over stays
	@rm -rf output .venv .pytest_cache .hypothesis $(filter-out .cache/deleted .cache/earlier,$(wildcard .cache/*))

lock = $(python) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --extra site pyproject.toml requirements.in --output-file

# -- the environment: made once, and again when a lock changes -------------------------------------------

# An upgraded Python leaves an environment behind that cannot start: then it is made anew.
ifneq ($(shell ($(python) -c 'print("alive")') 2>/dev/null),alive)
.PHONY: $(ready)
endif

$(ready): requirements.txt pyproject.toml
	@$(if $(findstring :,$(CURDIR))$(findstring $$,$(CURDIR)),echo '$(no_folder)'; exit 2)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo '$(no_python)'; exit 2; }
	@echo 'Preparing, once: the packages of requirements.txt go into .venv/ (about a minute).'
	@$(PYTHON) -m venv --clear .venv >/dev/null 2>&1 || { echo '$(no_venv)'; exit 2; }
	@$(install) --require-hashes --requirement requirements.txt || { echo '$(no_packages)'; exit 2; }
	@$(install) --no-deps --no-build-isolation --editable .
	@touch $@

$(ready_for_tests): $(ready) requirements-test.txt
	@$(install) --require-hashes --requirement requirements-test.txt || { echo '$(no_packages)'; exit 2; }
	@touch $@

# What is never imported need not be compiled.
install = $(python) -m pip --disable-pip-version-check --quiet --quiet install --no-compile

no_folder = Python cannot be set up in a folder with a colon or a dollar sign in its path (the Finder shows the colon as a slash). Give the folder another name, and those around it that have one; then the same command again.
no_python = Stillpoint needs Python 3.11 or newer, and "$(PYTHON)" is older or missing. Install it from python.org; if a newer one has another name, say so: PYTHON=python3.12 make site
no_venv = Python cannot make its own environment here. On Debian and Ubuntu: sudo apt install python3-venv, then the same command again.
no_packages = The packages could not be installed. Is this computer online? Then give the same command again.
