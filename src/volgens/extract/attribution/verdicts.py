"""What something is called by a verb of judging: "noemt dat *een schande*", "vindt 3 procent *te laag*"."""

from volgens.extract.attribution.clauses import clause_end, clause_start
from volgens.extract.attribution.drafts import Content, inner_of, whole
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import is_temporal, read_mention, starts_mention
from volgens.extract.attribution.objects import BLANK_PARTS
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import Words

SHORTEST_VERDICT = 2


def find_verdict(row: Row, hit: Hit, after: int, words: Words) -> Content | None:
    """Return what an object is called: the quotation, or all from the object on."""
    if hit.final:
        first, limit = clause_start(row, hit.anchor) + 1, min(hit.at, hit.anchor)
    else:
        first, limit = after, clause_end(row, after)
        if hit.at > after:
            limit = min(limit, hit.at)
    for position in range(first, limit):
        if row.lower(position) in words.coordinators and position + 1 < limit and row[position + 1].finite:
            limit = position
            break
    for position in range(first, limit):
        if row.part(position) == "QUOTE":
            return Content(inner_of(row, position), (inner_of(row, position),))
    if hit.final or limit - first < SHORTEST_VERDICT:
        return _dismissal(row, limit, words)
    degree = row.lower(limit - 1) in words.indefinites and row.lower(limit - 2) in words.infinitive_markers
    adjective = row.part(limit - 1) == "ADJ" or degree  # "vinden 3 procent te weinig"
    adjective = adjective or any(_is_degree(row, i, words) for i in range(first + 2, limit - 1))
    judged = "clause" not in hit.verb.takes or (adjective and row.part(first) != "NOUN")
    judged = judged or (row.part(first) == "PRON" and row.lower(first) in words.anaphors)
    if not judged or not starts_mention(row, first, words) or _is_naming(row, limit) or row.numeric(limit - 1):
        return None
    end = read_mention(row, first, words)
    counted = row.numeric(first) and end >= limit and not any(row.part(i) == "DET" for i in range(first + 1, limit))
    if is_temporal(row, first, end, words) or counted:
        return None  # "vonden dit jaar …", "noemt zes verdachten"
    return _dismissal(row, limit, words) or whole(row, _behind_pointer(row, first, limit, words), limit)


def _is_degree(row: Row, position: int, words: Words) -> bool:
    """Tell whether a verdict stands here with its reason behind it: "vindt 3 procent *te laag* voor dit werk"."""
    measured = row.lower(position) in words.infinitive_markers and row.part(position + 1) == "ADJ"
    return measured and row.part(position + 2) in ("ADP", "VERB", "SCONJ")


def _is_naming(row: Row, limit: int) -> bool:
    """Tell whether somebody only gives a name: "noemde haar dochter Lotte"."""
    return row.part(limit - 1) == "PROPN" and row.part(limit - 2) in ("NOUN", "PROPN", "PRON")


def _dismissal(row: Row, limit: int, words: Words) -> Content | None:
    """Return a verdict that only calls something untrue: "noemt dat bericht een leugen": "een leugen"."""
    if limit < 1 or row.lower(limit - 1) not in words.dismissals:
        return None
    first = limit - 1
    while row.part(first - 1) in BLANK_PARTS:
        first -= 1
    return whole(row, first, limit)


def _behind_pointer(row: Row, first: int, limit: int, words: Words) -> int:
    """Return where a verdict begins: behind a pronoun for what is judged ("noemt dat begrijpelijk")."""
    pointing = row.lower(first) in words.anaphors and first + 1 < limit
    if pointing and row.part(first + 1) == "DET":
        return first + 1  # "noemt dat een schande"
    alone = pointing and row.part(first + 1) in ("ADJ", "ADV")
    return first + 1 if alone and row.part(limit - 1) == "ADJ" else first
