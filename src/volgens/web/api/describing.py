"""The description of the API: as OpenAPI for programs, as a page for people."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse

from volgens.web.rendering import render
from volgens.web.visitors import Reader

__all__ = ["ApiPage", "router"]

router = APIRouter(prefix="/api", include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that the API does."""

    method: str
    path: str
    does: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ApiPage:
    """All that the API does."""

    operations: tuple[Operation, ...]


@router.get("/openapi.json")
def describe(request: Request, _: Reader) -> JSONResponse:
    """Give the API as OpenAPI."""
    return JSONResponse(request.app.openapi())


@router.get("/docs", response_class=HTMLResponse)
def show(request: Request, _: Reader) -> HTMLResponse:
    """Show what the API does."""
    return render(request, ApiPage(tuple(_operations(request.app.openapi()))), "api.html")


def _operations(description: dict[str, dict[str, dict[str, dict[str, object]]]]) -> Iterator[Operation]:
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            given = operation.get("parameters", [])
            names = tuple(str(one["name"]) for one in given) if isinstance(given, list) else ()
            yield Operation(method.upper(), path, str(operation.get("description", "")), names)
