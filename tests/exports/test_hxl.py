"""HXL, as libhxl reads it."""

import io
from typing import Any

import hxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports.tracing import CLAIMS, MOVED, WOUNDED, ask, trace, traced_claims, written

from volgens.exports.hxl import write_claims, write_questions
from volgens.exports.hxl_tags import CLAIM_TAGS, QUESTION_TAGS, tag_of_measure
from volgens.model.claim import Figure
from volgens.model.vocabulary import MEASURES


def load(data: bytes) -> Any:
    """Return the data set that libhxl reads."""
    return hxl.data(io.BytesIO(data))


def value(row: Any, pattern: str) -> str:
    """Return the one value of a row under a tag with its attributes."""
    found = [one for one in row.get_all(pattern) if one]
    assert len(found) == 1
    return str(found[0])


def test_a_value_stands_in_the_columns_of_its_measure() -> None:
    """Both ends; an open one is empty, and so are the columns of other measures."""
    wounded, moved = load(written(write_claims, CLAIMS))
    assert value(wounded, "#affected+injured+min") == value(wounded, "#affected+injured+max") == "12"
    assert value(moved, "#affected+displaced+min") == "300"
    assert not moved.get("#affected+displaced+max")
    assert not moved.get("#affected+injured+min")


def test_the_name_of_a_place_stands_at_its_level() -> None:
    """A region is an administrative division of the first level."""
    wounded, moved = load(written(write_claims, CLAIMS))
    assert value(wounded, "#loc+city+name") == "Waldrecht"
    assert value(moved, "#adm1+name") == "Verland"
    assert value(moved, "#geo+lat") == "-10.0"


def test_a_row_leads_back_to_report_and_span() -> None:
    """By the tags of its report, and of its place in the text."""
    (row,) = load(written(write_questions, [ask(MOVED)]))
    claim, source = MOVED.claim, MOVED.provenance
    assert value(row, "#meta+report+id") == claim.report
    assert value(row, "#meta+report+url") == source.url
    assert value(row, "#org+publisher+name") == source.publisher
    assert value(row, "#date+reported-start-end") == (source.published.isoformat() if source.published else "")
    assert (value(row, "#meta+span+start"), value(row, "#meta+span+end")) == (str(claim.start), str(claim.end))
    assert value(row, "#meta+span+text") == claim.text


def test_the_tags_are_valid() -> None:
    """All of them can be parsed, also those that today's data does not use."""
    tags = [tag for _, tag in (*CLAIM_TAGS, *QUESTION_TAGS)] + [tag_of_measure(one) for one in MEASURES]
    assert all(hxl.model.Column.parse(tag) is not None for tag in tags)
    assert len({tag_of_measure(one) for one in MEASURES}) == len(MEASURES)


@settings(max_examples=40)
@given(st.lists(traced_claims, max_size=4))
def test_as_many_rows_come_out_as_figures_go_in(claims: list[Any]) -> None:
    """Whatever signs are in their texts."""
    figures = [one for one in claims if isinstance(one.claim, Figure)]
    data = written(write_claims, claims)
    if figures:
        assert len(list(load(data))) == len(figures)
    assert data.count(b"#meta+claim+id") == 1


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "#affected"])
def test_a_text_is_no_formula_and_no_tag(text: str) -> None:
    """Not even one that looks like either."""
    from dataclasses import replace

    odd = replace(WOUNDED, provenance=replace(WOUNDED.provenance, title=text))
    rows = list(load(written(write_claims, [odd, trace(WOUNDED.claim)])))
    assert [value(row, "#meta+report+title") for row in rows] == [text.replace("=", "'="), "Brand"]
