"""The place that the clauses of a figure's sentence tell: a location in its clause, or what the sentence is about."""

import re
from itertools import chain

from volgens.extract.annotations import Span
from volgens.extract.places.located import Located, is_outside
from volgens.extract.places.named import NamedPlaces
from volgens.extract.places.pointing import Pointers
from volgens.extract.places.setting import Relation
from volgens.model.claim import Place
from volgens.model.vocabulary import MONEY

# "doden en 35 gewonden in Goma": words between a figure and the phrase that belongs to it.
ATTACHED_WORDS = 5
# Characters within which the words stand that are asked for beside a name.
BESIDE = 60
# Words between a town and the figure that it bears.
BEARING = 5
# Words of an apposition before its figure.
APPOSED = 6
# Words from a superlative to the place that it holds for.
COMPARING = 3
# The cue stands among the first words of a clause that tells who said so.
SAYING = 2
# What a sentence without a location can be about, the likeliest first.
TOPICS: tuple[tuple[Relation, ...], ...] = (("none", "belonging"), ("origin",))
LENGTHS = ("km", "m")
# Words before the name of a giver: "De provincie X".
GIVER = 2
_CLAUSE = re.compile(r"[,;:()–—]")
_QUOTES = "\"'“”‘’„ "
_ITEM = ("", ":")
_PART = re.compile(r"[;:]")
_BREAK = re.compile(r"[.,;:!?()]")


