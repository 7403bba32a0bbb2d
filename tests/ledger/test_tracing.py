"""Claims and questions with what they can be traced by."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from tests.factories import MOMENT, make_figure, make_reading, make_report, make_statement
from tests.ledger.histories import histories

from volgens.ledger.keeping import find_name, keep
from volgens.ledger.queries import Selection, find_claims
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing, find_questions
from volgens.ledger.store import Store
from volgens.ledger.tracing import AROUND, trace_claims, trace_questions
from volgens.model.claim import Figure
from volgens.model.reading import Reading
from volgens.model.traced import TracedClaim

TEXT = (
    "Er zijn in de loods aan de kade van Waldrecht 12 gewonden gevallen, meldt de brandweer aan het eind van de middag."
)
FIRST = make_report(TEXT, url="https://waldkoerier.example/1")
SECOND = make_report("De brandweer telt er 14 gewonden.", id="brand-2", published=MOMENT + timedelta(hours=2))
LATER = replace(FIRST, text=TEXT.replace("12", "15"), published=MOMENT + timedelta(hours=4))


def fill(store: Store, *readings: Reading) -> None:
    """Keep readings, under the names that the ledger knows their reports by."""
    for reading in readings:
        with store.writing() as connection:
            keep(connection, reading, "reader-1")


def fill_with_fire(store: Store) -> None:
    """Keep two reports of a fire, and a later version of the first that has another figure."""
    said = make_statement(FIRST, "12 gewonden gevallen", "meldt")
    fill(store, make_reading(FIRST, make_figure(FIRST, "12 gewonden", 12), said))
    fill(store, make_reading(SECOND, make_figure(SECOND, "14 gewonden", 14)))
    fill(store, make_reading(LATER, make_figure(LATER, "15 gewonden", 15)))


def traced(store: Store, wanted: Selection) -> list[TracedClaim]:
    """Return what tracing gives."""
    with store.reading() as connection:
        return list(trace_claims(connection, wanted))


def test_a_claim_has_its_report_its_words_and_its_question(store: Store) -> None:
    """All that it takes to find it back in the text."""
    fill_with_fire(store)
    first, *_ = traced(store, Selection(kind="figure"))
    source = first.provenance
    assert (source.url, source.publisher, source.published) == (FIRST.url, FIRST.publisher, FIRST.published)
    assert source.text_hash == hashlib.sha256(FIRST.text.encode()).hexdigest()
    assert source.before + first.claim.text + source.after in FIRST.text
    assert (len(source.before), len(source.after)) == (AROUND, AROUND)
    with store.reading() as connection:
        (question,) = find_questions(connection, Wanted(), Viewing())
    found = {one.claim.id: one.question for one in traced(store, Selection(dropped=False))}
    assert found == dict.fromkeys(question.claims, question.id)


def test_a_moment_has_its_own_claims(store: Store) -> None:
    """What was published by then, and dropped only if it had been dropped by then."""
    fill_with_fire(store)
    shown = {}
    for hours in (-1, 0, 3, 5):
        found = traced(store, Selection(kind="figure", as_of=MOMENT + timedelta(hours=hours)))
        shown[hours] = [(one.claim.low, one.dropped) for one in found if isinstance(one.claim, Figure)]
    dropped = MOMENT + timedelta(hours=4)
    assert shown == {
        -1: [],
        0: [(12, None)],
        3: [(12, None), (14, None)],
        5: [(12, dropped), (14, None), (15, None)],
    }


def test_a_claim_that_a_later_version_repeats_stood_before_it(store: Store) -> None:
    """Asked as of then, it stands in the version of then."""
    again = replace(FIRST, text=TEXT + " Dat was alles.", published=MOMENT + timedelta(hours=4))
    for report in (FIRST, again):
        fill(store, make_reading(report, make_figure(report, "12 gewonden", 12)))
    (then,) = traced(store, Selection(as_of=MOMENT))
    (now,) = traced(store, Selection())
    assert (then.claim.version, now.claim.version) == (FIRST.version, again.version)


@settings(max_examples=25)
@given(histories())
def test_all_claims_are_traced_and_figures_lead_to_their_questions(history: list[Reading]) -> None:
    """As many as the ledger lists, in its order; and each question to claims that are its own."""
    with TemporaryDirectory() as folder, Store(folder, create=True) as store:
        for reading in history:
            with store.writing() as connection:
                name = find_name(connection, reading.report)
                assert name == reading.report.id
                keep(connection, reading, "reader-1")
        with store.reading() as connection:
            listed = [one.claim for one in find_claims(connection, Selection(dropped=False))]
            found = list(trace_claims(connection, Selection(dropped=False)))
            questions = list(trace_questions(connection, Wanted(), Viewing()))
    assert [one.claim for one in found] == listed
    of_claims = {one.claim.id: one.question for one in found if isinstance(one.claim, Figure)}
    assert of_claims == {claim: one.question.id for one in questions for claim in one.question.claims}
    assert all(one.question is None for one in found if not isinstance(one.claim, Figure))
    for one in questions:
        assert set(one.evidence) == {one.question.latest, *(side.claim for side in one.question.sides)}
        assert one.latest.claim.id == one.question.latest
