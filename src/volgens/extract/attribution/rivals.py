"""Where somebody else speaks behind what is said: "X zegt dat er 40 zijn, Y houdt het op 12", "…, volgens Y elf"."""

from dataclasses import replace

from volgens.extract.annotations import Span
from volgens.extract.attribution.afterthoughts import comma_before
from volgens.extract.attribution.clauses import clause_start
from volgens.extract.attribution.drafts import Content, Draft, whole
from volgens.extract.attribution.items import VERBAL
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import Words
from volgens.model.vocabulary import ANSWERS

MARKS = frozenset({":", ""})


def before_rival(row: Row, draft: Draft, found: list[Draft], words: Words) -> Draft:
    """Return an attribution without the clause behind a boundary in which another source has its own say.

    A subordinate clause, or a phrase, ends where a clause of its own begins: subject, verb. What is said in a main
    clause goes on in another, unless that one has another count, denies, or names its source in the same way.
    """
    for other in sorted(found, key=lambda one: one.cue.start):
        boundary = _boundary_before(row, other, words)
        if boundary is not None and _is_rival(row, draft, other, boundary, words):
            return _cut_at(row, draft, boundary)
    return draft


def _cut_at(row: Row, draft: Draft, boundary: int) -> Draft:
    """Return an attribution with what stands behind a boundary taken from its content."""
    if draft.content is None:
        return draft
    at = row[boundary].start
    scope = [_ending(row, span, boundary) if span.start < at < span.end else span for span in draft.content.scope]
    span = draft.content.span
    span = _ending(row, span, boundary) if span.start < at < span.end else span
    kept = tuple(one for one in scope if one.start < at)
    return replace(draft, content=Content(span if span.start < at else max(kept, key=_length), kept))


def _ending(row: Row, span: Span, boundary: int) -> Span:
    first = next(i for i in range(len(row)) if row[i].end > span.start)
    part = whole(row, first, boundary)
    return Span(span.start, part.span.end) if part is not None else span


def _length(span: Span) -> int:
    return span.end - span.start


def _boundary_before(row: Row, draft: Draft, words: Words) -> int | None:
    """Return what parts a draft's say from what stands before it: a comma, or "en" before a phrase.

    Right behind it stand subject and verb, or the phrase with its source; behind "terwijl" the verb comes last.
    """
    if draft.mention is None:
        return None
    first = row.index_at(min(draft.cue.start, draft.mention.start))
    named, opposed = draft.cue.start < draft.mention.start, row.lower(first - 1) in words.opposing
    if (named and row.part(first) != "ADP") or (opposed and row.lower(first - 2) != ","):
        return None
    if opposed:
        return first - 2
    if draft.related:
        return comma_before(row, first - 1, words) if draft.back else None
    if not named and row.part(row.index_at(draft.mention.end)) not in VERBAL:
        return None
    joined = named and row.part(first - 1) == "CCONJ"
    while first > 0 and row.lower(first - 1) in words.leading:
        first -= 1
    if row.lower(first - 1) == ",":
        return first - 1
    return first if joined else None


def _is_rival(row: Row, draft: Draft, other: Draft, boundary: int, words: Words) -> bool:
    """Tell whether the clause behind a boundary is another's, and no part of what this source says."""
    content, at = draft.content, row[boundary].start
    if content is None or other.cue == draft.cue or other.mention == draft.mention or draft.mention is None:
        return False
    held = next((span for span in content.scope if span.start < at < span.end), None)
    if held is None or draft.cue.start > at or draft.mention.start > at:
        return False
    first = row.index_at(held.start)
    finite = row.has_finite(clause_start(row, row.index_at(min(draft.cue.start, draft.mention.start))), boundary)
    named = draft.cue.start < draft.mention.start
    if not finite or (row.lower(first - 1) in words.complementizers and not row.has_finite(first, boundary)):
        return False
    if row.lower(first - 1) in MARKS and not named:
        return False
    counts = any(item.numeric for item in row.items[:boundary]) and any(item.numeric for item in row.items[boundary:])
    opposed = row.lower(boundary + 1) in words.opposing
    if not named and not opposed:
        return True
    same = other.mention is not None and other.cue.start < other.mention.start
    return same or counts or other.related or other.stance in ANSWERS
