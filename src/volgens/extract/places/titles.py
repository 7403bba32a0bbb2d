"""What a report's title says about where its event is; a live blog's names its newest item as well."""

from volgens.extract.annotations import AnnotatedText, PlaceMention
from volgens.extract.places.atlas import TOWNS
from volgens.extract.places.located import Located, locate
from volgens.extract.places.weights import Weights
from volgens.lang.pack import Pack

TITLE_LOCATION, TITLE_OF, TITLE_ADJECTIVE = 3.0, 2.5, 1.5
TITLE_ADJECTIVE_ALONE = 1.0
# The town of a title is where the event is, also where the report opens elsewhere.
TITLE_TOWN = 4.0
TITLE_SUBJECT, TITLE_ACTOR, TITLE_ASIDE = 2.0, 0.3, 1.0
# A live blog's title tells, behind what it is about, its newest item: "Liveblog noodweer | Brug weg bij Goma".
ITEMS, FRAME = 3, 2
TITLE_ITEM = 0.7
# Characters within which the noun behind an adjective stands.
COAST = 20
ITEM_MARKS = (":", "|", ",", " – ", " - ")
_BREAKS = ",;:|–-?!.\"“”„‘'’«"


def weigh_title(text: AnnotatedText, weights: Weights) -> None:
    """Count the places of a report's title."""
    title = text.report.title
    for one in locate(title, text.title_places, text.pack):
        weight = _weight_in_title(one, title, text.pack)
        if one.place.precision in TOWNS and is_live(text) and _is_of_item(one, title):
            weight = min(weight, TITLE_ITEM)
        weights.add(one.place, weight)
        if weight >= TITLE_LOCATION:
            weights.placed.add(weights.name_of(one.place))
        if weight >= TITLE_SUBJECT:
            weights.headed.add(weights.name_of(one.place))


def weigh_title_adjectives(text: AnnotatedText, weights: Weights) -> None:
    """Count towns and regions by adjectives in the title ("Haagse raad"), more where the text has them too."""
    for mention in text.title_places:
        if mention.adjective and is_of_coast(text.report.title, mention, text.pack):
            weights.add(mention.place, TITLE_LOCATION)
        elif mention.adjective and mention.place.precision != "country":
            named = weights.name_of(mention.place) in weights.place
            weights.add(mention.place, TITLE_ADJECTIVE if named else TITLE_ADJECTIVE_ALONE)


def is_of_coast(body: str, mention: PlaceMention, pack: Pack) -> bool:
    """Tell whether a country's adjective says whose coast or waters something is at: "bij de Libische kust"."""
    noun = body[mention.span.end : mention.span.end + COAST].split(maxsplit=1)[:1]
    return mention.place.precision == "country" and bool(noun) and noun[0].strip(".,:;") in pack.places.words.coasts


def _weight_in_title(one: Located, title: str, pack: Pack) -> float:
    if one.is_location:
        return TITLE_TOWN if one.place.precision in TOWNS else TITLE_LOCATION
    if one.setting.relation != "none":
        return TITLE_ASIDE if one.setting.relation == "origin" else TITLE_OF
    before = title[: one.start].rstrip()
    opens = not before or before[-1] in _BREAKS or before.split()[-1].lower() in pack.sources.function_words
    if not opens:  # "Dodental Goma stijgt"
        return TITLE_LOCATION
    is_actor = one.place.precision == "country" or one.place.name in pack.sources.governments
    return TITLE_ACTOR if is_actor else TITLE_SUBJECT


def is_live(text: AnnotatedText) -> bool:
    """Tell whether a report is a live blog: items with time stamps, the newest first."""
    stamps = (one for one in text.sentences if one.role == "furniture")
    return sum(text.report.text[one.span.start].isdigit() for one in stamps) >= ITEMS


def _is_of_item(one: Located, title: str) -> bool:
    """Tell whether a name stands in the last part of a live blog's title, behind what the whole is about."""
    end = max(title.rfind(mark, 0, one.start) for mark in ITEM_MARKS)
    return end > 0 and len(title[:end].split()) >= FRAME
