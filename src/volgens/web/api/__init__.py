"""The same as the pages, as JSON: the objects are those of the command line. Described by /api/openapi.json."""

from volgens.web.api import adding, checking, deciding, describing, listing, reporting

__all__ = ["ROUTERS"]

ROUTERS = (listing.router, reporting.router, checking.router, adding.router, deciding.router, describing.router)
