"""The persons and bodies that a report names, each with all its names, roles and places: built once a report."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.sources.kinds import kind_of_name, kind_of_phrase
from volgens.extract.sources.namings import Naming, find_namings
from volgens.extract.sources.phrase import Phrase
from volgens.lang.source_entries import Gender
from volgens.lang.sources import Found, SourceWords
from volgens.model.vocabulary import SourceKind

MOST_ROLES = 12


@dataclass(slots=True)
class Entity:
    """A named person or body; gathers evidence while the report is read, and is only looked at afterwards."""

    names: list[str] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)
    roles: list[Phrase] = field(default_factory=list)
    person: bool | None = None
    place: bool = False
    aged: bool = False
    gender: Gender = "any"
    kind: SourceKind | None = None

    @property
    def canonical(self) -> str:
        """The fullest name."""
        return max(self.names, key=lambda name: (len(name.split()), len(name)))

    def has_role(self, head: Found) -> bool:
        """Tell whether the report calls it by this role or body noun, or by a narrower one."""
        return any(role.head and is_kin(head, role.head) for role in self.roles)


@dataclass(frozen=True)
class Entities:
    """All entities of a report with a look-up by name and by place in the text."""

    all: tuple[Entity, ...]
    namings: tuple[tuple[Naming, Entity], ...]
    by_word: dict[str, tuple[Entity, ...]]
    by_name: dict[str, Entity]

    def named(self, name: str) -> Entity | None:
        """Return the entity of a name: exact, else the one person whose surname or first name it is."""
        exact = self.by_name.get(name)
        if exact:
            return exact
        wanted = set(name.split())
        near = [entity for entity in self.by_word.get(name.split()[-1], ()) if wanted & set(entity.canonical.split())]
        return near[-1] if near and all(wanted <= set(each.canonical.split()) for each in near[-1:]) else None

    def at(self, span: Span, name: str = "") -> Entity | None:
        """Return the last entity named within a stretch of the text, or the one that has `name` there."""
        found = None
        first = bisect_left(self.starts, span.start)
        for naming, entity in self.namings[first:]:
            if naming.span.start >= span.end:
                break
            if span.covers(naming.span) and (not name or naming.name == name):
                found = entity
        return found

    def publisher(self, name: str) -> Entity | None:
        """Return the body that the report names and that publishes it; the one named most where several do."""
        own = [entity for entity in self.all if entity.person is False and any(each in name for each in entity.names)]
        return max(own, key=lambda entity: len(entity.namings), default=None)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the namings start, in the order of the text."""
        return tuple(naming.span.start for naming, _ in self.namings)


def is_kin(wide: Found, narrow: Found) -> bool:
    """Tell whether a noun can mean what a narrower noun named: "dienst" a "weerdienst", not "leger" a "verpleger"."""
    same = wide.noun == narrow.noun or (wide.kin != "" and wide.kin == narrow.kin)
    return same or (wide.entry.person == narrow.entry.person and narrow.noun.endswith(wide.noun))


def find_entities(text: AnnotatedText) -> Entities:
    """Return the persons and bodies of a report, joined over full names, surnames, short and long forms."""
    words, namings = text.pack.sources, find_namings(text)
    places = {mention.span.start for mention in text.places if not mention.adjective}
    by_name: dict[str, Entity] = {}
    for naming in sorted(namings, key=lambda each: -len(each.name.split())):
        place = naming.span.start in places or naming.name in words.governments
        entity = _join(naming, by_name, words, place)
        _gather(entity, naming)
        entity.place |= place
    _join_brackets(namings, by_name, words)
    unique = tuple({id(entity): entity for entity in by_name.values()}.values())
    by_word: dict[str, list[Entity]] = {}
    for entity in unique:
        entity.namings.sort(key=lambda each: each.span.start)
        _settle(entity, words)
        for word in dict.fromkeys(word for name in entity.names for word in name.split()):
            by_word.setdefault(word, []).append(entity)
    order = tuple(sorted(((n, e) for e in unique for n in e.namings), key=lambda pair: pair[0].span.start))
    return Entities(unique, order, {word: tuple(each) for word, each in by_word.items()}, by_name)


def _join(naming: Naming, by_name: dict[str, Entity], words: SourceWords, place: bool) -> Entity:
    """Return the entity that a name belongs to; longer names have been seen before shorter ones."""
    name = naming.name
    if name in by_name:
        return by_name[name]
    known = words.known.get(name.lower())
    for other in known.names if known else ():
        if other in by_name:
            by_name[name] = by_name[other]
            return by_name[name]
    for key in (f"surname {surname_of(name, words)}", f"first {name}", f"last {name}", f"initials {name}"):
        if key in by_name and not known and not place:
            by_name[name] = by_name[key]
            return by_name[name]
    entity = by_name[name] = Entity()
    parts = name.split()
    if len(parts) > 1 and not known:
        by_name.setdefault(f"surname {surname_of(name, words)}", entity)
        if not kind_of_name(name, words):
            by_name.setdefault(f"last {parts[-1]}", entity)
        if parts[0] in words.genders_of_names:
            by_name.setdefault(f"first {parts[0]}", entity)
    initials = "".join(part[0] for part in parts if part[:1].isupper())
    if len(initials) > 1:
        by_name.setdefault(f"initials {initials}", entity)
    return entity


