"""Sentences that plainly go on with an attributed account, without a cue of their own."""

import re

from volgens.extract.annotations import AnnotatedText, Attribution, Span

WORD = re.compile(r"[^\W\d_]+")
OPENING_WORDS = 2
SEMICOLON = ";"
# How far behind an attribution its semicolon may stand.
NEAR = 80


def find_carry(text: AnnotatedText, attributions: tuple[Attribution, ...]) -> dict[int, tuple[Span, ...]]:
    """Return, by the position of an attribution, the sentence behind it that carries it on.

    It does so in its own paragraph when it keeps the reporter's distance ("Er zouden …") or splits what was counted
    ("Onder hen …"). Only the last attribution of a sentence is carried.
    """
    found = {at: rest for at, each in enumerate(attributions) if (rest := _behind_semicolon(text, each))}
    taken = {each.sentence for each in attributions}
    last = {each.sentence: position for position, each in enumerate(attributions) if each.stance == "assert"}
    for index, position in last.items():
        following = text.sentences[index + 1] if index + 1 < len(text.sentences) else None
        if following is None or following.index in taken or following.role != "prose":
            continue
        if following.paragraph == text.sentences[index].paragraph and _goes_on(text, following.span):
            found[position] = (*found.get(position, ()), following.span)
    return found


def _behind_semicolon(text: AnnotatedText, attribution: Attribution) -> tuple[Span, ...]:
    """Return what splits a count behind a semicolon: "Er zijn 40 gewonden, zegt X; twaalf van hen …"."""
    sentence, said = text.sentences[attribution.sentence], max(attribution.cue.end, attribution.content.end)
    at = text.report.text.find(SEMICOLON, said, min(sentence.span.end, said + NEAR))
    rest = Span(at + 1, sentence.span.end) if at >= 0 and attribution.stance == "assert" else None
    return (rest,) if rest is not None and _splits(text, rest) else ()


def _splits(text: AnnotatedText, span: Span) -> bool:
    spoken = WORD.findall(text.report.text[span.start : span.end].lower())
    starts = (" ".join(spoken[first : first + OPENING_WORDS]) for first in (0, 1))
    return any(start in text.pack.cues.words.continuers for start in starts) or (
        bool(spoken) and spoken[0] in text.pack.cues.words.continuers
    )


def _goes_on(text: AnnotatedText, span: Span) -> bool:
    words = text.pack.cues.words
    spoken = WORD.findall(text.report.text[span.start : span.end].lower())
    if _splits(text, span):
        return True
    return not words.conditionals.isdisjoint(spoken)
