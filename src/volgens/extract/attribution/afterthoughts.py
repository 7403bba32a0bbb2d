"""Answers in a clause behind what they are about: "…, wat het leger ontkent", "…, een bewering die X tegenspreekt"."""

from volgens.extract.attribution.drafts import Draft
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import is_temporal, read_mention
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, can_speak, ends_at
from volgens.lang.cue_entries import Words
from volgens.lang.pack import Pack
from volgens.model.vocabulary import ANSWERS


def find_afterthought(row: Row, hit: Hit, pack: Pack) -> Draft | None:
    """Return the denial or confirmation by the subject of such a clause, its content still to be found before it."""
    words, last = pack.cues.words, max(hit.taken)
    answers = hit.verb.stance in ANSWERS or hit.verb.agrees
    closes = last + 1 >= row.end or row[last + 1].breaks
    if not (answers and closes) or hit.passive or hit.negated or "object" not in hit.verb.takes:
        return None
    opener = _opener(row, hit, words)
    if opener is None or comma_before(row, opener, words) is None:
        return None
    first = opener + 1
    while row.part(first) == "ADV" or row.lower(first) in words.adverbs:
        first += 1
    end = min(read_mention(row, first, words), *(i for i in hit.taken if i > first), last)
    subject = Subject(first, end, inverted=False)
    if end <= first or is_temporal(row, first, end, words) or not can_speak(row, subject, words, pack.sources):
        return None
    cue, mention = row.span(hit.at, hit.at + 1), row.span(first, end)
    return Draft(row, cue, hit.verb.lemma, hit.stance, mention, None, back=True, related=True)


def comma_before(row: Row, opener: int, words: Words) -> int | None:
    """Return the comma behind which a relative clause takes up a whole clause, None when it does not.

    Between them stands nothing, "iets", or a noun for what is said: "…, een beschuldiging die …".
    """
    if row.lower(opener) in words.afterthoughts and row.lower(opener - 1) == ",":
        comma = opener - 1
    elif row.lower(opener - 1) in words.indefinites and row.lower(opener - 2) == ",":
        comma = opener - 2
    else:
        noun = ends_at(row, opener, words)
        said = noun is not None and row.lower(opener - 1) in words.said_nouns
        if noun is None or not said or row.lower(noun.first - 1) != ",":
            return None
        comma = noun.first - 1
    return comma if row.has_finite(0, comma) else None


def _opener(row: Row, hit: Hit, words: Words) -> int | None:
    for position in range(min(hit.taken) - 1, 0, -1):
        if row[position].finite or row[position].breaks:
            return None
        if row.lower(position) in words.linking | words.afterthoughts and row.part(position) != "DET":
            return position
    return None
