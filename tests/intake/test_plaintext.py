"""A plain text → a report."""

from zoneinfo import ZoneInfo

import pytest

from volgens.errors import IntakeError
from volgens.intake.plaintext import report_from_text

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_a_bare_text_is_kept_as_it_stands() -> None:
    """Offsets in the claims are offsets in the file, but for the line ends of other systems."""
    report = report_from_text("Eén alinea.\r\n\r\nNog een.\r", "brand", AMSTERDAM)
    assert (report.id, report.text, report.published) == ("brand", "Eén alinea.\n\nNog een.\n", None)


def test_a_head_names_what_the_text_does_not_say() -> None:
    """Title, publisher and time can stand before the text, as in a mail."""
    head = "Title: Brand in Waldrecht\npublisher: De Waldkoerier\nPublished: 2025-03-04 17:39\nId: brand-1\n\n"
    report = report_from_text(head + "Twaalf gewonden.", "x", AMSTERDAM)
    assert (report.id, report.title, report.publisher) == ("brand-1", "Brand in Waldrecht", "De Waldkoerier")
    assert report.text == "Twaalf gewonden."
    assert report.published is not None
    assert report.published.isoformat() == "2025-03-04T17:39:00+01:00"


def test_a_text_that_only_looks_like_a_head_is_text() -> None:
    """Other names before a colon, or no blank line after, are part of the text."""
    for text in ("Brandweer: vuur onder controle\n\nTwaalf gewonden.", "Title: Brand\nTwaalf gewonden."):
        assert report_from_text(text, "x", AMSTERDAM).text == text


@pytest.mark.parametrize("text", ["", " \n\t\n", "Title: Brand\n\n"])
def test_an_empty_text_is_refused(text: str) -> None:
    """There is nothing to read."""
    with pytest.raises(IntakeError, match="empty"):
        report_from_text(text, "x", AMSTERDAM)


def test_a_head_with_a_time_that_is_none_is_refused() -> None:
    """Rather than reading on without it."""
    with pytest.raises(IntakeError, match="'Published'"):
        report_from_text("Published: gisteren\n\nTwaalf gewonden.", "x", AMSTERDAM)
