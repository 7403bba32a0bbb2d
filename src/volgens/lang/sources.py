"""Who can vouch for a claim: role nouns, bodies, known names, pronouns and sides, from four files of the pack.

A noun is found whole or as the last part of a compound ("brandweercommandant"), in the singular or a regular plural.
"""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from volgens.errors import PackError
from volgens.lang.entries import check_tables, read_entries, read_table
from volgens.lang.source_entries import (
    Conflict,
    Determiner,
    FirstNames,
    Gender,
    Generic,
    Grammar,
    Kin,
    Known,
    KnownNames,
    NameWords,
    Pronoun,
    Side,
    SourceNouns,
)
from volgens.model.vocabulary import SOURCE_KINDS, SourceKind

SHORTEST_COMPOUND_PART = 4
LONGEST_NOUN = 60
# Looked-up words kept at a time: far more than a day's news has.
MOST_KEPT = 100_000
TABLES = frozenset({"grammar", "conflict", "pronoun", "role", "generic", "kin", "institution", "name_word"})


@dataclass(frozen=True, slots=True)
class Found:
    """A noun found in a word: its entry, the noun, and what precedes it in the compound ("M23-", "brandweer").

    `kin` is the first of the nouns that can mean the same person or body, empty when there are none.
    """

    entry: SourceNouns
    noun: str
    before: str = ""
    kin: str = ""


