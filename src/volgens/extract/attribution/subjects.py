"""Who the subject of an attributing verb is: by position and shape first, since parsers often mistake inverted ones."""

from dataclasses import dataclass

from volgens.extract.attribution.clauses import clause_start, frame_start, is_complementizer
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import (
    is_temporal,
    opens_relative,
    read_apposition,
    read_mention,
    starts_mention,
)
from volgens.extract.attribution.sequences import SENTENCE_BREAKS, Row
from volgens.lang.cue_entries import Words
from volgens.lang.sources import SourceWords

ANTECEDENT_REACH = 14
NAMED = frozenset({"PROPN", "DET"})
# The complements that are never a noun phrase.
SPOKEN = frozenset({"clause", "speech", "infinitive"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The items of a mention; `inverted` when it follows its verb."""

    first: int
    end: int
    inverted: bool


def find_subject(row: Row, hit: Hit, words: Words) -> Subject | None:
    """Return the subject of a hit's clause, None when none can be told."""
    if hit.final:
        return _subordinate_subject(row, hit, words)
    return _main_subject(row, hit.anchor, words)


def with_apposition(row: Row, subject: Subject, words: Words) -> Subject:
    """Return the subject with a name set off behind it: "de gouverneur, Aleksej Smirnov"."""
    return Subject(subject.first, read_apposition(row, subject.end, words), subject.inverted)


def can_speak(row: Row, subject: Subject, words: Words, sources: SourceWords) -> bool:
    """Tell whether a mention is of somebody who can speak or count: a person, a body, a name that is no place."""
    if subject.end - subject.first == 1 and row.part(subject.first) == "PRON":
        return row.lower(subject.first) in words.nominatives | words.neuters
    for index in range(subject.first, subject.end):
        item = row[index]
        if item.part == "ADP":
            return False
        if item.part in ("NOUN", "PROPN", "X", "ADJ") and item.lower not in sources.grammar.counting:
            phrase = f"{row[index - 1].text} {item.text}" if index > subject.first else item.text
            found = (
                any(sources.find_noun(one) is not None for one in (item.text, phrase)) or item.lower in sources.known
            )
            if found or (item.part == "PROPN" and item.text not in sources.side_of):
                return True
    return all(row.part(i) == "CCONJ" or row[i].text in sources.governments for i in range(subject.first, subject.end))


def find_inverted_subject(row: Row, hit: Hit, words: Words) -> Subject | None:
    """Return the subject behind the verb of a main clause, where what stands before it cannot speak."""
    return None if hit.final else _right_subject(row, hit.anchor, words)


def _main_subject(row: Row, anchor: int, words: Words) -> Subject | None:
    if row.lower(anchor - 1) in words.coordinators or _after_coordinator(row, anchor, words):
        carried = _nominative(row, anchor, words) or _carried_subject(row, anchor, words)
        return carried or _right_subject(row, anchor, words)
    first = _skip_openers(row, clause_start(row, anchor), anchor, words)
    if first >= anchor:
        return _initial_verb_subject(row, anchor, words)
    if row.lower(first) in words.both and read_mention(row, first + 1, words) > first + 1:
        return Subject(first + 1, anchor, inverted=False)  # "Zowel de politie als de brandweer telt …"
    front = _front_mention(row, first, anchor, words)
    if front is not None and not _nominative_follows(row, anchor, words):
        return front
    return _right_subject(row, anchor, words) or front


def _after_coordinator(row: Row, anchor: int, words: Words) -> bool:
    adverb = row.part(anchor - 1) == "ADV" and row.lower(anchor - 1) in words.adverbs
    return adverb and row.lower(anchor - 2) in words.coordinators


def _skip_openers(row: Row, first: int, anchor: int, words: Words) -> int:
    while first < anchor and (_leads(row, first, words) or row.part(first) == "PUNCT"):
        first += 1
    return first


def _leads(row: Row, index: int, words: Words) -> bool:
    """Tell whether a word stands before the first part of a clause: "met name", but not "met een beroep op …"."""
    opens = row.part(index) == "ADP" and row.lower(index + 1) not in words.leading
    return row.lower(index) in words.leading and not opens


def _front_mention(row: Row, first: int, anchor: int, words: Words) -> Subject | None:
    """A mention that fills the place before the verb; when it says only when, or is the object, it is none."""
    if row.lower(first) in words.so or row.lower(first) in words.anaphors or not starts_mention(row, first, words):
        return None
    end = min(read_mention(row, first, words), anchor)
    if end > first and row.part(end) == "CCONJ" and read_mention(row, end + 1, words) == anchor:
        end = anchor
    if end == first or is_temporal(row, first, end, words):
        return None
    if end == first + 1 and row.lower(first) in words.expletives | words.adverbs:
        return None
    return Subject(_list_start(row, first, end, words), end, inverted=False)


def _list_start(row: Row, first: int, end: int, words: Words) -> int:
    """Return where a list begins whose last part is the mention: "FNV, CNV en VVMC"."""
    if not any(row.part(i) == "CCONJ" for i in range(first, end)):
        return first
    while row.lower(first - 1) == ",":
        earlier = clause_start(row, first - 1)
        if not starts_mention(row, earlier, words) or read_mention(row, earlier, words) != first - 1:
            break
        first = earlier
    return first


def _nominative_follows(row: Row, anchor: int, words: Words) -> bool:
    return row.lower(anchor + 1) in words.nominatives and row.part(anchor + 1) == "PRON"


def _right_subject(row: Row, anchor: int, words: Words) -> Subject | None:
    position = anchor + 1
    passed = words.adverbs | words.reflexives
    while row.part(position) == "ADV" or row.lower(position) in passed:
        position += 1
    if row.lower(position) in words.own_voice or not starts_mention(row, position, words):
        return None
    end = read_mention(row, position, words)
    if end > position and is_temporal(row, position, end, words):
        # "zei een dag later Jan Klaassen"
        position = end
        while row.part(position) == "ADV" or row.lower(position) in words.adverbs:
            position += 1
        end = read_mention(row, position, words) if row.part(position) in NAMED else position
    if end == position or is_temporal(row, position, end, words):
        return None
    end = _list_end(row, anchor, end, words)
    if row.lower(position) in words.expletives and end == position + 1:
        if row.lower(position) in words.neuters and is_complementizer(row, position + 1, words):
            return Subject(position, end, inverted=True)  # "Wel stelt het dat …"
        stressed = row.lower(position + 1) in words.selves or _is_parenthetical(row, anchor, position + 1)
        return Subject(position, end, inverted=True) if stressed else None
    return Subject(position, end, inverted=True)


def _list_end(row: Row, anchor: int, end: int, words: Words) -> int:
    """Return the end of a list that goes on behind a mention, for a verb of several: "melden FNV, CNV en VVMC"."""
    token, position = row[anchor].token, end
    if token is None or "Plur" not in token.morph.get("Number", []):
        return end
    while row.lower(position) == "," and starts_mention(row, position + 1, words):
        following = read_mention(row, position + 1, words)
        if row.part(following) == "CCONJ":
            last = read_mention(row, following + 1, words)
            return last if last > following + 1 else end
        if any(row.part(i) == "CCONJ" for i in range(position + 1, following)):
            return following
        position = following
    return end


def _is_parenthetical(row: Row, anchor: int, end: int) -> bool:
    """Tell whether "…, zegt het" or "…, meldt het in een verklaring" stands behind what is said."""
    return row.lower(anchor - 1) == "," and (end >= row.end or row.part(end) == "ADP")


def _initial_verb_subject(row: Row, anchor: int, words: Words) -> Subject | None:
    """The verb opens its clause: behind a finished mention ("X, die …, zegt") or behind what is said."""
    if row.lower(anchor - 1) == ",":
        interrupted = _interrupted_subject(row, anchor, words)
        if interrupted is not None:
            return interrupted
    return _right_subject(row, anchor, words)


def _nominative(row: Row, anchor: int, words: Words) -> Subject | None:
    return Subject(anchor + 1, anchor + 2, inverted=True) if _nominative_follows(row, anchor, words) else None


def _interrupted_subject(row: Row, anchor: int, words: Words) -> Subject | None:
    """ "Een arts, die anoniem wil blijven, vertelde …", "Boeren die bleven, zeggen …": a mention and its insertion."""
    bounds = (i for i in reversed(row.bounds) if i < anchor - 1)
    start = next((i + 1 for i in bounds if row.part(i) == "QUOTE" or row[i].text in SENTENCE_BREAKS), 0)
    first = _skip_openers(row, start, anchor - 1, words)
    front = _front_mention(row, first, anchor - 1, words)
    if front is None or (front.end == front.first + 1 and row.numeric(front.first)):
        return None
    position = front.end
    while position < anchor - 1:
        opening = position + 1 if row.lower(position) == "," else position
        relative = _opens_insertion(row, opening, opening > position, words)
        if not relative and opening == position:
            return None
        close = _next_comma(row, opening, anchor)
        if close > anchor - 1 or (row.has_finite(opening, close) and not relative):
            return None
        position = close
    return front if front.end < position == anchor - 1 else None


def _opens_insertion(row: Row, opening: int, comma: bool, words: Words) -> bool:
    """Tell whether a relative clause opens here, or behind an apposition: "…, de generaal die vocht, …"."""
    if not comma:
        return opens_relative(row, opening, words) and row.lower(opening) not in words.complementizers
    return opens_relative(row, opening, words) or opens_relative(row, read_mention(row, opening, words), words)


def _next_comma(row: Row, first: int, limit: int) -> int:
    position = first
    while position < limit and row.lower(position) != ",":
        position += 1
    return position


def _carried_subject(row: Row, anchor: int, words: Words) -> Subject | None:
    """ "Hij liep weg en zei …": the subject of the main clause before the coordinator."""
    for position in range(anchor - 1, -1, -1):
        if row[position].finite and not _in_subordinate(row, position, words):
            subject = _main_subject(row, position, words)
            listed = row.lower(position - 1) == "," and row.has_finite(0, position)
            if listed and subject is not None and subject.inverted and row.numeric(subject.first):
                continue  # "Hij at drie broodjes, dronk twee pilsjes en vroeg …"
            return None if subject is None else Subject(subject.first, subject.end, inverted=False)
    return None


def _in_subordinate(row: Row, index: int, words: Words) -> bool:
    first = next((each + 1 for each in reversed(row.breaks) if each < index), 0)
    if (first > 0 and opens_relative(row, first, words)) or row.lower(first) in words.subordinators:
        return True
    return any(is_complementizer(row, i, words) or opens_bare_relative(row, i, words) for i in range(first + 1, index))


def opens_bare_relative(row: Row, index: int, words: Words) -> bool:
    """Tell whether a relative clause opens right behind a noun: "boeren die bleven"."""
    return row.lower(index) in words.relatives and row.part(index - 1) in ("NOUN", "PROPN")


def _subordinate_subject(row: Row, hit: Hit, words: Words) -> Subject | None:
    opener = frame_start(row, hit.anchor, words)
    position = opener + (2 if row.part(opener) == "ADP" else 1)
    passed = words.focus | words.adverbs
    while row.part(position) == "ADV" or row.lower(position) in passed or position in hit.beside:
        position += 1
    relative = opens_relative(row, opener, words) and opener > 0
    if position < hit.at and starts_mention(row, position, words) and row.part(position) != "NUM":
        end = min(read_mention(row, position, words), hit.anchor)
        speaker = end > position and not is_temporal(row, position, end, words) and end <= hit.anchor
        if speaker and not (relative and _is_object(row, opener, position, hit, words)):
            return Subject(position, end, inverted=False)
    return _antecedent(row, opener, words) if relative else None


def _is_object(row: Row, opener: int, position: int, hit: Hit, words: Words) -> bool:
    """ "die 85.000 mensen telde", "die de schade op … raamt": what follows the relative pronoun is no subject."""
    if row.lower(opener).startswith(tuple(words.places_of_relation)):
        return False  # "waar de regering sprak van …"
    done = not hit.verb.complements <= SPOKEN or row.lower(hit.at + 1) in words.infinitive_markers
    return done and row.part(position) not in ("PROPN", "PRON") and row.part(opener) != "ADP"


def _antecedent(row: Row, opener: int, words: Words) -> Subject | None:
    """The mention that ends before a relative pronoun."""
    return ends_at(row, opener - 1 if row.lower(opener - 1) == "," else opener, words)


def ends_at(row: Row, end: int, words: Words) -> Subject | None:
    """Return the mention that ends right before an index, None when none does."""
    for first in range(max(clause_start(row, end), end - ANTECEDENT_REACH), end):
        if starts_mention(row, first, words) and read_mention(row, first, words) == end:
            return Subject(first, end, inverted=False)
    return None
