"""The words around a name, and how sure they make it that the name is a place's."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property, lru_cache
from typing import Literal

from volgens.lang.pack import Pack
from volgens.lang.place_entries import PlaceClass

# No phrase that governs a name begins further back.
REACH = 90
# Words of "een mijl of zeven van X" before its preposition.
DISTANCE = 3
# As many names as the reports hold that are read together.
REMEMBERED = 2_000
_WORD = re.compile(r"[^\W_][\w'’-]*|['’]t\b")
_BREAKING = '.!?;:,\n"“”„«»()‘'
_BREAK = re.compile(rf"[{_BREAKING}]|(?<!\w)['’](?!t\b)|\s[-–—]\s")

Relation = Literal["location", "origin", "office", "belonging", "none"]


class Evidence(IntEnum):
    """How sure the words around a name make it that it is a place's."""

    THING = -2
    PERSON = -1
    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands before a name: the evidence, how a place there relates to the clause, what a noun calls it.

    `start` is where the phrase that governs the name begins ("in de stad"), or the name itself. `article`: the article
    directly before it, as before names of areas and works, but of no town. `natural`: it is a mountain's or a river's,
    by the noun that belongs to it ("de krater van de X").
    """

    evidence: Evidence
    relation: Relation
    start: int
    called: PlaceClass | None = None
    article: str = ""
    natural: bool = False
    near: bool = False


class SettingReader:
    """Reads what stands before a name, with the pack's words laid ready."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._words = pack.places.words
        self._determiners = frozenset(self._words.determiners)
        self._natural = frozenset(self._words.natural_nouns)
        self._place_nouns = frozenset((*self._words.place_nouns, *self._words.natural_nouns))
        self._events = tuple(self._words.event_nouns)
        self._sites = frozenset(self._words.sites)
        self._distances = frozenset(self._words.distances)
        governing = (*self._words.locative, *self._words.origin, *self._words.bound)
        self._longest = max(len(phrase.split()) for phrase in governing)
        # Asked twice: when the names of a report are found, and when its figures are placed.
        self.read = lru_cache(maxsize=REMEMBERED)(self._read)

    @cached_property
    def _prepositions(self) -> dict[str, tuple[Evidence, Relation]]:
        words = self._words
        phrases: dict[str, tuple[Evidence, Relation]] = {}
        phrases.update(dict.fromkeys(words.locative_or_not, (Evidence.LIKELY, "location")))
        phrases.update(dict.fromkeys(words.origin, (Evidence.LIKELY, "origin")))
        phrases.update(dict.fromkeys(words.bound, (Evidence.CERTAIN, "origin")))
        phrases.update(dict.fromkeys(words.locative, (Evidence.CERTAIN, "location")))
        return phrases

    def _read(self, text: str, start: int) -> Setting:
        """Return the setting of a name that starts at an offset."""
        floor = max(0, start - REACH)
        closest = text[floor:start].rstrip(" \u00a0")[-1:]
        if not closest or closest in _BREAKING:  # as for every name that begins a sentence or follows a comma
            return Setting(Evidence.NONE, "none", start)
        for match in _BREAK.finditer(text, floor, start):
            floor = match.end()
        matches = list(_WORD.finditer(text, floor, start))
        if not matches or text[matches[-1].end() : start].strip("'’ \u00a0"):
            return Setting(Evidence.NONE, "none", start)
        words = [match[0] for match in matches]
        article = words[-1].lower() if words[-1].lower() in self._words.articles else ""
        called, words = self._take_class(words)
        titled = called is None and self._is_titled(words, article)
        words = self._skip_determiner(words[:-2] if titled else words)
        evidence, relation, taken = self._read_preposition(words)
        begin = matches[len(words) - taken].start() if taken else start
        if called is not None or titled or (taken and self._is_of_place(words[:-taken], relation, words[-1].lower())):
            evidence = Evidence.CERTAIN
        elif article in self._pack.cues.words.relatives:
            pass  # "de man die X verliet": what stands before is not called X
        elif not taken and words and self._pack.places.names_thing(words[-1].lower()):
            evidence = Evidence.THING
        elif not taken and words and len(words) == len(matches) and words[-1].lower() in self._words.kin:
            evidence = Evidence.PERSON
        elif not taken and len(words) == len(matches) and (found := self._pack.sources.find_noun(words[-1])):
            evidence, relation = (Evidence.PERSON, "none") if found.entry.person else (Evidence.POSSIBLE, "office")
        near = taken == 1 and not article and self._is_near(words)
        return Setting(evidence, relation, begin, called, article, titled or self._is_natural(words), near)

    def _is_of_place(self, words: list[str], relation: Relation, preposition: str) -> bool:
        """Whether what stands before a preposition makes the name a place's: "de dam bij X", "een vrouw uit X"."""
        noun = words[-1].lower() if words else ""
        if relation == "location":
            return noun.endswith(self._events) or (preposition in self._words.beside and noun in self._sites)
        return preposition == self._words.home_town and self._pack.nouns.unit_of(noun) == "person"

    def _is_titled(self, words: list[str], article: str) -> bool:
        """Whether a noun stands before the article of a mountain's or river's name: "de rivier de X"."""
        is_own = article in self._determiners and article not in self._pack.cues.words.relatives
        return is_own and words[-2:-1] != [] and words[-2].lower() in self._natural

    def _is_natural(self, words: list[str]) -> bool:
        return words[-1:] == [self._words.belonging] and words[-2:-1] != [] and words[-2].lower() in self._natural

    def _is_near(self, words: list[str]) -> bool:
        """Whether a village rather than a firm follows: "een weg bij X", but not "werkt bij X", "trainer bij X"."""
        if words[-1].lower() not in self._words.beside:
            return False
        earlier = words[-2].lower() if len(words) > 1 else ""
        return earlier not in self._words.employing and self._pack.sources.find_noun(earlier) is None

    def _take_class(self, words: list[str]) -> tuple[PlaceClass | None, list[str]]:
        lexicon = self._pack.places
        for size in (2, 1):
            phrase = " ".join(words[-size:]).lower()
            if len(words) >= size and (found := lexicon.class_of(phrase) if size == 1 else lexicon.exact_class(phrase)):
                return (None, words) if self._is_body(phrase, found) else (found, words[:-size])
        return None, words

    def _is_body(self, noun: str, called: PlaceClass) -> bool:
        """Whether a compound that ends as works do is a body's: "vakcentrale X", but not "kerncentrale X"."""
        found = self._pack.sources.find_noun(noun) if called.facility and noun not in called.words else None
        return found is not None and found.entry.kind != "other"  # hospitals are of that kind, and places

    def _skip_determiner(self, words: list[str]) -> list[str]:
        """Without the determiner, and up to two adjectives between it and the name: "in het belegerde Goma"."""
        for adjectives in range(3):
            position = len(words) - 1 - adjectives
            if position < 0:
                break
            if words[position].lower() in self._determiners:
                return words[:position]
            if not words[position].endswith(self._pack.places.adjectives.attributive):
                break
        return words

    def _read_preposition(self, words: list[str]) -> tuple[Evidence, Relation, int]:
        lowered = [word.lower() for word in words[-self._longest - 1 :]]
        for size in range(min(self._longest, len(lowered)), 0, -1):
            phrase = " ".join(lowered[-size:])
            if phrase in self._prepositions:
                return *self._prepositions[phrase], size
        if lowered and lowered[-1] == self._words.belonging:
            return self._read_belonging(words[:-1])
        return Evidence.NONE, "none", 0

    def _read_belonging(self, words: list[str]) -> tuple[Evidence, Relation, int]:
        """What "van" before a name joins it to: a part of a place, an office, a person's first name, or a thing."""
        noun = words[-1] if words else ""
        called, is_street = self._pack.places.class_of(noun.lower()), self._pack.places.is_street(noun)
        if noun.lower() in self._place_nouns or called or is_street:
            relation, taken = self._read_noun_phrase(words)
            is_own = noun.lower() in self._place_nouns or (called and noun.lower().endswith(called.words))
            of_firms = called and called.facility and not is_own  # "sorteercentrum van X"
            return Evidence.LIKELY if of_firms else Evidence.CERTAIN, relation if taken else "location", 1 + taken
        if self._pack.sources.find_noun(noun):
            return Evidence.LIKELY, "office", 2
        if not self._distances.isdisjoint(words[-DISTANCE:]):
            return Evidence.CERTAIN, "belonging", 1
        if noun[:1].isupper() and len(words) > 1:
            return Evidence.PERSON, "none", 2
        relation, taken = self._read_noun_phrase(words)
        if (
            relation == "location" and taken > 2
        ):  # "in de hallen van": with its determiner, since "in handen van" places nothing
            return Evidence.LIKELY, "location", 1 + taken
        return Evidence.POSSIBLE, "belonging", 1

    def _read_noun_phrase(self, words: list[str]) -> tuple[Relation, int]:
        """The relation that a preposition gives the noun that ends the words, and the words taken with it."""
        rest = self._skip_determiner(words[:-1])
        if not rest or rest[-1].lower() == self._words.belonging:
            return "none", 0
        _, relation, taken = self._read_preposition(rest)
        return relation, taken + len(words) - len(rest) if taken else 0


@cache
def setting_reader(pack: Pack) -> SettingReader:
    """Return the reader of a pack, made once."""
    return SettingReader(pack)
