"""People's decisions count at once, stand apart from the reading, survive a better one, and can be taken back."""

from datetime import timedelta

import pytest
from tests.factories import MAYOR, MOMENT, make_figure, make_reading, make_report, make_statement

from volgens import jobs
from volgens.errors import UsageError
from volgens.ledger.keeping import keep
from volgens.ledger.queries import Selection
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing
from volgens.ledger.store import Store
from volgens.model.claim import Claim, Source
from volgens.model.decision import Signature
from volgens.model.question import Question

WHO = Signature("redactie", "nagebeld")


def fill(store: Store, *values: int, measure: str = "wounded", reader: str = "reader-1") -> list[Claim]:
    """Keep one report a value, an hour apart, and return their figures."""
    claims = []
    for number, value in enumerate(values):
        moment = MOMENT + timedelta(hours=number)
        report = make_report(f"Er zijn {value} gewonden.", id=f"r{number}", published=moment)
        claim = make_figure(report, f"{value} gewonden", value, measure=measure)
        with store.writing() as connection:
            keep(connection, make_reading(report, claim), reader)
        claims.append(claim)
    return claims


def ask(store: Store, **fields: object) -> list[Question]:
    """Return the questions as they stand."""
    return list(jobs.questions(store, Wanted(**fields), Viewing()))


def test_a_rejected_claim_answers_nothing_until_that_is_undone(store: Store) -> None:
    """And it is listed only when asked for, with the judgement."""
    first, second = fill(store, 12, 19)
    decision = jobs.judge(store, second.id, "reject", {}, WHO)
    assert [question.claims for question in ask(store)] == [(first.id,)]
    assert [kept.claim.id for kept in jobs.claims(store, Selection())] == [first.id]
    shown = {kept.claim.id: kept.judged for kept in jobs.claims(store, Selection(rejected=True))}
    assert shown == {first.id: None, second.id: "rejected"}
    jobs.undo(store, decision.number, WHO)
    assert [question.claims for question in ask(store)] == [(first.id, second.id)]


def test_a_correction_changes_the_question_and_not_the_reading(store: Store) -> None:
    """Corrected to another measure, a figure answers another question; undone, it is what was read."""
    first, second = fill(store, 12, 19)
    decision = jobs.judge(store, second.id, "correct", {"measure": "killed", "value": "20"}, WHO)
    assert {question.measure: question.high for question in ask(store)} == {"wounded": 12, "killed": 20}
    (shown,) = jobs.claims(store, Selection(measure="killed"))
    assert (shown.claim.id, shown.judged) == (second.id, "corrected")
    assert [kept.claim.id for kept in jobs.claims(store, Selection(measure="wounded"))] == [first.id]
    jobs.undo(store, decision.number, WHO)
    assert [kept.claim for kept in jobs.claims(store, Selection())] == [first, second]


