"""Claims and questions to export, made by hand and by Hypothesis."""

import io
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, BinaryIO

from hypothesis import strategies as st
from tests import strategies as made
from tests.factories import MOMENT, make_figure, make_report, make_statement

from volgens.model.claim import Claim, Place
from volgens.model.link import QUESTION_STANDINGS
from volgens.model.question import Question, Side
from volgens.model.traced import Provenance, TracedClaim, TracedQuestion

WALDRECHT = Place("Waldrecht", 1234, 52.25, 5.5, "NL", "city")
VERLAND = Place("Verland", 99, -10.0, 80.0, "IN", "region")
REPORT = make_report("De brandweer meldt 12 gewonden in Waldrecht. De burgemeester zegt dat 300 bewoners weg moesten.")
PROVENANCE = Provenance(
    "De Waldkoerier", MOMENT, "Brand", "nl", "https://waldkoerier.example/1", "ab" * 32, "eldt ", " in"
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
moments = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
provenances = st.builds(
    Provenance, texts, st.none() | made.moments, texts, texts, st.none() | texts, texts, texts, texts
)
traced_claims = st.builds(
    TracedClaim, made.claims, provenances, st.none() | texts, st.none() | moments, st.sampled_from([None, "accepted"])
)


def trace(claim: Claim, **fields: Any) -> TracedClaim:
    """Return a claim of the report above with its provenance."""
    return TracedClaim(claim, PROVENANCE, **fields)


WOUNDED = trace(make_figure(REPORT, "12 gewonden", 12, place=WALDRECHT), question="q_1")
MOVED = trace(make_figure(REPORT, "300 bewoners", 300, high=None, modifier="over", measure="displaced", place=VERLAND))
SAID = trace(make_statement(REPORT, "300 bewoners weg moesten", "zegt"))
CLAIMS = (WOUNDED, SAID, MOVED)


def ask(traced: TracedClaim, **fields: Any) -> TracedQuestion:
    """Return a question that one figure answers."""
    figure: Any = traced.claim
    side = Side("brandweer", figure.id, figure.low, figure.high, MOMENT)
    given = {"standing": "agreed", "low": figure.low, "high": figure.high, "why": "niemand spreekt dit tegen"} | fields
    question = Question(
        "q_1", "Hoeveel gewonden zijn er?", figure.measure, figure.aspect, figure.place, figure.counted, figure.unit,
        (figure.id,), figure.id, sides=(side,), since=MOMENT, until=MOMENT, **given,  # type: ignore[arg-type]
    )  # fmt: skip
    return TracedQuestion(question, {figure.id: traced})


traced_questions = st.builds(
    lambda figure, provenance, why, standing: ask(TracedClaim(figure, provenance, "q_1"), why=why, standing=standing),
    made.figures,
    provenances,
    texts,
    st.sampled_from(QUESTION_STANDINGS),
)


def written(write: Callable[[Iterable[Any], BinaryIO], int], items: Iterable[Any]) -> bytes:
    """Return what a writer writes of items."""
    stream = io.BytesIO()
    write(items, stream)
    return stream.getvalue()
