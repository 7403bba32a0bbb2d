"""HTML → a report."""

from zoneinfo import ZoneInfo

import pytest
from tests.intake.conftest import ARTICLE

from volgens.errors import IntakeError
from volgens.intake.moments import DAY_ONLY
from volgens.intake.pages import Page, report_from_page

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_an_article_becomes_its_report() -> None:
    """Title, publisher and time come from the page; menu and footer stay out; paragraphs stay apart."""
    report, notes = report_from_page(Page(ARTICLE, "brand"), AMSTERDAM)
    assert (report.id, report.title, report.publisher) == ("brand", "Brand in haven van Waldrecht", "De Waldkoerier")
    assert report.published is not None
    assert report.published.isoformat() == "2025-03-04T17:39:00+01:00"
    paragraphs = report.text.split("\n\n")
    assert paragraphs[0].endswith("gewond geraakt.\nDat meldt de brandweer.")
    assert paragraphs[1] == "Rook tot in Oosterlo"
    assert paragraphs[3:5] == ["Er zijn 40 voertuigen ingezet.", "Twee loodsen zijn verwoest."]
    assert "088" not in report.text
    assert "Sport" not in report.text
    assert notes == ()


def test_a_page_with_only_its_day_says_so() -> None:
    """The first moment of the day stands for it, with a note."""
    html = ARTICLE.replace("2025-03-04T17:39:00+01:00", "2025-03-04")
    report, notes = report_from_page(Page(html, "brand"), AMSTERDAM)
    assert report.published is not None
    assert report.published.isoformat() == "2025-03-04T00:00:00+01:00"
    assert notes == (DAY_ONLY,)


def test_a_page_without_a_time_has_none() -> None:
    """No date is made up from the running text."""
    html = ARTICLE.replace('<meta property="article:published_time" content="2025-03-04T17:39:00+01:00">', "")
    report, _ = report_from_page(
        Page(html.replace("De oorzaak", "Op 3 januari 2019 brandde het ook. Het"), "x"), AMSTERDAM
    )
    assert report.published is None


def test_the_address_that_a_page_claims_counts_only_for_its_own_site() -> None:
    """Another site's page cannot pass for a version of it."""
    link = '<link rel="canonical" href="https://waldkoerier.example/nieuws/1"></head>'
    html = ARTICLE.replace("</head>", link)
    own, _ = report_from_page(Page(html, "x", "https://www.waldkoerier.example/nieuws/1?van=mail#top"), AMSTERDAM)
    other, _ = report_from_page(Page(html, "x", "https://elders.example/kopie"), AMSTERDAM)
    assert own.url == own.id == "https://waldkoerier.example/nieuws/1"
    assert other.url == other.id == "https://elders.example/kopie"


@pytest.mark.parametrize(
    "html",
    [b"", b"\x00\x01\x02", b"<html><body></body></html>", "<html><body><script>var a = 1;</script></body></html>"],
)
def test_a_page_without_an_article_is_refused(html: bytes | str) -> None:
    """There is nothing to read in it."""
    with pytest.raises(IntakeError, match="no article"):
        report_from_page(Page(html, "x"), AMSTERDAM)


def test_a_page_of_endless_paragraphs_is_refused_at_once() -> None:
    """Finding the article in it would take minutes."""
    with pytest.raises(IntakeError, match="more than 100,000 tags"):
        report_from_page(Page("<html><body>" + "<p>Twaalf gewonden.</p>" * 60_000, "x"), AMSTERDAM)


def test_a_page_nested_very_deep_is_read_or_refused() -> None:
    """Depth neither crashes nor hangs."""
    html = "<html><body><article>" + "<div>" * 20_000 + "<p>Twaalf gewonden bij brand in Waldrecht.</p>"
    try:
        report, _ = report_from_page(Page(html, "x"), AMSTERDAM)
    except IntakeError:
        return
    assert "gewonden" in report.text
