"""Templates → pages: everything from reports is escaped, and every page knows its visitor and its language."""

from dataclasses import fields
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from volgens.web.desk import Desk
from volgens.web.translating import LANGUAGES, load_translations
from volgens.web.visitors import Visitor, keep_session
from volgens.web.wording import Wording, name_of_side

__all__ = ["FOLDER", "STATIC", "render", "render_part", "static_address", "wording_of"]

FOLDER = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"


def render(request: Request, page: Any, template: str, status: int = 200) -> HTMLResponse:
    """Return the page of a template; `page` is a dataclass whose fields the template uses as they are named."""
    visitor: Visitor = request.state.visitor
    desk: Desk = request.app.state.desk
    context = {field.name: getattr(page, field.name) for field in fields(page)}
    shared = {
        "visitor": visitor,
        "words": wording_of(visitor, desk),
        "here": request.url.path,
        "address": request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        "languages": LANGUAGES,
    }
    html = _environment(visitor.lang).get_template(template).render(shared | context)
    response = HTMLResponse(html, status)
    if visitor.fresh:
        keep_session(response, visitor, desk)
    return response


def render_part(visitor: Visitor, desk: Desk, template: str, rows: Any) -> Markup:
    """Return part of a page that is the same for all who share a language, so that it can be kept."""
    words = wording_of(visitor, desk)
    return Markup(_environment(visitor.lang).get_template(template).render(rows=rows, words=words))


def wording_of(visitor: Visitor, desk: Desk) -> Wording:
    """Return how values are written for a visitor."""
    return Wording(visitor.lang, desk.settings.zone)


@cache
def _environment(lang: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
    )
    environment.install_gettext_translations(load_translations(lang), newstyle=True)  # type: ignore[attr-defined]
    environment.globals["static"] = static_address
    environment.globals["side_of"] = name_of_side
    environment.filters["part"] = lambda value: quote(str(value), safe="")
    return environment


@cache
def static_address(name: str) -> str:
    """Return the address of one of our files, which changes with its content, so that browsers can keep it."""
    return f"/static/{name}?v={sha256((STATIC / name).read_bytes()).hexdigest()[:10]}"
