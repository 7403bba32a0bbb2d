"""What a verb of saying has beside it in its clause: an object, a phrase with its preposition."""

from volgens.extract.annotations import Span
from volgens.extract.attribution.clauses import clause_end, clause_start, is_purpose
from volgens.extract.attribution.complements import opens_clause
from volgens.extract.attribution.drafts import Content, whole
from volgens.extract.attribution.hits import REACH, Hit
from volgens.extract.attribution.items import is_participle
from volgens.extract.attribution.mentions import is_temporal, read_mention, skip_insertion
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject
from volgens.lang.cue_entries import Words

WANTING = frozenset({"demand", "promise"})
NAMING = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "QUOTE", "X", "SYM"})
BLANK_PARTS = frozenset({"DET", "ADJ"})


def find_prepositional(row: Row, hit: Hit, after: int, wanted: frozenset[str], words: Words) -> Content | None:
    """Return the phrase behind one of the wanted prepositions, the first that the verb can have for its content."""
    if hit.final:
        return _preposition_before(row, hit, wanted, words)
    front = clause_start(row, hit.anchor)
    counts = hit.verb.number or row.numeric(front + 1) or row.numeric(front + 2)
    if counts and front + 2 < hit.anchor and row.lower(front) in wanted:
        return _checked(row, hit, front + 1, hit.anchor, words)
    if hit.particle is not None and row.lower(hit.particle + 1) in wanted:
        after = hit.particle + 1
    if "clause" in hit.verb.takes and opens_clause(row, after, hit, words):
        return None  # "waarschuwt dat er gevaar is voor …"
    position = after
    while position < row.end and position - after < REACH:
        item = row[position]
        attributive = row.part(position - 1) == "QUOTE"  # "over 'de ergste ramp' van dit jaar"
        if item.lower in wanted and position not in hit.taken and not (attributive or is_purpose(row, position, words)):
            content = _phrase(row, hit, position + 1, words)
            if content is not None:
                return _with_object(row, hit, (after, position), content, words)
        if item.lower == "," and not hit.verb.number:
            passed = skip_insertion(row, position, words)
            if passed == position:
                return None
            position = passed
            continue
        if (item.breaks and item.lower != ",") or (item.finite and position not in hit.taken):
            return None
        if item.lower in words.contrasts and row.lower(position - 1) == ",":
            return None
        position += 1
    return None


def _with_object(row: Row, hit: Hit, field: tuple[int, int], content: Content, words: Words) -> Content:
    """Return a number with what it is the number of: "schat *de schade op 4 miljoen*"; a pronoun adds nothing."""
    if "object" not in hit.verb.takes or len(content.scope) > 1:
        return content
    found = _first_phrase(row, field, words)
    if found is None or row.part(found[0]) in ("PRON", "NUM") or not any(row.part(i) == "NOUN" for i in range(*found)):
        return content
    span = Span(row[found[0]].start, content.span.end)
    return Content(span, (span,))


def _preposition_before(row: Row, hit: Hit, wanted: frozenset[str], words: Words) -> Content | None:
    first, last = clause_start(row, hit.at), min(hit.at, hit.anchor)
    for position in range(first, last):
        counted = hit.verb.number or row[position + 1].numeric
        if row.lower(position) in wanted and (counted or _is_first_adjunct(row, first, position)):
            return _checked(row, hit, position + 1, last, words)
    for position in range(max(hit.at, hit.anchor) + 1, clause_end(row, hit.at)):
        if row.lower(position) in wanted:
            return _phrase(row, hit, position + 1, words)
    return None


def _is_first_adjunct(row: Row, first: int, position: int) -> bool:
    """Tell whether no other preposition stands before: a later one may hang on a noun ("naar de steen op de weg")."""
    return not any(row.part(i) == "ADP" for i in range(first + 1, position))


def _phrase(row: Row, hit: Hit, first: int, words: Words) -> Content | None:
    """The phrase from `first` to the end of its clause, with a part of its count set off behind it."""
    return _within_limit(row, hit, first, clause_end(row, first), words)