class Clauses:
    """Reads the sentences of one text."""

    def __init__(self, named: NamedPlaces, pointers: Pointers) -> None:
        self._named = named
        self._pointers = pointers
        self._body = named.body
        self._lexicon = named.lexicon
        self._pack = named.text.pack

    def place_in(self, span: Span, near: Span, event: Place | None) -> Place | None:
        """Return the place that a figure's sentence, within a stretch, tells by its clauses; None without one."""
        within = tuple(one for one in self._named.around(span, near) if not self._gives(one, span, near))
        if not within:
            found = self._inside(span, within) or self._pointers.attached(span, near, event)
            return found or self._pointers.pointed(span, near)
        place = self._inside(span, within) or self._listed(span, within) or self._described(span, near, within)
        if place := place or self._bound_for(span, near, within) or self._apposed(span, within):
            return place
        places = [one for one in within if one.is_location and not is_outside(one, self._body, self._pack)]
        places = [one for one in places if not (self._compares(one) or self._is_vantage(one, near, event))]
        before = [one for one in places if one.end <= span.start and not self._is_inserted(one, span, near)]
        before = [one for one in before if one.place.name not in self._lexicon.waters] or before
        after = self._behind(span, places)
        if after is not None and self._is_bound(span, after) and not (before and begins_conjunct(self._named, after)):
            return after.place
        if pointed := self._pointers.attached(span, near, event) or self._pointers.pointed(span, near):
            return pointed
        if before:
            return self._narrowest(before, span).place
        if after is not None:
            return after.place
        return self._from(span, within) or self._counting_subject(span, within, event) or self._topic(span, within)

    def _is_bound(self, span: Span, one: Located) -> bool:
        """Whether a place belongs to the figure before it, and no clause of its own: "… uit angst dat de X komt"."""
        between = self._body[span.end : one.phrase].lower().split()
        is_own = self._pack.cues.words.complementizers.isdisjoint(between[1:])
        return is_own and is_attached(self._body, span, one.phrase)

    def _behind(self, span: Span, places: list[Located]) -> Located | None:
        """The first location behind a figure, unless it is a source's or holds for something else."""
        later = (one for one in places if one.start >= span.end and not self._is_of_source(span, one))
        first = next(later, None)
        return first if first is not None and not self._is_of_another(span, first) else None

    def _inside(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """The place within a figure's own words: "50.000 Limburgers"; a nationality is none."""
        people = (mention.place for mention in self._named.adjectives_in(span) if mention.place.precision != "country")
        names = [one.place for one in within if span.start <= one.start < span.end]
        after = next((one for one in within if one.start >= span.end), None)
        if after is not None and after.is_location and is_attached(self._body, span, after.phrase):
            return next(iter(names), None)  # "een dertigtal Zeeuwse boeren in X"
        return next(chain(people, names), None)

    def _listed(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """The place that bears the figure directly behind it: "Goma betreurt 40 doden, Bukavu 12", "Goma (40)"."""
        one = next((each for each in reversed(within) if each.end <= span.start), None)
        gap = self._body[one.end : span.start].strip() if one is not None else ""
        if one is None or (gap not in self._lexicon.words.bearing and not self._leads(one, gap)):
            return None
        if gap in _ITEM:
            before = self._body[max(0, one.phrase - BESIDE) : one.phrase].split()[-1:]
            is_item = before and (before[0][-1] in ",;" or before[0] in self._lexicon.words.conjunctions)
            return one.place if is_item else None
        before = self._body[max(0, one.start - BESIDE) : one.start].split()[-1:]
        acts = before and before[0] in self._pack.cues.words.perfect_auxiliaries  # "heeft Rusland met 40 drones"
        return one.place if one.setting.relation in ("none", "location") and not acts else None

    def _leads(self, one: Located, gap: str) -> bool:
        """Whether a town that its sentence begins with bears a figure: "Eindhoven spant de kroon met 620 inbraken"."""
        words = gap.split()
        is_short = 1 < len(words) <= BEARING and f" {words[-1]}" in self._lexicon.words.bearing_ends
        return is_short and "," not in gap and one.place.precision != "country" and self._named.opens(one)

    def _apposed(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """The town that an apposition with a figure describes: "in X, een stadje met 4.000 inwoners, is het stil"."""
        one = next((each for each in reversed(within) if each.end <= span.start), None)
        if one is None or one.setting.relation == "office":
            return None
        head, _, tail = self._body[one.end : span.start].partition(", ")  # "… die X wegvaagde, het stadje met …"
        words = tail.split()
        if len(head.split()) > 1 or not 1 < len(words) <= APPOSED or "," in tail:
            return None
        called = words[0] in self._lexicon.words.articles and any(map(self._lexicon.class_of, words[1:]))
        return one.place if called else None

    def _bound_for(self, span: Span, near: Span, within: tuple[Located, ...]) -> Place | None:
        """The place to which is sent what a figure counts: "stuurt 700 agenten naar Bukavu"."""
        for one in within:
            if one.start >= span.end and one.setting.relation == "origin" and is_attached(self._body, span, one.phrase):
                is_aim = self._body[one.phrase : one.start].strip().lower() in self._lexicon.words.aims
                words = self._body[near.start : near.end].lower().split()
                return one.place if is_aim and not self._lexicon.sending.isdisjoint(words) else None
        return None

    def _described(self, span: Span, near: Span, within: tuple[Located, ...]) -> Place | None:
        """The place that a sentence describes: "Goma ligt 90 kilometer ten zuiden van X en telt 40.000 inwoners"."""
        first = next((one for one in within if near.start <= one.start < span.start), None)
        if first is None or first.setting.relation != "none" or not self._named.opens(first):
            return None
        words = self._lexicon.words
        last = self._body[near.start : span.start].rsplit(maxsplit=1)[-1].lower()
        after = self._body[first.end : first.end + BESIDE].split(maxsplit=1)[:1]
        dwellers = self._body[span.start : span.end].lower().endswith(words.dwellers)
        describes = after[0] in words.describing if after else False
        return first.place if last in words.counting_verbs or (dwellers and describes) else None

    def _narrowest(self, before: list[Located], span: Span) -> Located:
        """Of "in Goma, in Oost-Congo" or "in Goma, een stad bij X," the first: it is what the others explain."""
        chosen = before[-1]
        for earlier in reversed(before[:-1]):
            gap = self._body[earlier.end : chosen.phrase]
            inserted = gap.startswith(",") and "," in self._body[chosen.end : span.start]
            if not inserted and gap.strip(", "):
                break
            chosen = earlier
        return chosen

    def _is_of_another(self, span: Span, one: Located) -> bool:
        """Whether a place holds for a part or for another figure: "4.825 doden, van wie 3.095 in X", "vooral in X"."""
        gap = self._body[span.end : one.phrase]
        if _PART.search(gap) or gap.lower().rstrip().endswith(self._lexicon.words.partly):
            return True
        between = self._named.numbers_in(Span(span.end, one.phrase))
        if len(between) == 1 and self.is_distance(between[0]):
            return False  # "90 mensen slapen in een loods, 4 kilometer buiten X"
        return bool(between) and (_CLAUSE.search(gap) is not None or self._is_whole_of(span))

    def is_distance(self, number: int) -> bool:
        """Tell whether a quantity is how far something is from a place: "12 kilometer buiten Goma"."""
        quantity = self._named.text.quantities[number]
        if quantity.unit not in LENGTHS:
            return False
        end = quantity.span.end
        after = next(iter(self._named.around(quantity.span, Span(end, end + BESIDE))), None)
        return after is not None and after.is_location and not self._body[end : after.phrase].strip()

    def _is_whole_of(self, span: Span) -> bool:
        """Whether a part is taken of a figure: "van de 27 doden vielen er 19 in X"."""
        before = self._body[max(0, span.start - 12) : span.start].lower().split()[-2:]
        return before[:1] == [self._lexicon.words.belonging] and before[-1] in self._lexicon.words.determiners

    def _compares(self, one: Located) -> bool:
        """Whether a place is only what a superlative holds for: "de dodelijkste ramp in Spanje"."""
        before = _BREAK.split(self._body[max(0, one.phrase - BESIDE) : one.phrase].lower())[-1]
        return not self._lexicon.superlatives.isdisjoint(before.split()[-COMPARING:])

    def _is_vantage(self, one: Located, near: Span, event: Place | None) -> bool:
        """Whether a seat of government is where something is said of another place: "in Moskou houdt men het op 40"."""
        if event is None or one.place.name == event.name or one.place.name not in self._pack.sources.governments:
            return False
        after = self._body[one.end : one.end + BESIDE].split(maxsplit=3)[:3]
        if len(after) > 1 and after[0] in self._pack.cues.saying and after[1] in self._pack.cues.words.anybody:
            return True
        if one.place.precision == "country":
            return False
        before = self._body[max(0, one.phrase - BESIDE) : one.phrase].split()[-1:]
        if before and self._says(before[0], near):  # "de premier kondigde in Lissabon drie dagen van rouw aan"
            return True
        nouns = (word for word in after[1:] if word not in self._lexicon.words.articles)
        speaker = next(nouns, "").strip(",.")
        return bool(after) and self._pack.sources.find_noun(speaker) is not None and self._says(after[0], near)

    def _is_inserted(self, one: Located, span: Span, near: Span) -> bool:
        """Whether a place stands in a clause that describes somebody: "X, die opgroeide in Goma, reed 70 kilometer"."""
        before = Span(near.start, one.phrase)
        closes = self._body[one.end : span.start].lstrip(" ").startswith(",")
        return closes and ", " in self._body[before.start : before.end] and self._named.describes(before)

    def _gives(self, one: Located, span: Span, near: Span) -> bool:
        """Whether a province or town is who gives money: "De provincie X draagt 12 miljoen bij"."""
        after = self._body[one.end : span.start].split(maxsplit=1)[:1]
        if one.setting.called is None or not after or after[0] not in self._lexicon.words.giving:
            return False
        opens = len(self._body[near.start : one.start].split()) <= GIVER
        return opens and any(self._named.text.quantities[each].unit in MONEY for each in self._named.numbers_in(span))

    def _says(self, word: str, near: Span) -> bool:
        """Whether a word of a stretch is one of saying there."""
        words = frozenset(self._body[near.start : near.end].lower().replace(".", " ").replace(",", " ").split())
        return any(not verb.number for verb, _ in self._pack.cues.verbs_of(word.lower(), words))

    def _is_of_source(self, span: Span, one: Located) -> bool:
        """Whether a place behind a figure stands in a clause that tells who says so: "doden, zo laat X in Y weten"."""
        gap = self._body[span.end : one.start]
        clause = gap[gap.rfind(",") + 1 :]
        words = [word.strip("\"'“”‘’„").lower() for word in clause.split()]
        cues = self._pack.cues
        if len(clause) == len(gap) or len(words) <= SAYING or not cues.words.relatives.isdisjoint(words):
            return False
        return any(word in cues.saying or word in cues.phrase_starts for word in words[:SAYING])

    def _counting_subject(self, span: Span, within: tuple[Located, ...], event: Place | None) -> Place | None:
        """The place that counts: "Italië telt nu 2.503 doden"; a seat of government counts what is elsewhere."""
        verbs = self._lexicon.words.counting_verbs
        for one in within:
            if one.end <= span.start and one.setting.relation == "none":
                is_seat = one.place.precision != "country" and one.place.name in self._pack.sources.governments
                if is_seat and one.place != event and one.place.country not in self._lexicon.words.home:
                    continue
                after = self._body[one.end : one.end + 20].split(maxsplit=1)[:1]
                before = self._body[max(0, one.start - 20) : one.start].lower().split()[-2:]
                if before[-1:] and before[-1] in self._lexicon.words.beside_others:
                    continue
                if not self._body[one.end : span.start].strip():  # "dat Italië 2.503 doden telt"
                    after += self._body[span.end : span.end + BESIDE].replace(".", " ").split(maxsplit=1)[:1]
                if any(verb.lower() in verbs for verb in (*after, *before)):
                    return one.place
        return None

    def _from(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """The place of "waarvan 30 uit België": part of a count, told by where it is from."""
        before = self._body[max(0, span.start - 30) : span.start].lower().split()[-2:]
        if not any(word.strip(",") in self._lexicon.words.parts for word in before):
            return None
        origins = (one for one in within if one.start >= span.end and one.setting.relation == "origin")
        return next((one.place for one in origins if is_attached(self._body, span, one.phrase)), None)

    def _is_aside(self, one: Located) -> bool:
        """Whether a name is only there beside what is told: "naast X", "sinds X"."""
        before = self._body[max(0, one.start - BESIDE) : one.start].lower().split()[-1:]
        return bool(before) and before[0] in self._lexicon.words.beside_others

    def topic_of(self, near: Span, within: tuple[Located, ...]) -> Place | None:
        """Return the place that a sentence without figures begins with, and that says nothing: "Venlo haalt adem"."""
        first = next(iter(within), None)
        if first is None or first.setting.relation != "none" or first.place.name in self._pack.sources.governments:
            return None
        opening = self._body[near.start : first.start].strip(_QUOTES).lower().split()
        after = self._body[first.end : first.end + BESIDE].split(maxsplit=1)[:1]
        says = bool(after) and self._says(after[0].strip(",."), near)
        opens = not opening or (len(opening) == 1 and opening[0] in self._pack.cues.words.coordinators)
        return first.place if opens and not says else None

    def _topic(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """A town or region that the sentence is about without placing anything there; no seat of a government."""
        governments = self._pack.sources.governments
        named = [one for one in within if one.place.precision != "country" and one.place.name not in governments]
        named = [one for one in named if not self._is_aside(one)]
        for relations in TOPICS:
            for one in named:
                if one.setting.relation not in relations or ("origin" in relations and not self._named.opens(one)):
                    continue
                follows = "origin" not in relations and not _CLAUSE.search(self._body[span.end : one.start])
                if one.end <= span.start or follows:
                    return one.place
        return None


def is_attached(body: str, span: Span, start: int) -> bool:
    """Tell whether what begins at an offset belongs to the figure before it."""
    gap = body[span.end : start]
    return not _CLAUSE.search(gap) and len(gap.split()) <= ATTACHED_WORDS


def begins_conjunct(named: NamedPlaces, one: Located) -> bool:
    """Tell whether a conjunction stands before a location: "in Goma vielen 5 doden en in Bukavu 3"."""
    word = named.body[max(0, one.phrase - 12) : one.phrase].split()[-1:]
    return bool(word) and (word[0] in named.lexicon.words.conjunctions or word[0].endswith(";"))
