"""The ledger as an object."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from tests.factories import make_report

import volgens
from volgens.intake.taken import Refused
from volgens.settings import Settings

TEXT = "De brandweer meldt dat er 12 gewonden zijn gevallen in een loods in Waldrecht."
FIRST = make_report(TEXT)
NOON = datetime.fromisoformat("2025-03-04T12:00:00+01:00")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[volgens.Ledger]:
    """Give an empty ledger."""
    with volgens.Ledger(tmp_path / "ledger.db") as opened:
        yield opened


def test_a_report_is_kept_once(ledger: volgens.Ledger) -> None:
    """And its claims are those that reading gives."""
    assert [ledger.add(FIRST).outcome for _ in range(2)] == ["new", "known"]
    assert [kept.claim for kept in ledger.claims()] == list(volgens.read(FIRST).claims)
    assert list(ledger.unread()) == list(volgens.read(FIRST).unread)


def test_many_reports_are_kept_with_what_is_refused(ledger: volgens.Ledger) -> None:
    """One that cannot be read costs itself alone; alone it is an error."""
    foreign = make_report("Twelve people were injured.", id="fire", lang="en")
    kept = ledger.add_all([FIRST, foreign, "In Waldrecht vielen 3 gewonden."])
    assert [isinstance(one, Refused) for one in kept] == [False, True, False]
    with pytest.raises(volgens.IntakeError, match="there are language packs for: nl"):
        ledger.add(foreign)


def test_signs_that_cannot_be_kept_are_replaced(ledger: volgens.Ledger) -> None:
    """One by one, so that claims stand where they stood."""
    kept = ledger.add(make_report("\x00" + TEXT + "\ud800"))
    assert kept.claims > 0
    assert all(one.claim.text == f"�{TEXT}�"[one.claim.start : one.claim.end] for one in ledger.claims())


def test_a_file_is_read_as_on_the_command_line(ledger: volgens.Ledger, tmp_path: Path) -> None:
    """By its path."""
    file = tmp_path / "bericht.txt"
    file.write_text(TEXT, "utf-8")
    ledger.add_files(file, publisher="De Waldkoerier")
    assert {kept.publisher for kept in ledger.claims()} == {"De Waldkoerier"}


@pytest.mark.parametrize(("as_of", "count"), [("2025-03-04", 1), ("2025-03-04T17:00", 0), ("2025-03-03", 0)])
def test_a_bare_day_as_an_end_is_all_of_it(ledger: volgens.Ledger, as_of: str, count: int) -> None:
    """The report is of 17:39; a moment without a zone is one of the settings' zone."""
    ledger.add(FIRST)
    assert len(list(ledger.questions(as_of=as_of))) == count
    assert len(list(ledger.questions(as_of=datetime.fromisoformat("2025-03-04T18:00")))) == 1
    assert len(list(ledger.claims(kind="figure", until=as_of))) == count


def test_filters_that_cannot_be_meant_are_errors(ledger: volgens.Ledger) -> None:
    """Rather than empty lists."""
    with pytest.raises(volgens.UsageError, match="measure: there is no 'kiled'"):
        ledger.questions(measure="kiled")  # type: ignore[typeddict-item]
    with pytest.raises(volgens.UsageError, match="standing: there is no 'denied'"):
        ledger.questions(standing="denied")  # type: ignore[typeddict-item]
    with pytest.raises(volgens.UsageError, match="'gisteren' is no time"):
        ledger.claims(since="gisteren")


def test_a_draft_is_held_against_what_was_known_by_its_date(ledger: volgens.Ledger) -> None:
    """A newer figure makes it outdated only once it is there."""
    ledger.add(FIRST)
    ledger.add(make_report(TEXT.replace("12", "14"), id="brand-2", published=NOON.replace(day=5)))
    found = [[one.problem for one in ledger.check(TEXT, date=date).findings] for date in ("2025-03-04", "2025-03-06")]
    assert found == [[], ["outdated-figure"]]
    with pytest.raises(volgens.IntakeError):
        ledger.check("Twelve people were injured in the fire, the mayor said on Tuesday.")


def test_checking_at_an_address_makes_no_ledger(tmp_path: Path) -> None:
    """It is there, or it is an error."""
    with pytest.raises(volgens.LedgerError, match="there is no ledger"):
        volgens.check(TEXT, tmp_path / "weg.db")
    with volgens.Ledger(tmp_path / "hier.db") as opened:
        opened.add(FIRST)
    assert volgens.check(TEXT, tmp_path / "hier.db", date="2025-03-05").findings == ()


def test_the_settings_say_where_the_ledger_is(tmp_path: Path) -> None:
    """When nothing else does."""
    with volgens.Ledger(settings=Settings(ledger=str(tmp_path / "instelling.db"))) as opened:
        opened.add(FIRST)
    assert (tmp_path / "instelling.db").is_file()


def test_decisions_are_signed_and_can_be_taken_back(ledger: volgens.Ledger) -> None:
    """What was rejected is listed only when asked for."""
    ledger.add(FIRST)
    (figure,) = ledger.claims(kind="figure")
    decision = ledger.judge(figure.claim.id, "reject", signed=volgens.Signature("Ria", "leesfout"))
    assert (list(ledger.claims(kind="figure")), list(ledger.questions())) == ([], [])
    assert [kept.judged for kept in ledger.claims(kind="figure", rejected=True)] == ["rejected"]
    ledger.undo(decision.number, signed=volgens.Signature("Ria"))
    assert [kept.claim for kept in ledger.claims(kind="figure")] == [figure.claim]
    assert [(one.kind, one.who, one.undone) for one in ledger.decisions()] == [
        ("reject", "Ria", True),
        ("undo", "Ria", False),
    ]
