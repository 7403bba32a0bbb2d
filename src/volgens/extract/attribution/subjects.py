"""Who the subject of an attributing verb is: by position and shape first, since parsers often mistake inverted ones."""

from dataclasses import dataclass

from volgens.extract.attribution.clauses import clause_start
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import is_temporal, read_apposition, read_mention
from volgens.extract.attribution.sequences import HARD_BREAKS, Row
from volgens.lang.cues import Words

STARTS = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "X", "SYM", "VERB"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The items of a mention; `inverted` when it follows its verb, `front` when it opens its clause."""

    first: int
    end: int
    inverted: bool


def find_subject(row: Row, hit: Hit, words: Words) -> Subject | None:
    """Return the subject of a hit's clause, None when none can be told."""
    if hit.final:
        return _subordinate_subject(row, hit, words)
    first = clause_start(row, hit.anchor)
    first = _skip_openers(row, first, hit.anchor, words)
    if first == hit.anchor:
        return _initial_verb_subject(row, hit, words)
    front = _front_mention(row, first, hit.anchor, words)
    if front is not None and not _nominative_follows(row, hit.anchor, words):
        return front
    return _right_subject(row, hit.anchor, words) or front


def _skip_openers(row: Row, first: int, anchor: int, words: Words) -> int:
    while first < anchor and (row.lower(first) in words.coordinators | words.focus or row.part(first) == "PUNCT"):
        first += 1
    return first


def _front_mention(row: Row, first: int, anchor: int, words: Words) -> Subject | None:
    """A mention that fills the place before the verb; when it says only when, or is the object, it is none."""
    if row.lower(first) in words.expletives | words.so or row.part(first) not in STARTS:
        return None
    end = read_mention(row, first, words)
    if end == first or end > anchor or is_temporal(row, first, end, words):
        return None
    return Subject(first, end, inverted=False)


def _nominative_follows(row: Row, anchor: int, words: Words) -> bool:
    return row.lower(anchor + 1) in words.nominatives and row.part(anchor + 1) == "PRON"


def _right_subject(row: Row, anchor: int, words: Words) -> Subject | None:
    position = anchor + 1
    while position < len(row) and (
        row.part(position) == "ADV" or row.lower(position) in words.adverbs | words.reflexives
    ):
        position += 1
    if row.lower(position) in words.own_voice or row.part(position) not in STARTS:
        return None
    end = read_mention(row, position, words)
    if end == position or is_temporal(row, position, end, words):
        return None
    if row.lower(position) in words.expletives and end == position + 1:
        return None
    return Subject(position, end, inverted=True)


def _initial_verb_subject(row: Row, hit: Hit, words: Words) -> Subject | None:
    """The verb opens its clause: behind a finished mention ("X, die …, zegt"), a coordinator ("… en zegt") or content."""
    anchor = hit.anchor
    if row.lower(anchor - 1) in words.coordinators | words.focus:
        return (
            _nominative(row, anchor, words)
            or _carried_subject(row, anchor, words)
            or _right_subject(row, anchor, words)
        )
    if row.lower(anchor - 1) == ",":
        interrupted = _interrupted_subject(row, anchor, words)
        if interrupted is not None:
            return interrupted
    return _right_subject(row, anchor, words)


def _nominative(row: Row, anchor: int, words: Words) -> Subject | None:
    return Subject(anchor + 1, anchor + 2, inverted=True) if _nominative_follows(row, anchor, words) else None


def _interrupted_subject(row: Row, anchor: int, words: Words) -> Subject | None:
    """ "Een arts, die anoniem wil blijven, vertelde …": the mention before an insertion that the comma closes."""
    opening = anchor - 2
    while opening > 0 and row.lower(opening) != "," and row[opening].text not in HARD_BREAKS:
        opening -= 1
    if row.lower(opening) != ",":
        return None
    first = _skip_openers(row, clause_start(row, opening), opening, words)
    front = _front_mention(row, first, opening, words)
    if front is None or any(row[i].finite for i in range(first, opening)):
        return None
    inserted_relative = row.lower(opening + 1) in words.relatives or row.lower(opening + 2) in words.relatives
    inserted_finite = any(row[i].finite for i in range(opening + 1, anchor - 1))
    if inserted_finite != inserted_relative:
        return None
    return front


def _carried_subject(row: Row, anchor: int, words: Words) -> Subject | None:
    """ "Hij liep weg en zei …": the subject of the clause before the coordinator."""
    position = anchor - 1
    while position >= 0:
        if row[position].finite:
            verb = position
            break
        position -= 1
    else:
        return None
    previous = Hit(_NO_VERB, verb, verb, False, False, False)
    first = _skip_openers(row, clause_start(row, verb), verb, words)
    if first == verb:
        return _initial_verb_subject(row, previous, words) if verb else None
    return _front_mention(row, first, verb, words) or _right_subject(row, verb, words)


def _subordinate_subject(row: Row, hit: Hit, words: Words) -> Subject | None:
    first = clause_start(row, hit.anchor)
    while row.lower(first) in words.coordinators | words.focus:
        first += 1
    opener = first
    if row.part(first) == "ADP":
        first += 1
    position = first + 1
    while row.part(position) == "ADV" or row.lower(position) in words.focus:
        position += 1
    if position < hit.at and row.part(position) in STARTS and row.part(position) != "NUM":
        end = read_mention(row, position, words)
        speaker = end > position and not is_temporal(row, position, end, words)
        if (
            speaker
            and end <= hit.anchor
            and not (_is_relative(row, opener, words) and _object_like(row, position, hit))
        ):
            return Subject(position, end, inverted=False)
    return _antecedent(row, opener, words) if _is_relative(row, opener, words) else None


def _is_relative(row: Row, opener: int, words: Words) -> bool:
    return row.lower(opener) in words.relatives and row.lower(opener - 1) == ","


def _object_like(row: Row, position: int, hit: Hit) -> bool:
    """ "die 85.000 mensen telde", "die de schade op … raamt": what follows the relative pronoun is no subject."""
    return (
        bool(set(hit.verb.takes) - {"clause", "speech", "infinitive"})
        and row.part(position) != "PROPN"
        and row.lower(position - 1) == "die"
    )


def _antecedent(row: Row, opener: int, words: Words) -> Subject | None:
    """The mention that ends at the comma before a relative pronoun."""
    end = opener - 1
    for first in range(max(clause_start(row, end), end - 14), end):
        if row.part(first) in STARTS and read_mention(row, first, words) == end:
            return Subject(first, end, inverted=False)
    return None


from volgens.lang.cues import VerbCue  # noqa: E402

_NO_VERB = VerbCue("", ("",), (), "", (), "assert")


def with_apposition(row: Row, subject: Subject, words: Words) -> Subject:
    """Return the subject with a name set off behind it: "de gouverneur, Aleksej Smirnov"."""
    end = read_apposition(row, subject.end, words)
    return Subject(subject.first, end, subject.inverted)
