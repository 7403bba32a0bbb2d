"""The API keeps what its description says."""

from time import monotonic, sleep

import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import one_of
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient
from tests.factories import make_figure, make_report, make_statement

from volgens.model.wire import claim_to_json
from volgens.web.api import shapes

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


def test_every_answer_is_as_described(visitor: TestClient) -> None:
    """No server error, no undocumented status, and every object has the shape of its description."""
    described = schemathesis.openapi.from_asgi("/api/openapi.json", visitor.app, headers={"host": "127.0.0.1"})
    headers = {"host": "127.0.0.1", "x-csrf-token": visitor.get("/api/session").json()["token"]}
    statuses = set()
    for found in described.get_all_operations():
        operation = found.ok()

        @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=one_of(*(operation.as_strategy(generation_mode=mode) for mode in GenerationMode)))
        def probe(case: Case) -> None:
            response = case.call(headers=headers, cookies=dict(visitor.cookies))
            statuses.add(response.status_code)
            case.validate_response(response, checks=CHECKS)

        probe()
    # The token was right: changes were not turned away.
    assert {200, 404, 422} <= statuses
    assert 403 not in statuses


def test_reports_are_added_and_their_work_is_followed(visitor: TestClient) -> None:
    """Until it is done; then the report is there."""
    token = visitor.get("/api/session").json()["token"]
    given = {"text": "De brandweer meldt 12 gewonden in Venlo.", "published": "2025-06-05T10:00"}
    answer = visitor.post("/api/reports", json=given, headers={"x-csrf-token": token})
    assert answer.status_code == 202
    work = answer.json()
    ends = monotonic() + 30
    while work["state"] not in ("done", "failed") and monotonic() < ends:
        sleep(0.05)
        work = visitor.get(f"/api/work/{work['id']}").json()
    (line,) = work["lines"]
    (version,) = visitor.get(f"/api/report?id={line['report']}").json()
    assert len(version["claims"]) == line["claims"] == 2


def test_a_change_needs_the_token(visitor: TestClient) -> None:
    """Of the session that its cookie names."""
    given = {"text": "Er zijn 12 gewonden."}
    assert visitor.post("/api/check", json=given).status_code == 403
    token = visitor.get("/api/session").json()["token"]
    assert visitor.post("/api/check", json=given, headers={"x-csrf-token": token}).status_code == 200


def test_claims_have_the_shapes_that_are_described() -> None:
    """Key by key, as the command line prints them."""
    report = make_report("De brandweer meldt 12 gewonden.")
    figure = claim_to_json(make_figure(report, "12 gewonden", 12))
    statement = claim_to_json(make_statement(report, "12 gewonden", "meldt"))
    assert set(figure) == set(shapes.Figure.model_fields) - {"dropped", "stated_unit"}
    assert set(statement) == set(shapes.Statement.model_fields) - {"dropped"}


def test_a_draft_is_checked(visitor: TestClient) -> None:
    """With the same findings as the page shows."""
    token = visitor.get("/api/session").json()["token"]
    draft = {"text": "In Roermond zijn volgens de brandweer vijf mensen omgekomen.", "date": "2025-06-05"}
    found = visitor.post("/api/check", json=draft, headers={"x-csrf-token": token}).json()
    assert [row["text"] for row in found["findings"]] == ["vijf mensen"]


def test_the_page_for_people_lists_every_request(visitor: TestClient) -> None:
    """By method and path."""
    page = visitor.get("/api/docs").text
    for path, methods in visitor.get("/api/openapi.json").json()["paths"].items():
        assert all(f"{method.upper()} {path}" in page for method in methods)
