"""The pages: one page, one module, one template of the same name."""

from volgens.web.pages import (
    add,
    check,
    entrance,
    feed,
    front,
    judging,
    looks,
    map,
    question,
    regrouping,
    report,
    review,
    searching,
    sources,
    static,
)

__all__ = ["PAGES"]

_LOOKED_AT = (static, front, question, report, map, sources, searching, check, feed)
_DONE = (add, review, judging, regrouping, looks, entrance)
PAGES = tuple(page.router for page in (*_LOOKED_AT, *_DONE))
