"""What a verb of saying says: the complement that its entry takes, looked for where Dutch and its kin put it."""

from volgens.extract.annotations import Span
from volgens.extract.attribution.clauses import clause_end, clause_start, content_end, is_final, row_end
from volgens.extract.attribution.drafts import Content
from volgens.extract.attribution.hits import REACH, Hit
from volgens.extract.attribution.mentions import read_mention, skip_insertion
from volgens.extract.attribution.sequences import HARD_BREAKS, Row
from volgens.extract.attribution.subjects import Subject
from volgens.lang.cues import Words

FORMS = frozenset({"clause", "speech", "infinitive", "object", "verdict", "denial"})


def find_content(row: Row, hit: Hit, subject: Subject | None, words: Words) -> Content | None:
    """Return what the hit's verb says within its row, None when nothing there can be it."""
    takes = hit.verb.takes
    after = _after_verb(row, hit, subject, words)
    steps = (
        lambda: _after_preposition(row, hit, after, words),
        lambda: _clause(row, hit, after, words) if "clause" in takes else None,
        lambda: _after_colon(row, after) if {"speech", "object"} & set(takes) else None,
        lambda: _speech_before(row, hit, words) if "speech" in takes else None,
        lambda: _infinitive(row, hit, after, words) if "infinitive" in takes else None,
        lambda: _verdict(row, hit, after, words) if "verdict" in takes else None,
        lambda: _object(row, hit, subject, after, words) if {"object", "denial"} & set(takes) else None,
        lambda: _quotation_after(row, hit, after) if {"speech", "verdict", "object"} & set(takes) else None,
    )
    for step in steps:
        content = step()
        if content is not None:
            return content
    return None


def _after_verb(row: Row, hit: Hit, subject: Subject | None, words: Words) -> int:
    """Return the index from which complements of the verb are looked for."""
    after = hit.anchor + 1
    if subject is not None and subject.inverted:
        after = skip_insertion(row, subject.end, words)
    return after


def _whole(row: Row, first: int, end: int) -> Content | None:
    end = _trim(row, first, end)
    if end <= first:
        return None
    span = _without_marks(row, first, end)
    return Content(span, (span,))


def _trim(row: Row, first: int, end: int) -> int:
    while end > first and row.part(end - 1) == "PUNCT":
        end -= 1
    return end


def _without_marks(row: Row, first: int, end: int) -> Span:
    """The stretch of some items; a single quotation gives what stands within its marks."""
    if end - first == 1:
        quotation = row[first].quotation
        if quotation is not None:
            return _inner(row, first)
    return row.span(first, end)


def _inner(row: Row, index: int) -> Span:
    quotation = row[index].quotation
    assert quotation is not None
    return quotation.inner


def _clause(row: Row, hit: Hit, after: int, words: Words) -> Content | None:
    start = max(after, hit.at + 1) if hit.final else after
    position = start
    while position < len(row) and position - start < REACH:
        item = row[position]
        if item.lower in words.complementizers | words.question_words and _opens_clause(row, position, words):
            first = position + 1 if item.lower in words.complementizers else position
            return _whole(row, first, content_end(row, first, words, subordinate=True))
        if item.lower == ",":
            passed = skip_insertion(row, position, words)
            following = row.lower(position + 1)
            if passed == position and following not in words.complementizers:
                return None
            position = max(passed, position + 1)
            continue
        if item.breaks or (item.finite and position != hit.at) or is_final(row, position):
            return None
        position += 1
    return None


def _opens_clause(row: Row, position: int, words: Words) -> bool:
    """Tell whether a word that may also be a pronoun opens a clause: a finite verb follows before the next break."""
    if row.part(position) == "DET" or is_final(row, position + 1):
        return False
    end = clause_end(row, position + 1)
    while end < len(row) and row.lower(end) == ",":
        if any(row[i].finite for i in range(position + 1, end)):
            break
        end = clause_end(row, end + 1)
    return (
        any(row[i].finite or row.part(i) == "QUOTE" for i in range(position + 1, end)) and not row[position + 1].finite
    )


def _after_colon(row: Row, after: int) -> Content | None:
    end = clause_end(row, after)
    while end < len(row) and row.lower(end) == ",":
        end = clause_end(row, end + 1)
    if row.lower(end) != ":" or end + 1 >= row_end(row):
        return None
    if row.part(end + 1) == "QUOTE":
        return Content(_inner(row, end + 1), (_inner(row, end + 1),))
    return _whole(row, end + 1, row_end(row))


