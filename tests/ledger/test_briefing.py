"""A brief says what each side said last, what it said before, and the caveat; every sentence rests on claims."""

from datetime import timedelta

from tests.factories import MAYOR, MOMENT, make_figure, make_reading, make_report

from volgens import jobs
from volgens.ledger.keeping import keep
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing
from volgens.ledger.store import Store
from volgens.model.brief import Brief
from volgens.model.claim import Figure, Source
from volgens.model.decision import Signature


def keep_figure(store: Store, hours: int, value: int, **fields: object) -> Figure:
    """Keep a report of one figure, so many hours on."""
    report = make_report(
        f"Er zijn {value} gewonden.", id=f"r{hours}", published=MOMENT + timedelta(hours=hours), publisher="De Krant"
    )
    figure = make_figure(report, f"{value} gewonden", value, **fields)
    with store.writing() as connection:
        keep(connection, make_reading(report, figure), "reader-1")
    return figure


def brief(store: Store) -> Brief:
    """Return the only brief there is."""
    (found,) = jobs.briefs(store, Wanted(place="Waldrecht"), Viewing())
    return found


def test_every_sentence_names_its_claims(store: Store) -> None:
    """Those of the ledger, and the text ends each sentence with them."""
    known = {keep_figure(store, 0, 12).id, keep_figure(store, 5, 19).id}
    found = brief(store)
    assert found.sentences
    assert all(one.claims and known >= set(one.claims) for one in found.sentences)
    assert all(f"{one.text} [{', '.join(one.claims)}]" in str(found) for one in found.sentences)


def test_it_tells_the_latest_value_and_what_it_replaced(store: Store) -> None:
    """With source and time."""
    first, second = keep_figure(store, 0, 12), keep_figure(store, 5, 19)
    found = brief(store)
    assert [(one.claims, one.text) for one in found.sentences] == [
        ((second.id,), "Volgens de brandweer gaat het om 19 gewonden (De Krant, 4 maart 2025, 22.39 uur)."),
        ((first.id,), "Eerder was dat 12 gewonden (De Krant, 4 maart 2025, 17.39 uur)."),
    ]


def test_it_gives_both_sides_of_a_dispute_and_says_so(store: Store) -> None:
    """Each side with its own claim, and the caveat with both."""
    party = Source("het leger", party="leger", kind="military")
    one = keep_figure(store, 0, 12, sources=(MAYOR,))
    other = keep_figure(store, 1, 90, sources=(party,), standing="disputed")
    found = brief(store)
    assert {one.id, other.id} == {claim for sentence in found.sentences for claim in sentence.claims}
    assert found.sentences[-1].text == "De opgaven gaan niet samen."


def test_a_figure_that_nobody_checked_has_its_caveat(store: Store) -> None:
    """In a sentence of its own."""
    keep_figure(store, 0, 12, standing="unverified")
    assert brief(store).sentences[-1].text == "Dat is niet onafhankelijk nagegaan."


def test_a_corrected_figure_is_told_as_corrected(store: Store) -> None:
    """In a brief, and in why one figure takes another's place: not in the words that were wrong."""
    keep_figure(store, 0, 12)
    figure = keep_figure(store, 5, 19)
    jobs.judge(store, figure.id, "correct", {"value": "12900"}, Signature("redactie", "nagebeld"))
    text = str(brief(store))
    assert "12\u202f900" in text
    assert "19 gewonden" not in text
    assert not any("19 gewonden" in relation.why for relation in jobs.relations(store, Wanted(), Viewing()))
