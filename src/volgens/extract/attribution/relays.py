"""Chains of sources: relays named beside a source, and attributions within another's content."""

from dataclasses import replace

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.attribution.drafts import Draft
from volgens.extract.attribution.mentions import read_mention
from volgens.extract.attribution.sequences import Row
from volgens.lang.cues import Words
from volgens.model.claim import Source

AUTHORITY_REACH = 12
# How much of an outer attribution's content an inner one must fill for the outer to be no more than its relay.
FILLING = 0.7


def find_authority(row: Row, end: int, mention: Span, words: Words) -> tuple[Span, ...]:
    """Return the mention and, last, on whose authority it speaks: "meldt X op gezag van Y"."""
    for position in range(end, min(end + AUTHORITY_REACH, row.end)):
        if (
            row[position].finite
            and row.lower(position - 1) != ","
            and not _phrase_at(row, position - 1, words.authorities)
        ):
            return (mention,)
        sure = _phrase_at(row, position, words.authorities)
        length = sure or _phrase_at(row, position, words.vague_authorities)
        if length:
            first = position + length
            stop = read_mention(row, first, words)
            first = _behind_report_noun(row, first, stop, words)
            if stop > first and (sure or row.lower(first - 1) in words.attaching):
                return (mention, row.span(first, stop))
            return (mention,)
    return (mention,)


def _phrase_at(row: Row, position: int, phrases: tuple[str, ...]) -> int:
    for phrase in phrases:
        spoken = phrase.split()
        if all(row.lower(position + offset) == word for offset, word in enumerate(spoken)):
            return len(spoken)
    return 0


def _behind_report_noun(row: Row, first: int, stop: int, words: Words) -> int:
    """ "opgaven van artsen": the doctors are the source."""
    for position in range(first, stop - 1):
        if row.lower(position) in words.report_nouns and row.lower(position + 1) in words.attaching:
            return position + 2
    return first


def drop_relayed(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those whose whole content is one inner attribution: they are its relays.

    "Er wordt gezegd dat X, schrijft Y" is one statement of an unnamed source, relayed by Y.
    """
    kept = list(drafts)
    for outer in drafts:
        inner = next((one for one in kept if one is not outer and holds(outer, one) and _fills(one, outer)), None)
        if inner is None or outer.row.inside is not inner.row.inside:
            continue
        relays = tuple(one for one in (*outer.relays, outer.mention) if one is not None and one not in inner.relays)
        kept[kept.index(inner)] = replace(inner, relays=(*relays, *inner.relays))
        kept.remove(outer)
    return kept


def holds(outer: Draft, inner: Draft) -> bool:
    """Tell whether one attribution's cue stands within the content of another."""
    if outer.content is None or inner.content is None or outer.cue == inner.cue:
        return False
    return any(span.start <= inner.cue.start and inner.cue.end <= span.end for span in outer.content.scope)


def _fills(inner: Draft, outer: Draft) -> bool:
    assert inner.content is not None and outer.content is not None
    spans = [*inner.content.scope, inner.cue, *([inner.mention] if inner.mention else [])]
    inside = [span for span in spans if outer.content.span.start <= span.start and span.end <= outer.content.span.end]
    covered = sum(span.end - span.start for span in inside)
    return covered >= FILLING * (outer.content.span.end - outer.content.span.start)


def sources_of(text: AnnotatedText, draft: Draft, drafts: list[Draft]) -> tuple[Source, ...]:
    """Return the chain of a draft, outermost relay first, its own source last."""
    outer = sorted((one for one in drafts if one is not draft and holds(one, draft)), key=_size, reverse=True)
    chain = [mention for one in outer for mention in (*one.relays, one.mention)]
    own = [*draft.relays, draft.mention]
    named = [one for one in chain if one is not None and one not in own]
    return tuple(_source(text, mention) for mention in (*named, *own))


def _size(draft: Draft) -> int:
    return sum(span.end - span.start for span in draft.content.scope) if draft.content else 0


def _source(text: AnnotatedText, mention: Span | None) -> Source:
    if mention is None:
        return Source(text.pack.sources.grammar.nobody, kind="anonymous")
    return Source(text.report.text[mention.start : mention.end], start=mention.start, end=mention.end)
