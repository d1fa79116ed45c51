# Everything a developer types. Needs only Python 3.11 and make: the first
# `make run` or `make test` installs the rest, the second installs nothing.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
HOST ?= localhost
PORT ?= 8501
N ?= 2

BIN := .venv/bin
DENO := DENO_DIR=.venv/deno DENO_NO_UPDATE_CHECK=1 $(BIN)/deno
PIP := $(BIN)/python -m pip install -qq --no-input --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run serve-many test lint format bench chromium soffice nginx

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
	@$(BIN)/python -m pytest

lint: .venv/dev.stamp ## Check style, types and layers
	@echo "Checking style, types and layers."
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(DENO) check --quiet reports/dial
	@$(DENO) lint --quiet
	@$(DENO) fmt --quiet --check

format: .venv/dev.stamp ## Rewrite the code in the project's style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(DENO) fmt --quiet

bench: .venv/dev.stamp chromium nginx ## Measure the app beside a stock Streamlit app (some minutes)
	@$(BIN)/python -m benchmarks

chromium soffice nginx:
	@tools/need $@

# The stamps record that the pinned requirements are in .venv; they are older
# than a requirements file only after that file changes.
.venv/runtime.stamp: requirements.txt | .venv/bin/python
	@echo "Installing what the app needs into .venv."
	@$(PIP) -r requirements.txt || \
		{ echo "Cannot install requirements.txt: see pip's lines above." >&2; exit 1; }
	@touch $@

.venv/dev.stamp: requirements-dev.txt .venv/runtime.stamp
	@echo "Installing what the checks need into .venv."
	@$(PIP) -r requirements-dev.txt || \
		{ echo "Cannot install requirements-dev.txt: see pip's lines above." >&2; exit 1; }
	@touch $@

.venv/bin/python:
	@test -n "$(PYTHON)" || \
		{ echo "No Python found. Install Python 3.11, or name one: make PYTHON=/path/to/python3.11." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is not a working Python 3.11 or newer. Name one that is: make PYTHON=/path/to/python3.11." >&2; exit 1; }
	@echo "Creating .venv with $(PYTHON)."
	@"$(PYTHON)" -m venv .venv || \
		{ rm -rf .venv; echo "Cannot create .venv: on Debian, install python3-venv." >&2; exit 1; }
