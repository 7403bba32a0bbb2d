"""`volgens add` and `volgens claims`."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from volgens.errors import LedgerError, UsageError

TEXT = "De brandweer meldt dat er 12 gewonden zijn gevallen in een loods in Waldrecht."
LINE = json.dumps({"id": "brand-1", "text": TEXT, "published": "2025-03-04T17:39:00+01:00", "lang": "nl"})


def test_adding_says_what_it_came_to(run: Run) -> None:
    """New the first time, known the second, a version when the text changed."""
    outcomes = []
    for line in (LINE, LINE, LINE.replace("12 gewonden", "14 gewonden")):
        result = run("add", "--json", "-", stdin=line)
        row = json.loads(result.stdout)
        assert (result.exit_code, row["id"], set(row)) == (0, "brand-1", {"id", "outcome", "version", "claims"})
        assert row["claims"] > 0
        outcomes.append(row["outcome"])
    assert outcomes == ["new", "known", "version"]


def test_claims_are_those_that_reading_gives(run: Run) -> None:
    """What was added comes out line by line as it was read."""
    run("add", "-", "--ledger", "dossier", stdin=LINE)
    assert Path("dossier", "volgens.db").is_file()
    listed = run("claims", "--json", "--ledger", "dossier")
    assert listed.exit_code == 0
    assert listed.stdout == run("read", "--json", "-", stdin=LINE).stdout != ""


def test_a_person_sees_what_was_kept(run: Run) -> None:
    """The outcome with the count, and then the claims by source."""
    assert run("add", "-", stdin=LINE).stdout.startswith("new ")
    listed = run("claims").stdout
    assert "12 gewonden" in listed
    assert run("claims", "--measure", "killed").stdout.strip() == "No claims."


def test_a_dropped_claim_is_shown_with_when(run: Run) -> None:
    """A new version that left it out says when; without the dropped ones it is not listed."""
    run("add", "-", stdin=LINE)
    run("add", "-", stdin=LINE.replace("12 gewonden", "14 gewonden").replace("17:39", "19:00"))
    rows = [json.loads(line) for line in run("claims", "--json", "--kind", "figure").stdout.splitlines()]
    assert [(row["low"], row.get("dropped")) for row in rows] == [(12, "2025-03-04T18:00:00+00:00"), (14, None)]
    assert "dropped" in run("claims").stdout
    assert "12 gewonden" not in run("claims", "--no-dropped").stdout


def test_unread_of_the_ledger_is_what_was_added(run: Run) -> None:
    """Without inputs the ledger answers."""
    line = LINE.replace("Waldrecht.", "Waldrecht op 3 maart 2025.")
    run("add", "-", stdin=line)
    assert run("unread", "--json").stdout == run("unread", "--json", "-", stdin=line).stdout != ""


def test_a_ledger_that_is_not_there_is_an_error_with_the_next_step(run: Run) -> None:
    """Listing makes no ledger."""
    result = run("claims", "--ledger", "weg.db")
    assert isinstance(result.exception, LedgerError)
    assert "`volgens add` makes one" in str(result.exception)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--measure", "kiled", "killed"),
        ("--standing", "true", "asserted"),
        ("--kind", "figures", "figure"),
        ("--since", "gisteren", "2024-08-22"),
    ],
)
def test_a_word_that_we_do_not_know_is_an_error_that_names_the_nearest(
    run: Run, option: str, value: str, said: str
) -> None:
    """Rather than an empty list."""
    result = run("claims", option, value)
    assert isinstance(result.exception, UsageError)
    assert said in str(result.exception)


def test_a_bare_day_as_end_holds_that_whole_day(run: Run) -> None:
    """A report of 17:39 is published by that day."""
    run("add", "-", stdin=LINE)
    assert run("claims", "--json", "--until", "2025-03-04").stdout != ""
    assert run("claims", "--json", "--until", "2025-03-03").stdout == ""
    assert run("claims", "--json", "--since", "2025-03-05").stdout == ""


def test_the_example_dossier_can_be_added(run: Run) -> None:
    """It ships with the package."""
    result = run("add", "--example", "--json")
    assert result.exit_code == 0
    assert all(json.loads(line)["outcome"] == "new" for line in result.stdout.splitlines())
