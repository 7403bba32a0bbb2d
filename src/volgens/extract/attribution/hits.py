"""Where a verb of saying stands in a row, with its particle, its auxiliary and its negation."""

from collections.abc import Iterator
from dataclasses import dataclass

from volgens.extract.attribution.clauses import clause_end, clause_start, is_verb_final
from volgens.extract.attribution.mentions import skip_insertion
from volgens.extract.attribution.sequences import Row
from volgens.lang.cues import CueLexicon, FormKind, VerbCue, Words

REACH = 40
PARTICLE = "compound:prt"


@dataclass(frozen=True, slots=True)
class Hit:
    """A verb cue at `at`; `anchor` is the finite verb of its clause, `close` the index after its last word there.

    `final`: the clause is subordinate and ends with its verb.
    """

    verb: VerbCue
    at: int
    anchor: int
    final: bool
    passive: bool
    negated: bool
    particle: int | None = None


def find_hits(row: Row, lexicon: CueLexicon) -> Iterator[Hit]:
    """Yield the verb cues of a row in order, one a verb: of those that fit a form, the one with most words."""
    for at, item in enumerate(row.items):
        entries = lexicon.forms.get(item.lower, ())
        hits = [hit for verb, kind in entries if (hit := _match(row, at, verb, kind, lexicon.words)) is not None]
        if hits:
            yield from _best(hits)


def _best(hits: list[Hit]) -> list[Hit]:
    weight = max(_weight(hit) for hit in hits)
    return [hit for hit in hits if _weight(hit) == weight]


def _weight(hit: Hit) -> int:
    return 2 * len(hit.verb.beside) + bool(hit.verb.particle)


def _match(row: Row, at: int, verb: VerbCue, kind: FormKind, words: Words) -> Hit | None:
    anchor = _anchor(row, at, kind, words)
    if anchor is None:
        return None
    final = is_verb_final(row, anchor, words)
    joined = verb.particle != "" and row.lower(at).startswith(verb.particle) and row.lower(at) not in _bare(verb)
    particle = None
    if verb.particle and not joined:
        particle = _find_right(row, at, (verb.particle,), words)
        if particle is None:
            return None
    elif not verb.particle and _foreign_particle(row, at, verb):
        return None
    for phrase in verb.beside:
        if not _stands_beside(row, at, anchor, tuple(phrase.split()), words):
            return None
    passive = row.lower(anchor) in words.passive_auxiliaries and anchor != at
    negated = _negated(row, anchor, at, words)
    if not _mood_allows(row, verb, anchor, at, negated, words):
        return None
    return Hit(verb, at, anchor, final, passive, negated, particle)


def _bare(verb: VerbCue) -> frozenset[str]:
    return frozenset((*verb.present, *verb.past, verb.participle))


def _anchor(row: Row, at: int, kind: FormKind, words: Words) -> int | None:
    """Return the index of the finite verb that the form at `at` belongs to."""
    if kind == "finite":
        return at if row[at].finite or _parenthetical(row, at, words) else None
    if row[at].finite or row.part(at) not in ("VERB", "AUX", "ADJ"):
        return None
    if row.lower(at - 1) in words.infinitive_markers:
        return None
    return _auxiliary(row, at, words)


def _parenthetical(row: Row, at: int, words: Words) -> bool:
    """Tell whether a form that the tagger took for a noun is a verb by its place: '…", bericht persbureau Delta'."""
    if row.part(at) in ("VERB", "AUX"):
        return row.lower(at - 1) in ("", ",") or row.part(at - 1) == "QUOTE"
    before = row.lower(at - 1) == "," or row.part(at - 1) == "QUOTE" or row.lower(at - 1) in words.so
    return before and row.part(at + 1) in ("DET", "PROPN", "PRON", "NOUN", "ADJ") and row[at].text.islower()


def _auxiliary(row: Row, at: int, words: Words) -> int | None:
    allowed = words.perfect_auxiliaries | words.passive_auxiliaries | words.modals
    cluster = at + 1
    while cluster < len(row) and row.part(cluster) in ("VERB", "AUX") and cluster - at < 4:
        if row[cluster].finite:
            return cluster if row.lower(cluster) in allowed else None
        cluster += 1
    position = at - 1
    while position >= 0 and at - position < REACH:
        item = row[position]
        if item.finite:
            return position if item.lower in allowed else None
        if item.breaks and item.lower != ",":
            return None
        if item.lower == "," and not _inside_insertion(row, position, at, words):
            return None
        position -= 1
    return None


def _inside_insertion(row: Row, comma: int, at: int, words: Words) -> bool:
    """Tell whether a comma left of `at` opens or closes an insertion behind a mention."""
    opening = comma
    if skip_insertion(row, opening, words) > opening:
        return True
    previous = comma - 1
    while previous > 0 and row.lower(previous) != ",":
        previous -= 1
    return previous > 0 and skip_insertion(row, previous, words) == comma + 1


def _find_right(row: Row, at: int, phrase: tuple[str, ...], words: Words) -> int | None:
    """Return the index of `phrase` right of the verb in its own clause, insertions between commas passed over."""
    position = at + 1
    while position < len(row) and position - at < REACH:
        item = row[position]
        if _is_at(row, position, phrase):
            return position
        if item.lower == ",":
            passed = skip_insertion(row, position, words)
            if passed == position:
                return None
            position = passed
            continue
        if item.breaks or item.finite or (item.part == "SCONJ" and item.lower in words.complementizers):
            return None
        position += 1
    return None


def _is_at(row: Row, position: int, phrase: tuple[str, ...]) -> bool:
    return all(row.lower(position + offset) == word for offset, word in enumerate(phrase))


def _stands_beside(row: Row, at: int, anchor: int, phrase: tuple[str, ...], words: Words) -> bool:
    if _find_right(row, min(at, anchor), phrase, words) is not None:
        return True
    first = clause_start(row, at)
    return any(_is_at(row, position, phrase) for position in range(first, at))


def _foreign_particle(row: Row, at: int, verb: VerbCue) -> bool:
    """Tell whether the parse gives the verb a particle that makes another verb of it: "stelt … uit"."""
    token = row[at].token
    if token is None:
        return False
    own = {word for phrase in verb.beside for word in phrase.split()} | set(verb.takes)
    return any(child.dep_ == PARTICLE and child.lower_ not in own and child.i > token.i for child in token.children)


def _negated(row: Row, anchor: int, at: int, words: Words) -> bool:
    first, end = clause_start(row, min(anchor, at)), clause_end(row, max(anchor, at))
    stop = next((i for i in range(at + 1, end) if row.part(i) == "SCONJ"), end)
    return any(row.lower(i) in words.negations for i in range(first, stop))


def _mood_allows(row: Row, verb: VerbCue, anchor: int, at: int, negated: bool, words: Words) -> bool:
    if verb.negated and not negated:
        return False
    modal = row.lower(anchor) in words.modals and anchor != at
    return verb.modal if modal else True
