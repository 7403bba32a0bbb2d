"""Markup in reports, drafts and addresses stays text: stored and reflected alike."""

import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from tests.factories import make_figure, make_reading, make_report, make_statement
from tests.web.conftest import send

from volgens.ledger.keeping import keep
from volgens.model.claim import Place, Source
from volgens.web.desk import Desk

BAD = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>{{7*7}}</textarea></title>"
# What would show that it was taken for markup.
TAKEN = re.compile(r"<img src=x|<script>alert|49</textarea>|</title><|\son\w+=\"")


@pytest.fixture
def poisoned(desk: Desk, visitor: TestClient) -> TestClient:
    """Give a visitor of a ledger whose reports hold markup wherever they can."""
    text = f"De {BAD} meldt 12 gewonden {BAD} in de stad."
    report = make_report(text, id=f"r{BAD}", publisher=BAD, title=BAD, url=f"javascript:alert(1)//{BAD}")
    source = Source(BAD, BAD, BAD, "official")
    place = Place(BAD, lat=51.0, lon=5.0)
    figure = make_figure(report, f"12 gewonden {BAD}", 12, sources=(source,), place=place, counted=BAD)
    statement = make_statement(report, f"12 gewonden {BAD} in de stad", "meldt", sources=(source,))
    with desk.store.writing() as connection:
        keep(connection, make_reading(report, figure, statement), f"reader {BAD}")
    return visitor


def claims_of(client: TestClient) -> list[dict[str, str]]:
    """Return the claims that hold markup."""
    found = client.get("/api/claims", params={"party": BAD[:100]}).json()
    return found or client.get("/api/claims", params={"report": f"r{BAD}"}).json()


def test_what_reports_hold_stays_text_on_every_page(poisoned: TestClient) -> None:
    """Title, text, publisher, names, places, and what is counted."""
    claims = claims_of(poisoned)
    figure = next(row for row in claims if row["kind"] == "figure")
    pages = ["/", "/map", "/sources", "/search?q=alert", "/add", "/check"]
    pages += [f"/report?id={quote('r' + BAD)}", f"/question/{figure['id']}", f"/sources/party?name={quote(BAD)}"]
    for path in pages:
        answer = poisoned.get(path)
        assert answer.status_code == 200, path
        assert not TAKEN.search(answer.text), path
    assert "&lt;img src=x" in poisoned.get(pages[-2]).text
    assert 'href="javascript' not in poisoned.get(pages[-3]).text


def test_what_an_address_holds_stays_text(visitor: TestClient) -> None:
    """Whatever parameter it stands in, whether the page is there or not."""
    bad = quote(BAD, safe="")
    for path in (f"/?place={bad}&party={bad}", f"/search?q={bad}", f"/map?place={bad}", f"/report?id={bad}",
                 f"/question/{bad}", f"/sources/party?name={bad}", f"/claim/{bad}", f"/{bad}", f"/sign-in?back={bad}",
                 f"/question/{bad}/claims.csv", f"/static/{bad}"):  # fmt: skip
        assert not TAKEN.search(visitor.get(path).text), path


def test_what_is_filled_in_stays_text(visitor: TestClient) -> None:
    """In drafts and in forms that come back."""
    draft = f"De brandweer meldt {BAD} dat in Roermond vijf mensen zijn omgekomen. {BAD}"
    for form in ("text", "markdown", "html"):
        assert not TAKEN.search(send(visitor, "/check", text=draft, form=form, date="2025-06-05").text)
    assert not TAKEN.search(send(visitor, "/check", text=draft, date=BAD).text)
    assert not TAKEN.search(send(visitor, "/add", title=BAD, publisher=BAD, published=BAD, text=BAD).text)
    assert not TAKEN.search(send(visitor, "/sign-in", name=BAD, password=BAD, back=BAD).text)


def test_feed_and_downloads_hold_no_markup_of_reports(poisoned: TestClient) -> None:
    """A spreadsheet takes nothing for a formula."""
    assert not re.search(r"<img|<script", poisoned.get("/feed.atom").text)
    figure = next(row for row in claims_of(poisoned) if row["kind"] == "figure")
    assert "<script>" not in poisoned.get(f"/question/{figure['id']}/timeline.svg").text


def test_a_cell_that_a_spreadsheet_would_reckon_is_text(desk: Desk, visitor: TestClient) -> None:
    """Its first sign is a quotation mark."""
    report = make_report("=HYPERLINK(1) meldt 12 gewonden.", id="=1+1", publisher="@SUM(A1)")
    figure = make_figure(report, "12 gewonden", 12)
    with desk.store.writing() as connection:
        keep(connection, make_reading(report, figure), "reader-1")
    table = visitor.get(f"/question/{figure.id}/claims.csv").text
    assert "'=1+1" in table
    assert "'@SUM" in table
    assert ",=" not in table
