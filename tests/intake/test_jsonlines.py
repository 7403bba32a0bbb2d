"""One JSON object → a report."""

from typing import Any

import pytest

from volgens.errors import IntakeError
from volgens.intake.jsonlines import report_from_object
from volgens.settings import Settings


def test_a_whole_object_becomes_its_report() -> None:
    """Every key of the contract arrives; keys that we do not know are left alone."""
    row = {"id": "brand-1", "publisher": "De Waldkoerier", "published": "2025-03-04T17:39:00+01:00", "title": "Brand"}
    report = report_from_object(row | {"text": "Twaalf gewonden.", "lang": "nl", "url": "", "desk": 4}, Settings())
    assert (report.id, report.publisher, report.title) == ("brand-1", "De Waldkoerier", "Brand")
    assert (report.text, report.lang, report.url) == ("Twaalf gewonden.", "nl", None)
    assert report.published is not None
    assert report.published.isoformat() == "2025-03-04T17:39:00+01:00"


def test_without_an_id_the_address_names_it_and_else_the_text() -> None:
    """The same text without a name is the same report, another text another."""
    addressed = report_from_object({"text": "Brand.", "url": "https://waldkoerier.example/1"}, Settings())
    assert addressed.id == "https://waldkoerier.example/1"
    names = [report_from_object({"text": text}, Settings()).id for text in ("Brand.", "Brand.", "Storm.")]
    assert names[0] == names[1] != names[2]


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ([], "no JSON object"),
        ("Brand.", "no JSON object"),
        ({"id": "a"}, "'text'"),
        ({"text": "  \n"}, "no text"),
        ({"text": 12}, "'text' should be a string"),
        ({"text": "Brand.", "title": ["a"]}, "'title' should be a string"),
        ({"text": "Brand.", "published": "gisteren"}, "'published' should be a time"),
        ({"text": "Brand.", "published": 20250304}, "'published' should be a time"),
        ({"text": "Brand.", "published": ["2025"]}, "'published' should be a time"),
    ],
)
def test_an_object_that_will_not_do_is_refused_by_its_key(row: Any, named: str) -> None:
    """The refusal says which key to mend."""
    with pytest.raises(IntakeError, match=named):
        report_from_object(row, Settings())


def test_signs_that_cannot_be_kept_are_replaced_in_place() -> None:
    """A lone surrogate or a NUL in the JSON neither raises nor shifts offsets."""
    report = report_from_object({"text": "a\ud800b\x00c"}, Settings())
    assert report.text == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c"
