"""What the pages show."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient
from tests.factories import make_figure, make_reading, make_report
from tests.web.conftest import enter, send, token_of

from volgens import jobs
from volgens.ledger.keeping import keep
from volgens.settings import Settings
from volgens.web.desk import Desk, open_desk
from volgens.web.pages import sources

KILLED = "Hoeveel mensen zijn er omgekomen in Roermond?"
DRAFT = "In Roermond zijn volgens de brandweer vijf mensen omgekomen."


def question_of(client: TestClient, asks: str) -> str:
    """Return the id of a question."""
    return next(row["id"] for row in client.get("/api/questions").json() if row["asks"] == asks)


def affairs(page: str) -> list[str]:
    """Return the questions of the front page in their order."""
    return re.findall(r'<h3 lang="nl"><a href="[^"]+">([^<]+)', page)


def test_the_front_page_has_the_questions_with_their_sides(visitor: TestClient) -> None:
    """Each with its value, its standing and where that comes from."""
    page = visitor.get("/").text
    assert KILLED in affairs(page)
    assert "brandweer" in page
    assert "Grensnieuws, " in page
    assert 'class="standing agreed">eenduidig' in page
    assert '<svg class="spark"' in page


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("place=roermond", lambda asks: "Roermond" in asks),
        ("measure=killed", lambda asks: "omgekomen" in asks),
        ("standing=disputed", lambda asks: "Roermond" not in asks),
        ("party=Lumina", lambda asks: "zonder stroom" in asks),
        ("days=1", lambda asks: "Koersk" not in asks),
        ("as_of=2025-06-01", lambda asks: "Roermond" not in asks),
    ],
)
def test_the_front_page_is_narrowed(visitor: TestClient, query: str, fits: object) -> None:
    """By each of the filters."""
    found = affairs(visitor.get(f"/?{query}").text)
    assert found
    assert all(fits(asks) for asks in found)  # type: ignore[operator]
    assert len(found) < len(affairs(visitor.get("/").text))


@pytest.mark.parametrize(
    "query", ["days=-1", "days=x", "measure=dood", "as_of=gisteren", "as_of=0002-01-01", "from=99"]
)
def test_what_cannot_be_meant_narrows_nothing(visitor: TestClient, query: str) -> None:
    """A mangled address shows the page."""
    assert affairs(visitor.get(f"/?{query}").text) == affairs(visitor.get("/").text)


def test_changes_are_shown_until_they_were_seen(visitor: TestClient) -> None:
    """Until then the questions that moved come first."""
    page = visitor.get("/").text
    assert "De laatste tijd" in page
    assert "veranderd</span>" in page
    send(visitor, "/seen")
    page = visitor.get("/").text
    assert "Er veranderde niets." in page
    assert "veranderd</span>" not in page


def test_language_and_theme_are_kept(visitor: TestClient) -> None:
    """In the browser's cookies."""
    send(visitor, "/looks", lang="en")
    send(visitor, "/looks", theme="dark")
    page = visitor.get("/").text
    assert '<html lang="en" data-theme="dark">' in page
    assert "State of affairs" in page


def test_a_question_shows_its_claims_with_their_relations(visitor: TestClient) -> None:
    """The last first, each with its sentence and what it does to others."""
    page = visitor.get(f"/question/{question_of(visitor, KILLED)}").text
    assert page.index("De brandweer meldt negen doden in Roermond.") < page.index("zeker drie mensen zijn omgekomen")
    assert "spreekt tegen" in page
    assert "werkt bij" in page


def test_a_question_is_told_in_short(visitor: TestClient) -> None:
    """Each sentence leads to the claim that it rests on."""
    page = visitor.get(f"/question/{question_of(visitor, KILLED)}").text
    brief = page.partition('<p class="body brief"')[2].partition("</p>")[0]
    assert "negen doden" in brief
    assert brief.count('<a href="/claim/c_') > 1


def test_a_question_is_shown_as_known_at_a_moment(visitor: TestClient) -> None:
    """By an address that stays."""
    address = f"/question/{question_of(visitor, KILLED)}"
    then = visitor.get(f"{address}?as_of=2025-06-02").text
    assert "Zoals bekend op 2 jun 2025" in then
    assert "negen doden" not in then
    assert "zeven mensen" in then
    assert "toen nog niets gepubliceerd" in visitor.get(f"{address}?as_of=2020-01-01").text


def test_a_question_is_taken_away_as_table_and_picture(visitor: TestClient) -> None:
    """With the same claims as the page."""
    address = f"/question/{question_of(visitor, KILLED)}"
    rows = list(csv.DictReader(io.StringIO(visitor.get(f"{address}/claims.csv").text)))
    assert [row["text"] for row in rows][-1] == "negen doden"
    assert {row["publisher"] for row in rows} >= {"De Maaspost", "Grensnieuws"}
    assert ElementTree.fromstring(visitor.get(f"{address}/timeline.svg").content).tag.endswith("svg")
    assert visitor.get(f"{address}/timeline.png").content.startswith(b"\x89PNG")


