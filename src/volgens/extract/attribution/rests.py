"""What goes on behind an attribution that stands within what is said: "…, aldus X, onder wie drie kinderen"."""

from volgens.extract.attribution.clauses import clause_end, content_end
from volgens.extract.attribution.drafts import Content, whole
from volgens.extract.attribution.mentions import skip_insertion
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import Words
from volgens.lang.pack import Pack

# How many words may tell where and when it was said: "…, zei de minister donderdag in Gent, waarvan …".
ADJUNCTS = 10


def with_rest(row: Row, content: Content | None, end: int, pack: Pack) -> Content | None:
    """Return a content in the reporter's words with what goes on behind its attribution, which ends at `end`.

    What follows a quotation is the reporter's own. The words before the attribution stand for the whole.
    """
    if content is None or end >= row.end or content.span.end > row[end].start:
        return content
    if any(row[i].start < content.span.end and content.span.start < row[i].end for i in row.quotations):
        return content
    comma = clause_end(row, end)
    if row.lower(comma) != "," or comma - end > ADJUNCTS or row.has_finite(end, comma):
        return content
    if not _goes_on(row, comma + 1, pack):
        passed = skip_insertion(row, comma, pack.cues.words)
        if passed == comma or row.lower(passed - 1) != "," or not _goes_on(row, passed, pack):
            return content
        comma = passed - 1
    rest = whole(row, comma + 1, content_end(row, comma + 1, pack.cues.words, subordinate=False))
    return content if rest is None else Content(content.span, (*content.scope, *rest.scope))


def _goes_on(row: Row, first: int, pack: Pack) -> bool:
    """Tell whether the words from here on belong to what is said: a part, a comparison, a reason, a second verb."""
    words = pack.cues.words
    if first >= row.end:
        return False
    if row.part(first) == "CCONJ":
        return row.lower(first) not in words.contrasts and _joins(row, first + 1, pack)
    if row.lower(first) in words.subset_openers:
        return row.lower(first) in words.relatives or row.lower(first + 1) in words.relatives or row.numeric(first + 1)
    if row.lower(first) in words.comparing or row.lower(first) in words.reasons:
        return True
    return _is_measured(row, first, words)


def _is_measured(row: Row, first: int, words: Words) -> bool:
    """Tell whether a count or a change of one follows, without a verb: "139 meer dan zaterdag", "een daling van 3"."""
    limit = clause_end(row, first)
    if row.has_finite(first, limit):
        return False
    changed = any(row.lower(i).endswith(words.changes) for i in range(first, min(first + 3, limit)))
    return row.numeric(first) or (changed and any(row.numeric(i) for i in range(first, limit)))


def _joins(row: Row, first: int, pack: Pack) -> bool:
    """Tell whether what is joined shares its subject or its verb: "en zijn er elf gered", "en slechts 27 procent"."""
    limit = clause_end(row, first)
    verb = next((i for i in row.finites if first <= i < limit), None)
    if verb is None:
        return any(row.numeric(i) for i in range(first, limit))
    counted = row.numeric(first) or (row.part(first) == "ADV" and row.numeric(first + 1))
    fronted = counted or verb == first or (verb == first + 1 and row.part(first) == "ADV")
    return fronted and row.lower(verb) not in pack.cues.saying
