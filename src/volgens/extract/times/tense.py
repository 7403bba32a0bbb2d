"""Tells from the words around a moment whether its clause is about what was or about what is to come."""

import re
from typing import Literal

from volgens.extract.annotations import Span
from volgens.lang.times import Tense

Direction = Literal["past", "present", "future"]

# A clause is looked at so far on both sides of the moment, and no further than its punctuation.
REACH = 140
BOUNDARY = re.compile(r"[;:!?()\n–—\"“”„]|[.,](?!\d)")
ASIDE = re.compile(r"\([^()\n]*\)")
WORD = re.compile(r"[^\W\d_]+")
SHORTEST_VERB = 5


def tense_around(text: str, span: Span, tense: Tense) -> Direction | None:
    """Return the direction of the clause around a stretch; None when its words tell nothing."""
    before = ASIDE.sub(" ", text[max(0, span.start - REACH) : span.start])
    after = ASIDE.sub(" ", text[span.end : span.end + REACH])
    start = max((match.end() for match in BOUNDARY.finditer(before)), default=0)
    stop = BOUNDARY.search(after)
    clause = WORD.findall(before[start:] + " " + (after[: stop.start()] if stop else after))
    words = [word.lower() for at, word in enumerate(clause) if not at or word.islower()]  # "Wadden" is no verb
    if not tense.future.isdisjoint(words):
        return "future"
    if any(is_past(word, tense) for word in words):
        return "past"
    if not tense.perfect.isdisjoint(words) and any(tense.participle.fullmatch(word) for word in words):
        return "past"
    return None if (tense.present | tense.copula).isdisjoint(words) else "present"


def is_verb(word: str, tense: Tense) -> bool:
    """Tell whether a word in lower case is a finite verb that the pack knows or recognises by its ending."""
    return word in tense.present or word in tense.perfect or is_past(word, tense)


def is_past(word: str, tense: Tense) -> bool:
    """Tell whether a word in lower case is a verb in the past tense."""
    if word in tense.past:
        return True
    return len(word) >= SHORTEST_VERB and word.endswith(tense.past_endings) and word not in tense.not_past
