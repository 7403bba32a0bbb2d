"""Where a verb of saying stands in a row, with its particle, its auxiliary and its negation."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from volgens.extract.attribution.clauses import clause_end, clause_start, is_complementizer, is_verb_final
from volgens.extract.attribution.forms import ends_perfect, is_finite
from volgens.extract.attribution.items import VERBAL, is_participle
from volgens.extract.attribution.mentions import skip_insertion
from volgens.extract.attribution.negations import has_infinitive, is_negated
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import VerbCue, Words
from volgens.lang.cues import CueLexicon, FormKind
from volgens.model.vocabulary import Stance

REACH = 40
CLUSTER = 4
PARTICLE = "compound:prt"
PARTICLE_PARTS = frozenset({"ADP", "ADV", "ADJ", "NOUN", "X"})
# What the tagger takes a participle for.
PARTICIPIAL = VERBAL | {"ADJ"}
NAMING = frozenset({"NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True)
class Hit:
    """A verb cue at `at`; `anchor` is the finite verb of its clause.

    `beside` are the indices of its particle and of the words that must stand beside it. `final`: the clause is
    subordinate and ends with its verb.
    """

    verb: VerbCue
    at: int
    anchor: int
    final: bool = False
    passive: bool = False
    negated: bool = False
    particle: int | None = None
    beside: tuple[int, ...] = ()

    @cached_property
    def taken(self) -> frozenset[int]:
        """The indices of all its words."""
        return frozenset((self.at, self.anchor, *self.beside))

    @property
    def stance(self) -> Stance:
        """The stance that the verb gives, doubt where a negated modal makes it so."""
        return "doubt" if self.verb.modal and self.negated else self.verb.stance


def find_hits(row: Row, lexicon: CueLexicon) -> Iterator[Hit]:
    """Yield the verb cues of a row in order; of those that fit one form, the ones with most words come first."""
    forms = lexicon.forms
    for at, item in enumerate(row.items):
        if item.lower not in forms:
            continue
        entries = lexicon.verbs_of(item.lower, row.words)
        hits = [hit for verb, kind in entries if (hit := _match(row, at, verb, kind, lexicon.words)) is not None]
        yield from sorted(hits, key=lambda hit: -len(hit.beside))


def _match(row: Row, at: int, verb: VerbCue, kind: FormKind, words: Words) -> Hit | None:
    anchor = _anchor(row, at, kind, verb, words)
    if anchor is None:
        return None
    found: list[int] = []
    particle = None
    if verb.particle and row.lower(at) in verb.bare_forms:
        particle = _find_right(row, at, (verb.particle,), words)
        if particle is None or _is_preposition(row, particle, verb):
            return None
        found.append(particle)
    elif not verb.particle and not verb.beside and _foreign_particle(row, at, verb, words):
        return None
    for phrase in verb.beside:
        spoken = tuple(phrase.split())
        place = _stands_beside(row, at, anchor, spoken, words)
        if place is None:
            return None
        found += range(place, place + len(spoken))
    if _is_reflexive(row, at, anchor, words) and not _takes_oneself(verb, words):
        return None
    if verb.without and _has_foreign(row, at, verb):
        return None
    negated = is_negated(row, anchor, at, words)
    modal = anchor != at and row.lower(anchor) in words.modals
    if not _mood_allows(verb, negated, modal) or _is_unreal(row, at, anchor, words):
        return None
    if negated and verb.stance == "deny" and not verb.negated and not has_infinitive(row, at, words):
        return None  # "ontkent niet dat …"
    if verb.lemma != verb.infinitive and _is_auxiliary(row, at, verb, words):
        return None
    passive = row.lower(anchor) in words.passive_auxiliaries and anchor != at
    return Hit(verb, at, anchor, is_verb_final(row, anchor, words), passive, negated, particle, tuple(found))


def _anchor(row: Row, at: int, kind: FormKind, verb: VerbCue, words: Words) -> int | None:
    """Return the index of the finite verb that the form at `at` belongs to."""
    if kind == "finite":
        return at if is_finite(row, at, verb, words) else None
    if row.lower(at - 1) in words.infinitive_markers:
        return None
    if row.part(at) not in PARTICIPIAL and not (kind == "participle" and ends_perfect(row, at, verb)):
        return None
    allowed = words.perfect_auxiliaries | words.modals | (words.continuing if kind == "infinitive" else frozenset())
    return _auxiliary(row, at, allowed | words.passive_auxiliaries if kind == "participle" else allowed, words)


def _is_unreal(row: Row, at: int, anchor: int, words: Words) -> bool:
    """Tell whether it is something that nobody said: "had moeten toegeven", "hadden dat kunnen zeggen"."""
    first = at - 1 if anchor == at else anchor
    if row.lower(first) not in words.unreal:
        return False
    return any(row.lower(position) in words.unreal_modals for position in range(first + 1, at + 1))


def _is_reflexive(row: Row, at: int, anchor: int, words: Words) -> bool:
    """Tell whether a verb says nothing but is done to oneself ("meldde zich", "hebben zich gemeld").

    In "zegt zich te herinneren" the pronoun belongs to the infinitive.
    """
    if words.oneself.isdisjoint(row.words):
        return False
    end = clause_end(row, at)
    span = range(anchor + 1, at) if anchor < at else range(at + 1, min(at + 2, end))
    if not any(row.lower(position) in words.oneself for position in span):
        return False
    return not any(row.lower(position) in words.infinitive_markers for position in range(anchor, end))


def _takes_oneself(verb: VerbCue, words: Words) -> bool:
    """Tell whether a reflexive pronoun beside a verb may be its own, or that of what it judges."""
    return bool(verb.beside) or "verdict" in verb.takes or not words.oneself.isdisjoint(verb.lemma.split())


def _auxiliary(row: Row, at: int, allowed: frozenset[str], words: Words) -> int | None:
    cluster = at + 1
    while cluster < len(row) and row.part(cluster) in VERBAL and cluster - at < CLUSTER:
        if row[cluster].finite:
            return cluster if row.lower(cluster) in allowed else None
        cluster += 1
    position = at - 1
    while position >= 0 and at - position < REACH:
        item = row[position]
        if item.finite and item.lower not in ("",):
            return position if item.lower in allowed else None
        if (item.breaks and item.lower != ",") or is_complementizer(row, position, words):
            return None
        if item.lower == ",":
            opening = _opening_comma(row, position, words)
            if opening is not None:
                position = opening
            elif not _lists(row, position, at):
                return None
        position -= 1
    return None


def _lists(row: Row, comma: int, at: int) -> bool:
    """Tell whether a comma parts names or nouns of a list: "hebben organisatie, buren en gemeente gemeld"."""
    joined = any(row.part(i) == "CCONJ" for i in range(comma + 2, at))
    return joined and row.part(comma - 1) in NAMING and row.part(comma + 1) in (*NAMING, "DET")


def _opening_comma(row: Row, closing: int, words: Words) -> int | None:
    """Return the comma that opens the insertion which `closing` closes."""
    previous = closing - 1
    while previous > 0:
        if row.lower(previous) == "," and skip_insertion(row, previous, words) == closing + 1:
            return previous
        previous -= 1
        if closing - previous > REACH:
            return None
    return None


def _is_auxiliary(row: Row, at: int, verb: VerbCue, words: Words) -> bool:
    """Tell whether a form of "hebben" only helps a participle in its clause, and is no cue of its own."""
    if row.lower(at) not in words.perfect_auxiliaries:
        return False
    for position in range(at + 1, clause_end(row, at)):
        if row.part(position) == "PRON" and row.lower(position) in words.relatives:
            return False
        if row.part(position) == "VERB" and is_participle(row[position].token):
            if row.part(position + 1) == "ADP" and row.lower(position + 1) in verb.takes:
                continue
            return row.lower(position + 1) not in words.question_words and row.part(position + 1) not in NAMING
    return False


def _find_right(row: Row, at: int, phrase: tuple[str, ...], words: Words) -> int | None:
    """Return the index of `phrase` right of the verb in its own clause, relative clauses and insertions passed over.

    A particle that is a preposition elsewhere in the clause ("roept boeren op de markt op") is the parsed one or the
    last.
    """
    found = list(_places_right(row, at, phrase, words))
    parsed = [place for place in found if (token := row[place].token) is not None and token.dep_ == PARTICLE]
    return next(reversed(parsed or found), None)


def _places_right(row: Row, at: int, phrase: tuple[str, ...], words: Words) -> Iterator[int]:
    position, relative = at + 1, False
    spellings, openers = _spellings_of(phrase), words.relatives - words.anaphors
    while position < len(row) and position - at < REACH:
        item = row[position]
        if _is_at(row, position, spellings):
            yield position
        if item.finite and relative:
            relative = False
            position += 1
            continue
        relative = relative or (item.part == "PRON" and item.lower in openers)
        if item.lower == ",":
            passed = skip_insertion(row, position, words)
            if passed == position:
                return
            position = passed
            continue
        if item.breaks or item.finite or is_complementizer(row, position, words):
            return
        position += 1


@cache
def _spellings_of(phrase: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return what each word of a phrase of the pack may be: "a|b" is either."""
    return tuple(frozenset(word.split("|")) for word in phrase)


