"""The product as verbs, from Python."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import volgens
from volgens import jobs
from volgens.intake.taken import Given
from volgens.ledger.queries import Selection
from volgens.ledger.store import Store
from volgens.settings import Settings

TEXT = "De brandweer meldt dat er 12 gewonden zijn gevallen in een loods in Waldrecht."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty ledger."""
    with jobs.open_ledger(str(tmp_path), Settings(), create=True) as opened:
        yield opened


def places_of(reading: volgens.Reading) -> list[str | None]:
    """Return the names of the places of a reading's figures."""
    figures = (claim for claim in reading.claims if isinstance(claim, volgens.Figure))
    return [figure.place.name if figure.place else None for figure in figures]


def test_a_bare_text_is_read_as_a_report() -> None:
    """Its language is found, it gets a name from its content, and its claims stand in it."""
    reading = volgens.read(TEXT)
    assert reading.report.lang == "nl"
    assert reading.report.id == volgens.read(TEXT).report.id != volgens.read(TEXT + " ").report.id
    assert [claim.low for claim in reading.claims if isinstance(claim, volgens.Figure)] == [12]
    assert all(claim.text == TEXT[claim.start : claim.end] for claim in reading.claims)


def test_a_report_keeps_what_it_says_itself() -> None:
    """The arguments are for what it leaves open."""
    own, other = (datetime.fromisoformat(f"2025-03-0{day}T12:00:00+01:00") for day in (4, 9))
    report = volgens.Report("brand-1", TEXT, published=own, lang="nl")
    assert volgens.read(report, published=other, lang="en").report == report
    assert volgens.read(TEXT, published=other).claims[0].said_at == other


def test_a_language_without_a_pack_is_an_error() -> None:
    """It names the packs that there are."""
    with pytest.raises(volgens.PackError, match="nl"):
        volgens.read("Twelve people were injured.", lang="en")


def test_a_text_over_the_limit_is_an_error() -> None:
    """As on the command line."""
    with pytest.raises(volgens.IntakeError, match="longer than 10 characters"):
        volgens.read(TEXT, settings=Settings(report_characters=10))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    """Whatever signs are in it; every claim and every unread number is exactly its slice."""
    reading = volgens.read(text, lang="nl")
    whole = reading.report.text
    for part in (*reading.claims, *reading.unread):
        assert part.text == whole[part.start : part.end] != ""
    assert volgens.read(text, lang="nl") == reading


def test_a_report_under_another_id_is_known_by_its_address(store: Store, tmp_path: Path) -> None:
    """Its claims bear the name under which the ledger knows it, and are not added again."""
    line = '{"id": "ID", "url": "https://waldkoerier.example/1", "lang": "nl", "text": "TEXT"}\n'.replace("TEXT", TEXT)
    file = tmp_path / "batch.jsonl"
    file.write_text(line.replace("ID", "brand-1") + line.replace("ID", "elders-7"), "utf-8")
    kept = list(jobs.add([str(file)], store, Given(), Settings()))
    assert [(one.report, one.outcome) for one in kept] == [("brand-1", "new"), ("brand-1", "known")]  # type: ignore[union-attr]
    assert {one.claim.report for one in jobs.claims(store, Selection())} == {"brand-1"}


def test_reports_are_read_in_the_light_of_earlier_ones(store: Store, tmp_path: Path) -> None:
    """Whether they are kept or not: what a report leaves unsaid is where the event is."""
    names = "burgemeester Ria van Dalen, de familie Berkholt en het bedrijf Molenkade"
    texts = (
        f"Bij een explosie in Goes zijn 12 gewonden gevallen. Dat melden {names}.",
        f"Op de markt in Apeldoorn wordt gerouwd. Velen kennen er {names}. Ook uit Goes kwamen mensen.\n\n"
        "Door de explosie vielen 12 gewonden.",
    )
    file = tmp_path / "story.jsonl"
    rows = (
        {"id": f"r{day}", "text": text, "lang": "nl", "published": f"2025-03-0{day}T12:00:00+01:00"}
        for day, text in enumerate(texts, 4)
    )
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    read = [one for one in jobs.read([str(file)], Given(), Settings()) if isinstance(one, volgens.Reading)]
    assert [one.outcome for one in jobs.add([str(file)], store, Given(), Settings())] == ["new", "new"]  # type: ignore[union-attr]
    assert [one.claim for one in jobs.claims(store, Selection())] == [claim for one in read for claim in one.claims]
    alone = volgens.read(read[1].report)
    assert places_of(alone) == ["Apeldoorn"]
    assert places_of(read[1]) == ["Goes"]


def test_the_example_dossier_is_there() -> None:
    """Two reports or more, all of them read."""
    readings = list(jobs.read([str(jobs.example_dossier())], Given(), Settings()))
    assert len(readings) >= 2
    assert all(isinstance(one, volgens.Reading) and one.claims for one in readings)
