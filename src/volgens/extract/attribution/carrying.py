"""Sentences that plainly go on with an attributed account, without a cue of their own."""

import re

from volgens.extract.annotations import AnnotatedText, Attribution, Span

WORD = re.compile(r"[^\W\d_]+")
OPENING_WORDS = 2


def find_carry(text: AnnotatedText, attributions: tuple[Attribution, ...]) -> dict[int, tuple[Span, ...]]:
    """Return, by the position of an attribution, the sentence behind it that carries it on.

    It does so in its own paragraph when it keeps the reporter's distance ("Er zouden …") or splits what was counted
    ("Onder hen …"). Only the last attribution of a sentence is carried.
    """
    taken = {each.sentence for each in attributions}
    last = {each.sentence: position for position, each in enumerate(attributions) if each.stance == "assert"}
    found: dict[int, tuple[Span, ...]] = {}
    for index, position in last.items():
        following = text.sentences[index + 1] if index + 1 < len(text.sentences) else None
        if following is None or following.index in taken or following.role != "prose":
            continue
        if following.paragraph == text.sentences[index].paragraph and _goes_on(text, following.span):
            found[position] = (following.span,)
    return found


def _goes_on(text: AnnotatedText, span: Span) -> bool:
    words = text.pack.cues.words
    spoken = WORD.findall(text.report.text[span.start : span.end].lower())
    if " ".join(spoken[:OPENING_WORDS]) in words.continuers or (spoken[:1] and spoken[0] in words.continuers):
        return True
    return not words.conditionals.isdisjoint(spoken)
