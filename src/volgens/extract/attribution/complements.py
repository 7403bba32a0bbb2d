"""Clauses and infinitives that hang on a verb of saying: "zegt dat …", "vraagt of …", "zegt … te hebben"."""

from volgens.extract.attribution.clauses import clause_end, content_end, is_complementizer, is_marked, is_purpose
from volgens.extract.attribution.drafts import Content, whole
from volgens.extract.attribution.hits import REACH, Hit
from volgens.extract.attribution.items import VERBAL
from volgens.extract.attribution.mentions import is_temporal, read_mention, skip_insertion
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import Words

# Verbs that bring an infinitive with "om": for others it tells of a purpose.
ASKING = frozenset({"demand", "promise"})


def find_clause(row: Row, hit: Hit, after: int, words: Words) -> Content | None:
    """Return the subordinate clause that the verb brings, without its complementizer."""
    position = max(after, hit.at + 1) if hit.final else after
    start = position
    while position < row.end and position - start < REACH:
        item = row[position]
        if opens_clause(row, position, hit, words):
            if hit.negated and not hit.verb.negated and not hit.verb.modal:
                return None
            first = position + 1 if item.lower in words.complementizers else position
            return whole(row, first, content_end(row, first, words, subordinate=True))
        if item.lower == ",":
            passed = max(skip_insertion(row, position, words), _past_aside(row, position, words))
            if passed == position:
                return None
            position = passed
            continue
        if (
            item.lower in words.infinitive_markers
            and row.part(position + 1) in VERBAL
            and "infinitive" in hit.verb.takes
        ):
            return None
        if position not in hit.taken and (item.breaks or item.part == "CCONJ" or item.finite):
            return None
        position += 1
    return None


def _past_aside(row: Row, comma: int, words: Words) -> int:
    """Return the index after an aside without a verb that a clause follows: "melden, op gezag van artsen, dat …"."""
    end = clause_end(row, comma + 1)
    aside = row.lower(end) == "," and not row.has_finite(comma + 1, end)
    return end + 1 if aside and row.lower(end + 1) in words.complementizers else comma


def opens_clause(row: Row, position: int, hit: Hit, words: Words) -> bool:
    """Tell whether a word that may also be a pronoun opens a clause: a finite verb follows it, and not at once."""
    complementizer = is_complementizer(row, position, words)
    question = row.lower(position) in words.question_words and not _is_relative(row, position, hit, words)
    if not (complementizer or question) or position + 1 >= row.end:
        return False
    joined = row.part(position) == "CCONJ" and position == hit.at + 1  # "betwijfelt of …"
    adjacent = complementizer and (joined or row.part(position) == "SCONJ" or is_marked(row, position))
    end = clause_end(row, position + 1)
    while row.lower(end) == "," and not row.has_finite(position + 1, end):
        end = clause_end(row, end + 1)
    followed = row[position + 1].clause or row.has_verb_or_quotation(position + 2, end)
    if followed or not adjacent:
        return followed
    # The tagger may have missed the finite verb; but in "zei dat (maandag) bij een bezoek aan X" nothing is verbal.
    verbal = any(row.part(i) in VERBAL for i in range(position + 1, end))
    told = read_mention(row, position + 1, words)
    first = told if is_temporal(row, position + 1, told, words) else position + 1
    return end > position + 2 and (verbal or (first < end and row.part(first) != "ADP"))


def _is_relative(row: Row, position: int, hit: Hit, words: Words) -> bool:
    """Tell whether a question word hangs on the noun before it: "een akkoord waar hun naam onder staat"."""
    return (
        row.lower(position) in words.relatives
        and row.part(position - 1) in ("NOUN", "PROPN")
        and position - 1 > hit.at + 1
    )


def find_infinitive(row: Row, hit: Hit, after: int, words: Words) -> Content | None:
    """Return the infinitive clause that the verb brings: behind verb, subject and particle, without "om"."""
    first = max(after, hit.at + 1)
    first = max((i + 1 for i in hit.beside if i >= first), default=first)
    position = first
    while position < min(row.end, first + REACH):
        item = row[position]
        if (item.breaks and item.lower != ",") or (item.finite and position not in hit.taken):
            return None
        if item.lower == "," and skip_insertion(row, position, words) > position and position == first:
            first = position = skip_insertion(row, position, words)
            continue
        if item.lower in words.infinitive_markers and row.part(position + 1) in VERBAL:
            purpose = next((i for i in range(first, position) if is_purpose(row, i, words)), None)
            wanted = "object" in hit.verb.takes and any(row.numeric(i) for i in range(first, purpose or first))
            if purpose is not None and (hit.verb.stance not in ASKING or wanted):
                return None  # "vragen 97 miljoen om te helpen": the sum is what is asked
            if row.lower(position + 1) in words.held and is_complementizer(row, position + 2, words):
                first = position + 3  # "zegt te vrezen dat …"
            else:
                first = _behind_addressee(row, first, position, words)
            return whole(row, first, content_end(row, first, words, subordinate=True))
        position += 1
    return None


def find_infinitive_before(row: Row, hit: Hit, first: int, words: Words) -> Content | None:
    """Return what stands before a final verb with its infinitive: "die *tien dorpen in handen* zegt te hebben"."""
    marked = row.lower(hit.at + 1) in words.infinitive_markers and row.part(hit.at + 2) in VERBAL
    content = whole(row, first, hit.at) if hit.final and marked else None
    if content is None or row.has_finite(first, hit.at):
        return None
    return Content(content.span, (*content.scope, row.span(hit.at + 1, hit.at + 3)))


def _behind_addressee(row: Row, first: int, marker: int, words: Words) -> int:
    """Return where the clause begins: behind the word that opens it, and whoever is addressed before that."""
    for position in range(first, marker):
        if is_purpose(row, position, words):
            return position + 1
    return read_mention(row, first + 1, words) if row.lower(first) in words.facing else first
