"""Whether a verb of saying is negated: "zegt niet dat …", "ontkent niet", but not "zegt dat … niet …"."""

from volgens.extract.attribution.clauses import clause_end, clause_start, is_complementizer
from volgens.extract.attribution.items import VERBAL
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import Words

NAMING = frozenset({"NOUN", "PROPN", "ADJ"})


def is_negated(row: Row, anchor: int, at: int, words: Words) -> bool:
    """Tell whether a negation stands in the clause of a verb at `at`, before any clause that hangs on it."""
    if words.negations.isdisjoint(row.words):
        return False
    first, end = clause_start(row, min(anchor, at)), clause_end(row, max(anchor, at))
    if row.lower(anchor - 1) in words.coordinators:
        first = anchor  # "ziet geen reden en wijst erop dat …"
    stop = next((i for i in range(at + 1, end) if _opens_clause(row, i, words)), end)
    return any(row.lower(i) in words.negations for i in range(first, stop))


def has_infinitive(row: Row, at: int, words: Words) -> bool:
    """Tell whether a negation can be that of what is denied: "ontkent niets te hebben gezien"."""
    return any(row.lower(i) in words.infinitive_markers for i in range(at, clause_end(row, at)))


def _opens_clause(row: Row, index: int, words: Words) -> bool:
    joined = row.part(index) == "CCONJ" and index + 1 < len(row) and row[index + 1].finite
    subordinate = row.part(index) == "SCONJ" or is_complementizer(row, index, words)
    if row.lower(index) in words.anaphors and not _has_verb(row, index + 1):
        subordinate = False  # "bestrijdt dat niet"
    return joined or subordinate or _opens_relative(row, index, words)


def _has_verb(row: Row, first: int) -> bool:
    return any(row.part(i) in (*VERBAL, "QUOTE") for i in range(first, clause_end(row, first)))


def _opens_relative(row: Row, index: int, words: Words) -> bool:
    return row.part(index) == "PRON" and row.lower(index) in words.relatives and row.part(index - 1) in NAMING
