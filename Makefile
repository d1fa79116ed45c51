# Everything a developer types. Needs only Python 3.11 and make: the first
# `make run` or `make test` installs the rest, the second installs nothing.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
HOST ?= localhost
PORT ?= 8501
N ?= 2

BIN := .venv/bin
DENO := DENO_DIR=.venv/deno DENO_NO_UPDATE_CHECK=1 $(BIN)/deno
# Only wheels, because what an sdist wants for its build is in no lock.
PIP := $(BIN)/python -m pip install -qq --no-input --disable-pip-version-check \
	--require-hashes --only-binary :all:
# Three workers for two cores, because a test that waits for a server or a browser leaves its core
# to another. Each takes whole files: what a file starts is started once. The folders that take
# longest come first by their names, so all workers end at about the same time.
PYTEST := $(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	--only-binary :all: --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

.DEFAULT_GOAL := help
.PHONY: help run serve-many test check coverage lint format bench picture lock audit licenses chromium soffice nginx

help: ## Show these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: .venv/runtime.stamp ## Serve the app on http://localhost:8501 (PORT=8600 for another port)
	@echo "RESC Budget Explorer is at http://$(HOST):$(PORT) (Ctrl-C stops it)."
	@$(BIN)/python -m web --host $(HOST) --port $(PORT)

serve-many: .venv/dev.stamp nginx ## Serve it with several processes behind nginx (N=2 PORT=8501)
	@echo "RESC Budget Explorer is at http://localhost:$(PORT), with $(N) processes (Ctrl-C stops it)."
	@tools/serve-many $(N) $(PORT)

test: lint chromium soffice nginx ## Check everything: lint, types, layers, tests
	@echo "Running the tests."
	@$(PYTEST) --conformance

check: lint soffice ## Check nearly everything in some minutes: all but browser and fault tests
	@echo "Running the tests, without those that need a browser or break a server."
	@$(PYTEST) --ignore tests/browser --ignore tests/faults

coverage: .venv/dev.stamp chromium soffice nginx ## Say what the tests reach (twice as long as the tests)
	@$(PYTEST) --cov

lint: .venv/dev.stamp licenses ## Check style, types, layers, imports, and that all code is used
	@echo "Checking style, types, layers, imports, and that all code is used."
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/deptry . --config tools/deptry.toml
	@$(BIN)/deptry . --config tools/deptry.toml --requirements-files requirements-dev.txt --exclude '\.venv'
	@$(DENO) check --quiet reports/dial ui
	@$(DENO) lint --quiet
	@$(DENO) fmt --quiet --check
	@$(BIN)/python tools/unused.py
	@$(BIN)/python tools/spoken.py
	@$(BIN)/python tools/raises.py

format: .venv/dev.stamp ## Rewrite the code in the project's style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(DENO) fmt --quiet

bench: .venv/dev.stamp chromium nginx ## Measure the app beside a stock Streamlit app (some minutes)
	@$(BIN)/python -m benchmarks

picture: .venv/dev.stamp chromium ## Draw the rooms into docs/architecture.md, and the README's picture
	@$(BIN)/python tools/picture.py
	@$(BIN)/python -m tools.home_picture

lock: | .venv/bin/uv ## Write the locks from the requirements (UPGRADE=1 for the newest of the rest)
	@$(LOCK) requirements.txt --output-file requirements.lock && \
	$(LOCK) requirements-dev.txt --constraint requirements.lock --output-file requirements-dev.lock || \
		{ echo "Cannot write the locks: see uv's lines above." >&2; exit 1; }
	@echo "requirements.lock and requirements-dev.lock are written."

audit: licenses ## Look for known vulnerabilities and unaccepted licenses (needs the network)
	@tools/audit

licenses: .venv/dev.stamp
	@$(BIN)/pip-licenses --with-system --packages $$(sed -n 's/==.*//p' requirements.lock) >/dev/null || \
		{ echo "That license is not among those that pyproject.toml accepts, in [tool.pip-licenses]." >&2; exit 1; }

chromium soffice nginx:
	@tools/need $@

# The stamps record that what the locks name is in .venv; they are older than a
# lock only after that lock changes.
.venv/runtime.stamp: requirements.lock | .venv/bin/python
	@echo "Installing what the app needs into .venv."
	@$(PIP) -r requirements.lock || \
		{ echo "Cannot install requirements.lock: see pip's lines above." >&2; exit 1; }
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/runtime.stamp
	@echo "Installing what the checks need into .venv."
	@$(PIP) -r requirements-dev.lock || \
		{ echo "Cannot install requirements-dev.lock: see pip's lines above." >&2; exit 1; }
	@touch $@

# For `make lock`, which has to work while a lock cannot be installed.
.venv/bin/uv:
	@$(MAKE) --no-print-directory .venv/dev.stamp

.venv/bin/python:
	@test -n "$(PYTHON)" || \
		{ echo "No Python found. Install Python 3.11, or name one: make PYTHON=/path/to/python3.11." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is not a working Python 3.11 or newer. Name one that is: make PYTHON=/path/to/python3.11." >&2; exit 1; }
	@echo "Creating .venv with $(PYTHON)."
	@"$(PYTHON)" -m venv .venv || \
		{ rm -rf .venv; echo "Cannot create .venv: on Debian, install python3-venv." >&2; exit 1; }