def test_a_report_has_its_claims_marked_and_what_was_not_read(visitor: TestClient) -> None:
    """And a card for each claim."""
    page = visitor.get("/report?id=koersk-12-augustus").text
    claims = visitor.get("/api/claims?report=koersk-12-augustus").json()
    assert all(f'id="card-{row["id"]}"' in page for row in claims)
    unread = visitor.get("/api/unread?report=koersk-12-augustus").json()
    assert unread
    assert page.count('class="unread"') >= len(unread)


def test_versions_of_a_report_are_put_side_by_side(visitor: TestClient, desk: Desk) -> None:
    """With the words and the claims that came and went; an older one says so."""
    moment = datetime.fromisoformat("2025-06-02T10:00:00+02:00")
    for hours, count in ((0, 12), (3, 14)):
        text = f"Het brandt. De brandweer meldt {count} gewonden."
        report = make_report(text, id="brand-9", published=moment + timedelta(hours=hours))
        with desk.store.writing() as connection:
            keep(connection, make_reading(report, make_figure(report, f"{count} gewonden", count)), "reader-1")
    page = visitor.get("/report?id=brand-9").text
    beside = re.search(r'href="(/report[^"]+beside=[^"]+)"', page)
    assert beside is not None
    compared = visitor.get(beside.group(1).replace("&amp;", "&")).text
    assert "<del>12</del>" in compared
    assert "<ins>14</ins>" in compared
    assert "12 gewonden" in compared.partition("Beweringen die verdwenen")[2].partition("</ul>")[0]
    older = re.search(r'<a href="(/report[^"]+version=[^"]+)">2 jun', page)
    assert older is not None
    assert "nieuwere versie" in visitor.get(older.group(1).replace("&amp;", "&")).text


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[TestClient]:
    """Give a visitor of a ledger that holds nothing."""
    settings = replace(Settings(), accounts=str(tmp_path / "accounts.json"))
    with jobs.open_ledger(str(tmp_path / "none.db"), settings, create=True) as store:
        desk = open_desk(store, settings)
        yield enter(desk)
        desk.close()


@pytest.mark.parametrize("path", ["/", "/map", "/map.json", "/sources", "/search?q=x", "/review", "/check", "/add",
                                  "/feed.atom", "/api/questions", "/api/changes", "/api/decisions"])  # fmt: skip
def test_an_empty_ledger_has_all_pages(empty: TestClient, path: str) -> None:
    """They say that there is nothing yet."""
    assert empty.get(path).status_code == 200


def test_a_claim_leads_to_its_place_in_the_report(visitor: TestClient) -> None:
    """In the version that it stands in."""
    claim = visitor.get("/api/claims?report=lieve-1").json()[0]["id"]
    answer = visitor.get(f"/claim/{claim}")
    assert answer.status_code == 303
    assert answer.headers["location"].endswith(f"#{claim}")
    assert f'id="{claim}"' in visitor.get(answer.headers["location"].partition("#")[0]).text


def test_what_is_not_there_is_said_to_be_missing(visitor: TestClient) -> None:
    """In the language of the interface."""
    for path in ("/report?id=x", "/claim/c_1", "/question/q_1", "/sources/party?name=x", "/add/x", "/nothing"):
        answer = visitor.get(path)
        assert answer.status_code == 404, path
        assert "Die pagina is er niet" in answer.text


def test_a_source_has_what_came_of_its_figures(visitor: TestClient) -> None:
    """Found from the list of those who speak."""
    assert "/sources/party?name=brandweer" in visitor.get("/sources").text
    page = visitor.get("/sources/party?name=brandweer").text
    assert "later bijgewerkt" in page
    assert "acht mensen werd negen doden" in page


