"""The pages: one page, one module, one template of the same name."""

from volgens.web.pages import entrance, front, looks, map, question, report, searching, sources, static

__all__ = ["PAGES"]

PAGES = tuple(page.router for page in (static, front, question, report, map, sources, searching, looks, entrance))
