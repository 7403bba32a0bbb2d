"""Attributions that share or lack a listed verb: counts after one verb, quotations before any verb."""

from collections.abc import Iterator

from volgens.extract.attribution.clauses import clause_end
from volgens.extract.attribution.drafts import Draft, whole
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import read_mention
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.speakers import may_be_source
from volgens.extract.attribution.speech import find_speech_before
from volgens.extract.attribution.subjects import Subject, can_speak, find_subject
from volgens.lang.cues import ANY_VERB, Words
from volgens.lang.pack import Pack

SHORTEST_TAGGED = 4


def find_gapped(row: Row, hit: Hit, draft: Draft, pack: Pack) -> Iterator[Draft]:
    """Yield counts of others that share the verb: "De politie telt 29 doden, de brandweer 31"."""
    words = pack.cues.words
    countable = "object" in hit.verb.takes or hit.verb.prepositions
    if draft.content is None or hit.final or not countable:
        return
    comma = next(
        (i for i in range(hit.at, row.end) if row[i].start >= draft.content.span.end and row[i].breaks), row.end
    )
    counted = any(item.numeric for item in row.items[hit.at : comma])
    if row.lower(comma) != "," or not counted:
        return
    end = read_mention(row, comma + 1, words)
    limit = clause_end(row, comma + 1)
    while end < limit and (row.part(end) == "ADV" or row.lower(end) in hit.verb.takes):
        end += 1
    subject = Subject(comma + 1, read_mention(row, comma + 1, words), inverted=False)
    spoken = end > comma + 1 and can_speak(row, subject, words, pack.sources)
    if not spoken or end >= limit or not row[end].numeric or row.has_finite(comma + 1, limit):
        return
    mention = row.span(subject.first, subject.end)
    yield Draft(row, draft.cue, draft.lemma, draft.stance, mention, whole(row, end, limit))


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
