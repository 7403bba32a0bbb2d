"""The contract's JSON, and the way back."""

import json
from datetime import date, datetime

from hypothesis import given
from tests.strategies import claims, reports

from volgens.model.claim import Claim, Cue, Figure, Period, Place, Source, Statement
from volgens.model.reading import Unread
from volgens.model.report import Report
from volgens.model.wire import (
    claim_from_json,
    claim_to_json,
    report_from_json,
    report_to_json,
    to_line,
    unread_from_json,
    unread_to_json,
)

FIGURE = Figure(
    report="brand-1",
    text="ruim 300 bewoners",
    start=31,
    end=48,
    low=300.0,
    high=None,
    modifier="over",
    unit="person",
    measure="displaced",
    counted="bewoners",
    place=Place("Waldrecht", None, 51.73, 4.5, "NL", "city"),
    period=Period(date(2025, 3, 3), date(2025, 3, 4)),
    sources=(Source("de burgemeester", "Ria van Dalen", "gemeente", "official", 60, 75),),
    cue=Cue("zei", 76, 79),
    said_at=datetime.fromisoformat("2025-03-04T17:39:00+01:00"),
)


@given(claims)
def test_a_claim_comes_back_from_its_line_as_it_was(claim: Claim) -> None:
    """Writing a claim as JSON and reading that gives an equal claim with the same id."""
    back = claim_from_json(json.loads(to_line(claim_to_json(claim))), claim.version)
    assert back == claim
    assert back.id == claim.id


@given(reports)
def test_a_report_comes_back_from_its_line_as_it_was(report: Report) -> None:
    """Writing a report as JSON and reading that gives an equal report of the same version."""
    back = report_from_json(json.loads(to_line(report_to_json(report))))
    assert back == report
    assert back.version == report.version


def test_a_figure_has_the_keys_of_the_contract_in_their_order() -> None:
    """Programs that read the lines by eye or by position find every key, also when it is empty."""
    keys = (
        "id report kind text start end low high modifier unit measure aspect counted place period sources cue standing"
    )
    assert list(claim_to_json(FIGURE)) == [*keys.split(), "said_at"]


def test_a_statement_has_the_keys_of_the_contract_in_their_order() -> None:
    """A statement has its mode and stance where a figure has its value."""
    source = Source("de brandweer", kind="rescue", start=0, end=12)
    statement = Statement("brand-1", "het vuur is uit", 18, 33, "indirect", "assert", (source,), Cue("zegt", 13, 17))
    keys = "id report kind text start end mode stance sources cue standing said_at"
    assert list(claim_to_json(statement)) == keys.split()


def test_whole_numbers_are_written_without_a_fraction() -> None:
    """300 people are 300, not 300.0; an open end is null."""
    row = claim_to_json(FIGURE)
    assert (json.dumps(row["low"]), json.dumps(row["high"])) == ("300", "null")


def test_the_stated_unit_is_written_only_where_there_is_one() -> None:
    """The key is left out of a plain count."""
    assert "stated_unit" not in claim_to_json(FIGURE)


def test_the_nested_values_are_those_of_the_contract() -> None:
    """Place, period, sources, cue and time are written as the contract shows them."""
    row = claim_to_json(FIGURE)
    place = {"name": "Waldrecht", "geonames": None, "lat": 51.73, "lon": 4.5, "country": "NL", "precision": "city"}
    assert row["place"] == place
    assert row["period"] == {"start": "2025-03-03", "end": "2025-03-04"}
    who = {"name": "de burgemeester", "canonical": "Ria van Dalen", "party": "gemeente", "kind": "official"}
    assert row["sources"] == [who | {"start": 60, "end": 75}]
    assert row["cue"] == {"text": "zei", "start": 76, "end": 79}
    assert row["said_at"] == "2025-03-04T17:39:00+01:00"


def test_unread_comes_back_as_it_was() -> None:
    """What became no claim keeps its place and its reason."""
    unread = Unread("brand-1", 3, 7, "2025", "date")
    assert unread_from_json(unread_to_json(unread)) == unread


def test_a_line_holds_no_line_break() -> None:
    """A text over several lines still is one line of JSON."""
    assert "\n" not in to_line({"text": "een\ntwee\r\ndrie"})
