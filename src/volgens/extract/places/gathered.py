"""What all mentions of one name in a report say together, and whether the name is a place's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from volgens.extract.places.atlas import CITY_INHABITANTS
from volgens.extract.places.candidates import Candidate
from volgens.extract.places.resolve import METROPOLIS
from volgens.extract.places.setting import Evidence
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.pack import Pack
from volgens.lang.place_entries import Country, PlaceClass

# A town as large as this is taken for itself in the middle of a sentence, whatever stands before it.
FAMOUS = 100_000
# A name that only one town has may have so many inhabitants less than another: nothing else is called so.
ONLY_TOWN = 5_000
# Capitals only, and as short as this: rather an abbreviation than a town.
ABBREVIATION = 5


@dataclass(slots=True)
class Gathered:
    """The strongest evidence for a name, how often it stands for a person, and what nouns call it."""

    evidence: Evidence = Evidence.NONE
    mid_sentence: bool = False
    person: int = 0
    mentions: int = 0
    called: PlaceClass | None = None
    region: PlaceClass | None = None
    natural: bool = False
    near: bool = False
    firm: bool = False
    placed: int = 0

    def add(self, candidate: Candidate) -> None:
        """Take a mention's setting into account."""
        setting = candidate.setting
        self.mentions += 1
        self.evidence = max(self.evidence, setting.evidence)
        self.mid_sentence |= not candidate.opens
        self.natural |= setting.natural
        self.near |= setting.near
        self.firm |= candidate.firm
        self.placed += setting.relation in ("location", "origin", "belonging")
        self.person += setting.evidence < Evidence.NONE
        if setting.called is not None:
            self.called = self.called or setting.called
            if setting.called.precision == "region":
                self.region = self.region or setting.called


