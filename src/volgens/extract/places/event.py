"""Where a report's event is: the place named in its title and lead, and most often as where something is.

The weights were set by hand on a dozen stories: a title counts as three mentions, the lead as one and a half.
"""

from itertools import dropwhile, takewhile

from volgens.extract.annotations import AnnotatedText
from volgens.extract.places.atlas import TOWNS
from volgens.extract.places.before import PlacesBefore
from volgens.extract.places.located import Located, is_around
from volgens.extract.places.titles import is_live, weigh_title, weigh_title_adjectives
from volgens.extract.places.weights import Weights
from volgens.lang.pack import Pack
from volgens.model.claim import Place

# Characters of the lead.
LEAD = 400
IN_LEAD = 1.5
IN_FIRST_SENTENCE = 2.4
# The country that the first sentence names is often there to tell where its town lies.
COUNTRY_IN_FIRST_SENTENCE = 1.6
LOCATION, NAMED, ORIGIN = 1.0, 0.2, 0.1
DATELINE = 0.6
# Between the places of a dateline, and what the one abroad weighs beside the one at home.
DATELINE_JOINS = frozenset(("/", "-", "–"))
SCENE = 3.0
# What is left of the weight of what only tells where the place before it lies: "in X, in Y".
AROUND = 0.3
ISSUED = 1.2
WHOLE = 1.0
# A place with a smaller share of all mentions, and in neither title nor dateline, is one among many of the event.
SPREAD = 0.4
SPREAD_ABROAD = 0.35
# In so many towns of a country does a live blog follow what is all over it; in an item of its own each.
TOWNS_OF_ITEMS, SEVERAL_ITEMS = 4, 2
# So many mentions make a place the event's that neither title nor lead names.
SEVERAL = 3
# What it takes at least: one person's home town tells nothing.
LEAST = 0.32
# And abroad, where one is named in passing and the report's country with it.
LEAST_ABROAD = 1.05
# What is left of a place at home when the report places something abroad.
AT_HOME = 0.3
# What a region of the lead must have at least of the weight of one further on.
NEARLY = 0.5
# Degrees from the middle of a city to its squares and quarters.
WITHIN_CITY = 0.25
# What a place's share of the figures of earlier reports weighs beside its share of this report's mentions, and what its
# standing in the title adds; tried on 470 stories of five reports each.
TOLD_BEFORE, TITLED = 1.5, 0.6
# The first line as far as it can be no more than where and when a release was issued: "PERSBERICHT – Goma, 3 mei 2026".
DATED_LINE = 90
DATED_GAP = frozenset((",", "(", ""))


def find_event_place(
    text: AnnotatedText, located: tuple[Located, ...], weights: Weights, told: PlacesBefore
) -> Place | None:
    """Return where a report's event is; the country when it is all over it, None when no place stands out.

    `weights`: what `weigh_mentions` gives for the same report; `told`: the places of its background.
    """
    best = _find_likeliest(text, located, weights)
    if text.background.figures:
        best = _find_continued(best, text, weights, told)
    return _in_full(best, located) if best is not None else None


def _find_continued(best: Place | None, text: AnnotatedText, weights: Weights, told: PlacesBefore) -> Place | None:
    """Return the place of all those named for which most speaks when what earlier reports told is weighed in."""
    in_title = (each for each in text.title_places if not each.adjective or each.place.precision != "country")
    titled = {mention.place.name for mention in in_title}

    def weigh(place: Place | None) -> float:
        own = weights.share(place) + TITLED * (place.name in titled) if place is not None else 0.0
        return own + TOLD_BEFORE * told.share_of(place)

    return max((best, *weights.place.values(), None), key=weigh)


def _in_full(place: Place, located: tuple[Located, ...]) -> Place:
    """Return a place that only the title names by what the text calls it: "Kivu" for "Noord-Kivu"."""
    names = {one.place.name: one.place for one in located}
    longer = [named for name, named in names.items() if name.endswith(f"-{place.name}")]
    is_short = place.precision != "country" and place.name not in names
    return longer[0] if len(longer) == 1 and is_short else place


def weigh_mentions(text: AnnotatedText, located: tuple[Located, ...]) -> Weights:
    """Return how much of a report speaks for each place that it names."""
    weights = Weights()
    for one, earlier in zip(located, (None, *located), strict=False):
        around = earlier is not None and is_around(one, earlier, text.report.text, text.pack)
        weight = SCENE if _is_scene(one, located, text) else _weight_in_text(one, text)
        weights.add(_town_around(one.place, located) or one.place, weight * (AROUND if around else 1.0))
    weigh_title(text, weights)
    weigh_title_adjectives(text, weights)
    _discount_home(weights, located, text.pack)
    return weights


