"""The feed of changes, as Atom."""

import re
from datetime import UTC, datetime
from xml.etree import ElementTree

from fastapi import APIRouter, Request
from starlette.responses import Response

from volgens.model.change import Change
from volgens.web.desk import OurDesk
from volgens.web.looking import find_moves
from volgens.web.rendering import wording_of
from volgens.web.visitors import Reader
from volgens.web.wording import Wording

__all__ = ["router"]

router = APIRouter()
ATOM = "http://www.w3.org/2005/Atom"
MOST_ENTRIES = 60
# What no XML may hold.
_BARRED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@router.get("/feed.atom")
def show(request: Request, desk: OurDesk, visitor: Reader) -> Response:
    """Give the changes of the last days before the newest report, the last one first."""
    words, base = wording_of(visitor, desk), str(request.base_url).rstrip("/")
    ElementTree.register_namespace("", ATOM)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    changes = find_moves(desk)[:MOST_ENTRIES]
    newest = max((change.at for change in changes), default=datetime.fromtimestamp(0, UTC))
    _add(feed, "title", f"Volgens: {words.say('changes')}")
    _add(feed, "id", f"{base}/feed.atom")
    _add(feed, "updated", newest.isoformat())
    _link(feed, f"{base}/feed.atom", "self")
    _link(feed, f"{base}/")
    for change in changes:
        _enter(feed, change, base, words)
    content = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return Response(content, media_type="application/atom+xml")


def _enter(feed: ElementTree.Element, change: Change, base: str, words: Wording) -> None:
    entry = ElementTree.SubElement(feed, f"{{{ATOM}}}entry")
    where = f"question/{change.question}" if change.question else f"claim/{change.new}"
    _add(entry, "title", f"{words.word(change.kind)}: {change.asks or change.why}")
    _add(entry, "id", f"urn:volgens:{change.kind}:{change.new}:{change.old or ''}")
    _add(entry, "updated", change.at.isoformat())
    author = ElementTree.SubElement(entry, f"{{{ATOM}}}author")
    _add(author, "name", change.by or "Volgens")
    _link(entry, f"{base}/{where}")
    _add(entry, "content", change.why)


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, f"{{{ATOM}}}{name}").text = _BARRED.sub("\N{REPLACEMENT CHARACTER}", text)


def _link(parent: ElementTree.Element, address: str, kind: str = "alternate") -> None:
    ElementTree.SubElement(parent, f"{{{ATOM}}}link", {"href": address, "rel": kind})