class PlaceJudge:
    """Tells which candidates of one report are places; `countries` are those that the report names."""

    def __init__(self, candidates: tuple[Candidate, ...], countries: frozenset[str | None], pack: Pack) -> None:
        self._pack = pack
        self._lexicon = pack.places
        self._countries = countries
        self._gathered: dict[str, Gathered] = {}
        for candidate in candidates:
            self._gathered.setdefault(key_of(candidate.name), Gathered()).add(candidate)
        self._surnames = frozenset(_find_surnames(candidates, pack))

    def gathered(self, candidate: Candidate) -> Gathered:
        """Return what all mentions of a candidate's name say."""
        return self._gathered[key_of(candidate.name)]

    def is_place(self, candidate: Candidate) -> bool:
        """Tell whether a candidate is a place here."""
        key = key_of(candidate.name)
        known = candidate.known
        if not key or key in self._lexicon.not_places:
            return False
        if candidate.setting.called is not None and len(key) > 1:
            return True
        if candidate.setting.evidence is Evidence.THING:
            return isinstance(known.area, Country)
        if candidate.setting.evidence is Evidence.PERSON or key in self._surnames:
            return known.area is not None and key not in self._lexicon.cautious
        if key in self._lexicon.cautious:
            is_placed = bool(known) and candidate.setting.evidence >= Evidence.LIKELY
            return is_placed and candidate.setting.article == self._lexicon.articles.get(key, "")
        if candidate.facility:
            return self._is_facility(candidate)
        if known.area is not None:
            return True
        return self._is_town(candidate) if known.towns else self._is_unknown_place(candidate)

    def _is_facility(self, candidate: Candidate) -> bool:
        """A compound's last part makes it a place whatever stands before it ("Maple-brand"), or an article does."""
        if self.gathered(candidate).evidence >= Evidence.LIKELY or (
            candidate.setting.article and " " not in candidate.name
        ):
            return True
        return candidate.name.rpartition("-")[2] in self._lexicon.endings.hyphenated

    def _is_town(self, candidate: Candidate) -> bool:
        gathered, known = self.gathered(candidate), candidate.known
        if candidate.setting.article and not self._is_in_clause(candidate):
            return False
        if self._is_abbreviation(candidate) or candidate.name.lower() in self._pack.sources.known:
            return candidate.setting.evidence is Evidence.CERTAIN
        if gathered.evidence is Evidence.CERTAIN or gathered.called is not None:
            return gathered.person * 2 <= gathered.mentions
        if known.preferred:
            return True
        if not self._is_around(candidate):
            alone = not gathered.person and gathered.mid_sentence and self._stands_alone(candidate)
            return alone or (self._is_village(candidate) and self._is_unknown_place(candidate))
        if known.towns[0].population >= FAMOUS:
            is_named = known.towns[0].country in self._countries or self._begins(candidate)
            return gathered.mid_sentence or is_named or gathered.evidence >= Evidence.LIKELY
        fits = self._fits(candidate) or self._begins(candidate) or gathered.evidence >= Evidence.LIKELY
        return not gathered.person and fits

    def _is_in_clause(self, candidate: Candidate) -> bool:
        """Tell whether what looks like an article is a pronoun: "de brand die X verwoestte"; X is a place elsewhere."""
        is_pronoun = candidate.setting.article in self._pack.cues.words.relatives
        return is_pronoun and self.gathered(candidate).evidence is Evidence.CERTAIN

    def _stands_alone(self, candidate: Candidate) -> bool:
        """Tell whether a town abroad is one though the report names neither its country nor any place in it."""
        town, is_only = candidate.known.towns[0], len(candidate.known.towns) == 1
        if self.gathered(candidate).evidence < Evidence.LIKELY:
            return town.population >= METROPOLIS
        return town.population >= (CITY_INHABITANTS if is_only else FAMOUS) and (is_only or not town.alias)

    def _is_around(self, candidate: Candidate) -> bool:
        """Tell whether a place of the name lies at home, or in a country that the report names."""
        countries = self._countries.union(self._lexicon.words.home)
        return any(town.country in countries for town in candidate.known.towns)

    def _fits(self, candidate: Candidate) -> bool:
        """Tell whether a town lies in a country that the report names, and stands in the middle of a sentence."""
        town, gathered = candidate.known.towns[0], self.gathered(candidate)
        if not gathered.mid_sentence:
            return False
        is_home = town.country in self._lexicon.words.home
        if is_home and gathered.evidence >= Evidence.POSSIBLE:
            return True
        is_only = len(candidate.known.towns) == 1 and not town.alias and not is_home
        return town.population >= (ONLY_TOWN if is_only else CITY_INHABITANTS) and town.country in self._countries

    def _begins(self, candidate: Candidate) -> bool:
        """Tell whether a town at home begins a sentence that can only be about it: "Heerlen bleef droog"."""
        town, name = candidate.known.towns[0], candidate.name
        is_sizeable = town.country in self._lexicon.words.home and town.population >= CITY_INHABITANTS
        is_other = name in self._lexicon.words.openers or name in self._pack.sources.genders_of_names
        return candidate.opens and is_sizeable and not is_other and not town.alias

    def _is_abbreviation(self, candidate: Candidate) -> bool:
        return candidate.name.isupper() and len(candidate.name) <= ABBREVIATION and not candidate.opens

    def _is_unknown_place(self, candidate: Candidate) -> bool:
        """A name that nothing knows: only after words that places alone follow, and never an abbreviation."""
        gathered, name = self.gathered(candidate), candidate.name
        if gathered.called is not None:
            return True
        if gathered.person or not gathered.mid_sentence or not self._may_have_article(candidate):
            return False
        first, *rest = name.split()
        likely = (rest and first in self._lexicon.words.prefixes) or self._is_quarter(name)
        enough = Evidence.LIKELY if likely or self._is_village(candidate) else Evidence.CERTAIN
        return gathered.evidence >= enough and self._looks_like_place(_as_dateline(candidate))

    def _is_village(self, candidate: Candidate) -> bool:
        """Tell whether something is only ever placed beside a name, and nothing makes it a firm's or a club's."""
        gathered, words = self.gathered(candidate), candidate.name.lower().split()
        is_thing = gathered.firm or self._lexicon.names_thing(words[0])
        is_thing = is_thing or (len(words) > 1 and self._pack.nouns.unit_of(words[-1]) is not None)
        return gathered.near and gathered.placed == gathered.mentions and not is_thing

    def _is_quarter(self, name: str) -> bool:
        """Tell whether a compass word is joined to a name: "Noord-Waziristan"."""
        head, hyphen, rest = name.partition("-")
        return bool(hyphen) and rest[:1].isupper() and head.lower() in self._lexicon.words.compass

    def _may_have_article(self, candidate: Candidate) -> bool:
        """Areas take the neuter article, where the report names them again; mountains and rivers the other one."""
        gathered, article = self.gathered(candidate), candidate.setting.article
        if not article or gathered.natural or candidate.name.split()[0] in self._lexicon.words.prefixes:
            return True
        is_again = gathered.mentions > 1 and " " not in candidate.name
        return article == self._lexicon.words.neuter_article and is_again

    def _looks_like_place(self, name: str) -> bool:
        if name.isupper() or len(name) <= 2 or any(letter.isdigit() for letter in name):
            return False
        _, hyphen, tail = name.rpartition("-")
        if (hyphen and tail[:1].islower()) or name.lower() in self._pack.sources.known:
            return False
        words = [word.rpartition("-")[2] for word in name.split()]
        if words[0].lower() == self._lexicon.words.belonging:
            return False  # "Van Doorn": a family, or a firm named after one
        first_names = self._pack.sources.genders_of_names
        return words[0] not in first_names and not any(self._pack.sources.find_noun(word) for word in words)


def _as_dateline(candidate: Candidate) -> str:
    """A name in capitals that begins a line is written as others are: "TERMUNTERZIJL - Het water"."""
    name = candidate.name
    return name.title() if candidate.opens and name.isupper() and len(name) > ABBREVIATION else name


def _find_surnames(candidates: Iterable[Candidate], pack: Pack) -> Iterator[str]:
    """Yield the keys of the last words of persons' names: after a first name, a role, or as a role's name."""
    for candidate in candidates:
        words = candidate.name.split()
        if len(words) < 2 or candidate.known:
            continue
        role = pack.sources.find_noun(words[0])
        is_person = candidate.setting.evidence is Evidence.PERSON or words[0] in pack.sources.genders_of_names
        if is_person or (role is not None and role.entry.person):
            yield key_of(words[-1])
