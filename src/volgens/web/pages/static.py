"""Our files and the chart library, from our own address: browsers keep them, since an address changes with content."""

import gzip
from functools import cache
from hashlib import sha256
from importlib.metadata import version

import vl_convert
from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from volgens.web.rendering import STATIC

__all__ = ["chart_library_address", "router"]

router = APIRouter(include_in_schema=False)
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}
FOREVER = "public, max-age=31536000, immutable"
LIBRARY = "vega.js"


@router.get("/static/{name}")
def show(request: Request, name: str) -> Response:
    """Give one of our files, packed where the browser takes it."""
    suffix = name[name.rfind(".") :]
    if suffix not in TYPES or (name != LIBRARY and name not in _names()):
        raise HTTPException(404)
    packed = "gzip" in request.headers.get("accept-encoding", "")
    headers = {"cache-control": FOREVER, "vary": "accept-encoding"} | ({"content-encoding": "gzip"} if packed else {})
    return Response(_packed(name) if packed else _content(name), headers=headers, media_type=TYPES[suffix])


def chart_library_address() -> str:
    """Return the address of the chart library, which names its version."""
    digest = sha256(f"{version('vl-convert-python')} {vl_convert.get_vega_version()}".encode()).hexdigest()[:10]
    return f"/static/{LIBRARY}?v={digest}"


@cache
def _names() -> frozenset[str]:
    return frozenset(path.name for path in STATIC.iterdir() if path.is_file())


@cache
def _content(name: str) -> bytes:
    if name == LIBRARY:
        # Bundled by the package that has it, once as long as the program runs; it takes a second or two.
        return vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;").encode()
    return (STATIC / name).read_bytes()


@cache
def _packed(name: str) -> bytes:
    return gzip.compress(_content(name), 6, mtime=0)
