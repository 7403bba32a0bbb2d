"""GeoJSON, as the library of that name reads it."""

import geojson
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.tracing import CLAIMS, MOVED, WOUNDED, ask, traced_claims, written

from volgens.exports.geojson import write_claims, write_questions
from volgens.model.claim import Figure
from volgens.model.traced import TracedClaim


@given(st.lists(traced_claims, max_size=4))
def test_figures_are_valid_features(claims: list[TracedClaim]) -> None:
    """One each, with the figure's text as it was; statements are about no place."""
    collection = geojson.loads(written(write_claims, claims).decode())
    assert isinstance(collection, geojson.FeatureCollection)
    assert collection.is_valid, collection.errors()
    figures = [one.claim for one in claims if isinstance(one.claim, Figure)]
    assert [one["properties"]["text"] for one in collection["features"]] == [figure.text for figure in figures]


def test_a_figure_stands_at_its_place() -> None:
    """Longitude first, as the format has it; without coordinates a feature is unlocated."""
    collection = geojson.loads(written(write_claims, CLAIMS).decode())
    points = [one["geometry"]["coordinates"] for one in collection["features"]]
    assert points == [[5.5, 52.25], [80.0, -10.0]]


def test_a_feature_leads_back_to_report_and_span() -> None:
    """And a question's sides do, each to its own."""
    (feature,) = geojson.loads(written(write_questions, [ask(MOVED)]).decode())["features"]
    claim = MOVED.claim
    for found in (feature["properties"], feature["properties"]["sides"][0]):
        assert (found["report"], found["url"]) == (claim.report, MOVED.provenance.url)
        assert (found["start"], found["end"], found["text"]) == (claim.start, claim.end, claim.text)
    assert (feature["id"], feature["properties"]["low"], feature["properties"]["high"]) == ("q_1", 300, None)


def test_no_claims_make_an_empty_collection() -> None:
    """Which is valid too."""
    assert geojson.loads(written(write_claims, []).decode()) == geojson.FeatureCollection([])
    assert WOUNDED.claim.id in written(write_claims, [WOUNDED]).decode()
