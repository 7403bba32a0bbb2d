"""Tells which side a source speaks for: a country by its words or place, an interest in a conflict, else none."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.sources.kinds import kind_of_name, known_in
from volgens.extract.sources.phrase import Phrase
from volgens.lang.source_entries import Known
from volgens.lang.sources import SourceWords
from volgens.model.vocabulary import SourceKind

# Kinds that speak for a state when their words name one; and those that do only by an adjective ("Russische media").
OF_STATES: frozenset[SourceKind] = frozenset({"official", "military", "police", "rescue"})
BY_OWN_WORDS: frozenset[SourceKind] = frozenset({"media", "anonymous"})
SIGNS_OF_CONFLICT = 2
READ_FOR_CONFLICT = 20_000
MOST_PLACES = 100
# Descriptions of one source that are looked at: one that is named a thousand times is read in steady time.
MOST_PHRASES = 60


@dataclass(frozen=True, slots=True)
class Contest:
    """What a report is about: a war, people against authorities at home, employees against employers."""

    war: bool
    home: bool
    labour: bool


def find_contest(text: AnnotatedText) -> Contest:
    """Return what the report's words tell about the conflict that it is about."""
    words, lowered = text.pack.sources, text.report.text[:READ_FOR_CONFLICT].lower()
    conflict, signs = words.conflict, [match.start() for match in words.signs_of_conflict.finditer(lowered)]

    def count(stems: tuple[str, ...]) -> int:
        return sum(lowered.startswith(stems, at) for at in signs)

    war, home, labour = count(conflict.war), count(conflict.home), count(conflict.labour)
    return Contest(
        war=war >= SIGNS_OF_CONFLICT and war > home,
        home=home >= SIGNS_OF_CONFLICT and home >= war,
        labour=labour >= SIGNS_OF_CONFLICT,
    )


def party_of(phrases: tuple[Phrase, ...], kind: SourceKind, contest: Contest, words: SourceWords) -> str | None:
    """Return the side told by the phrases in which the report describes one source; None where it does not matter."""
    parts = tuple(part for phrase in phrases[:MOST_PHRASES] for part in phrase.parts)
    known = tuple(_known(parts, words))
    if kind == "un":
        return next((each.party for each in words.known.values() if each.kind == "un"), None)
    always = [each.party for each in known if each.party]
    always += [part.head.entry.side for part in parts if part.head and part.head.entry.side]
    if always:
        return always[0]
    states = kind in OF_STATES
    side = _side_of_words(parts, words, names=states) if states or kind in BY_OWN_WORDS else None
    interest = _interest(parts, known, kind, contest, words)
    return (interest or side) if contest.home and not contest.war else (side or interest)


def party_of_place(at: Span, phrases: tuple[Phrase, ...], text: AnnotatedText) -> str | None:
    """Return the country of the place that a local government governs, where it is named with it."""
    local = any(part.head and part.head.entry.local for phrase in phrases for part in phrase.parts)
    if not local:
        return None
    names = {part.name for phrase in phrases for part in phrase.parts if part.name}
    sides = text.pack.sources.side_of_country
    last = bisect_right(text.places, at.end, key=lambda mention: mention.span.start)
    near = (*text.places[:MOST_PLACES], *text.places[max(0, last - MOST_PLACES) : last])
    told = Counter(sides.get(each.place.country or "") for each in near if each.place.name in names)
    return told.most_common(1)[0][0] if told else None


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


def _interest(
    parts: tuple[Phrase, ...], known: tuple[Known, ...], kind: SourceKind, contest: Contest, words: SourceWords
) -> str | None:
    """Return the side in a conflict at home; a body without a common interest is a side of its own."""
    if kind == "politician":
        return next((each.names[0] for each in known if each.kind == "politician"), None)
    if not (contest.labour if kind in ("union", "company") else contest.home and not contest.war):
        return None
    interests = [part.head.entry.interest for part in parts if part.head] + [each.interest for each in known]
    told = next((interest for interest in interests if interest), None)
    if told or kind not in ("company", "ngo"):
        return told
    if known:
        return known[0].names[0]
    names = [part.name for part in parts if part.name]
    return next((name for name in names if kind_of_name(name, words) == kind), names[0] if names else None)
