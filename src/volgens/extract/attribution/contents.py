"""What a verb of saying says: the complement that its entry takes, looked for where the language puts it."""

from collections.abc import Callable

from volgens.extract.attribution.clauses import clause_end, clause_start, frame_start
from volgens.extract.attribution.complements import find_clause, find_infinitive, find_infinitive_before
from volgens.extract.attribution.drafts import Content, inner_of, whole
from volgens.extract.attribution.hits import REACH, Hit
from volgens.extract.attribution.mentions import is_temporal, read_mention, skip_insertion
from volgens.extract.attribution.objects import find_object, find_prepositional
from volgens.extract.attribution.sequences import HARD_BREAKS, Row
from volgens.extract.attribution.speech import find_compared, find_fragment_before, find_fronted, find_speech_before
from volgens.extract.attribution.subjects import Subject
from volgens.extract.attribution.verdicts import find_verdict
from volgens.lang.cue_entries import Words
from volgens.model.vocabulary import ANSWERS

# How many words an aside has at most.
ASIDE = 9


def find_content(row: Row, hit: Hit, subject: Subject | None, words: Words) -> Content | None:
    """Return what the hit's verb says within its row, None when nothing there can be it.

    Speech that stands before its attribution comes first, save for a verb that asks for a number: "Aan de overkant, in
    Gisenyi, telt het leger zestien doden".
    """
    after = _after_verb(row, hit, subject, words)
    takes, prepositions = hit.verb.complements, hit.verb.prepositions
    quotable = bool(takes & {"speech", "verdict", "object"})
    before: list[Callable[[], Content | None]] = [
        lambda: find_fronted(row, hit, words) if takes & {"clause", "object"} else None,
        lambda: find_compared(row, hit, words) if takes & {"clause", "speech"} else None,
        lambda: find_speech_before(row, hit, subject, words) if takes & {"speech", "verdict"} else None,
    ]
    behind: list[Callable[[], Content | None]] = [
        lambda: find_prepositional(row, hit, after, prepositions, words) if prepositions else None,
        lambda: find_clause(row, hit, after, words) if "clause" in takes else None,
        lambda: _after_colon(row, hit, after, words) if takes & {"speech", "object"} else None,
        lambda: _infinitive_before(row, hit, subject, words) if "infinitive" in takes and hit.final else None,
        lambda: find_infinitive(row, hit, after, words) if "infinitive" in takes else None,
        lambda: find_verdict(row, hit, after, words) if "verdict" in takes else None,
        lambda: find_object(row, hit, subject, after, words) if takes & {"object", "denial"} else None,
        lambda: _quotation_behind(row, hit, after) if quotable else None,
        lambda: _fronted_count(row, hit, subject, words) if "object" in takes else None,
        lambda: find_fragment_before(row, hit, subject, words) if "speech" in takes else None,
    ]
    steps = [*behind, *before] if hit.verb.number else [*before, *behind]
    return next((content for step in steps if (content := step()) is not None), None)


def _infinitive_before(row: Row, hit: Hit, subject: Subject | None, words: Words) -> Content | None:
    opener = frame_start(row, hit.anchor, words)
    within = subject is not None and subject.first > opener
    return find_infinitive_before(row, hit, subject.end if subject is not None and within else opener + 1, words)


def _fronted_count(row: Row, hit: Hit, subject: Subject | None, words: Words) -> Content | None:
    """Return a count that opens the clause: "Tachtig boten telde de kustwacht"."""
    first = clause_start(row, hit.anchor)
    end = read_mention(row, first, words)
    counted = subject is not None and subject.inverted and end == hit.anchor and row.numeric(first)
    return whole(row, first, end) if counted and not is_temporal(row, first, end, words) else None


def find_passive_content(row: Row, hit: Hit, words: Words) -> Content | None:
    """Return what is said without a speaker: a clause, or what a preposition brings ("er wordt gesproken over …")."""
    after = _after_verb(row, hit, None, words)
    found = find_compared(row, hit, words)
    if found is None and hit.verb.prepositions:
        found = find_prepositional(row, hit, after, hit.verb.prepositions, words)
    if found is None and "clause" in hit.verb.complements:
        found = find_clause(row, hit, after, words)
    if found is None and "speech" in hit.verb.complements and row.lower(clause_start(row, hit.anchor)) in words.so:
        found = find_speech_before(row, hit, None, words)  # "…, zo werd verzekerd door X"
    return found


def _after_verb(row: Row, hit: Hit, subject: Subject | None, words: Words) -> int:
    """Return the index from which complements of the verb are looked for."""
    after = hit.anchor + 1
    if subject is not None and subject.inverted:
        after = skip_insertion(row, subject.end, words)
    while after in hit.taken:
        after += 1
    return _behind_aside(row, after)


def _behind_aside(row: Row, after: int) -> int:
    """Return where a clause goes on behind an aside between commas: "meldt, net als de brandweer, 40 gewonden"."""
    if row.lower(after) != "," or row.part(after + 1) not in ("ADV", "ADP", "SCONJ"):
        return after
    close = clause_end(row, after + 1)
    plain = row.lower(close) == "," and close - after < ASIDE and not row.has_finite(after, close)
    return close + 1 if plain and row.numeric(close + 1) else after


def _after_colon(row: Row, hit: Hit, after: int, words: Words) -> Content | None:
    """What follows a colon; words in the reporter's voice only when nothing but adjuncts stand before it."""
    if hit.final:
        return None
    end = clause_end(row, after)
    plain = after == end or row.part(after) == "ADP" or row.lower(after) in words.adverbial
    plain = plain or (row.part(after - 1) == "ADP" and after - 1 in hit.beside)
    while row.lower(end) == "," and not row.has_finite(after, end):
        end = clause_end(row, end + 1)
    if (
        row.lower(end) != ":"
        or end + 1 >= row.end
        or any(row[i].finite for i in range(after, end) if i not in hit.taken)
    ):
        return None
    if row.part(end + 1) == "QUOTE":
        return Content(inner_of(row, end + 1), (inner_of(row, end + 1),))
    if hit.verb.stance in ANSWERS:
        return None  # "wijst dat idee van de hand: het wordt te duur"
    counted = "object" in hit.verb.takes and any(row[i].numeric for i in range(end + 1, row.end))
    return whole(row, end + 1, row.end) if plain or counted or hit.at + 1 == end else None


def _quotation_behind(row: Row, hit: Hit, after: int) -> Content | None:
    """A quotation that follows its verb with no more than a comma or adjuncts between."""
    start = clause_start(row, hit.at) if hit.final else min(after, hit.at)
    for position in range(start, min(len(row), after + REACH)):
        if row.part(position) == "QUOTE":
            near = position == after or position - 1 in hit.taken or row.part(position - 1) in ("PUNCT", "ADV")
            return Content(inner_of(row, position), (inner_of(row, position),)) if near else None
        if (row[position].finite and position not in hit.taken) or row[position].text in HARD_BREAKS:
            return None
    return None
