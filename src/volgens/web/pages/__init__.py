"""The pages: one page, one module, one template of the same name."""

from volgens.web.pages import (
    add,
    check,
    entrance,
    feed,
    front,
    looks,
    map,
    question,
    report,
    searching,
    sources,
    static,
)

__all__ = ["PAGES"]

_MODULES = (static, front, question, report, map, sources, searching, check, add, feed, looks, entrance)
PAGES = tuple(page.router for page in _MODULES)
