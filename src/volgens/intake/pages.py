"""HTML → a report: the article's text by paragraphs, its title, time and publisher; menus and footers stay out."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from volgens.errors import IntakeError
from volgens.intake.decoding import clean
from volgens.intake.moments import DAY_ONLY, parse_moment
from volgens.model.report import Report

__all__ = ["Page", "report_from_page"]

_BLOCKS = frozenset({"p", "head", "item", "quote", "code"})
_LEFT_OUT = frozenset({"table", "graphic", "figure"})
# Only what a page says of itself: a date guessed from its running text would be made up.
_DATES = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%dT%H:%M:%S%z"}
_MIDNIGHT = "T00:00:00"
_HEAD = 4096
# Finding the article takes time with the square of these: some seconds at this limit, minutes at ten times as many.
_MOST_TAGS = 100_000
_BLANKS = re.compile(r"\s+")

# What these libraries have to say about a page stands in our refusal, or is no matter for people.
for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Page:
    """A page of HTML with the name of its input, and the address that it was fetched from, if it was."""

    html: bytes | str
    name: str
    address: str | None = None


def report_from_page(page: Page, zone: ZoneInfo) -> tuple[Report, tuple[str, ...]]:
    """Return the report of a page, and notes; raise IntakeError when there is no article in it."""
    document = _extract(page)
    title = clean(document.title or "").strip()
    text = clean("\n\n".join(_paragraphs(document.body, title)))
    if not text.strip():
        raise IntakeError("holds no article")
    published, notes = _published(document.date, zone)
    address = _address(page.address, document.url)
    report = Report(
        id=address or page.name,
        text=text,
        publisher=clean(document.sitename or document.hostname or ""),
        published=published,
        title=title,
        url=address,
    )
    return report, notes


def _extract(page: Page) -> Any:
    from trafilatura import bare_extraction

    html = _whole(page.html)
    if html.count(b"<" if isinstance(html, bytes) else "<") > _MOST_TAGS:  # type: ignore[arg-type]
        raise IntakeError(f"holds more than {_MOST_TAGS:,} tags, which no article does")
    document: Any = bare_extraction(
        html,
        url=page.address,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if document is None or document.body is None:
        raise IntakeError("holds no article")
    return document


def _whole(html: bytes | str) -> bytes | str:
    """Return a page; a piece of one, as copied from an editor, gets the frame that a page has."""
    if isinstance(html, str):
        return html if "<html" in html[:_HEAD].lower() else f"<html><body>{html}</body></html>"
    return html if b"<html" in html[:_HEAD].lower() else b"<html><body>" + html + b"</body></html>"


def _paragraphs(body: Any, title: str) -> Iterator[str]:
    """Give the blocks of text that hold no other block; a headline that only repeats the title is left out."""
    first = True
    for block in _leaves(body):
        text = "\n".join(filter(None, (" ".join(line.split()) for line in _text_of(block).split("\n"))))
        if text and not (first and text == title):
            yield text
        first = first and not text


def _leaves(element: Any) -> Iterator[Any]:
    if element.tag in _LEFT_OUT:
        return
    inner = [child for child in element if _holds_block(child)]
    if element.tag in _BLOCKS and not inner:
        yield element
        return
    for child in element:
        yield from _leaves(child)


def _holds_block(element: Any) -> bool:
    return any(part.tag in _BLOCKS or part.tag in _LEFT_OUT for part in element.iter())


def _text_of(block: Any) -> str:
    """Return the text of a block; only a break of its own is the end of a line, those of the source are blanks."""
    pieces = [_on_one_line(block.text)]
    for part in block:
        pieces += ["\n" if part.tag == "lb" else _text_of(part), _on_one_line(part.tail)]
    return "".join(pieces)


def _on_one_line(text: str | None) -> str:
    return _BLANKS.sub(" ", text or "")


def _published(date: str | None, zone: ZoneInfo) -> tuple[datetime | None, tuple[str, ...]]:
    if not date:
        return None, ()
    try:
        day_only = date.endswith(_MIDNIGHT)
        return parse_moment(date, zone)[0], (DAY_ONLY,) if day_only else ()
    except ValueError:
        return None, ()


def _address(fetched: str | None, claimed: str | None) -> str | None:
    """Return a page's address without its fragment; the one that it claims only counts for its own site."""
    if claimed and (fetched is None or _site(claimed) == _site(fetched)):
        return _plain(claimed)
    return _plain(fetched) if fetched else None


def _site(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")


def _plain(address: str) -> str:
    return urlunsplit(urlsplit(address)._replace(fragment=""))
