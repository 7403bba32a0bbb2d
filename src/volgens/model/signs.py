"""Signs and short words for values of the contract, the same wherever people read them."""

from volgens.model.vocabulary import Aspect, Modifier, Unit

__all__ = ["ASPECT_WORDS", "COUNTS", "CURRENCIES", "MODIFIER_SIGNS", "UNIT_SIGNS"]

MODIFIER_SIGNS: dict[Modifier, str] = {"over": "> ", "at_least": "≥ ", "about": "≈ ", "under": "< ", "at_most": "≤ "}
UNIT_SIGNS: dict[Unit, str] = {
    "km2": "km²",
    "kmh": "km/h",
    "percent": "%",
    "degree": "°",
    "hour": "hours",
    "day": "days",
}
# Units that only say what kind of thing was counted; the counted noun says it better.
COUNTS: frozenset[Unit] = frozenset(
    {"person", "place", "building", "attack", "drone", "missile", "vehicle", "aircraft", "item", "magnitude"}
)
CURRENCIES: dict[Unit, str] = {"EUR": "€ ", "USD": "$ "}
ASPECT_WORDS: dict[Aspect, str] = {
    "total": "",
    "increment": "more",
    "part": "of these",
    "earlier": "earlier",
    "expected": "expected",
}
