"""Finds where sentences end within a paragraph: which full stops are no abbreviation, which quotations go on."""

import re
from collections.abc import Iterator

from volgens.extract.annotations import Span
from volgens.lang.segments import SegmentRules

# A stop (or several), the marks and brackets that close after it, and what comes next.
STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<closers>[\"”’'»)\]]*)(?P<gap>\s*)")
# No word of interest is longer; a look back stays cheap in any text.
LOOK_BACK = 24
TOKEN_BEFORE = re.compile(r"[^\s(\[\"“„‘'«/]+$")
WORD_BEFORE = re.compile(r"(\w+)\W+$")
NEXT_WORD = re.compile(r"[^\W\d_]+")
OPENERS = "\"“„‘'«(["
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
GLUED = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]*[\s,]")
PLAIN_WORD = re.compile(r"[^\W\d_][a-zß-ÿ]+")
LIST_NUMBER = re.compile(r"\d{1,3}|[A-Za-z]")


def find_boundaries(text: str, paragraph: Span, openings: frozenset[int], rules: SegmentRules) -> Iterator[int]:
    """Yield the offsets in a paragraph after which a new sentence begins, in order, its own end left out.

    `openings` are the offsets of opening quotation marks: a mark after a full stop without a blank is one of these or
    closes what stands before it.
    """
    for match in STOP.finditer(text, paragraph.start, paragraph.end):
        end = _end_of_closers(match, openings)
        following = match.end("gap") if end == match.end("closers") else end
        if following >= paragraph.end:
            return
        if following == end:
            if _is_glued(text, match, following, openings, rules):
                yield end
        elif _is_boundary(text, paragraph, match, openings, rules):
            yield end


def _end_of_closers(match: re.Match[str], openings: frozenset[int]) -> int:
    for position in range(match.start("closers"), match.end("closers")):
        if position in openings:
            return position
    return match.end("closers")


def _is_glued(text: str, match: re.Match[str], following: int, openings: frozenset[int], rules: SegmentRules) -> bool:
    """Tell whether a blank was forgotten here: "einde.Nieuwe zin", but no name of a page and no abbreviation."""
    if following in openings:
        return True
    if match["stop"] in ("...", "…") or GLUED.match(text, following) is None:
        return False
    if following > match.end("stop"):
        return True
    word = TOKEN_BEFORE.search(text, max(0, match.start() - LOOK_BACK), match.start())
    plain = word is not None and PLAIN_WORD.fullmatch(word.group()) is not None
    return plain and word is not None and word.group().lower() not in rules.abbreviations


def _is_boundary(
    text: str, paragraph: Span, match: re.Match[str], openings: frozenset[int], rules: SegmentRules
) -> bool:
    """Judge a stop that a blank follows."""
    first = following = match.end("gap")
    while first < min(following + 3, paragraph.end) and (text[first] in OPENERS or first in openings):
        first += 1
    character = text[first : first + 1]
    if character.islower():
        # "Waarom?" vroeg hij – but: Weg. 's Avonds kwam hij terug.
        return first > following and text[first + 1 : first + 3].strip().isupper()
    if not (character.isalnum() or first > following or character in "-–—•*…@#€$£"):
        return False
    if character in "-–—…" and _goes_on(text, first, paragraph.end):
        return False
    if text[match.start() - 1 : match.start()] in ("(", "["):
        return False
    if match["stop"] != "." or match["closers"]:
        return True
    return not _is_abbreviation(text, paragraph, match.start(), first, rules)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a small letter follows a dash or dots: the sentence goes on behind them."""
    for character in text[start : min(start + 6, end)]:
        if character.isalnum():
            return character.islower()
    return True


def _is_abbreviation(text: str, paragraph: Span, stop: int, first: int, rules: SegmentRules) -> bool:
    """Tell whether the word before a full stop is short for something that goes on after it."""
    token = TOKEN_BEFORE.search(text, max(paragraph.start, stop - LOOK_BACK), stop)
    if token is None:
        return False
    word = token.group()
    if token.start() == paragraph.start and LIST_NUMBER.fullmatch(word):
        return True
    following = NEXT_WORD.match(text, first)
    starts = following is not None and following.group() in rules.starters
    plain = word.lower() if not word.isupper() or len(word) == 1 else word
    if plain.lower() in rules.may_end and (plain != word.upper() or "." in word):
        return not starts
    if plain in rules.never_final:
        return True
    if plain in rules.before_number:
        return text[first : first + 1].isdigit()
    if len(word) == 1 and word.isalpha():
        return word.isupper() and _is_initial(text, paragraph, token.start(), rules)
    if DOTTED.fullmatch(word):
        return not (starts and word.isupper() and len(word) > 2)
    return False


def _is_initial(text: str, paragraph: Span, start: int, rules: SegmentRules) -> bool:
    before = WORD_BEFORE.search(text, max(paragraph.start, start - LOOK_BACK), start)
    return before is None or before.group(1).lower() not in rules.before_letter
