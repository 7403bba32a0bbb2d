"""A draft with its markup → the plain text that is read, and the way back from its offsets to the draft's own."""

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from volgens.drafts.ignores import COMMENT
from volgens.model.draft import Draft, DraftForm

__all__ = ["Manuscript", "strip_markup"]

# Where a piece begins in the draft, its plain text, and where it ends in the draft.
Piece = tuple[int, str, int]

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:(?!---[ \t]*\n).*\n){0,200}?---[ \t]*(?:\n|\Z)")
# What is left out of a Markdown text: fences with their code, marks of headings, lists, quotations and emphasis, links'
# addresses, pictures, footnote marks and tags. No alternative can run over a line, except a fence and a comment.
_MARKDOWN = re.compile(
    r"(?m)^(?:```|~~~)[^\n]*$"
    r"|<!--[^>]{0,500}-->"
    r"|^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|(?:[-*+]|\d{1,3}[.)])[ \t]+)"
    r"|!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"
    r"|\[\^[^\]\n]{1,40}\]:?"
    r"|(?<=\])\([^)\n]{0,500}\)"
    r"|[\[\]](?!\()|\[|\]"
    r"|\*{1,3}|`{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=[\w.,!?])_{1,3}(?!\w)"
    r"|</?[A-Za-z][^<>\n]{0,300}>"
)
_HIDDEN = ("script", "style", "head", "nav", "footer", "aside", "template", "noscript")
_BLOCKS = frozenset(
    "p div br h1 h2 h3 h4 h5 h6 li ul ol tr td th table blockquote section article header main figure".split()
)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,30})")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The plain text of a draft, made of pieces.

    `starts` are the offsets where pieces begin in it, `origins` where they begin in the draft, `ends` where they end
    there: the piece of an entity is one sign here, and several in the draft.
    """

    draft: Draft
    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the draft of a stretch of the plain text."""
        first, _ = self._origin(start)
        return first, max(first, self._origin(end - 1)[1]) if end > start else first

    def _origin(self, offset: int) -> tuple[int, int]:
        """Return where a sign of the plain text begins and ends in the draft."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0:
            return 0, 0
        begin = self.origins[at] + offset - self.starts[at]
        stop = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        return begin, max(begin + 1, self.ends[at]) if stop == offset + 1 else begin + 1


def strip_markup(draft: Draft) -> Manuscript:
    """Return the plain text of a draft of any form; comments to Volgens are no part of it."""
    pieces = [(at, text, end) for at, text, end in _CUTTERS[draft.form](draft.text) if text]
    starts, length = [], 0
    for _, text, _ in pieces:
        starts.append(length)
        length += len(text)
    text = "".join(text for _, text, _ in pieces)
    return Manuscript(draft, text, tuple(starts), tuple(at for at, _, _ in pieces), tuple(end for _, _, end in pieces))


def _cut_text(text: str) -> Iterator[Piece]:
    yield from _without(text, COMMENT.finditer(text))


def _cut_markdown(text: str) -> Iterator[Piece]:
    front = _FRONT_MATTER.match(text)
    skipped = front.end() if front else 0
    for at, piece, _ in _without(text[skipped:], COMMENT.finditer(text[skipped:])):
        for within, part, end in _without(piece, _MARKDOWN.finditer(piece)):
            yield skipped + at + within, part, skipped + at + end


def _without(text: str, matches: Iterable[re.Match[str]]) -> Iterator[Piece]:
    """Give what lies between matches, with where it begins."""
    last = 0
    for match in matches:
        yield last, text[last : match.start()], match.start()
        last = match.end()
    yield last, text[last:], len(text)


def _cut_html(text: str) -> Iterator[Piece]:
    """Give the text outside tags, comments and hidden elements; a block of the page is a paragraph."""
    at, length = 0, len(text)
    while at < length:
        begin = text.find("<", at)
        begin = length if begin < 0 else begin
        yield from _unescape(text[at:begin], at)
        if begin == length:
            return
        end, between = _skip_markup(text, begin)
        if between:
            yield begin, between, end
        at = end


def _skip_markup(text: str, begin: int) -> tuple[int, str]:
    """Return where the markup that begins here ends, and what stands for it."""
    if text.startswith("<!--", begin):
        return _after(text, "-->", begin), ""
    tag = _TAG.match(text, begin)
    if tag is None:
        return (_after(text, ">", begin), "") if text[begin + 1 : begin + 2] in ("!", "?") else (begin + 1, "<")
    name = tag.group(1).lower()
    if name in _HIDDEN and text[begin + 1] != "/":
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, tag.end())
        return (closing.end() if closing else len(text)), "\n"
    return _after(text, ">", tag.end()), "\n\n" if name in _BLOCKS else ""


def _after(text: str, mark: str, begin: int) -> int:
    found = text.find(mark, begin)
    return len(text) if found < 0 else found + len(mark)


def _unescape(text: str, at: int) -> Iterator[Piece]:
    last = 0
    for match in _ENTITY.finditer(text):
        yield at + last, _as_line(text[last : match.start()]), at + match.start()
        yield at + match.start(), html.unescape(match.group()), at + match.end()
        last = match.end()
    yield at + last, _as_line(text[last:]), at + len(text)


def _as_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")


_CUTTERS: dict[DraftForm, Callable[[str], Iterator[Piece]]] = {
    "text": _cut_text,
    "markdown": _cut_markdown,
    "html": _cut_html,
}
