"""Tells, before anything is parsed, which sentences can hold a claim, so that the others never are."""

import re
from bisect import bisect_right

from volgens.extract.annotations import Quantity, Quotation, Sentence, Span
from volgens.lang.cues import CueLexicon
from volgens.lang.pack import Pack

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def find_candidates(
    text: str,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    quantities: tuple[Quantity, ...],
    pack: Pack,
) -> tuple[Sentence, ...]:
    """Return the sentences that are worth a parse, in order."""
    numbers = sorted(one.span for one in quantities)
    quoted = [one.outer for one in quotations]
    return tuple(one for one in sentences if can_hold_claim(text, one, numbers, quoted, pack.cues))


def can_hold_claim(text: str, sentence: Sentence, numbers: list[Span], quoted: list[Span], cues: CueLexicon) -> bool:
    """Tell whether a sentence can hold a claim: it has a number, a cue, or words beside a quotation.

    `numbers` and `quoted` are in the order of the text. A sentence that lies wholly within a quotation needs no parse
    of its own unless it has a number or a cue: whoever said it stands elsewhere.
    """
    if sentence.role == "furniture":
        return False
    if _first_touching(numbers, sentence.span) is not None:
        return True
    if sentence.role == "heading":
        return False
    quotation = _first_touching(quoted, sentence.span)
    if quotation is not None and not quotation.covers(sentence.span):
        return True
    return has_cue(text[sentence.span.start : sentence.span.end], cues)


def has_cue(sentence: str, cues: CueLexicon) -> bool:
    """Tell whether a sentence has a form of a verb of saying, or a whole phrase that attributes."""
    words = [word.lower() for word in WORD.findall(sentence)]
    if any(word in cues.forms for word in words):
        return True
    return any(
        tuple(words[position : position + len(phrase.words)]) == phrase.words
        for position, word in enumerate(words)
        for phrase in cues.phrase_starts.get(word, ())
    )


def _first_touching(spans: list[Span], stretch: Span) -> Span | None:
    """Return the first of ordered, disjoint spans that shares a character with a stretch."""
    position = max(0, bisect_right(spans, stretch.start, key=lambda span: span.start) - 1)
    for span in spans[position : position + 2]:
        if span.overlaps(stretch):
            return span
    return None
