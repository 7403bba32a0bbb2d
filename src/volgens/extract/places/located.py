"""Mentions of places with the words around them: whether something is said to be or happen there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from volgens.extract.annotations import PlaceMention
from volgens.extract.places.setting import Setting, setting_reader
from volgens.lang.pack import Pack
from volgens.model.claim import Place

# Kinds of bodies that speak from where they are; "in" after these names their seat.
SEATED = frozenset({"official", "expert", "media", "un", "ngo", "union"})
# Persons of whom "in" tells where they act.
ACTING = frozenset({"witness", "police", "military", "rescue"})
# How far before a phrase the noun can stand that it belongs to: characters, words.
NOUN_REACH = 80
NOUN_WORDS = 6
# "El Fasher, de laatste grote stad in Darfur": characters and words from a name to the one that tells where it lies.
EXPLAINED = 60
EXPLAINING = 6
# From a body back to the preposition that makes it a spot.
SPOT_WORDS = 3
# Characters between names that are joined.
JOINED = 8
_WORD = re.compile(r"[^\W\d_][\w-]*")
# Ends a sentence, for all that is asked here: an initial ends none.
# "2.100 gezinnen in X": who is counted is nobody's source.
_COUNTED = re.compile(r"\d[ \u00a0]+(?:[^\W\d_]+[ \u00a0]+){1,2}\Z")
_PLAIN = re.compile(r"[\w’' -]+")
_END = re.compile(r"(?<!\b[^\W\d_])[.!?:;\n]")


@dataclass(frozen=True, slots=True)
class Located:
    """A mention with its setting."""

    mention: PlaceMention
    setting: Setting

    @property
    def place(self) -> Place:
        """The place mentioned."""
        return self.mention.place

    @property
    def phrase(self) -> int:
        """Where the phrase begins that governs the name."""
        return self.setting.start

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.mention.span.start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.mention.span.end

    @property
    def is_location(self) -> bool:
        """Whether something is said to be or happen there: by a preposition, or because the sentence is about it.

        What a noun calls a place ("de regio X is geraakt"), and works without an entry ("de Maple-brand") are topics.
        """
        if self.setting.relation != "none":
            return self.setting.relation == "location"
        return self.setting.called is not None or (self.place.lat is None and self.place.country is None)


def locate(body: str, mentions: tuple[PlaceMention, ...], pack: Pack) -> tuple[Located, ...]:
    """Return the mentions of places in a body of text with their settings; adjectives are left out."""
    reader = setting_reader(pack)
    located: list[Located] = []
    for mention in mentions:
        if not mention.adjective:
            one = _without_seat(body, Located(mention, reader.read(body, mention.span.start)), pack)
            located.append(_as_joined(body, one, located[-1], pack) if located else one)
    return tuple(located)


def _as_joined(body: str, one: Located, earlier: Located, pack: Pack) -> Located:
    """With the relation of the name that it is joined to, where nothing happens at either: "een boot naar X of Y"."""
    if one.setting.relation != "none" or earlier.setting.relation not in ("origin", "office"):
        return one
    gap = body[earlier.end : one.start]
    joined = len(gap) < JOINED and gap.strip(" ,") in pack.places.words.conjunctions
    return replace(one, setting=replace(one.setting, relation=earlier.setting.relation)) if joined else one


def is_around(one: Located, earlier: Located, body: str, pack: Pack) -> bool:
    """Tell whether a mention says where the town before it lies: "X, in Y", "X in Y", "X, de grootste stad in Y"."""
    if (
        earlier.place.lat is None
        or not one.is_location
        or one.phrase < earlier.end
        or one.phrase - earlier.end > EXPLAINED
    ):
        return False
    gap = body[earlier.end : one.phrase]
    words = gap.strip(" ,").split()
    if not words:
        return "," not in gap or one.setting.relation == "location"
    opens = gap.startswith(", ") and _PLAIN.fullmatch(gap.strip(" ,")) is not None
    return opens and len(words) <= EXPLAINING and pack.places.class_of(words[-1].lower()) is not None


def is_outside(one: Located, body: str, pack: Pack) -> bool:
    """Tell whether a place only lies beside what is told: "de regio, die grenst aan X", "vlak bij België"."""
    words = pack.places.words
    if body[max(0, one.phrase - NOUN_REACH) : one.start].lower().rstrip().endswith(words.bordering):
        return True
    phrase = body[one.phrase : one.start].strip().lower()
    return one.place.precision == "country" and one.setting.relation == "location" and phrase in words.outside


def _without_seat(body: str, one: Located, pack: Pack) -> Located:
    """With "het instituut in Genève" taken for the seat of a source, where nothing is said to happen."""
    is_vantage = body[one.phrase : one.start].strip().lower() in pack.cues.words.vantage
    if (one.setting.relation == "location" or is_vantage) and _follows_source(body, one.phrase, pack):
        return replace(one, setting=replace(one.setting, relation="office"))
    return one


def _follows_source(body: str, start: int, pack: Pack) -> bool:
    """Tell whether a person or body stands directly before a phrase: "het ministerie van Defensie in X"."""
    floor = max(0, start - NOUN_REACH)
    for match in _END.finditer(body, floor, start):
        floor = match.end()
    words = _WORD.findall(body, floor, start)
    if not words or not body[start - 1 : start].isspace():
        return False
    if words[-1].lower() in pack.places.words.seated_nouns:
        return True
    if _COUNTED.search(body, floor, start):
        return False
    for number, (position, noun, before) in enumerate(_nouns_back(words)):
        found = pack.sources.find_noun(noun)
        if found is not None and not pack.places.class_of(noun.lower()):
            if number and before == pack.places.words.belonging:
                return False  # "het paleis van premier X in Dhaka"
            if not found.entry.person and _is_spot(words, position, pack):
                return False
            return found.entry.kind in SEATED or (found.entry.person and found.entry.kind not in ACTING)
        if not noun[:1].isupper() and noun.lower() not in pack.places.words.office_joiners:
            return False
    return False


def _is_spot(words: list[str], position: int, pack: Pack) -> bool:
    """Tell whether a body is where something happens ("voor het parlement in X"), and is nobody's place of work."""
    lexicon = pack.places.words
    before = position - 1
    while before > 0 and (words[before].lower() in lexicon.determiners or position - before < SPOT_WORDS):
        if words[before].lower() in lexicon.spots:
            break
        before -= 1
    if before < 0 or words[before].lower() not in lexicon.spots:
        return False
    return before == 0 or pack.sources.find_noun(words[before - 1]) is None


def _nouns_back(words: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the last words with their positions, the last first, each with the word before it."""
    for position in range(len(words) - 1, max(-1, len(words) - 1 - NOUN_WORDS), -1):
        yield position, words[position], words[position - 1].lower() if position else ""
