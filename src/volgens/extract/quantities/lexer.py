"""Cuts text into tokens for the reading of numbers; spans are absolute, nothing is lost but blanks.

Invariant: linear in the length of the text, whatever it holds.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

TokenKind = Literal["number", "word", "mark", "link"]

# A line longer than this is cut near a blank: bounds memory, far beyond any clause.
LONGEST_PIECE = 20_000

_LINK = r"(?P<link>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,200})"
_PLAIN = (
    r"(?P<word>[^\W\d_][\w\u0300-\u036f]*(?:['’](?=[^\W\d_])[\w\u0300-\u036f]*)*)"
    r"|(?P<number>[0-9]{1,3}(?:[.\u2009\u202f\u00a0][0-9]{3})+(?![0-9])(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?|(?<!\S),[0-9]+)"
    r"|(?P<mark>\S)"
)
_TOKEN = re.compile(_PLAIN)
# Looking for links takes as long as all the rest, and few pieces hold what every link has.
_TOKEN_OR_LINK = re.compile(f"{_LINK}|{_PLAIN}")
_IN_LINKS = ("@", "://", "www.")
_SEPARATORS = dict.fromkeys(map(ord, ".\u2009\u202f\u00a0"))
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[.\u2009\u202f\u00a0][0-9]{3})+(?:,[0-9]+)?")


class Token(NamedTuple):
    """A piece of text: `text` in lower case without accents, `glued` when no blank stands before it.

    `stressed` tells that accents were taken off, `capital` that it began with a capital; `value` is that of digits.
    A tuple, since one is made for every word of a text, and a frozen dataclass takes four times as long to make.
    """

    start: int
    end: int
    text: str
    kind: TokenKind
    glued: bool
    stressed: bool = False
    capital: bool = False
    value: float = 0.0


def fold(text: str) -> str:
    """Return the text in lower case, without accents, with straight apostrophes."""
    lower = text.lower().replace("’", "'")
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFD", lower)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def cut_pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches to read by themselves: lines, long ones in parts that end at a blank where they can."""
    start, size = 0, len(text)
    while start < size:
        end = text.find("\n", start, start + LONGEST_PIECE)
        if end < 0:
            end = min(start + LONGEST_PIECE, size)
            blank = text.rfind(" ", start + LONGEST_PIECE // 2, end) if end < size else -1
            end = blank if blank > 0 else end
        yield start, end
        start = max(end, start + 1)


def lex(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of a stretch of the text."""
    tokens: list[Token] = []
    last, end = -1, len(text) if end is None else end
    has_link = any(text.find(sign, start, end) >= 0 for sign in _IN_LINKS)
    for match in (_TOKEN_OR_LINK if has_link else _TOKEN).finditer(text, start, end):
        written = match.group()
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]
        first, behind = match.span()
        glued, last = first == last, behind
        if kind == "number":
            tokens.append(Token(first, behind, written, kind, glued, value=_value(written)))
        elif kind != "word":
            tokens.append(Token(first, behind, written, kind, glued, False, written[0].isupper()))
        elif written.isascii():  # nearly all words: nothing to fold
            tokens.append(Token(first, behind, written.lower(), kind, glued, False, written[0].isupper()))
        else:
            folded = fold(written)
            stressed = folded != written.lower().replace("’", "'")
            tokens.append(Token(first, behind, folded, kind, glued, stressed, written[0].isupper()))
    return tokens


def _value(written: str) -> float:
    """Return the value of digits: separated thousands taken together, but "0.500" is a half."""
    grouped = _THOUSANDS.fullmatch(written)
    if grouped and not (written.startswith("0.") and written.count(".") == 1):
        written = written.translate(_SEPARATORS)
    return float(written.replace(",", "."))
