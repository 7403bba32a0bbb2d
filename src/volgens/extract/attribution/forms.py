"""Whether a form of a verb of saying is finite, or a participle, where the tagger took it for something else."""

from volgens.extract.attribution.clauses import clause_end, clause_start, is_complementizer
from volgens.extract.attribution.items import VERBAL
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import VerbCue, Words

# What the tagger takes a finite verb for, of two sorts; and a verb that stands behind what is said.
PERHAPS_FINITE = VERBAL | {"X"}
LIKE_FINITE = VERBAL | {"NOUN", "NUM"}
BEHIND_VERB = frozenset({"PRON", "DET", "VERB"})
MISTAKEN = VERBAL | {"NOUN", "ADJ", "ADV", "X"}


def ends_perfect(row: Row, at: int, verb: VerbCue) -> bool:
    """Tell whether a participle that the tagger took for a noun closes its clause: "had 1,5 miljoen geëist"."""
    closes = at + 1 >= row.end or row[at + 1].breaks or row.part(at + 1) == "CCONJ"
    return row.part(at) == "NOUN" and closes and row.part(at - 1) != "DET" and row.lower(at) not in verb.present


def is_finite(row: Row, at: int, verb: VerbCue, words: Words) -> bool:
    """Tell whether a form is finite, whatever the tagger took it for where its place or shape leaves no doubt."""
    item = row[at]
    if item.lower == verb.participle and row.has_finite(clause_start(row, at), at):
        return False  # "wordt door X betwist"
    if row.lower(at - 1) in words.infinitive_markers or _is_attributive(row, at, verb, words):
        return False
    if item.finite or _parenthetical(row, at, words):
        return True
    if item.part in PERHAPS_FINITE and item.lower not in verb.ambiguous_forms:
        return True
    if is_complementizer(row, at + 1, words) and item.lower in verb.past:
        return not row.has_finite(clause_start(row, at), at)
    if item.part == "NUM" and row.part(at + 1) not in BEHIND_VERB:
        return False  # "acht doden", but "acht bewezen dat …"
    shaped = item.part == "ADJ" and item.lower in verb.present and item.lower not in verb.ambiguous_forms
    return (shaped or item.part in LIKE_FINITE) and _lacks_finite(row, at, words)


def _is_attributive(row: Row, at: int, verb: VerbCue, words: Words) -> bool:
    """Tell whether a form stands before a noun as an adjective does: "de beloofde 900 banen"."""
    if row.part(at - 1) != "DET":
        return False
    if row.lower(at - 1) in words.anaphors and row.lower(at) in verb.present and row.lower(at) != verb.participle:
        return False  # "Dat concluderen biologen"
    after = row.part(at + 1)
    return after == "NOUN" or (row.lower(at - 1) not in words.expletives and after in ("NUM", "ADJ"))


def _lacks_finite(row: Row, at: int, words: Words) -> bool:
    """Tell whether no other finite verb stands in the clause, so that a form is one and no infinitive or noun."""
    first, end = clause_start(row, at), clause_end(row, at)
    if at == first or (row.part(at) == "NOUN" and row.part(at - 1) not in ("NOUN", "PROPN", "PRON", "ADV", "X")):
        return False
    stop = next((i for i in range(at + 1, end) if is_complementizer(row, i, words)), end)
    return not row.has_finite(first, stop)


def _parenthetical(row: Row, at: int, words: Words) -> bool:
    """Tell whether a form that the tagger took for a noun is a verb by its place: '…", bericht persbureau Delta'."""
    before = row.lower(at - 1) == "," or row.part(at - 1) == "QUOTE" or row.lower(at - 1) in words.so
    follows = row.part(at + 1) in ("DET", "PROPN", "PRON", "NOUN", "ADJ", "X") or is_complementizer(row, at + 1, words)
    return before and follows and row[at].text.islower() and row.part(at) in MISTAKEN
