"""Finds where a report names persons and bodies, each with the words beside the name that say who it is."""

import re
from dataclasses import dataclass

from volgens.extract.annotations import AnnotatedText, Sentence, Span
from volgens.extract.sources.phrase import (
    TOKEN,
    Phrase,
    is_capital,
    is_common,
    name_length,
    read_phrase,
    skip_portfolio,
)
from volgens.lang.sources import SourceWords

LEFT_REACH = 8
RIGHT_REACH = 14
MOST_NAMINGS = 4000
OPENING_MARKS = frozenset({":", '"', "“", "'", "‘", "’", "-", "–", "|", "."})


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where the report names somebody: `beside` is the phrase around it, `bracketed` what follows in ()."""

    name: str
    span: Span
    sentence: int
    beside: Phrase
    bracketed: str = ""
    after_preposition: bool = False
    heading: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """A sentence's tokens with where they stand in the report."""

    tokens: tuple[str, ...]
    matches: tuple[re.Match[str], ...]

    def slice_of(self, first: int, last: int) -> Span:
        return Span(self.matches[first].start(), self.matches[last - 1].end())


def find_namings(text: AnnotatedText) -> tuple[Naming, ...]:
    """Return all namings in the order of the text; single words that only open a sentence need a second witness."""
    words, found = text.pack.sources, list[Naming]()
    for sentence in text.sentences:
        if sentence.role == "furniture":
            continue
        found += _in_sentence(text, sentence, words)
        if len(found) > MOST_NAMINGS:
            break
    sure = {naming.name for naming in found if not naming.doubtful}
    sure |= {name.split()[-1] for name in sure}
    return tuple(naming for naming in found if not naming.doubtful or naming.name in sure)


def _in_sentence(text: AnnotatedText, sentence: Sentence, words: SourceWords) -> list[Naming]:
    report, found, reached = text.report.text, list[Naming](), 0
    matches = tuple(TOKEN.finditer(report, sentence.span.start, sentence.span.end))
    tokens = tuple([match[0] for match in matches])
    line = _Words(tokens, matches)
    for at, token in enumerate(tokens):
        # Most words are lower case: they begin no name.
        if token.islower() or at < reached or not is_capital(token):
            continue
        if is_common(tokens, at, words, opens=_opens(line, at)):
            continue
        past = at + name_length(tokens, at, words)
        first, end = _bounds(line, at, past, words)
        found.append(_naming(report, sentence, line, (first, end), words))
        reached = max(end, past)
    return found


def _opens(line: _Words, at: int) -> bool:
    """Tell whether a token opens a sentence or a quotation, where a capital says nothing."""
    return at == 0 or line.tokens[at - 1] in OPENING_MARKS


def _bounds(line: _Words, start: int, end: int, words: SourceWords) -> tuple[int, int]:
    """Move a name's bounds: a ministry's portfolio belongs to the ministry, a minister's is no part of his name."""
    grammar, tokens = words.grammar, line.tokens
    if start < 2 or tokens[start - 1] not in grammar.belonging:
        return start, end
    found, after = words.find_noun(tokens[start - 2]), skip_portfolio(tokens, start, words)
    if not found or after == start:
        return start, end
    if not found.entry.person:
        return start - 2, after
    length = name_length(tokens, after, words) if after < len(tokens) else 0
    return (after, after + length) if length else (start - 2, after)


def _naming(report: str, sentence: Sentence, line: _Words, bounds: tuple[int, int], words: SourceWords) -> Naming:
    first, end = bounds
    span = line.slice_of(first, end)
    name = report[span.start : span.end]
    for ending in words.grammar.possessive_endings:
        if name.endswith(ending) and name.lower() not in words.known:
            name, span = name.removesuffix(ending), Span(span.start, span.end - len(ending))
    left, right = _reach_left(line, first, words), _reach_right(line, end, words)
    beside = line.slice_of(left, right)
    bracketed = ""
    if line.tokens[end : end + 1] == ("(",) and ")" in line.tokens[end : end + 6]:
        bracketed = " ".join(line.tokens[end + 1 : line.tokens.index(")", end)])
    lowered = name.lower()
    certain = end - first > 1 or lowered in words.known or name in words.side_of or name[1:2].isupper() or bracketed
    before = line.tokens[left - 1].lower() if left else ""
    return Naming(
        name=name,
        span=span,
        sentence=sentence.index,
        beside=read_phrase(report[beside.start : beside.end], words),
        bracketed=bracketed,
        after_preposition=before in words.grammar.prepositions,
        heading=sentence.role == "heading",
        doubtful=not certain and left == first and _opens(line, first),
    )