def _within_limit(row: Row, hit: Hit, first: int, limit: int, words: Words) -> Content | None:
    end = min((i for i in hit.taken if first <= i < limit), default=limit)
    for position in range(first, end):
        if row.lower(position) in words.coordinators and position + 1 < end and row[position + 1].finite:
            return _checked(row, hit, first, position, words)
    listed = hit.verb.stance in WANTING and _is_list(row, end, words)
    while end == limit and row.lower(end) == "," and (listed or _continues(row, end + 1, words)):
        end = limit = clause_end(row, end + 1)
    return _checked(row, hit, first, end, words)


def _continues(row: Row, first: int, words: Words) -> bool:
    """Tell whether a count goes on behind a comma: "…, onder wie 3 kinderen", "…, tegen 40 een dag eerder"."""
    if row.lower(first) in words.subset_openers:
        return True
    if row.lower(first) in words.subordinators:
        return row.lower(first) in words.reasons
    segment = range(first, clause_end(row, first))
    return (
        any(row[i].numeric for i in segment)
        and not row.has_finite(first, segment.stop)
        and not _is_other(row, first, words)
    )


def _is_list(row: Row, comma: int, words: Words) -> bool:
    """Tell whether noun phrases follow up to the end of the sentence, the last joined: "…, een toeslag en een bus"."""
    rest = range(comma + 1, row.end)
    plain = not any(row[i].finite or row.lower(i) in words.subordinators for i in rest)
    return plain and any(row.part(i) == "CCONJ" and i + 1 < row.end for i in rest) and row.part(comma + 1) != "CCONJ"


def _is_other(row: Row, first: int, words: Words) -> bool:
    """Tell whether somebody else's count begins: "…, de brandweer 31", "…, en de politie maar twaalf"."""
    if row.part(first) == "CCONJ":
        end = first + 1
        while row.part(end) in ("DET", "NOUN", "PROPN", "ADJ") and not row.numeric(end):
            end += 1
        while row.part(end) == "ADV" and not row.numeric(end):
            end += 1
        return end > first + 1 and row.numeric(end)
    if is_temporal(row, first, read_mention(row, first, words), words):
        return False  # "…, de dag ervoor 40"
    if row.part(first) == "PROPN" and row.numeric(first + 1) and not row.numeric(first):
        return first + 2 >= row.end or row[first + 2].breaks  # "…, Orania 118"
    return row.part(first) in ("DET", "PROPN", "NOUN") and not row[first + 1].numeric and not row[first].numeric


def _checked(row: Row, hit: Hit, first: int, end: int, words: Words) -> Content | None:
    if hit.verb.number and not _counts(row, hit, first, end, words):
        return None
    while end > first and row.lower(end - 1) in words.negations:
        end -= 1
    while row.numeric(first) and row.numeric(first - 1):
        first -= 1  # "niet verder dan 17 miljoen"
    named = any(row[i].numeric or row.part(i) in NAMING for i in range(first, end))
    return whole(row, first, end) if named else None


def _counts(row: Row, hit: Hit, first: int, end: int, words: Words) -> bool:
    """Tell whether a number heads a phrase: "ruim 90 doden", "een bedrag van 3 miljoen", not "plaats 2 van 3"."""
    holds = "object" in hit.verb.takes
    if holds and any(row.lower(i) in words.capacities and not _is_done(row, i - 1) for i in range(first, end)):
        return False
    if row.part(first) == "DET" and row.numeric(first + 1) and row.numeric(first - 2):
        # "een op de drie bewoners"
        return False
    if row.lower(first) in words.same and row.lower(first + 1) in words.count_nouns:
        return True  # "komt uit op hetzelfde aantal"
    if row.part(first) == "QUOTE" or (row.part(first) == "DET" and row.part(first + 1) == "QUOTE"):
        return hit.verb.impersonal and not holds  # "sprak over 'de ergste ramp van het jaar'"
    for position in range(first, end):
        if row[position].numeric:
            return True
        if row.part(position) in ("NOUN", "PROPN") and row.lower(position + 1) not in words.attaching:
            return False
    return False


def _is_done(row: Row, index: int) -> bool:
    """Tell whether a word tells what happened to what is counted: "1.200 beschadigde woningen"."""
    return row.part(index) == "ADJ" or (row.part(index) == "VERB" and is_participle(row[index].token))