def _is_at(row: Row, position: int, phrase: tuple[frozenset[str], ...]) -> bool:
    if row.lower(position) not in phrase[0]:
        return False
    found = all(row.lower(position + offset) in word for offset, word in enumerate(phrase))
    return found and not (len(phrase) == 1 and row.part(position) == "DET" and row.part(position + 1) in NAMING)


def _stands_beside(row: Row, at: int, anchor: int, phrase: tuple[str, ...], words: Words) -> int | None:
    spellings = _spellings_of(phrase)
    if row.lower(at + 1) in spellings[0] and len(phrase) == 1:
        return at + 1
    for start in sorted({anchor, at}):
        right = _find_right(row, start, phrase, words)
        if right is not None:
            return right
    first = clause_start(row, at)
    return next((position for position in range(first, at) if _is_at(row, position, spellings)), None)


def _has_foreign(row: Row, at: int, verb: VerbCue) -> bool:
    """Tell whether a word or a phrase that makes something else of a verb stands in its clause."""
    clause, phrases = range(clause_start(row, at), clause_end(row, at)), [each.split() for each in verb.without]
    return any(_is_at(row, i, _spellings_of(tuple(phrase))) for phrase in phrases for i in clause)


def _is_preposition(row: Row, place: int, verb: VerbCue) -> bool:
    """Tell whether a particle's word brings a noun phrase instead: "gaf 300 euro aan de school"."""
    token, takes_clause = row[place].token, not verb.complements <= {"object", "denial"}
    bound = token is not None and token.dep_ == "case" and row.part(place) == "ADP" and not takes_clause
    noun = row[place + 1].token if row.part(place + 1) == "NOUN" else None
    plain = token is not None and token.dep_ == "case" and "infinitive" not in verb.complements
    if plain and noun is not None and token is not None and token.head == noun:
        return True  # "brengt mensen in gevaar"
    return bound and row.part(place + 1) in ("DET", "NOUN", "PROPN", "PRON", "ADJ")


def _foreign_particle(row: Row, at: int, verb: VerbCue, words: Words) -> bool:
    """Tell whether the parse gives the verb a particle that makes another verb of it: "stelt … uit"."""
    token = row[at].token
    for position in range(at + 1, min(clause_end(row, at), at + REACH)) if token is not None else ():
        item = row[position]
        if item.part in PARTICLE_PARTS and item.token is not None and item.token.dep_ == PARTICLE:
            last = position + 1 >= row.end or row[position + 1].breaks or is_complementizer(row, position + 1, words)
            return last and item.token.head == token and item.lower not in verb.takes
    return False


def _mood_allows(verb: VerbCue, negated: bool, modal: bool) -> bool:
    """Tell whether a cue says something here: some do so only when denied, some not under a modal verb."""
    return (negated or not verb.negated) and (verb.modal or not modal)
