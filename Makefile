# The two commands to know are `make demo` and `make test`; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
FORMATS := all

.PHONY: help demo test check exports docs js bench clean

help:  ## list the targets
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing: install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(STAMP)  ## set up, read data/samples, write exports/ and show the graph
	@$(BIN)/kg extract data/samples -o exports
	@$(BIN)/kg show exports

test: $(STAMP)  ## set up and run the tests
	@$(BIN)/python -m pytest

check: $(STAMP)  ## all that CI runs: format, lint, types, layers, rules, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/kg rules check
	@$(MAKE) --no-print-directory test

exports: $(STAMP)  ## write exports/ and its picture anew from data/samples
	@$(BIN)/kg extract data/samples -o exports --quiet
	@$(BIN)/python docs/picture.py

docs: $(STAMP)  ## write the generated pages of docs/reference anew
	@$(BIN)/python docs/generate

js:  ## install the JavaScript readers that some tests use (npm)
	@cd tests/js && npm install --no-package-lock --no-audit --no-fund --silent

bench: $(STAMP)  ## run the benchmarks
	@$(BIN)/python -m benchmarks

clean:  ## remove the environment and all caches
	@rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .kg-cache
