"""What people decide, on the pages."""

import re

import pytest
from starlette.testclient import TestClient
from tests.factories import make_figure, make_report
from tests.web.conftest import send

from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.stating import Thread
from volgens.ledger.state import Stated, pack_of
from volgens.web.doubts import find_doubts

WOUNDED = "Hoeveel mensen zijn er gewond geraakt in Roermond?"


def question_of(client: TestClient, asks: str = WOUNDED) -> dict[str, object]:
    """Return a question."""
    return next(row for row in client.get("/api/questions").json() if row["asks"] == asks)


def judge(client: TestClient, claim: object, **fields: str) -> int:
    """Send the form of a claim, and return the status of the answer."""
    page = f"/review/claim/{claim}"
    return int(send(client, page, page=page, **fields).status_code)


def undo_last(client: TestClient) -> None:
    """Take the last decision back."""
    number = re.search(r'name="number" value="(\d+)"', client.get("/review").text)
    assert number is not None
    assert send(client, "/review/undo", number=number.group(1)).status_code == 303


def test_a_rejected_claim_leaves_its_question_and_comes_back(visitor: TestClient) -> None:
    """Once the rejection is taken back."""
    before = question_of(visitor)
    assert judge(visitor, before["latest"], action="reject", why="verkeerd gelezen") == 303
    assert len(question_of(visitor)["claims"]) == len(before["claims"]) - 1  # type: ignore[arg-type]
    assert "verkeerd gelezen" in visitor.get("/review").text
    undo_last(visitor)
    assert question_of(visitor) == before


def test_only_what_was_changed_is_corrected(visitor: TestClient) -> None:
    """The form is filled in with what was read."""
    before = question_of(visitor)
    page = visitor.get(f"/review/claim/{before['latest']}").text
    fields = dict(re.findall(r'<input id="field-(\w+)" name="\w+" value="([^"]*)"', page))
    fields |= dict(re.findall(r'<select id="field-(\w+)".*?<option value="(\w+)" selected', page))
    assert judge(visitor, before["latest"], action="correct", **fields) == 422
    assert judge(visitor, before["latest"], action="correct", **(fields | {"high": "99", "low": "99"})) == 303
    (decision,) = visitor.get("/api/decisions").json()
    assert decision["value"] == {"low": 99, "high": 99}
    assert question_of(visitor)["low"] == 99


@pytest.mark.parametrize("fields", [{"action": "burn"}, {"action": "correct", "low": "veel"},
                                    {"action": "correct", "measure": "dood"}])  # fmt: skip
def test_what_cannot_be_decided_is_refused_with_the_form(visitor: TestClient, fields: dict[str, str]) -> None:
    """And nothing is kept."""
    assert judge(visitor, question_of(visitor)["latest"], **fields) == 422
    assert visitor.get("/api/decisions").json() == []


def test_an_accepted_claim_leaves_the_queue(visitor: TestClient) -> None:
    """Until that is taken back."""
    claim = re.search(r'action="/review/claim/(c_\w+)"', visitor.get("/review").text)
    assert claim is not None
    assert judge(visitor, claim.group(1), action="accept") == 303
    assert f'action="/review/claim/{claim.group(1)}"' not in visitor.get("/review").text
    undo_last(visitor)
    assert f'action="/review/claim/{claim.group(1)}"' in visitor.get("/review").text


def test_questions_are_split_and_merged(visitor: TestClient) -> None:
    """Each is undone as well."""
    before = question_of(visitor)
    page = f"/review/question/{before['id']}"
    first = before["claims"][0]  # type: ignore[index]
    assert send(visitor, page, page=page, action="split", claims=first).status_code == 303
    parts = [row for row in visitor.get("/api/questions").json() if row["asks"] == WOUNDED]
    assert sorted(len(row["claims"]) for row in parts) == [1, len(before["claims"]) - 1]  # type: ignore[arg-type]
    undo_last(visitor)
    assert question_of(visitor) == before
    killed = question_of(visitor, "Hoeveel mensen zijn er omgekomen in Luik?")
    assert send(visitor, page, page=page, action="merge", other=str(killed["id"])).status_code == 303
    assert len(question_of(visitor)["claims"]) == len(before["claims"]) + len(killed["claims"])  # type: ignore[arg-type]
    for fields in ({"action": "merge", "other": "q_1"}, {"action": "split"}, {"action": "x"}):
        assert send(visitor, page, page=page, **fields).status_code == 422


def test_deciding_by_the_api_is_signed_with_the_visitors_name(visitor: TestClient) -> None:
    """As by the pages."""
    claim = question_of(visitor)["latest"]
    headers = {"x-csrf-token": visitor.get("/api/session").json()["token"]}
    given = {"claim": claim, "kind": "correct", "value": {"value": "12"}, "why": "drukfout"}
    made = visitor.post("/api/judgements", json=given, headers=headers).json()
    assert (made["who"], made["why"]) == ("redactie", "drukfout")
    assert question_of(visitor)["low"] == 12
    assert visitor.post("/api/undoings", json={"decision": made["decision"]}, headers=headers).status_code == 200
    assert visitor.post("/api/undoings", json={"decision": made["decision"]}, headers=headers).status_code == 422


def doubts(*values: float, **fields: object) -> list[str]:
    """Return the doubts about a question with figures of one side, in that order."""
    report = make_report("Er zijn 12 gewonden geteld.")
    figures = [make_figure(report, "12 gewonden", value, **fields) for value in values]
    thread = Thread(tuple(KnownFigure(one, report.published) for one in figures if report.published), frozenset(), 0.1)
    stated = Stated(1, thread.state(pack_of("nl")), thread, frozenset({1}), "nl")
    return [doubt.kind for doubt in find_doubts([stated], set())]


def test_a_figure_that_leaps_is_doubted() -> None:
    """Ten times as many, or ten times fewer, by the same side; a steady rise is not."""
    assert "leap" not in doubts(12, 40, 90)
    assert "leap" in doubts(12, 1200)
    assert "leap" in doubts(1200, 12)


def test_a_figure_without_measure_or_place_is_doubted() -> None:
    """Of one without a measure the place is no matter."""
    assert doubts(12, measure="other") == ["no measure"]
    assert doubts(12, place=None) == ["no place"]
