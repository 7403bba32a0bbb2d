"""An address → its page, within limits of size, time and redirects.

Invariant: no connection is made to an address that is not public, but for hosts that the settings name. Names are
resolved here, every answer is checked, and the connection goes to the address that was checked; a redirect likewise.
"""

import ipaddress
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

import httpx

from volgens.errors import IntakeError
from volgens.settings import Settings

__all__ = ["Fetched", "fetch", "is_public"]

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

# Addresses of this network wrap an IPv4 address in their last 32 bits (RFC 6052).
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_HEADERS = {"User-Agent": "volgens", "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from an address: its last address after redirects, the kind of content, and its bytes."""

    address: str
    content_type: str
    charset: str | None
    data: bytes


def fetch(address: str, settings: Settings) -> Fetched:
    """Return the page at an http(s) address; raise IntakeError when it may not or cannot be had within the limits."""
    outcome: list[Fetched | BaseException] = []
    worker = threading.Thread(target=_settle, args=(outcome, lambda: _download(address, settings)), daemon=True)
    worker.start()
    # The limits below are those of each step; a server that gives a byte now and then is only caught by the clock.
    worker.join(settings.page_seconds)
    if not outcome:
        raise IntakeError(_too_slow(settings))
    if isinstance(outcome[0], Fetched):
        return outcome[0]
    raise IntakeError(_reason(outcome[0], settings)) from outcome[0]


def is_public(address: str) -> bool:
    """Tell whether a numeric address is one of the open internet, also when it wraps another one."""
    return _is_public(ipaddress.ip_address(address.partition("%")[0]))


def _is_public(address: IpAddress) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _TRANSLATED:
            wrapped.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if any(inner is not None and not _is_public(inner) for inner in wrapped):
            return False
        if address.ipv4_mapped or address in _TRANSLATED:
            return True
        if address.is_site_local:
            return False
    barred = address.is_multicast or address.is_reserved or address.is_link_local or address.is_unspecified
    return address.is_global and not barred


def _settle(outcome: list[Fetched | BaseException], work: Callable[[], Fetched]) -> None:
    try:
        outcome.append(work())
    except Exception as error:
        outcome.append(error)


def _download(address: str, settings: Settings) -> Fetched:
    ends = monotonic() + settings.page_seconds
    with (
        httpx.Client(
            transport=_CheckedTransport(settings.private_hosts),
            timeout=settings.page_seconds,
            follow_redirects=True,
            max_redirects=settings.page_redirects,
            headers=_HEADERS,
            # A proxy of the environment would connect for us, unchecked.
            trust_env=False,
        ) as client,
        client.stream("GET", address) as response,
    ):
        if response.is_error:
            raise IntakeError(f"answers {response.status_code} {response.reason_phrase}".rstrip())
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        data = _read_within(response, settings, ends)
        return Fetched(str(response.url), kind, response.charset_encoding, data)


def _read_within(response: httpx.Response, settings: Settings, ends: float) -> bytes:
    data = bytearray()
    for piece in response.iter_bytes():
        data += piece
        if len(data) > settings.page_bytes:
            raise IntakeError(f"is longer than {settings.page_bytes:,} bytes")
        if monotonic() > ends:
            raise IntakeError(_too_slow(settings))
    return bytes(data)


class _CheckedTransport(httpx.BaseTransport):
    """Connects to addresses that were checked, and to those only; the name is kept for the certificate."""

    def __init__(self, private_hosts: tuple[str, ...]) -> None:
        self._private_hosts = private_hosts
        self._inner = httpx.HTTPTransport(trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        address = _resolve(host, port, private=host in self._private_hosts)
        return self._inner.handle_request(
            httpx.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": host},
            )
        )

    def close(self) -> None:
        self._inner.close()


def _resolve(host: str, port: int, *, private: bool) -> str:
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise IntakeError(f"there is no site {host!r}") from error
    addresses = [str(answer[4][0]) for answer in answers]
    for address in addresses:
        if not private and not is_public(address):
            raise IntakeError(f"{host!r} is on a private or reserved network address ({address}); not fetched")
    return addresses[0]


def _reason(error: BaseException, settings: Settings) -> str:
    match error:
        case IntakeError():
            return str(error)
        case httpx.TooManyRedirects():
            return f"sends on more than {settings.page_redirects} times"
        case httpx.TimeoutException():
            return _too_slow(settings)
        case httpx.InvalidURL() | httpx.UnsupportedProtocol():
            return "is no address of a page; give http:// or https://"
        case httpx.HTTPError() | OSError() | UnicodeError():
            return f"cannot be fetched: {error}"
        case _:
            raise error


def _too_slow(settings: Settings) -> str:
    return f"took longer than {settings.page_seconds:g} seconds"
