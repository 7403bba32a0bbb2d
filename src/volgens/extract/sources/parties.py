"""Tells which side a source speaks for: a country by its words or place, an interest in a conflict, else none."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.sources.kinds import known_in
from volgens.extract.sources.phrase import Phrase
from volgens.lang.sources import Known, SourceWords
from volgens.model.vocabulary import SourceKind

# Kinds that speak for a state when their words name one; and those that do only by an adjective ("Russische media").
OF_STATES: frozenset[SourceKind] = frozenset({"official", "military", "police", "rescue"})
BY_OWN_WORDS: frozenset[SourceKind] = frozenset({"media", "anonymous"})
SIGNS_OF_CONFLICT = 3
READ_FOR_CONFLICT = 20_000
PLACE_REACH = 250
MOST_PLACES = 100


@dataclass(frozen=True, slots=True)
class Contest:
    """What a report is about: a war, people against authorities at home, employees against employers."""

    war: bool
    home: bool
    labour: bool


def find_contest(text: AnnotatedText) -> Contest:
    """Return what the report's words tell about the conflict that it is about."""
    conflict, lowered = text.pack.sources.conflict, text.report.text[:READ_FOR_CONFLICT].lower()

    def tells(stems: tuple[str, ...]) -> bool:
        pattern = r"\b(?:" + "|".join(map(re.escape, stems)) + ")"
        return len(re.findall(pattern, lowered)) >= SIGNS_OF_CONFLICT

    return Contest(war=tells(conflict.war), home=tells(conflict.home), labour=tells(conflict.labour))


def party_of(phrases: tuple[Phrase, ...], kind: SourceKind, contest: Contest, words: SourceWords) -> str | None:
    """Return the side told by the phrases in which the report describes one source; None where it does not matter."""
    parts = tuple(part for phrase in phrases for part in phrase.parts)
    known = tuple(_known(parts, words))
    if kind == "un":
        return next((each.party for each in words.known.values() if each.kind == "un"), None)
    always = [each.party for each in known if each.party]
    always += [part.head.entry.side for part in parts if part.head and part.head.entry.side]
    if always:
        return always[0]
    states = kind in OF_STATES
    side = _side_of_words(parts, words, names=states) if states or kind in BY_OWN_WORDS else None
    interest = _interest(parts, known, kind, contest)
    return (interest or side) if contest.home and not contest.war else (side or interest)


def party_of_place(at: Span, phrases: tuple[Phrase, ...], text: AnnotatedText) -> str | None:
    """Return the country of the place that a local government governs: named with it, else the nearest before it."""
    local = any(part.head and part.head.entry.local for phrase in phrases for part in phrase.parts)
    if not local:
        return None
    names = {part.name for phrase in phrases for part in phrase.parts}
    sides, near = text.pack.sources.side_of_country, None
    last = bisect_right(text.places, at.end, key=lambda mention: mention.span.start)
    for mention in (*text.places[:MOST_PLACES], *text.places[max(0, last - MOST_PLACES) : last]):
        if mention.place.country not in sides:
            continue
        if mention.place.name in names:
            return sides[mention.place.country]
        if at.start - PLACE_REACH < mention.span.start < at.end:
            near = sides[mention.place.country]
    return near


def _known(parts: tuple[Phrase, ...], words: SourceWords) -> Iterator[Known]:
    for part in parts:
        for known in (known_in(part, words), words.known.get(part.head.before.rstrip("-")) if part.head else None):
            if known:
                yield known


def _side_of_words(parts: tuple[Phrase, ...], words: SourceWords, names: bool) -> str | None:
    for part in parts:
        for word in part.words:
            if word in words.side_of:
                return words.side_of[word]
        if names and part.name in words.governments:
            return words.governments[part.name]
    return None


def _interest(parts: tuple[Phrase, ...], known: tuple[Known, ...], kind: SourceKind, contest: Contest) -> str | None:
    """Return the side in a conflict at home; a body without a common interest is a side of its own."""
    if kind == "politician":
        return next((each.names[0] for each in known if each.kind == "politician"), None)
    if not (contest.labour if kind in ("union", "company") else contest.home and not contest.war):
        return None
    interests = [part.head.entry.interest for part in parts if part.head] + [each.interest for each in known]
    told = next((interest for interest in interests if interest), None)
    if told or kind not in ("company", "ngo"):
        return told
    return known[0].names[0] if known else next((part.name for part in parts if part.name), None)
