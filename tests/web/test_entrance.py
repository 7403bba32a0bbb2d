"""Signing in, roles, and proxies that name people."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import enter, send, token_of
from tests.web.desks import opened

from volgens.errors import SettingsError
from volgens.web.desk import Desk
from volgens.web.pages.entrance import FAILURES_OF_NAME
from volgens.web.serving import check_binding, is_this_machine

PASSWORD = "een lang wachtwoord"


@pytest.fixture
def closed(desk: Desk) -> Desk:
    """Give a desk with a reader and an editor."""
    desk.accounts.add("lezer", PASSWORD, "reader")
    desk.accounts.add("ria", PASSWORD, "editor")
    return desk


def sign_in(client: TestClient, name: str, password: str = PASSWORD, **fields: str) -> Any:
    """Fill in the form."""
    return send(client, "/sign-in", page="/sign-in", name=name, password=password, **fields)


READ = ["/", "/map", "/map.json", "/sources", "/check", "/search?q=x", "/report?id=koersk-12-augustus", "/claim/c_1"]
EDIT = ["/add"]


@pytest.mark.parametrize("path", [*READ, *EDIT, "/question/q_1", "/question/q_1/claims.csv"])
def test_nothing_is_shown_before_signing_in(closed: Desk, path: str) -> None:
    """The form is, and it knows where to go back to."""
    answer = enter(closed).get(path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in?back=%2F")


@pytest.mark.parametrize("path", ["/api/questions", "/api/openapi.json", "/api/session", "/feed.atom"])
def test_programs_are_told_to_sign_in(closed: Desk, path: str) -> None:
    """By the status of the answer."""
    assert enter(closed).get(path).status_code == 401


def test_who_signs_in_comes_where_they_wanted_to_be(closed: Desk) -> None:
    """With a session under another number than before."""
    client = enter(closed)
    before = token_of(client, "/sign-in")
    answer = sign_in(client, "ria", back="/map?days=3")
    assert (answer.status_code, answer.headers["location"]) == (303, "/map?days=3")
    assert client.get("/add").status_code == 200
    assert client.post("/looks", data={"token": before, "lang": "en"}).status_code == 403
    assert send(client, "/sign-out").status_code == 303
    assert client.get("/").status_code == 303


def test_a_wrong_password_is_refused_in_the_same_words_as_a_wrong_name(closed: Desk) -> None:
    """Nobody learns which names there are."""
    answers = [sign_in(enter(closed), name, "verkeerd wachtwoord") for name in ("ria", "niemand")]
    assert [answer.status_code for answer in answers] == [403, 403]
    assert all("horen niet bij elkaar" in answer.text for answer in answers)


def test_after_some_failures_a_name_is_barred_for_a_while(closed: Desk) -> None:
    """Even with the right password; another name is not."""
    client = enter(closed)
    for _ in range(FAILURES_OF_NAME):
        assert sign_in(client, "ria", "verkeerd wachtwoord").status_code == 403
    answer = sign_in(client, "ria")
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 60
    assert sign_in(enter(closed), "lezer").status_code == 303


def test_a_reader_looks_and_checks_but_changes_nothing(closed: Desk) -> None:
    """Neither by the pages nor by the API."""
    client = enter(closed)
    sign_in(client, "lezer")
    assert client.get("/").status_code == 200
    assert send(client, "/check", text="Er zijn 12 gewonden.").status_code == 200
    assert [client.get(path).status_code for path in EDIT] == [403] * len(EDIT)
    assert send(client, "/add", text="Er zijn 12 gewonden.").status_code == 403
    token = client.get("/api/session").json()["token"]
    given = {"text": "Er zijn 12 gewonden."}
    assert client.post("/api/reports", json=given, headers={"x-csrf-token": token}).status_code == 403
    assert "/add" not in client.get("/").text


@pytest.fixture
def proxied(dossier: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give a desk behind a proxy that signs people in."""
    changes = {"proxy_header": "X-Forwarded-User", "proxy_addresses": ("10.1.2.3",)}
    with opened(dossier, tmp_path, **changes) as desk:
        desk.accounts.add("ria", PASSWORD, "editor")
        yield desk


@pytest.mark.parametrize(("name", "status"), [("ria", 200), ("iemand", 403), ("", 303)])
def test_whom_the_proxy_names_comes_in_with_their_role(proxied: Desk, name: str, status: int) -> None:
    """A reader for somebody without an account; nobody without a name."""
    client = enter(proxied, client=("10.1.2.3", 5000))
    assert client.get("/add", headers={"x-forwarded-user": name}).status_code == status


def test_the_header_counts_from_the_proxy_alone(proxied: Desk) -> None:
    """Anybody can send a header."""
    client = enter(proxied, client=("10.9.9.9", 5000))
    assert client.get("/", headers={"x-forwarded-user": "ria"}).status_code == 303


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "desk.example"])
def test_an_address_that_others_reach_needs_accounts(desk: Desk, host: str) -> None:
    """The error says what to do."""
    with pytest.raises(SettingsError, match="volgens user add"):
        check_binding(host, desk)
    desk.accounts.add("ria", PASSWORD, "editor")
    check_binding(host, desk)


def test_a_proxy_lets_the_desk_listen_to_others(proxied: Desk) -> None:
    """It tells who they are."""
    proxied.accounts.remove("ria")
    check_binding("0.0.0.0", proxied)


OURS = ("127.0.0.1", "127.9.9.9", "::1", "localhost")
OTHERS = ("0.0.0.0", "10.0.0.1", "krant.example")


@pytest.mark.parametrize("host", OURS + OTHERS)
def test_only_this_machine_reaches_its_own_addresses(host: str) -> None:
    """A name that somebody else resolves is none of them."""
    assert is_this_machine(host) is (host in OURS)
