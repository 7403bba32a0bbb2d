"""Chains of sources: relays named beside a source, and attributions within another's content."""

from dataclasses import replace
from functools import cache

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.attribution.clauses import clause_end, clause_start
from volgens.extract.attribution.drafts import Draft
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import read_mention
from volgens.extract.attribution.nouns import behind_noun
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, can_speak
from volgens.lang.cue_entries import Words
from volgens.lang.pack import Pack
from volgens.model.claim import Source
from volgens.model.vocabulary import ANSWERS

AUTHORITY_REACH = 12
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
# How a phrase of authority begins: "op gezag van", "verwijzend naar", "zich baseert op".
OPENING_PARTS = frozenset({"ADP", "PRON", "VERB", "ADJ"})
# How much of an outer attribution's content an inner one must fill for the outer to be no more than its relay.
FILLING = 0.65
# The same for one whose clause opens the content: "Er wordt ook gezegd dat …".
OPENING = 0.5


def find_authority(row: Row, end: int, mention: Span, pack: Pack) -> tuple[Span, ...]:
    """Return the mention and, last, on whose authority it speaks: "meldt X op gezag van Y"."""
    words = pack.cues.words
    authorities, vague = _phrases_in(row, words.authorities), _phrases_in(row, words.vague_authorities)
    if not authorities and not vague:
        return (mention,)
    for position in range(end, min(end + AUTHORITY_REACH, row.end)):
        if row.part(position) not in OPENING_PARTS and not row[position].finite:
            continue
        sure = _phrase_at(row, position, authorities)
        length = sure or _phrase_at(row, position, vague)
        if length:
            stop = read_mention(row, position + length, words)
            first = behind_noun(row, position + length, stop, words.report_nouns, words)
            named = stop > first and (sure or first > position + length or _are_people(row, first, stop, pack))
            return (mention, row.span(first, stop)) if named else (mention,)
        if row[position].finite and row.lower(position - 1) != ",":
            return (mention,)
    return (mention,)


def find_fronted_authority(row: Row, anchor: int, mention: Span, pack: Pack) -> tuple[Span, ...]:
    """Return the mention and on whose authority it speaks, told first: "Op gezag van Y meldt X"."""
    words = pack.cues.words
    first = clause_start(row, anchor)
    length = _phrase_at(row, first, _phrases_in(row, words.authorities))
    stop = read_mention(row, first + length, words)
    told = length and first + length < stop <= anchor
    return (
        (mention, row.span(behind_noun(row, first + length, stop, words.report_nouns, words), stop))
        if told
        else (mention,)
    )


def _are_people(row: Row, first: int, end: int, pack: Pack) -> bool:
    """Tell whether a mention is of people who told something: "op basis van diplomatieke bronnen"."""
    found = [pack.sources.find_noun(row[i].text) for i in range(first, end) if row.part(i) in NOUNS]
    return any(each.entry.person or each.entry.kind == "anonymous" for each in found if each is not None)


def find_teller(row: Row, hit: Hit, subject: Subject, pack: Pack) -> tuple[Subject, Span] | None:
    """Return who heard and who told it: "vernam de krant van een ambtenaar", "hoort van ingewijden dat …"."""
    words = pack.cues.words
    first = subject.first + 1 if subject.inverted else hit.anchor + 1
    for position in range(first, clause_end(row, first)):
        if row.lower(position) not in hit.verb.heard or row.lower(position - 1) in hit.verb.heard:
            continue
        teller = Subject(position + 1, read_mention(row, position + 1, words), inverted=False)
        if teller.end > teller.first and can_speak(row, teller, words, pack.sources):
            heard = Subject(
                subject.first, min(subject.end, position) if subject.inverted else subject.end, subject.inverted
            )
            return heard, row.span(teller.first, teller.end)
    return None


def find_channel(row: Row, hit: Hit, subject_end: int, pack: Pack) -> tuple[Span, ...]:
    """Return the medium to which somebody spoke: "zegt tegen persbureau X", "vertelt aan een lokale zender"."""
    words = pack.cues.words
    if words.channels.isdisjoint(row.words):
        return ()
    for position in range(max(hit.anchor + 1, subject_end), clause_end(row, max(hit.anchor + 1, subject_end))):
        if row.lower(position) in words.channels:
            end = read_mention(row, position + 1, words)
            if any(_is_medium(row[i].text, pack) for i in range(position + 1, end)):
                return (row.span(position + 1, end),)
    return ()


def _is_medium(word: str, pack: Pack) -> bool:
    known, found = pack.sources.known.get(word.lower()), pack.sources.find_noun(word)
    return (known is not None and known.kind == "media") or (found is not None and found.entry.kind == "media")