def test_a_judgement_survives_a_better_reading(store: Store) -> None:
    """It hangs on the place in the text: a reading with another span there is judged as well."""
    (claim,) = fill(store, 12)
    jobs.judge(store, claim.id, "correct", {"value": "13"}, WHO)
    report = make_report("Er zijn 12 gewonden.", id="r0", published=MOMENT)
    better = make_figure(report, "12 gewonden.", 12)
    with store.writing() as connection:
        keep(connection, make_reading(report, better), "reader-2")
    (question,) = ask(store)
    assert (question.claims, question.high) == ((better.id,), 13)


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ({}, "says what is right"),
        ({"colour": "red"}, "no 'colour' to correct"),
        ({"measure": "eaten"}, "there is no 'eaten'"),
        ({"value": "many"}, "is no number"),
        ({"stance": "deny"}, "no 'stance' to correct"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(store: Store, value: dict[str, str], complaint: str) -> None:
    """With what can be said instead; nothing is kept of it."""
    (claim,) = fill(store, 12)
    with pytest.raises(UsageError, match=complaint):
        jobs.judge(store, claim.id, "correct", value, WHO)
    assert list(jobs.decisions(store)) == []


def test_merged_questions_are_one_also_for_what_comes_later(store: Store) -> None:
    """A report that is added afterwards joins them; undone, they are two again."""
    claims = fill(store, 12)
    report = make_report("Ook zijn er 900 gewonden.", id="other", published=MOMENT + timedelta(days=200))
    far = make_figure(report, "900 gewonden", 900)
    with store.writing() as connection:
        keep(connection, make_reading(report, far), "reader-1")
    one, other = ask(store)
    decision = jobs.merge(store, one.id, other.id, WHO)
    assert [question.claims for question in ask(store)] == [(claims[0].id, far.id)]
    later = make_report("Nu zijn er 901 gewonden.", id="later", published=MOMENT + timedelta(days=200, hours=1))
    last = make_figure(later, "901 gewonden", 901)
    with store.writing() as connection:
        keep(connection, make_reading(later, last), "reader-1")
    assert [question.claims for question in ask(store)] == [(claims[0].id, far.id, last.id)]
    jobs.undo(store, decision.number, WHO)
    assert [question.claims for question in ask(store)] == [(claims[0].id,), (far.id, last.id)]
    with pytest.raises(UsageError, match="taken back before"):
        jobs.undo(store, decision.number, WHO)


def test_a_split_question_stays_split(store: Store) -> None:
    """Until that is undone."""
    first, second, third = fill(store, 12, 19, 25)
    (question,) = ask(store)
    decision = jobs.split(store, question.id, [second.id], WHO)
    assert {question.claims for question in ask(store)} == {(first.id, third.id), (second.id,)}
    jobs.undo(store, decision.number, WHO)
    assert [question.claims for question in ask(store)] == [(first.id, second.id, third.id)]


def test_questions_cannot_be_parted_from_all_or_strange_claims(store: Store) -> None:
    """Each complaint names what to give instead."""
    first, second = fill(store, 12, 19)
    (question,) = ask(store)
    with pytest.raises(UsageError, match="some, but not all"):
        jobs.split(store, question.id, [first.id, second.id], WHO)
    with pytest.raises(UsageError, match="there is no claim"):
        jobs.split(store, question.id, ["c_0"], WHO)
    with pytest.raises(UsageError, match="one question already"):
        jobs.merge(store, question.id, question.id, WHO)


def test_names_of_one_source_count_as_one(store: Store) -> None:
    """Its sides become one side; undone, there are two."""
    report = make_report("Burgemeester Van Dalen telt 12 gewonden. Haar woordvoerder telt 13 gewonden.", id="r")
    names = (Source("burgemeester Van Dalen", kind="official"), Source("Haar woordvoerder", kind="official"))
    figures = [
        make_figure(report, f"{value} gewonden", value, sources=(name,))
        for value, name in zip((12, 13), names, strict=True)
    ]
    with store.writing() as connection:
        keep(connection, make_reading(report, *figures), "reader-1")
    assert {side.name for question in ask(store) for side in question.sides} == {name.name for name in names}
    decision = jobs.same_source(store, names[0].name, names[1].name, WHO)
    assert {side.name for question in ask(store) for side in question.sides} == {names[0].name}
    jobs.undo(store, decision.number, WHO)
    assert len({side.name for question in ask(store) for side in question.sides}) == 2


def test_a_list_of_parties_says_who_speaks_for_whom(store: Store) -> None:
    """Of figures and of statements alike."""
    report = make_report("De brandweer telt 12 gewonden. Ria van Dalen zegt dat het meevalt.", id="r")
    figure = make_figure(report, "12 gewonden", 12)
    statement = make_statement(report, "het meevalt", "zegt", sources=(MAYOR,))
    with store.writing() as connection:
        keep(connection, make_reading(report, figure, statement), "reader-1")
    jobs.set_parties(store, {"Waldrecht": ["de brandweer", "Ria van Dalen"]}, WHO)
    assert {kept.claim.sources[-1].party for kept in jobs.claims(store, Selection())} == {"Waldrecht"}
    assert len(list(jobs.claims(store, Selection(party="waldrecht")))) == 2


def test_decisions_are_listed_with_who_when_and_why(store: Store) -> None:
    """Those that were taken back too."""
    (claim,) = fill(store, 12)
    accepted = jobs.judge(store, claim.id, "accept", {}, WHO)
    jobs.undo(store, accepted.number, Signature("chef", "toch niet"))
    first, second = jobs.decisions(store)
    assert (first.kind, first.who, first.why, first.undone) == ("accept", "redactie", "nagebeld", True)
    assert (second.kind, second.who, second.undoes, second.undone) == ("undo", "chef", accepted.number, False)
    assert first.made <= second.made