def _speech_before(row: Row, hit: Hit, words: Words) -> Content | None:
    """Content set before its attribution: '"…", zegt X', "…, zo meldt X", "…, heeft X laten weten"."""
    if hit.final:
        return None
    end = hit.anchor
    if row.lower(end - 1) in words.so:
        end -= 1
    if end == 0:
        return None
    if row.part(end - 1) == "QUOTE":
        return _quoted_before(row, end, hit, words)
    if row.lower(end - 1) != "," and row[end - 1].text not in ("–", "—", "-"):
        return None
    end -= 1
    if row.part(end - 1) == "QUOTE":
        return _quoted_before(row, end, hit, words)
    if hit.verb.quoted:
        return None
    first = speech_start(row, end)
    if row.lower(first) in words.subordinators and not _has_main_clause(row, first, end, words):
        return None
    content = _whole(row, first, end)
    return _with_rest(row, hit, content, words)


def speech_start(row: Row, end: int) -> int:
    """Return where speech that ends at `end` begins: the sentence, or what follows its last semicolon."""
    first = end
    while first > 0 and row[first - 1].text not in HARD_BREAKS:
        first -= 1
    return first


def _has_main_clause(row: Row, first: int, end: int, words: Words) -> bool:
    return sum(row[i].finite for i in range(first, end)) > 1


def _quoted_before(row: Row, end: int, hit: Hit, words: Words) -> Content | None:
    first = speech_start(row, end)
    start = end - 1
    while start > first and (
        row.part(start - 1) == "QUOTE" or row.part(start - 1) == "PUNCT" and not row[start - 1].breaks
    ):
        start -= 1
    unquoted = [i for i in range(first, start) if row.part(i) != "PUNCT"]
    if unquoted and row[start - 1].lower not in (":", "-", "–"):
        content = _whole(row, first, end)
    else:
        content = Content(_inner(row, end - 1), (_inner(row, end - 1),))
    return _with_rest(row, hit, content, words)


def _with_rest(row: Row, hit: Hit, content: Content | None, words: Words) -> Content | None:
    """Add a quotation that goes on behind the attribution: '"A", zegt X, "B"': the longer stretch stands for both."""
    if content is None:
        return None
    position = hit.at + 1
    while position < len(row) and row.part(position) != "QUOTE":
        if row[position].finite and position > hit.at:
            return content
        position += 1
    if position >= len(row) or row.lower(position - 1) not in (",", ":", "."):
        return content
    rest = _inner(row, position)
    longest = max((content.span, rest), key=lambda span: span.end - span.start)
    return Content(longest, (*content.scope, rest))


def _infinitive(row: Row, hit: Hit, after: int, words: Words) -> Content | None:
    end = row_end(row)
    first = max(after, hit.at + 1) if hit.final or hit.verb.beside else after
    if hit.particle is not None and hit.particle >= first:
        first = _behind_particle(row, first, hit, words)
    for position in range(first, min(end, first + REACH)):
        if row[position].breaks and row.lower(position) != ",":
            return None
        if row[position].finite and position > hit.at:
            return None
        if row.lower(position) in words.infinitive_markers and row.part(position + 1) in ("VERB", "AUX"):
            if row.lower(first) in words.purpose_markers:
                first += 1
            return _whole(row, first, content_end(row, first, words, subordinate=True))
    return None


def _behind_particle(row: Row, first: int, hit: Hit, words: Words) -> int:
    """ "roept inwoners op de ramen te sluiten": what stands before the particle is no part of the content."""
    assert hit.particle is not None
    return hit.particle + 1


def _after_preposition(row: Row, hit: Hit, after: int, words: Words) -> Content | None:
    wanted = [take for take in hit.verb.takes if take not in FORMS]
    if not wanted:
        return None
    if hit.final:
        return _preposition_before(row, hit, wanted, words)
    position = after
    while position < len(row) and position - after < REACH:
        item = row[position]
        if item.lower in wanted and position + 1 < len(row):
            return _phrase(row, position + 1, hit, words)
        if item.lower == ",":
            passed = skip_insertion(row, position, words)
            if passed == position:
                return None
            position = passed
            continue
        if item.breaks or (item.finite and position != hit.at):
            return None
        position += 1
    return None


