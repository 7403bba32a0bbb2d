"""The address of a page → its report."""

from dataclasses import replace

from volgens.errors import IntakeError
from volgens.intake.decoding import decode
from volgens.intake.formats import find_form
from volgens.intake.plaintext import report_from_text
from volgens.intake.taken import Taken
from volgens.settings import Settings

__all__ = ["is_address", "take_in_address"]

_TEXTS = frozenset({"text/plain", "text/markdown"})


def is_address(name: str) -> bool:
    """Tell whether an input is the address of a page rather than a path."""
    return name.lower().startswith(("http://", "https://"))


def take_in_address(address: str, settings: Settings) -> Taken:
    """Return the report of a web page or text; raise IntakeError when it cannot be had or holds no article."""
    from volgens.intake.fetching import fetch
    from volgens.intake.pages import Page, report_from_page

    fetched = fetch(address, settings)
    form = find_form(fetched.data[:4096])
    if "html" in fetched.content_type or (not fetched.content_type and form == "html"):
        html = _decode_as(fetched.data, fetched.charset)
        report, notes = report_from_page(Page(html, address, fetched.address), settings.zone)
        return Taken(report, address, notes)
    if fetched.content_type and fetched.content_type not in _TEXTS:
        raise IntakeError(f"is {fetched.content_type}, no page or text")
    text, note = decode(fetched.data)
    report = report_from_text(text, fetched.address, settings.zone)
    return Taken(replace(report, url=fetched.address), address, (note,) if note else ())


def _decode_as(data: bytes, charset: str | None) -> bytes | str:
    """Trust the server's word on the encoding when it gives one that exists; else the page says it itself."""
    try:
        return data.decode(charset, "replace") if charset else data
    except LookupError:
        return data