def surname_of(name: str, words: SourceWords) -> str:
    """Return what can stand for a person's whole name: all after the first word, prefixes in lower case."""
    parts = name.split()
    if parts[0].lower() in (*words.grammar.surname_openers, *words.grammar.particles):
        return name.lower()
    tail = parts[1:] if len(parts) > 1 else parts
    while len(tail) > 1 and tail[0][:1].isupper() and tail[0].lower() != tail[0] and tail[1][:1].isupper():
        tail = tail[1:]
    return " ".join(tail).lower()


def _gather(entity: Entity, naming: Naming) -> None:
    entity.namings.append(naming)
    if naming.name not in entity.names:
        entity.names.append(naming.name)
    beside = naming.beside
    if beside.head_word:
        _add_role(entity, beside)
    if beside.apposition and beside.apposition.head:
        _add_role(entity, beside.apposition)
    elif beside.belongs and not beside.head_word:
        _add_role(entity, beside)
    if naming.bracketed.isdigit():
        entity.aged = True


def _add_role(entity: Entity, role: Phrase) -> None:
    if len(entity.roles) < MOST_ROLES and role not in entity.roles:
        entity.roles.append(role)


def _join_brackets(namings: tuple[Naming, ...], by_name: dict[str, Entity], words: SourceWords) -> None:
    """Join "Lange Naam (LN)" and its short form; what stands behind a person is his party."""
    for naming in namings:
        short = naming.bracketed
        if not short or " " in short or short.isdigit() or not (len(short) > 1 and short.isupper()):
            continue
        entity, other = by_name[naming.name], by_name.get(short)
        person = (
            naming.beside.head.entry.person if naming.beside.head else naming.name.split()[0] in words.genders_of_names
        )
        if other is entity or person:
            continue
        if other:
            for name, owner in list(by_name.items()):
                if owner is other:
                    by_name[name] = entity
            entity.names += [name for name in other.names if name not in entity.names]
            entity.namings += other.namings
            entity.roles += other.roles
            entity.place |= other.place
        else:
            by_name[short] = entity


def _settle(entity: Entity, words: SourceWords) -> None:
    """Decide from the gathered evidence whether it is a person, of what gender, and of what kind."""
    heads = [role.head for role in entity.roles if role.head]
    name = entity.canonical
    first = words.genders_of_names.get(name.split()[0])
    by_name = kind_of_name(name, words)
    known = next((words.known[each.lower()] for each in entity.names if each.lower() in words.known), None)
    if known:
        entity.person = known.person
    elif heads and heads[0].entry.person:
        entity.person = True
    elif heads or (by_name and not first):
        entity.person = False
    elif first or entity.aged:
        entity.person = True
    elif entity.place or name.isupper():
        entity.person = False
    else:
        entity.person = len(name.split()) > 1 or None
    entity.gender = _gender(entity, first, words)
    kinds = [kind for kind in (kind_of_phrase(role, words) for role in entity.roles) if kind]
    kinds = ["official" if kind == "anonymous" else kind for kind in kinds]
    entity.kind = (known.kind if known else None) or (kinds[0] if kinds else None) or by_name
    if entity.kind is None and entity.person and _has_party(entity, words):
        entity.kind = "politician"
    if entity.kind is None and heads:
        entity.kind = "other"
    if entity.kind is None and entity.person:
        entity.kind = "witness" if entity.aged or first or len(name.split()) > 1 else "official"


def _has_party(entity: Entity, words: SourceWords) -> bool:
    """Tell whether a party stands in brackets behind a person's name: "Bea Mols (CDA)"."""
    known = (words.known.get(naming.bracketed.lower()) for naming in entity.namings if naming.bracketed)
    return any(each is not None and each.kind == "politician" for each in known)


def _gender(entity: Entity, first: Gender | None, words: SourceWords) -> Gender:
    for role in entity.roles:
        noun = role.head_word.lower().partition(" van ")[0]
        if words.tells_woman(noun):
            return "female"
        if noun in words.grammar.male_words:
            return "male"
    if first and entity.person is not False:
        return first
    if entity.person is False:
        neuter = any(naming.beside.neuter for naming in entity.namings) or any(
            role.head_word.lower().partition(" van ")[0].endswith(words.grammar.neuter_nouns) for role in entity.roles
        )
        return "neuter" if neuter else "common"
    return "any"