def _phrases_in(row: Row, phrases: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the phrases whose words all stand somewhere in the row, word by word."""
    return [spoken for spoken in _words_of(phrases) if row.words.issuperset(spoken)]


@cache
def _words_of(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the words of each of the phrases of a pack."""
    return tuple(tuple(phrase.split()) for phrase in phrases)


def _phrase_at(row: Row, position: int, phrases: list[tuple[str, ...]]) -> int:
    for spoken in phrases:
        if all(row.lower(position + offset) == word for offset, word in enumerate(spoken)):
            return len(spoken)
    return 0


def drop_relayed(drafts: list[Draft], words: Words) -> list[Draft]:
    """Return the drafts without those whose whole content is one inner attribution: they are its relays.

    "Er wordt gezegd dat X, schrijft Y" is one statement of an unnamed source, relayed by Y. "X schrijft dat zij het op
    90 houdt" is one statement of X.
    """
    kept = dict(enumerate(drafts))
    for position, outers in _enclosing(drafts).items():
        for outer in outers:
            inner = kept.get(position)
            if inner is None or inner.related or outer not in kept or drafts[outer].row.inside is not inner.row.inside:
                continue
            if drafts[outer].stance in ANSWERS:
                continue  # whoever denies or doubts what another says passes nothing on
            if not _fills(inner, drafts[outer]):
                continue
            if _is_same_speaker(inner, drafts[outer], words):
                del kept[position]
            else:
                chain = (*drafts[outer].relays, drafts[outer].mention)
                relays = tuple(one for one in chain if one is not None and one not in inner.relays)
                kept[position] = replace(inner, relays=(*relays, *inner.relays))
                del kept[outer]
    return list(kept.values())


def _is_same_speaker(inner: Draft, outer: Draft, words: Words) -> bool:
    """Tell whether the inner source is a pronoun for the outer one, whose cue stands before it."""
    if inner.mention is None or outer.content is None or outer.cue.start > outer.content.span.start:
        return False
    spoken = [item.lower for item in inner.row.items if inner.mention.start <= item.start < inner.mention.end]
    return len(spoken) == 1 and spoken[0] in words.nominatives


def sources_of(text: AnnotatedText, drafts: list[Draft]) -> list[tuple[Source, ...]]:
    """Return the chain of each draft, outermost relay first, its own source last."""
    enclosing = _enclosing(drafts)
    chains = []
    for position, draft in enumerate(drafts):
        outer = [drafts[one] for one in enclosing.get(position, ())]
        own = [*draft.relays, draft.mention]
        chain = [mention for one in outer for mention in (*one.relays, one.mention)]
        named = [one for one in chain if one is not None and one not in own]
        chains.append(tuple(_source(text, mention) for mention in (*named, *own)))
    return chains


def _enclosing(drafts: list[Draft]) -> dict[int, tuple[int, ...]]:
    """Return, for each draft whose cue stands within the content of others, those others, the widest first."""
    opening = sorted(
        (span.start, span.end, position)
        for position, draft in enumerate(drafts)
        if draft.content is not None
        for span in draft.content.scope
    )
    found: dict[int, tuple[int, ...]] = {}
    active: list[tuple[int, int]] = []
    waiting = 0
    for position in sorted(range(len(drafts)), key=lambda one: drafts[one].cue.start):
        cue = drafts[position].cue
        while waiting < len(opening) and opening[waiting][0] <= cue.start:
            active.append(opening[waiting][1:])
            waiting += 1
        active = [(end, outer) for end, outer in active if end >= cue.end]
        outers = dict.fromkeys(outer for _, outer in active if outer != position and drafts[outer].cue != cue)
        if outers:
            found[position] = tuple(sorted(outers, key=lambda one: -_size(drafts[one])))
    return found


def _fills(inner: Draft, outer: Draft) -> bool:
    if inner.content is None or outer.content is None:
        return False
    whole = outer.content.span
    spans = [*inner.content.scope, inner.cue, *([inner.mention] if inner.mention else [])]
    inside = [span for span in spans if whole.covers(span)]
    if not inside:
        return False
    covered = sum(span.end - span.start for span in inside)
    reach = max(span.end for span in inside) - min(span.start for span in inside)
    apart = any(item.breaks for item in inner.row.items if whole.start <= item.start < min(inside).start)
    if inner.mention is not None and inner.mention.start == whole.start:
        between = (item for item in inner.row.items if inner.mention.end <= item.start < inner.cue.start)
        apart = apart or any(item.part == "CCONJ" for item in between)  # "Hij liep weg en vroeg om water, zegt X"
    length = whole.end - whole.start
    return covered >= FILLING * length or (not apart and reach >= OPENING * length)


def _size(draft: Draft) -> int:
    return sum(span.end - span.start for span in draft.content.scope) if draft.content else 0


def _source(text: AnnotatedText, mention: Span | None) -> Source:
    if mention is None:
        return Source(text.pack.sources.grammar.nobody, kind="anonymous")
    return Source(text.report.text[mention.start : mention.end], start=mention.start, end=mention.end)
