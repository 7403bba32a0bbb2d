"""The tags of the Humanitarian Exchange Language: which hashtag and attributes a column or a measure has."""

from volgens.model.vocabulary import Measure

__all__ = ["CLAIM_TAGS", "PLACE_TAGS", "QUESTION_TAGS", "tag_of_measure"]

_TRACE = (
    ("report", "#meta+report+id"),
    ("url", "#meta+report+url"),
    ("publisher", "#org+publisher+name"),
    ("published", "#date+reported"),
    ("title", "#meta+report+title"),
    ("start", "#meta+span+start"),
    ("end", "#meta+span+end"),
    ("text", "#meta+span+text"),
    ("source", "#meta+source+name"),
    ("party", "#meta+source+party"),
)
_PLACE = (
    ("country", "#country+code+v_iso2"),
    ("geonames", "#loc+code+v_geonames"),
    ("latitude", "#geo+lat"),
    ("longitude", "#geo+lon"),
)
_WHAT = (
    ("measure", "#indicator+measure"),
    ("aspect", "#indicator+aspect"),
    ("unit", "#indicator+unit"),
    ("counted", "#group+name"),
    ("standing", "#status+standing"),
)

CLAIM_TAGS = (
    ("claim", "#meta+claim+id"),
    ("question", "#meta+question+id"),
    *_TRACE,
    ("source_kind", "#meta+source+type"),
    *_WHAT,
    ("modifier", "#indicator+modifier"),
    ("dropped", "#date+dropped"),
    ("period_start", "#date+start"),
    ("period_end", "#date+end"),
    *_PLACE,
)
QUESTION_TAGS = (
    ("question", "#meta+question+id"),
    ("asks", "#description+question"),
    ("latest", "#meta+claim+id"),
    *_TRACE,
    *_WHAT,
    ("why", "#status+reason"),
    ("sides", "#description+sides"),
    ("since", "#date+start+reported"),
    ("until", "#date+end+reported"),
    *_PLACE,
)
# The name of a place goes in the column of its level.
PLACE_TAGS = {"country": "#country+name", "region": "#adm1+name", "city": "#loc+city+name", "place": "#loc+name"}

_AFFECTED: frozenset[Measure] = frozenset(
    {
        "killed", "missing", "rescued", "displaced", "stranded", "arrested", "captured", "released", "hostages",
        "infected", "hospitalised", "without_power", "without_water",
    }
)  # fmt: skip
_OTHERS: dict[Measure, str] = {
    "wounded": "#affected+injured",
    "affected": "#affected",
    "participants": "#population+participants",
    "deployed": "#operations+deployed",
    "stayed": "#population+stayed",
    "population": "#population",
    "buildings_damaged": "#impact+buildings+damaged",
    "buildings_destroyed": "#impact+buildings+destroyed",
    "equipment_lost": "#impact+equipment+lost",
    "area_burned": "#impact+area+burned",
    "area_flooded": "#impact+area+flooded",
    "shelters": "#capacity+shelters",
    "beds": "#capacity+beds",
    "damage_cost": "#value+damage",
    "aid": "#value+aid",
    "price": "#value+price",
    "fine": "#value+fine",
}


def tag_of_measure(measure: str) -> str:
    """Return the hashtag of a measure with its attributes; `#indicator` where the standard has none for it."""
    found = {one: tag for one, tag in _OTHERS.items() if one == measure}
    return f"#affected+{measure}" if measure in _AFFECTED else next(iter(found.values()), f"#indicator+{measure}")
