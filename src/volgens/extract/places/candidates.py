"""Cuts from runs of capitalised words what can be a place's name, with what is known and said about each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from volgens.extract.annotations import Span
from volgens.extract.places.adjectives import place_of_adjective
from volgens.extract.places.atlas import UNKNOWN, Atlas, Known, atlas_of
from volgens.extract.places.names import Run, Word, find_runs
from volgens.extract.places.setting import Evidence, Relation, Setting, SettingReader, setting_reader
from volgens.lang.pack import Pack
from volgens.lang.place_entries import Country

# "Kerkplein" is a compound of a name, "Plein" alone is none.
SHORTEST_COMPOUND = 8
# "X, een van de oudste steden": characters and words behind a name within which a noun says what it is.
EXPLAINED = 50
EXPLAINING = 3
# Characters from a name to the sentence that goes on about it.
GOES_ON = 160
_OPENING = re.compile(r"[.!?][\"”’]? ([^\W\d_]+) ([^\W\d_]+) ")
# In a list a name bears its figure: "Gent 40, Brugge (30)".
_BEARS = re.compile(r" \(?\d")
# What can stand between a name and the "waar" of its clause.
_INSERTED = re.compile(r", (?:[^,.;:!?\n]{1,50}, )?")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that can be a place's name. `opens`: it begins a sentence or quotation.

    `facility`: its own last word or part makes it a building, a work or a road; `whole` is then what the rest names.
    """

    span: Span
    name: str
    known: Known
    setting: Setting
    opens: bool = False
    facility: bool = False
    whole: Known = UNKNOWN
    firm: bool = False


