"""The whole reader: spans are exact, reading is repeatable, and no text is an error."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import make_report

from volgens.extract.pipeline import NO_PUBLICATION_TIME, read_report, read_together
from volgens.extract.reader import load_reader
from volgens.model.claim import Claim
from volgens.model.reading import Reading

PIECES = (
    "Volgens burgemeester Ria van Dalen zijn er ", "twaalf", "zo'n 1.200", " gewonden", " huizen verwoest", ". ",
    "\n\n", "„", "”", '"', "'", " zegt de brandweer", " Dat ", "heeft zij gezegd", "(58)", ", ", "😀", "\x00",
    "\ud800", "\u200b", "½",
)  # fmt: skip


def read(text: str, **fields: object) -> Reading:
    """Read a text with the shipped Dutch reader."""
    return read_report(make_report(text, **fields), load_reader("nl"))


def texts_of(claim: Claim) -> list[tuple[str, int, int]]:
    """Return the claim's stretches of text with their offsets: its own, its cue's and its sources'."""
    stretches = [(claim.text, claim.start, claim.end)]
    stretches += [(claim.cue.text, claim.cue.start, claim.cue.end)] if claim.cue else []
    return stretches


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=60))
@settings(max_examples=150)
def test_any_text_reads_and_every_claim_is_a_slice_of_it(text: str) -> None:
    """No text raises, and what a claim says of the text stands there."""
    reading = read(text)
    for claim in reading.claims:
        assert all(text[start:end] == words for words, start, end in texts_of(claim))
        for source in claim.sources:
            assert source.start is None or 0 <= source.start < (source.end or 0) <= len(text)
    for one in reading.unread:
        assert text[one.start : one.end] == one.text


def test_reading_twice_gives_the_same() -> None:
    """A reading depends on nothing but the report and what earlier ones told."""
    text = "De brandweer meldt dat er in Goes twaalf gewonden zijn. „Het was zwaar”, zegt commandant Joop Riet."
    assert read(text) == read(text)


def test_claims_stand_in_the_order_of_the_text() -> None:
    """Claims come sorted by where they start."""
    claims = read("Er zijn zes doden, zegt de politie. Volgens de brandweer zijn er negen gewonden.").claims
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    assert len(claims) == 4


def test_without_publication_time_no_day_is_guessed() -> None:
    """Relative days stay unresolved and the reader says so."""
    reading = read("Afgelopen nacht raakten zes mensen gewond.", published=None)
    assert reading.notes == (NO_PUBLICATION_TIME,)
    assert [claim.period for claim in reading.claims if claim.kind == "figure"] == [None]


def test_with_publication_time_the_night_has_its_two_days() -> None:
    """ "Afgelopen nacht" runs over the day before and the day of publication."""
    moment = datetime.fromisoformat("2025-03-04T08:00:00+01:00")
    (claim,) = read("Afgelopen nacht raakten zes mensen gewond.", published=moment).claims
    assert claim.kind == "figure"
    assert claim.period
    assert (claim.period.start.day, claim.period.end.day) == (3, 4)


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), max_size=5))
@settings(max_examples=40)
def test_reports_read_together_as_alone(texts: list[str]) -> None:
    """What stands beside a report changes nothing."""
    reports = [make_report(text, id=f"r{number}") for number, text in enumerate(texts)]
    reader = load_reader("nl")
    assert list(read_together(reports, reader)) == [read_report(report, reader) for report in reports]


def test_a_body_called_after_a_town_is_no_town() -> None:
    """ "De gemeente Goma" speaks under its whole name, and not as the town itself."""
    (claim, *_) = read("De gemeente Goma meldt dat er tien doden zijn.").claims
    assert [source.canonical for source in claim.sources] == ["gemeente Goma"]