def _preposition_before(row: Row, hit: Hit, wanted: list[str], words: Words) -> Content | None:
    first = clause_start(row, hit.at)
    last = min(hit.at, hit.anchor)
    for position in range(first, last):
        if row.lower(position) in wanted:
            return _checked(row, hit, position + 1, last)
    for position in range(max(hit.at, hit.anchor) + 1, clause_end(row, hit.at)):
        if row.lower(position) in wanted:
            return _phrase(row, position + 1, hit, words)
    return None


def _phrase(row: Row, first: int, hit: Hit, words: Words) -> Content | None:
    """The phrase from `first` to the end of its clause, with a part of its count set off behind it."""
    end = clause_end(row, first)
    while row.lower(end) == "," and row.lower(end + 1) in words.subset_openers:
        end = clause_end(row, end + 1)
    if hit.particle is not None and first <= hit.particle < end:
        end = hit.particle
    if first <= hit.at < end:
        end = hit.at
    for position in range(first, end):
        if row.lower(position) in words.coordinators and position + 1 < end and row[position + 1].finite:
            end = position
            break
    return _checked(row, hit, first, end)


def _checked(row: Row, hit: Hit, first: int, end: int) -> Content | None:
    if hit.verb.number and not any(_numeric(row, i) for i in range(first, end)):
        return None
    return _whole(row, first, end)


def _numeric(row: Row, index: int) -> bool:
    return (
        row.part(index) == "NUM"
        or any(each.isdigit() for each in row[index].text)
        or row[index].text.endswith("tallen")
    )


def _object(row: Row, hit: Hit, subject: Subject | None, after: int, words: Words) -> Content | None:
    """A noun phrase that the verb has for its object, without the adverbs before it."""
    first, limit = _object_field(row, hit, subject, after, words)
    position = first
    while position < limit:
        end = read_mention(row, position, words)
        if row.part(position) == "QUOTE":
            end = position + 1
        if end > position and not _only_when(row, position, end, words):
            if row.lower(position) in words.own_voice | words.nominatives | words.anaphors | words.reflexives:
                return None
            if _by_preposition(row, position):
                position = end
                continue
            return _phrase_limited(row, hit, position, limit, words)
        position = max(end, position + 1)
    return None


def _by_preposition(row: Row, position: int) -> bool:
    return row.part(position - 1) == "ADP" and row.lower(position - 1) not in ("te",)


def _only_when(row: Row, first: int, end: int, words: Words) -> bool:
    return all(
        row.lower(i) in words.time_nouns | words.adverbs or row.part(i) in ("DET", "ADJ") for i in range(first, end)
    )


def _object_field(row: Row, hit: Hit, subject: Subject | None, after: int, words: Words) -> tuple[int, int]:
    if hit.final:
        first = clause_start(row, hit.anchor) + 1
        if subject is not None and first <= subject.first < hit.at:
            first = subject.end
        return first, min(hit.at, hit.anchor)
    limit = clause_end(row, after)
    if hit.particle is not None:
        limit = max(hit.particle, after)
    elif hit.at > after:
        limit = hit.at
    return after, limit


def _phrase_limited(row: Row, hit: Hit, first: int, limit: int, words: Words) -> Content | None:
    end = limit
    for position in range(first, limit):
        stops = row.lower(position) in words.coordinators and position + 1 < limit and row[position + 1].finite
        if stops or row[position].breaks:
            end = position
            break
    while row.lower(end) == "," and row.lower(end + 1) in words.subset_openers and end == limit:
        end = limit = clause_end(row, end + 1)
    return _checked(row, hit, first, end)


def _verdict(row: Row, hit: Hit, after: int, words: Words) -> Content | None:
    """What an object is called: the quotation, or all that follows the object."""
    first, limit = (clause_start(row, hit.anchor) + 1, hit.at) if hit.final else (after, clause_end(row, after))
    for position in range(first, limit):
        if row.part(position) == "QUOTE":
            return Content(_inner(row, position), (_inner(row, position),))
    end = read_mention(row, first, words)
    if end == first or end >= limit:
        return None
    return _whole(row, first, limit)


def _quotation_after(row: Row, hit: Hit, after: int) -> Content | None:
    """A quotation that follows its verb with no more than a comma or adjuncts between."""
    for position in range(min(after, hit.at), min(len(row), after + REACH)):
        if position < after and position <= hit.at:
            continue
        if row.part(position) == "QUOTE":
            return Content(_inner(row, position), (_inner(row, position),))
        if (row[position].finite and position != hit.at) or row[position].text in HARD_BREAKS:
            return None
    return None
