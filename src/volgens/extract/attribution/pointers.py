"""Pronouns for what was said before, within the clause of a cue: "Dat meldt X", "X ontkent dat"."""

from volgens.extract.attribution.clauses import clause_end, clause_start
from volgens.extract.attribution.complements import opens_clause
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import read_mention
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import Words

# The complements for which a pronoun can stand.
MANNERS = frozenset({"ADP", "ADV", "ADJ"})
# How many words tell how somebody denies: "in alle toonaarden".
MANNER = 5
SAYING = frozenset({"clause", "speech", "object", "denial"})


def fronted_pronoun(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether a pronoun for what was said before opens the clause: "Dat meldt X", "Dat laatste zegt X"."""
    first = clause_start(row, hit.anchor)
    while row.lower(first) in words.leading:
        first += 1
    if hit.final or row.lower(first) not in words.anaphors or not first < hit.anchor <= first + 2:
        return False
    return hit.anchor == first + 1 or hit.verb.stance != "deny" or row.part(first + 1) == "ADJ"


def points_back(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether a pronoun stands for what is said: "Dat meldt X", "X ontkent dat", "spreekt dat tegen"."""
    if hit.verb.back:
        return True
    if hit.verb.complements.isdisjoint(SAYING):
        return False
    if _denies_alone(row, hit, words):
        return True
    if fronted_pronoun(row, hit, words):
        return True
    if hit.final:
        return False
    first, end = hit.anchor + 1, clause_end(row, hit.anchor)
    if row.lower(clause_start(row, hit.anchor)) in words.so:
        return True
    return any(_is_anaphor(row, i, hit, words) for i in range(first, end))


def _denies_alone(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether a denial has nothing beside its subject: "Hij ontkent."."""
    if hit.verb.stance != "deny" or "object" not in hit.verb.takes or hit.final or hit.negated:
        return False
    rest = range(hit.anchor + 1, row.end)
    if len(rest) > MANNER or (rest and row.part(rest[0]) not in MANNERS):
        return False  # "Hij ontkent met klem.", but "Hij ontkent dat …"
    if any(row[i].finite or row[i].breaks or row.part(i) in ("PRON", "SCONJ", "QUOTE", "NUM") for i in rest):
        return False
    return read_mention(row, clause_start(row, hit.anchor), words) == hit.anchor


def _is_anaphor(row: Row, index: int, hit: Hit, words: Words) -> bool:
    """ "X ontkent dat", "X maakte dat aantal bekend": a pronoun, or the pointing word before a noun for a count."""
    if row.lower(index) in words.expletives and hit.verb.stance == "deny" and row.part(index) == "PRON":
        return True
    if row.lower(index) not in words.anaphors:
        return False
    if row.part(index + 1) in ("NOUN", "PROPN", "ADJ") and row.lower(index + 1) not in words.adverbial:
        return row.lower(index + 1) in words.count_nouns and hit.verb.stance != "deny"
    return not opens_clause(row, index, hit, words)