def _find_likeliest(text: AnnotatedText, located: tuple[Located, ...], weights: Weights) -> Place | None:
    best = weights.likeliest()
    if best is not None and is_live(text) and (nation := _nation_of_items(best, located)):
        return nation
    if best is None or best.precision == "country" or weights.name_of(best) in weights.headed:
        return best
    if best.lat is None and best.country is None and (nation := _nation_around(best, located)):
        return nation
    is_home = best.country in text.pack.places.words.home
    prominent = _is_prominent(best, located, text)
    if not prominent and (region := _region_of_lead(best, weights, located, text)):
        best, prominent = region, True
    if weights.weight[weights.name_of(best)] < (LEAST if is_home else LEAST_ABROAD) or not prominent:
        nation = find_nation(best.country, located)
        if nation is None and not is_home:  # one's own country goes without saying, another does not
            nation = _nation_of_adjectives(best.country, text) or (best if prominent else None)
        return nation or _find_next(best, weights, located, text)
    first = next((one for one in located if one.place.name == best.name), None)
    if weights.share(best) >= (SPREAD if is_home else SPREAD_ABROAD) or (first is not None and first.start == 0):
        return best
    over = (one.place for one in located if one.place.country == best.country and _is_whole(one, text))
    nation = next(over, None) or find_nation(best.country, located)
    if nation is None and not is_home:
        return best  # one's own country goes without saying, another does not
    return nation


def _find_next(best: Place, weights: Weights, located: tuple[Located, ...], text: AnnotatedText) -> Place | None:
    """Return the place abroad with the most weight that is prominent, where the one for which most speaks is not."""
    others = sorted(weights.weight, key=lambda name: -weights.weight[name])
    places = (weights.place[name] for name in others if weights.weight[name] >= LEAST_ABROAD and name != best.name)
    abroad = (one for one in places if one.country is not None and one.country not in text.pack.places.words.home)
    return next((one for one in abroad if _is_prominent(one, located, text)), None)


def _region_of_lead(best: Place, weights: Weights, located: tuple[Located, ...], text: AnnotatedText) -> Place | None:
    """Return the region that title or lead names, before another that the report only comes to further on."""
    if best.precision != "region":
        return None
    least = NEARLY * weights.weight[weights.name_of(best)]
    others = [(weights.weight[name], place) for name, place in weights.place.items() if place.country == best.country]
    regions = [(weight, place) for weight, place in others if weight >= least and place.precision == "region"]
    leading = [(weight, place) for weight, place in regions if _is_prominent(place, located, text)]
    return max(leading, key=lambda weighed: weighed[0])[1] if leading else None


def _town_around(place: Place, located: tuple[Located, ...]) -> Place | None:
    """Return the city of a square or quarter where the report names it: what happens on the Dam does in Amsterdam."""
    if place.precision != "place" or place.geonames is not None or place.lat is None or place.lon is None:
        return None
    cities = (one.place for one in located if one.place.precision == "city" and one.place.country == place.country)
    return next((city for city in cities if _is_within(place.lat, place.lon, city)), None)


def _is_within(lat: float, lon: float, city: Place) -> bool:
    return city.lat is not None and city.lon is not None and abs(city.lat - lat) + abs(city.lon - lon) < WITHIN_CITY


def _nation_of_items(place: Place, located: tuple[Located, ...]) -> Place | None:
    """Return the country over which the items of a live blog are spread, one or two in each town."""
    towns = [one for one in located if one.is_location and one.place.country == place.country]
    towns = [one for one in towns if one.place.precision in TOWNS and not _town_around(one.place, located)]
    if place.precision == "country" or sum(one.place.name == place.name for one in towns) >= SEVERAL_ITEMS:
        return None
    is_spread = len({one.place.name for one in towns}) >= TOWNS_OF_ITEMS
    return find_nation(place.country, located) if is_spread else None


def _nation_around(place: Place, located: tuple[Located, ...]) -> Place | None:
    """Return the country that a report names beside a village that it names once, and that nothing else knows."""
    if sum(one.place.name == place.name for one in located) > 1:
        return None
    return next((one.place for one in located if one.place.precision == "country"), None)


def _is_prominent(place: Place, located: tuple[Located, ...], text: AnnotatedText) -> bool:
    """Tell whether title or lead has a place, or several things happen there: one aside further on is none."""
    mentions = [one for one in located if one.place.name == place.name]
    lead = _opening_end(text) if _can_be_aside(place, len(mentions), located, text) else _lead_end(text)
    if any(one.start < lead for one in mentions) or sum(one.is_location for one in mentions) >= SEVERAL:
        return True
    return any(mention.place.name == place.name for mention in text.title_places)


