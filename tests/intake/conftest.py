"""A web server on this machine, with pages that behave well and badly."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

ARTICLE = """<!doctype html><html lang="nl"><head><title>Brand in haven - De Waldkoerier</title>
<meta property="og:title" content="Brand in haven van Waldrecht">
<meta property="og:site_name" content="De Waldkoerier">
<meta property="article:published_time" content="2025-03-04T17:39:00+01:00"></head>
<body><nav><a href="/">Voorpagina</a> <a href="/sport">Sport</a></nav><article><h1>Brand in haven van Waldrecht</h1>
<p>Bij een grote brand in de haven van Waldrecht zijn <b>twaalf mensen</b> gewond
geraakt.<br>Dat meldt de brandweer.</p>
<h2>Rook tot in Oosterlo</h2>
<p>Volgens burgemeester Van Dalen is het vuur onder controle. Zeker 300 bewoners moesten hun huis uit.</p>
<ul><li>Er zijn 40 voertuigen ingezet.</li><li>Twee loodsen zijn verwoest.</li></ul>
<p>De oorzaak is nog onbekend. De politie doet onderzoek en roept getuigen op om zich te melden.</p></article>
<footer>Redactie: 088 123 4567</footer></body></html>"""


class Pages(BaseHTTPRequestHandler):
    """Answers by path; `seen` keeps the Host header of every request."""

    seen: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer one request."""
        self.seen.append(self.headers["Host"])
        path, _, rest = self.path.partition("?")
        getattr(self, "_" + path.strip("/").replace("-", "_"), self._missing)(rest)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""

    def _send(self, body: bytes, kind: str, **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _missing(self, _: str) -> None:
        self.send_error(404)

    def _article(self, _: str) -> None:
        self._send(ARTICLE.encode("cp1252"), "text/html; charset=windows-1252")

    def _text(self, _: str) -> None:
        self._send(b"Bij een brand in Waldrecht zijn twaalf mensen gewond geraakt.", "text/plain")

    def _picture(self, _: str) -> None:
        self._send(b"\x89PNG\r\n\x1a\n", "image/png")

    def _bomb(self, _: str) -> None:
        self._send(gzip.compress(bytes(3_000_000)), "text/html", Content_Encoding="gzip")

    def _slow(self, _: str) -> None:
        self._send(b"<html>", "text/html")
        # Who asked may well be gone by then.
        with suppress(ConnectionError):
            for _ in range(30):
                time.sleep(0.1)
                self.wfile.write(b" ")
                self.wfile.flush()

    def _to(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.end_headers()

    def _round(self, _: str) -> None:
        self._to("/round")


@dataclass(frozen=True)
class Site:
    """The running server: its port, and the hosts that asked."""

    port: int
    seen: list[str]

    def page(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of a page."""
        return f"http://{host}:{self.port}/{path}"


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """Run the server while the tests do."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(server.server_address[1], Pages.seen)
    server.shutdown()
