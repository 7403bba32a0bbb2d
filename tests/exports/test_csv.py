"""CSV: rows that other programs read back as they were, and that no spreadsheet runs."""

import csv
import io
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.tracing import CLAIMS, MOVED, WOUNDED, ask, texts, traced_claims, traced_questions, written

from volgens.exports.cells import guard, unguard
from volgens.exports.columns import CLAIM_COLUMNS, QUESTION_COLUMNS, Column, Row, make_row
from volgens.exports.csv import write_claims, write_questions

KINDS = {"integer": int, "number": float, "moment": datetime.fromisoformat, "day": date.fromisoformat}


def read_back(data: bytes, columns: tuple[Column[Any], ...]) -> list[Row]:
    """Return the rows of a CSV file with their values; an empty cell is nothing, or an empty text."""
    lines = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    return [
        {one.name: KINDS.get(one.kind, unguard)(line[one.name]) if line[one.name] else None for one in columns}
        for line in lines
    ]


def rows_of(items: list[Any], columns: tuple[Column[Any], ...]) -> list[Row]:
    """Return items as rows, with nothing in the place of an empty text."""
    return [{name: None if value == "" else value for name, value in make_row(one, columns).items()} for one in items]


@given(st.lists(traced_claims, max_size=4))
def test_claims_come_back_as_they_were(claims: list[Any]) -> None:
    """Whatever signs are in their texts."""
    assert read_back(written(write_claims, claims), CLAIM_COLUMNS) == rows_of(claims, CLAIM_COLUMNS)


@given(st.lists(traced_questions, max_size=3))
def test_questions_come_back_as_they_were(questions: list[Any]) -> None:
    """Each with the claim that it rests on."""
    assert read_back(written(write_questions, questions), QUESTION_COLUMNS) == rows_of(questions, QUESTION_COLUMNS)


@given(texts)
def test_a_guarded_text_is_found_back(text: str) -> None:
    """Also one that looks guarded already."""
    assert unguard(guard(text)) == text
    assert unguard(guard(guard(text))) == guard(text)


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n", " =1", "＝1", "\x00=1"])
def test_what_would_be_a_formula_is_guarded(text: str) -> None:
    """In spreadsheets an apostrophe makes it text; in full width and behind blanks too."""
    assert guard(text) == "'" + text


@pytest.mark.parametrize("text", ["", "12 gewonden", "'s-Hertogenbosch", "'t Hof", "a=b", "één"])
def test_other_texts_are_left_alone(text: str) -> None:
    """A Dutch name may begin with an apostrophe."""
    assert guard(text) == text


def test_numbers_are_no_formulas() -> None:
    """A temperature below zero stays a number; an open end is empty, and whole numbers have no fraction."""
    (line,) = csv.DictReader(io.StringIO(written(write_claims, [MOVED]).decode()))
    assert (line["low"], line["high"], line["latitude"]) == ("300", "", "-10.0")


def test_every_row_leads_back_to_its_report_and_span() -> None:
    """Claims, and questions by their latest claim."""
    for data, traced in ((written(write_claims, CLAIMS[:1]), WOUNDED), (written(write_questions, [ask(MOVED)]), MOVED)):
        (line,) = csv.DictReader(io.StringIO(data.decode()))
        claim, source = traced.claim, traced.provenance
        assert (line["report"], line["url"], line["publisher"]) == (claim.report, source.url, source.publisher)
        assert datetime.fromisoformat(line["published"]) == source.published
        assert (int(line["start"]), int(line["end"]), line["text"]) == (claim.start, claim.end, claim.text)


def test_half_a_surrogate_pair_does_not_break_the_file() -> None:
    """No encoding holds it; a question mark does."""
    broken = make_broken()
    assert b"half ? paar" in written(write_claims, [broken])


def make_broken() -> Any:
    """Return a claim whose report has half a surrogate pair in its title."""
    from dataclasses import replace

    return replace(WOUNDED, provenance=replace(WOUNDED.provenance, title="half \ud800 paar"))