@dataclass(frozen=True, eq=False)
class SourceWords:
    """All that the pack knows about sources, with its look-ups built once; compared by identity, to key caches."""

    grammar: Grammar
    conflict: Conflict
    pronouns: tuple[Pronoun, ...]
    nouns: tuple[SourceNouns, ...]
    generics: tuple[Generic, ...]
    kins: tuple[Kin, ...]
    name_words: tuple[NameWords, ...]
    known_names: tuple[KnownNames, ...]
    sides: tuple[Side, ...]
    first_names: FirstNames
    _found: dict[str, Found | None] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def pointers(self) -> frozenset[str]:
        """The articles and the words that point at a noun."""
        return frozenset((*self.grammar.definite, *self.grammar.pointing))

    @cached_property
    def pronoun_of(self) -> dict[str, Pronoun]:
        """The pronouns by their words."""
        return {word: pronoun for pronoun in self.pronouns for word in pronoun.words}

    @cached_property
    def known(self) -> dict[str, Known]:
        """The known sources by every name, lower case."""
        table: dict[str, Known] = {}
        for group in self.known_names:
            for row in group.names:
                names = tuple(row.split("|"))
                known = Known(names, group.kind, group.party, group.interest, group.person)
                table.update({name.lower(): known for name in names})
        return table

    @cached_property
    def longest_known(self) -> dict[str, int]:
        """How many words the longest known name has that begins with a word, lower case."""
        table: dict[str, int] = {}
        for name in self.known:
            opening, *others = name.split(" ")
            table[opening] = max(table.get(opening, 0), 1 + len(others))
        return table

    @cached_property
    def side_of(self) -> dict[str, str]:
        """Side names by every name, adjective, people and seat; as written, since case tells names from words."""
        return {
            word: side.name for side in self.sides for word in (side.name, *side.adjectives, *side.people, *side.seats)
        }

    @cached_property
    def governments(self) -> dict[str, str]:
        """Side names by the names that the news uses for their governments: the country and its seats."""
        return {word: side.name for side in self.sides for word in (side.name, *side.seats)}

    @cached_property
    def side_of_country(self) -> dict[str, str]:
        """Side names by ISO 3166 country code."""
        return {side.country: side.name for side in self.sides if side.country}

    @cached_property
    def signs_of_conflict(self) -> re.Pattern[str]:
        """Finds where words begin that tell any conflict, in lower-case text; it takes no room."""
        stems = (*self.conflict.war, *self.conflict.home, *self.conflict.labour)
        return re.compile(rf"\b(?={'|'.join(map(re.escape, stems))})")

    @cached_property
    def determiners(self) -> dict[str, Determiner]:
        """What kind of determiner a word is, lower case."""
        grammar = self.grammar
        return {
            **dict.fromkeys(grammar.counting, "counting"),
            **dict.fromkeys(grammar.possessive, "possessive"),
            **dict.fromkeys(grammar.pointing, "pointing"),
            **dict.fromkeys(grammar.indefinite, "indefinite"),
            **dict.fromkeys(grammar.definite, "definite"),
        }

    @cached_property
    def word_kinds(self) -> dict[str, SourceKind]:
        """The kind told by a word of a proper name, by lower-case word."""
        return {word: entry.kind for entry in self.name_words for word in entry.words}

    @cached_property
    def generic_of(self) -> dict[str, Generic]:
        """What a generic noun can stand for."""
        return {noun: generic for generic in self.generics for noun in generic.nouns}

    @cached_property
    def kin_of(self) -> dict[str, str]:
        """The first noun of those that can mean the same, by each of them."""
        return {noun: kin.nouns[0] for kin in self.kins for noun in kin.nouns}

    @cached_property
    def genders_of_names(self) -> dict[str, Gender]:
        """The gender told by a first name."""
        genders: dict[str, Gender] = dict.fromkeys(self.first_names.male, "male")
        genders.update(dict.fromkeys(self.first_names.female, "female"))
        return genders

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Words that open a sentence or phrase with a capital and are never part of a name there."""
        grammar = self.grammar
        return frozenset(
            (
                *grammar.openers, *grammar.prepositions, *grammar.conjunctions, *grammar.definite, *grammar.indefinite,
                *grammar.pointing, *grammar.possessive, *grammar.counting,
            )
        )  # fmt: skip

    @cached_property
    def joining(self) -> frozenset[str]:
        """The small words that can stand within a name."""
        grammar = self.grammar
        return frozenset(
            (
                *grammar.joiners, *grammar.particles, *grammar.surname_openers, *grammar.foreign_joiners,
                *grammar.organisation_joiners,
            )
        )  # fmt: skip

    @cached_property
    def _exact(self) -> dict[str, SourceNouns]:
        return {noun: entry for entry in reversed(self.nouns) for noun in entry.nouns}

    def find_noun(self, word: str) -> Found | None:
        """Return the role or body that a word or phrase names, by its longest known ending; None when it is none."""
        if len(word) > LONGEST_NOUN:
            return None
        if word not in self._found:
            if len(self._found) > MOST_KEPT:
                self._found.clear()
            self._found[word] = self._look_up(word.lower())
        return self._found[word]

    def tells_woman(self, noun: str) -> bool:
        """Tell whether a noun by its ending means a woman."""
        grammar = self.grammar
        return noun.endswith(grammar.female_endings) and not noun.endswith(grammar.neutral_words)

    def is_plural(self, word: str) -> bool:
        """Tell whether a word is a regular plural of a known noun."""
        return word.lower() in self._plurals

    @cached_property
    def _plurals(self) -> frozenset[str]:
        made = (
            (noun.removesuffix(singular), plural)
            for noun in self._exact
            for plural, singular in self.grammar.plurals
            if noun.endswith(singular)
        )
        return frozenset(stem + plural for stem, plural in made if len(stem) > 1)

    def _look_up(self, word: str) -> Found | None:
        forms = (word, *self._singulars(word))
        for start in range(max(1, len(word) - SHORTEST_COMPOUND_PART + 1)):
            for form in forms:
                part = form[start:]
                entry = self._exact.get(part)
                if entry and not (start and (entry.whole or len(part) < SHORTEST_COMPOUND_PART)):
                    return Found(entry, part, word[:start], self.kin_of.get(part, ""))
        return None

    def _singulars(self, word: str) -> tuple[str, ...]:
        return tuple(
            word.removesuffix(plural) + singular
            for plural, singular in self.grammar.plurals
            if word.endswith(plural) and len(word) > len(plural) + 1
        )


def load_source_words(folder: Path) -> SourceWords:
    """Return the source words of a pack's folder; raise PackError for an unknown key or kind."""
    path, known_path, sides_path, names_path = (
        folder / name for name in ("sources.toml", "known_sources.toml", "sides.toml", "first_names.toml")
    )
    for file, tables in (
        (path, TABLES),
        (known_path, frozenset({"known"})),
        (sides_path, frozenset({"side"})),
        (names_path, frozenset({"first_names"})),
    ):
        check_tables(file, tables)
    people = tuple(_as_person(entry) for entry in read_entries(path, "role", SourceNouns))
    nouns = (*people, *read_entries(path, "institution", SourceNouns))
    name_words, known = read_entries(path, "name_word", NameWords), read_entries(known_path, "known", KnownNames)
    kinds = [entry.kind for entry in nouns] + [entry.kind for entry in name_words] + [entry.kind for entry in known]
    for kind in kinds:
        if kind not in SOURCE_KINDS:
            raise PackError(f"{path.name}: unknown kind {kind!r}; allowed are {', '.join(SOURCE_KINDS)}")
    return SourceWords(
        grammar=read_table(path, "grammar", Grammar),
        conflict=read_table(path, "conflict", Conflict),
        pronouns=read_entries(path, "pronoun", Pronoun),
        nouns=nouns,
        generics=read_entries(path, "generic", Generic),
        kins=read_entries(path, "kin", Kin),
        name_words=name_words,
        known_names=known,
        sides=read_entries(sides_path, "side", Side),
        first_names=read_table(names_path, "first_names", FirstNames),
    )


def _as_person(entry: SourceNouns) -> SourceNouns:
    return replace(entry, person=True)
