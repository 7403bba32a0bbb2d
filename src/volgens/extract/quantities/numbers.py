"""Reads number phrases among tokens: digits and words, magnitudes, fractions, shares, wide plurals, rough counts."""

from collections.abc import Sequence
from dataclasses import replace

from volgens.extract.quantities.compounds import WordNumber
from volgens.extract.quantities.grammar import NumberWords
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.number import Form, Number
from volgens.extract.quantities.shares import divide, name_fraction, read_share, share_of


def read_number(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Return the number phrase that starts at a token; None when none does."""
    token = tokens[at]
    if token.kind == "number":
        return read_share(tokens, _behind_digits(tokens, at, words), words)
    if token.kind != "word":
        return None
    if fraction := words.fractions.after(tokens, at):
        return name_fraction(tokens, at, fraction, words)
    if token.text in words.joining.articles and not token.stressed:
        return _behind_article(tokens, at, words)
    if token.text in words.joining.half:
        return _half(tokens, at, at, words)
    if quantifier := words.quantifiers.after(tokens, at):
        return _quantified(tokens, at, quantifier[0], words)
    read = words.compounds.read(token.text)
    if read:
        return _behind_word(tokens, at, read, words)
    share = words.compounds.share_word(token.text)
    return Number(at, at + 1, share * 100, share * 100, "share") if share else None


def _behind_digits(tokens: Sequence[Token], at: int, words: NumberWords) -> Number:
    token = tokens[at]
    number = Number(at, at + 1, token.value, token.value, "exact" if token.value else "zero", digits=True)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and following.glued and following.text in words.glued_magnitudes:
        factor = words.glued_magnitudes[following.text]
        return replace(number, last=at + 2, low=token.value * factor, high=token.value * factor, scale=factor)
    if _is_collective(tokens, at, words):
        return replace(number, last=at + 3, form="about")
    return _multiplied(tokens, divide(tokens, _spaced(tokens, number)), words)


def _is_collective(tokens: Sequence[Token], at: int, words: NumberWords) -> bool:
    """Tell "50-tal"."""
    suffix = tokens[at + 1 : at + 3]
    joined = [token.text for token in suffix if token.glued]
    return tokens[at].kind == "number" and joined == ["-", words.joining.collective_suffix]


def _spaced(tokens: Sequence[Token], number: Number) -> Number:
    """Join "40 000" and "1 234 567": three-digit groups after a blank, all but one of them or the last one round."""
    end = number.first + 1
    if not (1 <= number.low <= 999 and number.low.is_integer()):
        return number
    while end < len(tokens) and _is_group(tokens[end], tokens[end - 1]):
        end += 1
    if end == number.last or (end - number.first == 2 and tokens[end - 1].value):
        return number
    value = number.low
    for token in tokens[number.first + 1 : end]:
        value = value * 1000 + token.value
    return replace(number, last=end, low=value, high=value)


def _is_group(token: Token, previous: Token) -> bool:
    return token.kind == "number" and token.end - token.start == 3 and token.start - previous.end == 1


def _behind_word(tokens: Sequence[Token], at: int, read: WordNumber, words: NumberWords) -> Number | None:
    if read.kind == "vague":
        return _multiplied_vague(tokens, Number(at, at + 1, read.low, read.high, "vague"), words)
    if read.kind == "collective":
        form: Form = "about" if read.low >= 10 else "exact"
        return _multiplied(tokens, Number(at, at + 1, read.low, read.high, form), words)
    if read.kind in ("ordinal", "zero"):
        return Number(at, at + 1, read.low, read.high, "ordinal" if read.kind == "ordinal" else "zero")
    number = _with_ten(tokens, Number(at, at + 1, read.low, read.high, scale=read.scale), words)
    return read_share(tokens, _multiplied(tokens, _with_half(tokens, number, words), words), words)


def _with_ten(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read "drie en dertig" and "twee-en-veertig", which others write as one word."""
    at = number.last
    steps = [token for token in tokens[at : at + 4] if not (token.text == "-" and token.glued)]
    if number.low >= 10 or len(steps) < 2 or steps[0].text not in words.joining.joiners or steps[1].kind != "word":
        return number
    ten = words.compounds.ten(steps[1].text)
    if not ten or not number.low.is_integer():
        return number
    end = next(i for i in range(at, len(tokens)) if tokens[i] is steps[1]) + 1
    return replace(number, last=end, low=number.low + ten, high=number.low + ten)


def _multiplied(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Apply the magnitude words behind a number, and add the smaller number words behind those."""
    while number.last < len(tokens) and number.form in ("exact", "about", "zero"):
        token = tokens[number.last]
        factor = words.magnitudes.get(token.text)
        if factor is None or (factor <= 1000 and (number.high >= factor or token.stressed)):
            break
        number = replace(number, last=number.last + 1, low=number.low * factor, high=number.high * factor, scale=factor)
    return number if number.digits and number.scale == 1 else _added(tokens, number, words)


def _added(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Add "tweehonderd miljoen" to "vijf miljard", "zestien" to "tweeduizend": words only, ever smaller."""
    while number.scale > 1 and number.form == "exact" and number.last < len(tokens):
        at = number.last
        read = words.compounds.read(tokens[at].text) if tokens[at].kind == "word" else None
        if (
            not read
            or read.kind != "cardinal"
            or (tokens[at].text in words.joining.articles and not tokens[at].stressed)
        ):
            break
        rest = _with_ten(tokens, Number(at, at + 1, read.low, read.high, scale=read.scale), words)
        while rest.last < len(tokens) and (factor := words.magnitudes.get(tokens[rest.last].text, 0.0)) > rest.high:
            rest = Number(at, rest.last + 1, rest.low * factor, rest.high * factor, scale=factor)
        if rest.high >= number.scale:
            break
        low = number.low + rest.low
        number = replace(number, last=rest.last, low=low, high=low, scale=rest.scale)
    return number


def _with_half(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read "twee en een half" and "drie en een kwart"."""
    joining, at = words.joining, number.last
    if at >= len(tokens) or tokens[at].text not in joining.joiners:
        return number
    if at + 2 < len(tokens) and tokens[at + 1].text in joining.articles and tokens[at + 2].text in joining.half:
        return replace(number, last=at + 3, low=number.low + 0.5, high=number.high + 0.5)
    found = words.fractions.after(tokens, at + 1)
    if found and found[1] != 50:
        return replace(number, last=found[0], low=number.low + found[1] / 100, high=number.high + found[1] / 100)
    return number


def _multiplied_vague(tokens: Sequence[Token], number: Number, words: NumberWords) -> Number:
    """Read "tientallen miljoenen" and "honderden miljoen"."""
    token = tokens[number.last] if number.last < len(tokens) else None
    if token is None:
        return number
    read = words.compounds.read(token.text)
    factor = words.magnitudes.get(token.text, read.low / 2 if read and read.kind == "vague" else 0.0)
    if factor < 1000:
        return number
    return replace(number, last=number.last + 1, low=number.low * factor, high=number.high * factor)


def _quantified(tokens: Sequence[Token], at: int, behind: int, words: NumberWords) -> Number | None:
    """Read "enkele tientallen" and "een paar honderd"; a quantifier alone is no number."""
    if behind >= len(tokens):
        return None
    read = words.compounds.read(tokens[behind].text)
    if read and read.kind == "vague":
        return _multiplied_vague(tokens, Number(at, behind + 1, read.low, read.high, "vague"), words)
    wide = words.vague_of.get(words.magnitudes.get(tokens[behind].text, 0.0))
    return Number(at, behind + 1, *wide, "vague") if wide else None


def _behind_article(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Read what "een" opens: a magnitude, a fraction, a half, a collective, a share, "een man of tachtig"."""
    if at + 1 >= len(tokens):
        return None
    joining, following = words.joining, tokens[at + 1]
    if found := words.quantifiers.after(tokens, at):
        return _quantified(tokens, at, found[0], words)
    if following.text in joining.half:
        return _half(tokens, at, at + 1, words)
    if following.text in words.magnitudes:
        return _multiplied(tokens, Number(at, at + 1, 1.0, 1.0), words)
    below = words.compounds.denominator(following.text)
    if below:
        return Number(at, at + 2, 100 / below, 100 / below, "share")
    if _is_collective(tokens, at + 1, words):
        return replace(_behind_digits(tokens, at + 1, words), first=at)
    read = words.compounds.read(following.text)
    if read and read.kind == "collective":
        number = _behind_word(tokens, at + 1, read, words)
        return replace(number, first=at) if number else None
    if share := share_of(tokens, Number(at, at + 1, 1.0, 1.0), words):
        return share
    return _approximate(tokens, at, words)


def _approximate(tokens: Sequence[Token], at: int, words: NumberWords) -> Number | None:
    """Read "een man of tachtig": one noun, "of", a number in words."""
    if at + 3 >= len(tokens) or tokens[at + 2].text != words.joining.approximate_joiner:
        return None
    if tokens[at + 3].text in words.joining.articles:
        return None
    number = read_number(tokens, at + 3, words)
    return replace(number, first=at, form="about") if number and number.form == "exact" and number.low > 1 else None


def _half(tokens: Sequence[Token], first: int, at: int, words: NumberWords) -> Number:
    """Read "een half miljoen", "een half dozijn"; a half of anything else waits for its unit."""
    half = Number(first, at + 1, 0.5, 0.5, "half")
    factor = words.magnitudes.get(tokens[at + 1].text, 0.0) if at + 1 < len(tokens) else 0.0
    return half if factor in (0.0, 100.0, 1000.0) else _multiplied(tokens, replace(half, form="exact"), words)