def find_object(row: Row, hit: Hit, subject: Subject | None, after: int, words: Words) -> Content | None:
    """Return the noun phrase that the verb has for its object, without the adverbs before it."""
    field = _object_field(row, hit, subject, after)
    found, limit = _first_phrase(row, field, words), field[1]
    if found is None:
        return None
    first, end = found
    if (
        end == first + 1
        and row.lower(first) in words.own_voice | words.nominatives | words.expletives | words.reflexives
    ):
        return None
    if hit.stance == "assert" and (_is_refused(row, hit, limit, words) or _is_named_alone(row, first, end)):
        return None
    if hit.verb.said and not _is_said(row, first, end, words):
        return None
    if hit.verb.stance == "promise" and end < limit and row.numeric(end) and not _has_number(row, first, end):
        # "zegt de gezinnen 4.000 euro toe"
        first = end
    content = _within_limit(row, hit, first, limit, words)
    plain = hit.final or content is None or hit.verb.stance == "promise"
    return content if plain or content is None else _with_adjuncts(row, field[0], first, content, words)


def _is_refused(row: Row, hit: Hit, limit: int, words: Words) -> bool:
    """Tell whether a negation closes a clause whose verb then says nothing: "bevestigt de komst van X niet"."""
    return hit.negated and not hit.verb.negated and row.lower(limit - 1) in words.negations


def _is_named_alone(row: Row, first: int, end: int) -> bool:
    """Tell whether an object is but a name, which says nothing: "erkent Kosovo"."""
    return all(row.part(i) == "PROPN" and not row.numeric(i) for i in range(first, end))


def _with_adjuncts(row: Row, start: int, first: int, content: Content, words: Words) -> Content:
    """Return a count with what tells where or when before it: "telde *vorig jaar in Gent 40 branden*"."""
    while start < first and (row.part(start) in ("ADV", "PUNCT") or row.lower(start) in words.adverbs):
        start += 1
    if start == first or not row.numeric(first) or len(content.scope) > 1:
        return content
    span = Span(row[start].start, content.span.end)
    return Content(span, (span,))


def _first_phrase(row: Row, field: tuple[int, int], words: Words) -> tuple[int, int] | None:
    """Return the ends of the first noun phrase or quotation in a field that is no time and hangs on no preposition."""
    first, limit = field
    while first < limit:
        end = first + 1 if row.part(first) == "QUOTE" else read_mention(row, first, words)
        if end == first:
            first += 1
        elif _only_when(row, first, end, words) or _by_preposition(row, first, words):
            first = end
        else:
            return first, end
    return None


def _has_number(row: Row, first: int, end: int) -> bool:
    return any(row[i].numeric for i in range(first, end))


def _is_said(row: Row, first: int, end: int, words: Words) -> bool:
    """Tell whether an object names something that is said: "die berekening", "de beschuldiging van X"."""
    nouns = [row.lower(i) for i in range(first, end) if row.part(i) in ("NOUN", "PROPN")]
    if row.lower(first) in words.negations and row.lower(first + 1) in words.attaching and not nouns:
        return True  # "gelooft geen van beide"
    return bool(nouns) and nouns[0] in words.said_nouns


def _by_preposition(row: Row, position: int, words: Words) -> bool:
    before = row.lower(position - 1)
    bound = row.numeric(position) and row.numeric(position - 1)  # "tot 120 millimeter": no more than it binds
    return row.part(position - 1) == "ADP" and not bound and before not in words.infinitive_markers | words.adverbs


def _only_when(row: Row, first: int, end: int, words: Words) -> bool:
    blank = words.adverbial
    return all(row.lower(i) in blank or row.part(i) in BLANK_PARTS for i in range(first, end)) and any(
        row.lower(i) in blank for i in range(first, end)
    )


def _object_field(row: Row, hit: Hit, subject: Subject | None, after: int) -> tuple[int, int]:
    """Return where an object can stand: between verb and particle or participle, or before a final verb."""
    if hit.final:
        first = clause_start(row, hit.anchor) + 1
        if subject is not None and first <= subject.first < hit.at:
            first = subject.end
        return first, min(hit.at, hit.anchor)
    closing = [i for i in (*hit.beside, hit.at) if i > after]
    return after, min((*closing, clause_end(row, after)))