def _reach_left(line: _Words, start: int, words: SourceWords) -> int:
    """Return where the phrase begins that has the name as its last part: "de Zuid-Afrikaanse president |Cyril …"."""
    tokens, grammar = line.tokens, words.grammar
    noun = _noun_before(line, start, words)
    if noun == start and start and tokens[start - 1].lower() not in (*grammar.definite, *grammar.possessive):
        return start
    for back in range(1, 4):
        if noun - back < 0 or not tokens[noun - back][0].isalnum():
            break
        lowered = tokens[noun - back].lower()
        if lowered in grammar.definite or lowered in grammar.indefinite or lowered in grammar.possessive:
            return noun - back
        if lowered in words.function_words or noun == start:
            break
        if tokens[noun - back] in words.side_of:
            noun -= back
            return noun
    return noun


def _noun_before(line: _Words, start: int, words: SourceWords) -> int:
    """Return the position of the role or body noun to which the name belongs; `start` when there is none."""
    tokens, grammar = line.tokens, words.grammar
    if start and words.find_noun(tokens[start - 1]):
        return start - 1
    if start and tokens[start - 1] in grammar.portfolios:
        back = start - 1
        while back and tokens[back - 1] not in grammar.belonging and start - back < 6:
            back -= 1
        return back - 2 if back >= 2 and words.find_noun(tokens[back - 2]) else start
    if start and tokens[start - 1] == ",":
        for back in range(start - 2, max(-1, start - LEFT_REACH), -1):
            if tokens[back] == ",":
                break
            found = words.find_noun(tokens[back])
            if (
                found
                and tokens[back][:1].islower()
                and (back == start - 2 or tokens[back + 1].lower() in grammar.belonging)
            ):
                return back
    return start


def _reach_right(line: _Words, end: int, words: SourceWords) -> int:
    """Return where what follows the name and says who it is ends: brackets, "van de bond", ", hoofd noodhulp"."""
    tokens, grammar, reach = line.tokens, words.grammar, end
    if tokens[reach : reach + 1] == ("(",):
        close = next((at for at in range(reach, min(len(tokens), reach + 8)) if tokens[at] == ")"), None)
        reach = close + 1 if close else reach
    if reach < len(tokens) and tokens[reach].lower() in grammar.belonging:
        reach = _reach_belonging(line, reach, words)
    if tokens[reach : reach + 1] == (",",):
        limit = min(len(tokens), reach + RIGHT_REACH)
        stop = next((at for at in range(reach + 1, limit) if tokens[at] in ",.;:"), limit)
        if _names_a_role(tokens[reach + 1 : min(stop, reach + 6)], words):
            return stop
    return reach


def _reach_belonging(line: _Words, reach: int, words: SourceWords) -> int:
    """Return where "van de vakbond Zee" or "van de generale staf" ends; `reach` itself when no body follows."""
    tokens, at = line.tokens, reach + 1
    last = at
    while at < len(tokens) and at - reach < 6:
        if is_capital(tokens[at]) and not is_common(tokens, at, words, opens=False):
            return at + max(1, name_length(tokens, at, words))
        if words.find_noun(tokens[at]):
            last = at + 1
        elif tokens[at].lower() not in words.function_words and tokens[at] not in words.side_of and last > reach + 1:
            break
        at += 1
    return last if last > reach + 1 else reach


def _names_a_role(near: tuple[str, ...], words: SourceWords) -> bool:
    """Tell whether the words after a comma say who somebody is: a determiner may only come first."""
    for at, token in enumerate(near):
        if words.find_noun(token):
            return True
        if at and token.lower() in words.function_words:
            return False
        if not at and token.lower() in words.grammar.relatives:
            return False
    return False
