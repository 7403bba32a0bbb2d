"""Attributions that share or lack a listed verb: counts after one verb, quotations before any verb."""

from collections.abc import Iterator

from volgens.extract.attribution.drafts import Draft, whole
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import is_temporal, read_mention, skip_insertion
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.speakers import may_be_source
from volgens.extract.attribution.speech import find_speech_before
from volgens.extract.attribution.subjects import Subject, can_speak, find_subject
from volgens.lang.cue_entries import ANY_VERB, Words
from volgens.lang.pack import Pack

SHORTEST_TAGGED = 4
SEPARATORS = frozenset({",", ";"})


def find_gapped(row: Row, hit: Hit, draft: Draft, pack: Pack) -> Iterator[Draft]:
    """Yield counts of others that share the verb: "De politie telt 29 doden, de brandweer 31, de stad maar twaalf"."""
    countable = "object" in hit.verb.takes or hit.verb.prepositions
    if draft.content is None or hit.final or not countable or draft.content.span.end > row[row.end - 1].end:
        return
    first = next((i for i in range(hit.anchor, row.end) if row[i].start >= draft.content.span.start), row.end)
    break_at = next((i for i in range(first, row.end) if _ends_count(row, i, draft.content.span.end)), row.end)
    if not any(item.numeric for item in row.items[first:break_at]):
        return
    while break_at < row.end:
        found = _read_gapped(row, hit, break_at + 1, pack)
        if found is None:
            return
        subject, start, limit = found
        mention = row.span(subject.first, subject.end)
        yield Draft(row, draft.cue, draft.lemma, draft.stance, mention, whole(row, start, limit))
        break_at = limit


def _ends_count(row: Row, index: int, content_end: int) -> bool:
    """Tell whether a comma, a semicolon or a coordinator ends a count, behind the content that has been read."""
    return row[index].start >= content_end and (row[index].text in SEPARATORS or row.part(index) == "CCONJ")


def _read_gapped(row: Row, hit: Hit, first: int, pack: Pack) -> tuple[Subject, int, int] | None:
    """Return who counts from `first` on, where the count starts and ends: "de brandweer, die later kwam, op 31"."""
    words = pack.cues.words
    while row.lower(first) in words.coordinators:
        first += 1
    subject = Subject(first, read_mention(row, first, words), inverted=False)
    if subject.end == first or row[first].numeric or is_temporal(row, first, subject.end, words):
        return None
    while subject.end - 1 > first and row.numeric(subject.end - 1):
        subject = Subject(first, subject.end - 1, inverted=False)  # "Orania 118"
    start = skip_insertion(row, subject.end, words)
    limit = next((i for i in range(start, row.end) if row[i].text in SEPARATORS), row.end)
    same = False
    while start < limit and not row.numeric(start) and (row.part(start) == "ADV" or row.lower(start) in hit.verb.takes):
        same = same or row.lower(start) in hit.verb.prepositions
        start += 1
    speaks = same or can_speak(row, subject, words, pack.sources)
    if not speaks or start >= limit or not row.numeric(start) or row.has_finite(start, limit):
        return None
    return subject, start, limit


def find_tags(row: Row, taken: set[int], words: Words) -> Iterator[Draft]:
    """Yield quotations that a verb of no list follows: '"…", toont de trainer zich tevreden'."""
    for position in row.quotations:
        if position + 2 >= len(row) or row.lower(position + 1) != ",":
            continue
        if len(row[position].text.split()) < SHORTEST_TAGGED:
            continue
        anchor = position + 2
        subject = find_subject(row, Hit(ANY_VERB, anchor, anchor), words) if row[anchor].finite else None
        if subject is None or not subject.inverted or anchor in taken or not may_be_source(row, subject, words):
            continue
        content = find_speech_before(row, Hit(ANY_VERB, anchor, anchor), subject, words)
        mention = row.span(subject.first, subject.end)
        yield Draft(row, row.span(anchor, anchor + 1), row.lower(anchor), "assert", mention, content)
