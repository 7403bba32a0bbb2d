# What people, pre-commit and CI run.

# All checks, in the order in which they are quick.
check: lint types layers test

# Style and format.
lint:
    ruff check .
    ruff format --check .

# Types, strictly.
types:
    mypy

# Which room may import which.
layers:
    lint-imports

# The test suite.
test *arguments:
    python -m pytest -n 2 {{arguments}}

# Put the code in its format, and mend what can be mended by itself.
format:
    ruff check --fix .
    ruff format .

# Reports a second, beside the bare parser.
bench:
    python -m bench.reading

# A draft against a made ledger of a million claims; making that takes hours, so give fewer or a ledger that is kept.
bench-checking *arguments:
    python -m bench.checking {{arguments}}

# Write docs/rules.md from the rules.
docs:
    python -c "from volgens.drafts.manual import render_rules; from volgens.drafts.rules import RULES; print(render_rules(RULES), end='')" > docs/rules.md

# The pictures of docs/screenshots: each page of the web desk, in light and dark.
screenshots:
    python -m tests.web.screenshots
