"""What the attributions of one sentence do to each other: who has which part, and who only holds what is counted."""

from dataclasses import replace

from volgens.extract.annotations import Span
from volgens.extract.attribution.drafts import Draft, whole
from volgens.extract.attribution.rivals import before_rival
from volgens.extract.attribution.sequences import Row
from volgens.lang.pack import Pack

SEMICOLON = ";"
COMMA = ","


def share_out(row: Row, found: list[Draft], pack: Pack) -> list[Draft]:
    """Return the attributions of a row, each with its own part, without those of places that hold what is counted."""
    if len(found) < 2:
        return found
    apart = [before_rival(row, each, found, pack.cues.words) for each in found]
    contrasts = pack.cues.words.contrasts
    return [_own_part(row, each, apart, contrasts) for each in apart if not _holds(row, each, apart, pack)]


def _own_part(row: Row, draft: Draft, found: list[Draft], contrasts: frozenset[str]) -> Draft:
    """Return an attribution without what another one before a semicolon has: "X telt er 40; dat is veel, zegt Y".

    So it is before a contrast: "X sprak van drie doden, maar het zijn er vier, zegt Y".
    """
    content = draft.content
    if content is None or content.span.end > draft.cue.start:
        return draft
    for position in reversed(row.breaks):
        at = row[position].start
        opposed = row[position].text == COMMA and row.lower(position + 1) in contrasts
        if not (opposed or row[position].text == SEMICOLON) or not content.span.start < at < content.span.end:
            continue
        if any(content.span.start <= other.cue.start < at for other in found if other is not draft):
            end = row.index_at(content.span.end)
            return replace(draft, content=whole(row, position + (2 if opposed else 1), end) or content)
    return draft


def _holds(row: Row, draft: Draft, found: list[Draft], pack: Pack) -> bool:
    """Tell whether a place has what somebody else counts: "Italië telt 40 doden, zegt de kustwacht"."""
    if draft.mention is None or draft.content is None:
        return False
    if draft.cue.start >= draft.content.span.start:
        return False
    holds = draft.lemma in pack.cues.holding and _is_place(row, draft.mention, pack)
    return (holds or _is_several(row, draft.mention)) and any(_is_within(draft, other) for other in found)


def _is_within(inner: Draft, outer: Draft) -> bool:
    if outer is inner or outer.content is None or outer.cue == inner.cue:
        return False
    return any(span.start <= inner.cue.start < span.end for span in outer.content.scope)


def _is_several(row: Row, mention: Span) -> bool:
    """Tell whether a mention counts people: "Een honderdtal reizigers vroeg geld terug, zegt het spoor"."""
    return any(item.numeric for item in row.items if mention.start <= item.start < mention.end)


def _is_place(row: Row, mention: Span, pack: Pack) -> bool:
    words = [item.text for item in row.items if mention.start <= item.start < mention.end]
    if len(words) == 1 and words[0] in pack.sources.side_of:
        return True
    possessed = words[0].lower() in pack.sources.grammar.possessive
    found = [pack.sources.find_noun(word) for word in words]
    return possessed or any(each is not None and each.entry.local for each in found)
