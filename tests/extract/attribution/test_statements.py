"""Statements in all their shapes, and prose that makes none."""

import tomllib
from pathlib import Path

import pytest
from tests.extract.attribution.reading import read, said

LISTED = tomllib.loads((Path(__file__).parent / "statements.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("listed", LISTED["sentence"], ids=lambda listed: listed["text"][:40])
def test_who_says_what_and_how(listed: dict[str, str]) -> None:
    """Content, source and stance of each listed sentence come out as they stand there."""
    text = listed["text"]
    found = [(text[one.content.start : one.content.end], one.sources[-1].name, one.stance) for one in read(text)]
    assert (listed["said"], listed["source"], listed["stance"]) in found


@pytest.mark.parametrize("sentence", LISTED["quiet"])
def test_prose_without_a_source_makes_no_statement(sentence: str) -> None:
    """Sport, courts, weather and the economy tell without saying who says so."""
    assert said(sentence) == []