def _can_be_aside(place: Place, mentions: int, located: tuple[Located, ...], text: AnnotatedText) -> bool:
    """Tell whether a place can be one of many of a story all over the country: a town at home, or one named abroad.

    Only the first paragraph makes such a place the event's: "Er is gestaakt … / In Zwolle liepen leraren mee".
    """
    if place.country in text.pack.places.words.home:
        return place.precision in TOWNS
    is_named = find_nation(place.country, located) or _nation_of_adjectives(place.country, text)
    return mentions == 1 and place.country is not None and is_named is None


def _discount_home(weights: Weights, located: tuple[Located, ...], pack: Pack) -> None:
    """Where something happens abroad, places at home are where those come from whom the report follows there."""
    home = pack.places.words.home
    placed = [one.place for one in located if one.is_location and one.place.country]
    abroad = sum(place.country not in home and place.precision != "country" for place in placed)
    if abroad > sum(place.country in home for place in placed):
        for name, place in weights.place.items():
            if place.country in home and name not in weights.placed:
                weights.weight[name] *= AT_HOME


def find_nation(country: str | None, located: tuple[Located, ...]) -> Place | None:
    """Return the country of a code where the report names it."""
    places = (one.place for one in located if one.place.precision == "country")
    return next((place for place in places if place.country == country), None)


def _nation_of_adjectives(country: str | None, text: AnnotatedText) -> Place | None:
    """Return the country of a code where the report names it by an adjective alone: "de Franse regering"."""
    adjectives = (mention.place for mention in text.places if mention.adjective)
    countries = (place for place in adjectives if place.precision == "country")
    return next((place for place in countries if place.country == country), None)


def _weight_in_text(one: Located, text: AnnotatedText) -> float:
    weight = LOCATION if one.is_location else ORIGIN if one.setting.relation == "origin" else NAMED
    told = one.setting.called is not None or one.setting.natural
    if one.place.lat is None and one.place.country is None and not told:
        weight /= 2
    if one.start == 0:
        weight = max(weight, DATELINE)
    elif _is_dated_line(one, text):
        weight = max(weight, ISSUED)
    if _is_whole(one, text):
        weight += WHOLE
    first = next(iter(text.sentences), None)
    if one.is_location and first is not None and one.start < first.span.end:
        weight *= IN_FIRST_SENTENCE if one.place.precision != "country" else COUNTRY_IN_FIRST_SENTENCE
    return weight * (IN_LEAD if one.start < _lead_end(text) else 1.0)


def _is_scene(one: Located, located: tuple[Located, ...], text: AnnotatedText) -> bool:
    """Tell whether a dateline names a place abroad beside the one at home where it was written: "BREDA/GOMA"."""
    first, home = located[0], text.pack.places.words.home
    if one is first or first.start or text.report.text[first.end : one.start].strip() not in DATELINE_JOINS:
        return False
    return first.place.country in home and one.place.country not in home


def _lead_end(text: AnnotatedText) -> int:
    """Where the lead ends: at the first heading within the prose, or after some lines."""
    lead = takewhile(lambda sentence: sentence.span.start < LEAD, text.sentences)
    started = dropwhile(lambda sentence: sentence.role != "prose", lead)
    return next((sentence.span.start for sentence in started if sentence.role == "heading"), LEAD)


def _opening_end(text: AnnotatedText) -> int:
    """Where the first paragraph of the prose ends, or the lead within it."""
    prose = dropwhile(lambda sentence: sentence.role != "prose", text.sentences)
    first = next(prose, None)
    if first is None:
        return _lead_end(text)
    after = next((one.span.start for one in prose if one.paragraph != first.paragraph), LEAD)
    return min(after, _lead_end(text))


def _is_whole(one: Located, text: AnnotatedText) -> bool:
    """Tell whether all of a place is meant: "in heel Vlaanderen"."""
    before = text.report.text[max(0, one.start - 12) : one.start].lower().split()[-1:]
    return bool(before) and before[0] in text.pack.places.words.whole


def _is_dated_line(one: Located, text: AnnotatedText) -> bool:
    """Tell whether a date directly follows in a short first line: the place of issue."""
    line = text.report.text[: DATED_LINE + 1].partition("\n")[0]
    if one.end >= len(line) or len(line) > DATED_LINE:
        return False
    dates = (time.span for time in text.times if time.kind == "date" and one.end <= time.span.start < len(line))
    return any(line[one.end : date.start].strip() in DATED_GAP for date in dates)
