"""What every request and answer goes through: the Host that it names, the size of its body, and our headers.

Nothing of a page comes from elsewhere, and no script or style stands in a page itself; the one exception is the images
of an online map, when somebody asks for that map.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

__all__ = ["POLICY", "Guard", "Limits", "host_of"]

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The hosts that a request may name, in small letters without port; `*` for any. The size of a body in bytes."""

    hosts: frozenset[str]
    body_bytes: int


class Guard:
    """Turns away requests for another host, or with too large a body; puts headers on every answer."""

    def __init__(self, app: Any, limits: Limits) -> None:
        self._app, self._limits = app, limits
        self._too_large = f"more than {limits.body_bytes:,} bytes are not taken\n"

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Handle one connection as ASGI has it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {key.lower(): value for key, value in scope["headers"]}
        if not self._knows(headers.get(b"host", b"").decode("latin-1")):
            await _refuse(send, 400, "this host is not served here; set VOLGENS_WEB_HOSTS to serve it\n")
            return
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self._limits.body_bytes:
            await _refuse(send, 413, self._too_large)
            return
        counted = _Counted(receive, self._limits.body_bytes)
        answering = _Answering(send, counted)
        try:
            await self._app(scope, counted, answering)
        except Exception:
            if not counted.over:
                raise
        if counted.over and not answering.started:
            await _refuse(send, 413, self._too_large)

    def _knows(self, host: str) -> bool:
        return "*" in self._limits.hosts or host_of(host) in self._limits.hosts


class _Counted:
    """Receives a body, and ends it when it grows past the limit: what comes without a length is counted as it comes."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive, self._left, self.over = receive, limit, False

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0:
                self.over = True
                return {"type": "http.disconnect"}
        return message


class _Answering:
    """Sends an answer with our headers; a header that the answer sets itself is kept."""

    def __init__(self, send: Send, counted: _Counted) -> None:
        self._send, self._counted, self.started = send, counted, False

    async def __call__(self, message: Message) -> None:
        # Whatever is made of half a body is not sent: the answer is that it was too large.
        if self._counted.over and not self.started:
            return
        if message["type"] == "http.response.start":
            self.started = True
            own = {key.lower() for key, _ in message["headers"]}
            added = {"content-security-policy": POLICY, "cache-control": "no-store"} | _HEADERS
            extra = [(key.encode(), value.encode()) for key, value in added.items() if key.encode() not in own]
            message["headers"] = [*message["headers"], *extra]
        await self._send(message)


def host_of(host: str) -> str:
    """Return the name of a Host header without its port, in small letters; brackets of IPv6 stay."""
    name = host.strip().lower()
    if name.startswith("["):
        return name.partition("]")[0] + "]"
    return name.partition(":")[0]


async def _refuse(send: Send, status: int, reason: str) -> None:
    body = reason.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    headers += [(key.encode(), value.encode()) for key, value in _HEADERS.items()]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
