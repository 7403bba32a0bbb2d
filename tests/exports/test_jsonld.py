"""JSON-LD of schema.org, as a JSON-LD processor reads it."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports.linked import SCHEMA, count_expanded, count_values, expand
from tests.exports.tracing import CLAIMS, MOVED, PROVENANCE, SAID, ask, traced_claims, traced_questions, written
from tests.factories import MOMENT

from volgens.exports.jsonld import write_claims, write_questions
from volgens.model.claim import Figure, Period
from volgens.model.traced import TracedClaim


@settings(max_examples=50)
@given(st.lists(traced_claims, max_size=3))
def test_a_processor_understands_every_word_of_a_claim(claims: list[TracedClaim]) -> None:
    """Nothing is dropped: every key is a word of schema.org."""
    document = json.loads(written(write_claims, claims))
    assert count_expanded(expand(document)) == count_values(document["@graph"])


@settings(max_examples=30)
@given(st.lists(traced_questions, max_size=2))
def test_a_processor_understands_every_word_of_a_question(questions: list[Any]) -> None:
    """Which is a review of what its sides claim."""
    document = json.loads(written(write_questions, questions))
    expanded = expand(document)
    assert [one["@type"] for one in expanded] == [[SCHEMA + "ClaimReview"]] * len(questions)
    assert count_expanded(expanded) == count_values(document["@graph"])


def test_a_claim_appears_in_an_article_at_a_span() -> None:
    """With publisher and publication."""
    claim = json.loads(written(write_claims, [SAID]))["@graph"][0]
    article = claim["appearance"]
    assert (article["identifier"], article["url"]) == (SAID.claim.report, PROVENANCE.url)
    assert (article["publisher"]["name"], article["datePublished"]) == ("De Waldkoerier", MOMENT.isoformat())
    assert claim["identifier"]["value"] == f"char={SAID.claim.start},{SAID.claim.end}"
    assert (claim["text"], claim["author"]["name"]) == (SAID.claim.text, "Ria van Dalen")


def test_a_figure_observes_a_place_over_days() -> None:
    """An open end is left out."""
    assert isinstance(MOVED.claim, Figure)
    figure = replace(MOVED.claim, period=Period(date(2025, 3, 1), date(2025, 3, 4)))
    claim = json.loads(written(write_claims, [replace(MOVED, claim=figure)]))["@graph"][0]
    observed = claim["mainEntity"]
    assert (observed["minValue"], "maxValue" in observed) == (300, False)
    assert observed["observationAbout"]["geo"] == {"@type": "GeoCoordinates", "latitude": -10.0, "longitude": 80.0}
    assert claim["temporalCoverage"] == "2025-03-01/2025-03-04"


def test_a_question_names_its_standing_and_its_claims() -> None:
    """Each of them with its own article and span."""
    review = json.loads(written(write_questions, [ask(MOVED, standing="one_sided")]))["@graph"][0]
    assert review["reviewRating"]["alternateName"] == "one_sided"
    assert [one["@id"] for one in review["itemReviewed"]] == [f"urn:volgens:claim:{MOVED.claim.id}"]
    assert review["itemReviewed"][0]["appearance"]["url"] == PROVENANCE.url
    assert len(json.loads(written(write_claims, CLAIMS))["@graph"]) == len(CLAIMS)
