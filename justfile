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
    python -m pytest {{arguments}}

# Put the code in its format, and mend what can be mended by itself.
format:
    ruff check --fix .
    ruff format .

# Reports a second, beside the bare parser.
bench:
    python -m bench.reading
