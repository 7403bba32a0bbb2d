"""The page on the library: its examples run, in its order, and print what it says."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import pytest
from tests.house.sources import ROOT

import volgens

PAGE = (ROOT / "docs" / "library.md").read_text("utf-8")
BLOCK = re.compile(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```)?", re.DOTALL)


def test_the_examples_of_the_page_run_and_print_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each goes on with the names of those before it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VOLGENS_LEDGER", raising=False)
    names: dict[str, Any] = {"__name__": "page"}
    said, printed = [], []
    for code, output in BLOCK.findall(PAGE):
        with contextlib.redirect_stdout(io.StringIO()) as stream:
            exec(compile(code, "library.md", "exec"), names)
        said.append(output)
        printed.append(stream.getvalue())
    assert printed == said
    assert len(said) >= 8


def test_the_page_tells_of_every_method() -> None:
    """Of the ledger, by its name."""
    methods = [name for name, value in vars(volgens.Ledger).items() if callable(value) and not name.startswith("_")]
    assert [name for name in methods if not re.search(rf"\b{name}\b", PAGE)] == []
