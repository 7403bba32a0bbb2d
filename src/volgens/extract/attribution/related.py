"""Counts whose source a relative clause tells: "de 40 doden die het leger meldt", "de 9 miljoen waar X op uitkomt"."""

from volgens.extract.attribution.clauses import clause_start
from volgens.extract.attribution.drafts import Draft, whole
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import is_temporal, read_mention
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, can_speak, ends_at
from volgens.lang.cue_entries import Words
from volgens.lang.pack import Pack

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "SYM"})
# How many words of a counted phrase may stand between its number and the relative clause.
COUNTED = 5


def may_relate(row: Row, hit: Hit, pack: Pack) -> bool:
    """Tell whether a verb that counts closes a clause that a relative word can have opened."""
    words, verb = pack.cues.words, hit.verb
    counts = ("object" in verb.takes or verb.number) and verb.stance != "demand"
    last = max(hit.taken)
    closes = last + 1 >= row.end or row[last + 1].breaks or row.part(last + 1) in ("CCONJ", "AUX") or row[last].finite
    return (
        counts
        and closes
        and not (hit.passive or hit.negated or verb.origin)
        and not words.linking.isdisjoint(row.words)
    )


def find_related(row: Row, hit: Hit, pack: Pack) -> Draft | None:
    """Return the attribution of a count by the relative clause behind it, None when the clause is no such."""
    opener = _opener(row, hit, pack)
    if opener is None:
        return None
    words = pack.cues.words
    first = opener + 1
    while row.part(first) == "ADV" or row.lower(first) in words.adverbs:
        first += 1
    subject = Subject(first, read_mention(row, first, words), inverted=False)
    inside = range(subject.end, min(hit.at, hit.anchor))
    if not first < subject.end <= inside.stop or any(row.numeric(i) for i in range(opener, inside.stop)):
        return None
    if is_temporal(row, first, subject.end, words) or not can_speak(row, subject, words, pack.sources):
        return None
    stranded = any(row.lower(i) in hit.verb.prepositions for i in inside)
    if (row.lower(opener) in words.places_of_relation) is not stranded:
        return None
    content = whole(row, _counted_before(row, opener, hit, words), opener)
    mention = row.span(subject.first, subject.end)
    return Draft(row, row.span(hit.at, hit.at + 1), hit.verb.lemma, hit.stance, mention, content, related=True)


def _opener(row: Row, hit: Hit, pack: Pack) -> int | None:
    """Return where the relative clause of a hit opens, right behind a counted phrase with its number."""
    last = min(hit.at, hit.anchor)
    for position in range(last - 1, max(clause_start(row, last) - 1, 0), -1):
        if row[position].finite:
            return None
        if row.lower(position) in pack.cues.words.linking:
            return position if _counted_before(row, position, hit, pack.cues.words) < position else None
    return None


def _counted_before(row: Row, opener: int, hit: Hit, words: Words) -> int:
    """Return where what is related begins: a number, or a word for what is said; `opener` itself when neither is."""
    number = _number_before(row, opener)
    if number < opener or hit.verb.number or "object" not in hit.verb.takes:
        return number
    found = ends_at(row, opener if row.lower(opener - 1) != "," else opener - 1, words)
    if found is None or not any(row.lower(i) in words.said_nouns for i in range(found.first, found.end)):
        return opener
    return found.first


def _number_before(row: Row, opener: int) -> int:
    """Return where the number of the counted phrase begins that ends at `opener`; `opener` itself when none does."""
    position = opener - 1 if row.lower(opener - 1) != "," else opener - 2
    for _ in range(COUNTED):
        participle = row.part(position) == "VERB" and not row[position].finite  # "17 miljoen getroffenen"
        if row.numeric(position) or not (participle or row.part(position) in NOMINAL):
            break
        position -= 1
    if not row.numeric(position):
        return opener
    while row.numeric(position - 1):
        position -= 1
    return position
