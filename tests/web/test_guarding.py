"""What every request and answer goes through."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import enter, send, token_of
from tests.web.desks import opened

from volgens.web.desk import Desk
from volgens.web.guarding import host_of

PAGES = ["/", "/map", "/sources", "/check", "/add", "/search?q=x", "/api/questions", "/nothing", "/static/desk.css"]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_has_a_policy_without_inline_script(visitor: TestClient, path: str) -> None:
    """Nothing comes from elsewhere, and no other site frames us."""
    headers = visitor.get(path).headers
    policy = headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_only_the_page_with_an_online_map_lets_its_images_in(visitor: TestClient) -> None:
    """And nothing else of that host."""
    policy = visitor.get("/map?online=1").headers["content-security-policy"]
    assert "img-src 'self' https://tile.openstreetmap.org data:;" in policy
    assert policy.count("openstreetmap") == 1


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "", "[::2]"])
def test_another_host_is_turned_away(visitor: TestClient, host: str) -> None:
    """So that no name of somebody else's leads here."""
    assert visitor.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "LOCALHOST", "[::1]:80", "localhost:1"])
def test_names_of_this_machine_are_let_through(visitor: TestClient, host: str) -> None:
    """With any port."""
    assert visitor.get("/", headers={"host": host}).status_code == 200


def test_the_name_of_a_host_has_no_port() -> None:
    """Brackets stay."""
    assert [host_of(one) for one in ("A.b:80", "[::1]:80", "[::1]", " x ")] == ["a.b", "[::1]", "[::1]", "x"]


@pytest.fixture
def small(dossier, tmp_path) -> Iterator[Desk]:  # type: ignore[no-untyped-def]
    """Give a desk that takes little."""
    with opened(dossier, tmp_path, upload_bytes=2000) as desk:
        yield desk


def test_a_large_body_is_refused_however_it_comes(small: Desk) -> None:
    """With its length, and in pieces without."""
    client = enter(small)
    token = token_of(client)
    assert client.post("/check", data={"token": token, "text": "x" * 3000}).status_code == 413

    def pieces() -> Iterator[bytes]:
        for _ in range(30):
            yield b"text=" + b"x" * 100 + b"&"

    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/check", content=pieces(), headers=headers).status_code == 413
    assert client.post("/check", data={"token": token, "text": "kort"}).status_code == 200
    assert client.post("/check", content=b"", headers={"content-length": "many"}).status_code == 413


CHANGES = ["/looks", "/seen", "/check", "/add", "/sign-in", "/sign-out"]


@pytest.mark.parametrize("path", CHANGES)
def test_no_change_without_the_token_of_its_session(visitor: TestClient, desk: Desk, path: str) -> None:
    """Neither none, nor another's, nor one without its cookie."""
    other = token_of(enter(desk))
    own = token_of(visitor)
    for given in ("", "x", other, own[:-1]):
        assert visitor.post(path, data={"token": given, "text": "x"}).status_code == 403
    bare = enter(desk)
    assert bare.post(path, data={"token": own, "text": "x"}).status_code == 403


def test_a_change_from_another_site_is_refused(visitor: TestClient) -> None:
    """Even with the token."""
    token = token_of(visitor)
    sent = {"data": {"token": token, "lang": "en"}}
    assert visitor.post("/looks", headers={"origin": "https://evil.example"}, **sent).status_code == 403
    assert visitor.post("/looks", headers={"origin": "http://127.0.0.1"}, **sent).status_code == 303


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(visitor: TestClient) -> None:
    """All that are set."""
    set_by = [visitor.get("/"), send(visitor, "/looks", lang="en"), send(visitor, "/seen")]
    cookies = [value for answer in set_by for value in answer.headers.get_list("set-cookie")]
    assert len(cookies) >= 3
    assert all("HttpOnly" in cookie and "SameSite=lax" in cookie for cookie in cookies)


@pytest.mark.parametrize(
    "back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:1", "/\n/x"]
)
def test_nobody_is_sent_to_another_site(visitor: TestClient, back: str) -> None:
    """The front page is shown instead."""
    assert send(visitor, "/looks", lang="en", back=back).headers["location"] == "/"
