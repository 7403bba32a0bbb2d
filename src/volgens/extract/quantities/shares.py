"""Reads shares among tokens: "3/4", "een kwart", "twee derde", "vier op de tien"."""

from collections.abc import Sequence
from dataclasses import replace

from volgens.extract.quantities.grammar import NumberWords
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.number import Number


def divide(tokens: Sequence[Token], number: Number) -> Number:
    """Read "3/4" as a share and "2 1/2" as a number; seasons and dates ("2023/24", "9/11") divide by something else."""
    share = _stroke_at(tokens, number.first)
    if share is not None:
        return Number(number.first, number.first + 3, share * 100, share * 100, "share", digits=True)
    rest = _stroke_at(tokens, number.last)
    if rest is None or not number.low.is_integer():
        return number
    return replace(number, last=number.last + 3, low=number.low + rest, high=number.high + rest)


def _stroke_at(tokens: Sequence[Token], at: int) -> float | None:
    if at + 2 >= len(tokens) or tokens[at].kind != "number" or tokens[at + 2].kind != "number":
        return None
    above, below = tokens[at].value, tokens[at + 2].value
    written = tokens[at + 1].text == "/" and tokens[at + 1].glued and tokens[at + 2].glued
    return above / below if written and 0 < above < below and (below <= 100 or below == 1000) else None


def name_fraction(tokens: Sequence[Token], at: int, found: tuple[int, float], words: NumberWords) -> Number:
    """Read a named share, or that share of a magnitude ("een kwart miljoen")."""
    end, percent = found
    factor = words.magnitudes.get(tokens[end].text, 0.0) if end < len(tokens) else 0.0
    if factor > 1000:
        return Number(at, end + 1, percent / 100 * factor, percent / 100 * factor, scale=factor)
    return Number(at, end, percent, percent, "share")


def read_share(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read "twee derde" and "vier op de tien" where a plain number opens them."""
    if not number.plain or not number.low.is_integer() or number.last >= len(tokens):
        return number
    below = words.compounds.denominator(tokens[number.last].text)
    if below and 1 <= number.low < below:
        share = float(f"{number.low / below * 100:.12g}")
        return Number(number.first, number.last + 1, share, share, "share")
    return share_of(tokens, number, words) or number


def share_of(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number | None:
    """Return the share that "op de tien" behind a number makes of it; None when no such words stand there."""
    joining, at = words.joining, number.last
    if at + 1 >= len(tokens) or tokens[at].text not in joining.share_joiners:
        return None
    article = tokens[at + 1].text in joining.share_articles
    at += 1 + article
    whole = _plain_value(tokens[at], words) if at < len(tokens) else None
    if whole is None or not number.low < whole or not (article or whole <= 10 or number.low == 1):
        return None
    if not article and at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].text in "-/.:":
        return None
    share = float(f"{number.low / whole * 100:.12g}")
    return Number(number.first, at + 1, share, share, "share", digits=number.digits)


def _plain_value(token: Token, words: NumberWords) -> float | None:
    if token.kind == "number":
        return token.value
    read = words.compounds.read(token.text) if token.kind == "word" else None
    return read.low if read and read.kind == "cardinal" else None