def test_a_source_that_says_much_has_pages(visitor: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the newest to the oldest and back, each claim once."""
    monkeypatch.setattr(sources, "MOST_CLAIMS", 1)
    address, seen = "/sources/party?name=brandweer", []
    while address:
        page = visitor.get(address).text
        seen += re.findall(r'<td class="number"><time datetime="([^"]+)"', page)
        older = re.search(r'href="([^"]+)" rel="next"', page)
        address = older[1].replace("&amp;", "&") if older else ""
        assert ("de nieuwste" in page.lower()) is (len(seen) > 1)
    assert len(seen) > 2
    assert visitor.get("/sources/party?name=brandweer&before=zzz").status_code == 200


def test_places_are_on_the_map_or_beside_it(desk: Desk) -> None:
    """Those without coordinates are listed."""
    village = "In het dorp Kwelderhuizen zijn vier mensen omgekomen, meldt de brandweer."
    list(jobs.add_reports([make_report(village, published=datetime(2025, 6, 4, tzinfo=UTC))], desk.store, Settings()))
    visitor = enter(desk)
    page = visitor.get("/map").text
    assert "Kwelderhuizen" in page.partition("Niet op de kaart")[2]
    spec = visitor.get("/map.json").json()
    places = {row["place"] for layer in spec["layer"] for row in _values(spec, layer) if "place" in row}
    assert {"Roermond", "Venlo", "Luik"} <= places
    assert "openstreetmap" not in json.dumps(spec)
    assert "https://tile.openstreetmap.org/" in json.dumps(visitor.get("/map.json?online=1").json())


def test_words_are_searched_in_reports(visitor: TestClient) -> None:
    """With the claims that hold them."""
    page = visitor.get("/search?q=huishoudens venlo").text
    assert "Stroom in Venlo deels terug" in page
    assert "4.000 huishoudens" in page


def test_a_draft_has_its_findings_in_place(visitor: TestClient) -> None:
    """With the claims that they are held against, and as known at a moment."""
    page = send(visitor, "/check", text=DRAFT, date="2025-06-05").text
    assert 'class="finding ' in page
    assert '<ul class="evidence">' in page
    assert "brandweer" in page.partition('<ul class="evidence">')[2].partition("</ul>")[0]
    assert 'class="finding ' not in send(visitor, "/check", text=DRAFT, date="2020-01-01").text


def wait_for(desk: Desk, answer: object) -> str:
    """Return the page of a piece of work once it is done."""
    address = answer.headers["location"]  # type: ignore[attr-defined]
    ends = monotonic() + 30
    while monotonic() < ends:
        progress = desk.workshop.find(address.rpartition("/")[2])
        if progress and progress.ended:
            break
        sleep(0.05)
    return str(address)


def test_a_pasted_text_is_added_and_moves_its_question(visitor: TestClient, desk: Desk) -> None:
    """The next page shows it."""
    fields = {"title": "Nieuwe stand", "publisher": "De Maaspost", "published": "2025-06-05T12:00"}
    text = "De brandweer meldt dat in Roermond tien mensen zijn omgekomen."
    address = wait_for(desk, send(visitor, "/add", text=text, **fields))
    assert "2 beweringen" in visitor.get(address).text
    (moved,) = [row for row in visitor.get("/api/questions").json() if row["asks"] == KILLED]
    assert moved["low"] == 10
    assert "tien mensen" in visitor.get("/").text


def test_files_are_added_by_the_names_that_people_gave(visitor: TestClient, desk: Desk) -> None:
    """A path in such a name leads nowhere, and one that cannot be read does not stop the others."""
    files = [
        ("files", ("../../brand.txt", b"De brandweer meldt 12 gewonden in Venlo.", "text/plain")),
        ("files", ("kapot.json", b'{"text": ', "application/json")),
    ]
    answer = visitor.post("/add", data={"token": token_of(visitor, "/add")}, files=files)
    page = visitor.get(wait_for(desk, answer)).text
    assert "brand.txt" in page
    assert "geweigerd: kapot.json" in page
    assert "../" not in page
    assert "volgens-add-" not in page


@pytest.mark.parametrize("address", ["http://10.0.0.1/", "http://127.0.0.1/", "http://[::1]/", "http://localhost:1/"])
def test_private_addresses_are_not_fetched(visitor: TestClient, desk: Desk, address: str) -> None:
    """The work says why."""
    page = visitor.get(wait_for(desk, send(visitor, "/add", addresses=address))).text
    assert "is on a private or reserved network address" in page


@pytest.mark.parametrize("fields", [{}, {"addresses": "/etc/passwd"}, {"addresses": "file:///etc/passwd"},
                                    {"text": "x", "published": "gisteren"}])  # fmt: skip
def test_what_cannot_be_added_is_refused_at_once(visitor: TestClient, fields: dict[str, str]) -> None:
    """Above all a path on this machine."""
    assert send(visitor, "/add", **fields).status_code == 422


def test_work_is_told_as_it_happens(visitor: TestClient, desk: Desk) -> None:
    """And to its end."""
    address = wait_for(desk, send(visitor, "/add", text="De brandweer meldt 12 gewonden in Venlo."))
    events = visitor.get(f"{address}/events")
    assert events.headers["content-type"].startswith("text/event-stream")
    assert [line for line in events.text.splitlines() if line.startswith("event:")] == [
        "event: line",
        "event: progress",
        "event: end",
    ]


def test_the_feed_is_atom_with_the_changes(visitor: TestClient) -> None:
    """Each with an address of ours."""
    feed = ElementTree.fromstring(visitor.get("/feed.atom").content)
    space = {"a": "http://www.w3.org/2005/Atom"}
    titles = [entry.findtext("a:title", namespaces=space) for entry in feed.findall("a:entry", space)]
    assert f"nieuw: {KILLED}" in titles
    links = [link.get("href", "") for link in feed.findall("a:entry/a:link", space)]
    assert all(link.startswith("http://127.0.0.1/") for link in links)


def _values(spec: dict[str, object], layer: dict[str, object]) -> list[dict[str, object]]:
    data = layer.get("data", {})
    if not isinstance(data, dict):
        return []
    named = spec.get("datasets", {})
    rows = data.get("values") or (named.get(data.get("name"), []) if isinstance(named, dict) else [])
    return rows if isinstance(rows, list) else []
