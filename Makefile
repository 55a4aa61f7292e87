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

check: $(ready) ## Check the website; output/ stays as it is (TODAY=2027-03-01 make check looks ahead)
	@$(python) -m hosting check

fix: $(ready) ## Make the repairs that are sure: shows them and asks first (make fix YES=1 does not ask)
	@$(python) -m sitecheck fix

explain: $(ready) ## Say more about a finding: make explain RULE=broken-link (without RULE, all that the check looks for)
	@$(python) -m sitecheck explain

start: $(ready) ## Turn the sample into your own practice: asks, writes, and lists what is still to do
	@$(python) -m scaffold start

new: $(ready) ## Begin an article, person, service, page, subject of questions, closure, notice or event (make new KIND=article TITLE='…')
	@$(python) -m scaffold new

import: $(ready) ## Bring an existing website in: make import FROM=export.xml, a zip file, a folder or HTML pages
	@$(python) -m importer

preview: $(ready) ## Show the website, drafts too, at http://127.0.0.1:8000, anew after each save (PORT=8123 make preview)
	@$(python) -m preview

edit: $(ready) ## Change texts, fees and hours in forms, at http://127.0.0.1:8010, beside the page as it will be
	@$(python) -m editor

publish: $(ready) ## Build for visitors, check strictly, and put it into output/ all at once
	@$(python) -m hosting publish

outside: $(ready) ## Ask every link to other websites whether it still works (needs the network)
	@$(python) -m sitecheck outside

prove: $(ready) ## Plant a fault of every kind in a copy of the website and show that each is found
	@$(python) -m sitecheck prove

test: $(ready_for_tests) ## Run every test
	@$(python) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

bench: $(ready) site ## Measure builds, checks and pages beside others, as ratios (many minutes; npm and Java where there are)
	@$(python) -m bench

format: $(ready_for_tests) ## Put the Python files into their usual form
	@$(python) -m ruff check --fix plugins tests

docs: $(ready) ## Write anew what README.md and docs/rules/ show of the program
	@$(python) docs/renew.py

pictures: $(ready_for_tests) site ## Photograph the website anew for README.md (needs Chromium)
	@$(python) docs/pictures.py

lock: $(ready) ## Renew the locked versions in requirements*.txt (needs the network)
	@$(python) -m pip install --quiet uv && $(lock) requirements.txt && $(lock) requirements-test.txt --extra test

clean: ## Remove everything that was made: output/, .venv/ and what was kept between builds
	@rm -rf output .venv .cache .pytest_cache .hypothesis

lock = $(python) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --extra site pyproject.toml requirements.in --output-file

# -- the environment: made once, and again when a lock changes -------------------------------------------

# An upgraded Python leaves an environment behind that cannot start: then it is made anew.
ifneq ($(shell ($(python) -c 'print("alive")') 2>/dev/null),alive)
.PHONY: $(ready)
endif

$(ready): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo '$(no_python)'; exit 2; }
	@echo 'Preparing, once: the packages of requirements.txt go into .venv/ (about a minute).'
	@$(PYTHON) -m venv --clear .venv >/dev/null 2>&1 || { echo '$(no_venv)'; exit 2; }
	@$(install) --require-hashes --requirement requirements.txt || { echo '$(no_packages)'; exit 2; }
	@$(install) --no-deps --no-build-isolation --editable .
	@touch $@

$(ready_for_tests): $(ready) requirements-test.txt
	@$(install) --require-hashes --requirement requirements-test.txt || { echo '$(no_packages)'; exit 2; }
	@touch $@

install = $(python) -m pip --disable-pip-version-check --quiet --quiet install

no_python = Stillpoint needs Python 3.11 or newer, and "$(PYTHON)" is older or missing. Install it from python.org; if a newer one has another name, say so: PYTHON=python3.12 make site
no_venv = Python cannot make its own environment here. On Debian and Ubuntu: sudo apt install python3-venv, then the same command again.
no_packages = The packages could not be installed. Is this computer online? Then give the same command again.