class CandidateFinder:
    """Finds the candidates of one text for one pack."""

    def __init__(self, text: str, pack: Pack, named: frozenset[str] = frozenset()) -> None:
        self._text = text
        self._pack = pack
        self._named = named
        self._atlas: Atlas = atlas_of(pack)
        self._settings: SettingReader = setting_reader(pack)
        self._clause_openers = tuple(f"{word} " for word in pack.places.words.relative)
        self._wide = tuple(f" {joiner} " for joiner in pack.places.words.wide_joiners)

    def find(self) -> Iterator[Candidate]:
        """Yield the candidates in order; a name shares no character with another."""
        runs = list(find_runs(self._text, self._pack))
        taken = 0
        previous: Candidate | None = None
        for run in runs:
            if run.start < taken:
                continue
            for candidate in self._cut(run):
                previous = self._with_neighbours(candidate, previous)
                taken = previous.span.end
                yield previous

    def _cut(self, run: Run) -> Iterator[Candidate]:
        words = self._without_opener(run)
        if not words:
            return
        yield from self._cut_words(words, run.opens and words[0].start == run.start)

    def _cut_words(self, words: tuple[Word, ...], opens: bool) -> Iterator[Candidate]:
        if wide := self._widened(words):
            yield self._candidate(words[0].start, wide, opens)
            return
        whole = self._candidate(words[0].start, words[-1].end, opens)
        inflected = len(words) > 1 and words[0].text.endswith(self._pack.places.adjectives.attributive)
        modified = inflected and whole.facility and place_of_adjective(words[0].text, frozenset(), self._pack)
        if whole.known or (whole.facility and not modified) or len(words) == 1:
            yield whole
        else:
            yield from self._cut_unknown(words, whole)

    def _without_opener(self, run: Run) -> tuple[Word, ...]:
        """Without a small word that the sentence merely begins with, unless it belongs to a known name ("Den Haag")."""
        words = run.words
        if not run.opens or words[0].text.lower() not in self._pack.sources.function_words:
            return words
        if len(words) > 1 and self._atlas.find(self._text[words[0].start : words[-1].end]):
            return words
        return tuple(dropwhile(lambda word: word.text in self._pack.places.words.joiners, words[1:]))

    def _widened(self, words: tuple[Word, ...]) -> int:
        """The end of a known name that goes on over small words ("Bergen op Zoom"); 0 when there is none."""
        end = words[-1].end
        ahead = self._text[end : end + 40]
        if not ahead.startswith(self._wide):
            return 0
        for joiner in self._pack.places.words.wide_joiners:
            if ahead.startswith(f" {joiner} "):
                rest = ahead[len(joiner) + 2 :].split(maxsplit=1)
                last = rest[0].rstrip(".,;:!?\"'”’)") if rest else ""
                stop = end + len(joiner) + 2 + len(last)
                if last[:1].isupper() and self._atlas.find(self._text[words[0].start : stop]):
                    return stop
        return 0

    def _cut_unknown(self, words: tuple[Word, ...], whole: Candidate) -> Iterator[Candidate]:
        first, rest = words[0], words[1:]
        lexicon = self._pack.places
        if seat := self._seat(words, whole):
            yield seat
            return
        parts = self._split_at_joiners(words)
        if (called := lexicon.class_of(first.text.lower())) and rest[0].text[:1].isupper():
            name = self._candidate(rest[0].start, rest[-1].end, opens=False)
            yield replace(name, setting=replace(name.setting, evidence=Evidence.CERTAIN, called=called))
        elif rest[0].text[:1].isupper() and place_of_adjective(first.text, frozenset(), self._pack):
            yield self._candidate(first.start, first.end, whole.opens)
            yield from self._cut_modified(rest, whole.setting)
        elif first.text in lexicon.words.prefixes:  # "Serra da Lousã"
            yield whole
        elif len(parts) > 1 and not (parts[0][1] == first.end and self._is_personal(first.text)):
            yield from self._cut_joined(parts, whole)
        elif whole.opens and (after := self._after_noun(first, rest)):
            yield after
        else:
            yield whole

    def _seat(self, words: tuple[Word, ...], whole: Candidate) -> Candidate | None:
        """The town of a hospital or school that something is in, where it bears the town's name ("in het UZ Gent")."""
        lexicon, setting = self._pack.places.words, whole.setting
        governing = self._text[setting.start : words[0].start].split(maxsplit=1)[:1]
        if setting.relation != "location" or not governing or governing[0].lower() not in lexicon.inside:
            return None
        placed = replace(setting, article="")  # it is the hospital's: towns take none
        for town, name in ((words[0], words[1:]), (words[-1], words[:-1])):
            if any(word.text in lexicon.seated for word in name) and self._atlas.find(town.text).towns:
                return replace(self._candidate(town.start, town.end, opens=False), setting=placed)
        return None

    def _cut_modified(self, words: tuple[Word, ...], setting: Setting) -> Iterator[Candidate]:
        """Cut what follows an adjective: towns take the neuter article there ("het Spaanse X"), and no other."""
        article = "" if setting.article == self._pack.places.words.neuter_article else setting.article
        certain = article != setting.article and setting.relation == "origin"  # "uit het Spaanse X"
        evidence = Evidence.CERTAIN if certain else setting.evidence
        for part in self._cut_words(words, opens=False):
            is_first = part.span.start == words[0].start
            yield replace(part, setting=replace(setting, article=article, evidence=evidence)) if is_first else part

    def _is_personal(self, word: str) -> bool:
        """Tell whether a name that begins so is a person's: "Van den Berg", "Charlotte van Dijk"."""
        return word.lower() in self._pack.places.words.joiners or word in self._pack.sources.genders_of_names

    def _after_noun(self, first: Word, rest: tuple[Word, ...]) -> Candidate | None:
        """The known name after a noun that a heading or sentence begins with: "Premier Bangladesh", "Dodental Goma"."""
        is_role = self._pack.sources.find_noun(first.text) is not None
        if first.text in self._pack.sources.genders_of_names or (self._atlas.find(first.text) and not is_role):
            return None
        if self._pack.places.names_thing(first.text.lower()):  # "Omroep Zeeland", "FC Utrecht"
            return None
        name = self._candidate(rest[0].start, rest[-1].end, opens=True)
        if not name.known and name.name not in self._named:
            return None
        relation: Relation = "office" if is_role else "none"
        return replace(name, setting=Setting(Evidence.NONE, relation, first.start))

    def _cut_joined(self, parts: list[tuple[int, int]], whole: Candidate) -> Iterator[Candidate]:
        first = self._text[slice(*parts[0])]
        noun = self._pack.sources.find_noun(first) or first.lower() in self._pack.places.words.place_nouns
        is_place = bool(self._atlas.find(first)) or self._pack.places.is_street(first)
        governed = (bool(noun) and whole.opens) or is_place  # "Universiteit van X" is a name of its own
        for number, (start, end) in enumerate(parts):
            part = self._candidate(start, end, whole.opens and not number)
            if number == 1 and whole.setting.evidence is Evidence.PERSON:  # "gouverneur Jan Smit van Goma"
                part = replace(part, setting=replace(part.setting, evidence=Evidence.LIKELY, relation="office"))
            elif number and not governed:
                part = replace(part, setting=replace(part.setting, evidence=Evidence.PERSON))
            yield part

    def _split_at_joiners(self, words: tuple[Word, ...]) -> list[tuple[int, int]]:
        parts: list[tuple[int, int]] = []
        fresh = True
        for word in words:
            if word.text in self._pack.places.words.joiners:
                fresh = True
            elif fresh:
                parts.append((word.start, word.end))
                fresh = False
            else:
                parts[-1] = (parts[-1][0], word.end)
        return parts

    def _candidate(self, start: int, end: int, opens: bool) -> Candidate:
        name = self._text[start:end]
        for possessive in ("'s", "’s"):
            if name.endswith(possessive):
                name, end = name[:-2], end - 2
        known = self._atlas.find(name)
        facility = not known and self._is_facility(name)
        setting = self._settings.read(self._text, start)
        if isinstance(known.area, Country) and setting.called and setting.called.precision == "place":
            placed = setting.relation == "location"  # "op het eiland X", but not "waar de rivier Nederland bereikt"
            setting = replace(setting, called=None, evidence=Evidence.CERTAIN if placed else Evidence.POSSIBLE)
        if (opens and self._is_dateline(start, end)) or self._is_explained(end, known, setting):
            setting = replace(setting, evidence=max(Evidence.CERTAIN, setting.evidence))
        if known.towns and setting.evidence is Evidence.NONE and _BEARS.match(self._text, end):
            setting = replace(setting, evidence=Evidence.POSSIBLE)
        own_end = facility and self._has_own_end(name)
        whole = self._atlas.find(re.split(r"[ -](?=[^ -]*\Z)", name)[0]) if own_end else UNKNOWN
        firm = setting.near and self._is_firm(end)
        return Candidate(Span(start, end), name, known, setting, opens, facility, whole, firm)

    def _is_firm(self, end: int) -> bool:
        """Tell whether what follows a name makes it a firm's: "bij X in Goma", "bij X werken", "Bij X … De bank …"."""
        after = self._text[end : end + EXPLAINED].split(maxsplit=2)[:2]
        if after and after[0] in self._pack.places.words.employing:
            return True
        articles, openings = self._pack.sources.grammar.definite, _OPENING.finditer(self._text, end, end + GOES_ON)
        if any(one[1].lower() in articles and self._pack.places.names_thing(one[2]) for one in openings):
            return True
        return len(after) > 1 and after[0] in self._pack.places.words.locative and after[1][:1].isupper()

    def _is_explained(self, end: int, known: Known, setting: Setting) -> bool:
        """Tell whether the words behind a name say that it is a place: "X, waar", "X, een stadje bij"."""
        if not self._text.startswith(", ", end):
            return False
        words = self._text[end + 2 : end + 2 + EXPLAINED].split()[: EXPLAINING + 1]
        inserted = _INSERTED.match(self._text, end)
        if inserted and self._text.startswith(self._clause_openers, inserted.end()):
            return bool(known) or setting.relation in ("location", "origin")
        if not words or words[0] not in self._pack.places.words.articles:
            return False
        classes = (self._pack.places.class_of(word.rstrip(",.")) for word in takewhile(str.islower, words[1:]))
        called = next((each for each in classes if each), None)
        return called is not None and not called.facility

    def _is_dateline(self, start: int, end: int) -> bool:
        if start and self._text[start - 1] != "\n":
            return False
        match = self._pack.segments.dateline.match(self._text, start)
        return match is not None and match.end() > end

    def _is_facility(self, name: str) -> bool:
        endings = self._pack.places.endings
        if self._pack.places.names_thing(name.partition(" ")[0].lower()):  # "FC Noorderhaven"
            return False
        stem, hyphen, tail = name.rpartition("-")
        if hyphen and tail[:1].islower():
            return stem[:1].isupper() and tail in endings.hyphenated
        last = name.rpartition(" ")[2]
        if last != name and last in self._pack.places.words.suffixes:
            return True
        if self._pack.places.road.fullmatch(name):
            return True
        plain = all(word[:1].isupper() for word in name.split()) and not self._atlas.find(last)
        return plain and last.endswith((*endings.joined, *endings.streets)) and len(last) >= SHORTEST_COMPOUND

    def _has_own_end(self, name: str) -> bool:
        """Tell whether what stands before a name's last part is a name by itself: "Utrecht Centraal", "Maple-brand"."""
        return "-" in name or name.rpartition(" ")[2] in self._pack.places.words.suffixes

    def _with_neighbours(self, candidate: Candidate, previous: Candidate | None) -> Candidate:
        """With the evidence of the name that it is joined to ("de dorpen X, Y en Z"), or of the words after it."""
        if self._is_personal(candidate.name.partition(" ")[0]):  # "de gouverneur van X, Jan Smit"
            return candidate
        if previous is not None and candidate.setting.relation == "none" and candidate.setting.called is None:
            gap = self._text[previous.span.end : candidate.span.start]
            joined = gap.strip(" ,") in self._pack.places.words.conjunctions or gap in (", ", "/", "-", " - ")
            if joined and len(gap) < 12 and previous.setting.evidence > candidate.setting.evidence:
                return replace(candidate, setting=replace(previous.setting, start=candidate.span.start))
        return candidate


def find_candidates(text: str, pack: Pack, named: frozenset[str] = frozenset()) -> tuple[Candidate, ...]:
    """Return what can be names of places; `named`: names without an entry that are places elsewhere in the report."""
    return tuple(CandidateFinder(text, pack, named).find())
