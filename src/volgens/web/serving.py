"""Starts the web desk: only where those who can reach it may come in."""

import ipaddress

import uvicorn

from volgens.errors import SettingsError
from volgens.web.app import make_app
from volgens.web.desk import Desk

__all__ = ["check_binding", "is_this_machine", "serve"]

GRACE_SECONDS = 3


def serve(desk: Desk, host: str, port: int) -> None:
    """Serve a desk until it is stopped; `check_binding` should have let the address through."""
    hosts = frozenset() if host in ("0.0.0.0", "::") else frozenset({f"[{host}]" if ":" in host else host.lower()})
    # Whom a proxy names is our own affair: uvicorn would believe any header.
    uvicorn.run(
        make_app(desk, hosts),
        host=host,
        port=port,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


def check_binding(host: str, desk: Desk) -> None:
    """Raise SettingsError when others could reach the desk and nothing tells who they are."""
    if not is_this_machine(host) and not desk.accounts and not desk.settings.proxy_header:
        raise SettingsError(
            f"{host} can be reached by others, and there are no accounts; make one with `volgens user add`, "
            "or set VOLGENS_PROXY_HEADER"
        )


def is_this_machine(host: str) -> bool:
    """Tell whether an address can be reached from this machine alone."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
