"""The closed vocabularies of the contract: every value that a field of a claim can take."""

from typing import Literal, get_args

Modifier = Literal["exact", "over", "at_least", "about", "under", "at_most", "between", "vague"]
Unit = Literal[
    "person", "place", "building", "attack", "drone", "missile", "vehicle", "aircraft",
    "km", "km2", "m", "mm", "cm", "ha", "kmh", "EUR", "USD", "percent", "hour", "day", "degree", "magnitude", "item",
]  # fmt: skip
Measure = Literal[
    "killed", "wounded", "missing", "rescued", "displaced", "stranded", "arrested", "captured", "released", "hostages",
    "infected", "hospitalised", "participants", "deployed", "affected", "without_power", "without_water", "stayed",
    "population", "settlements_held", "area_held", "area_burned", "area_flooded", "buildings_damaged",
    "buildings_destroyed", "attacks", "drones_launched", "drones_downed", "missiles_launched", "missiles_downed",
    "equipment_lost", "shelters", "beds", "vessels", "vehicles", "flights", "damage_cost", "aid", "price", "fine",
    "magnitude", "rainfall", "water_level", "wind_speed", "temperature", "distance", "depth", "length", "speed",
    "duration", "share", "votes", "other",
]  # fmt: skip
Aspect = Literal["total", "increment", "part", "earlier", "expected"]
Mode = Literal["direct", "indirect", "mixed"]
Stance = Literal["assert", "deny", "doubt", "demand", "promise", "opinion", "question"]
Standing = Literal["asserted", "unverified", "disputed", "denied", "confirmed"]
SourceKind = Literal[
    "official", "military", "police", "rescue", "politician", "media", "ngo", "un", "expert", "company", "union",
    "witness", "anonymous", "other",
]  # fmt: skip
Precision = Literal["country", "region", "city", "place"]
UnreadReason = Literal[
    "date", "time", "age", "ordinal", "name", "duration", "address", "phone", "idiom", "pronoun", "classifier",
    "rate of change", "multiple", "list number", "none", "scare quotes", "title", "furniture", "not understood",
]  # fmt: skip

MODIFIERS: tuple[Modifier, ...] = get_args(Modifier)
UNITS: tuple[Unit, ...] = get_args(Unit)
# The units of sums of money.
MONEY: tuple[Unit, ...] = ("EUR", "USD")
MEASURES: tuple[Measure, ...] = get_args(Measure)
ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
MODES: tuple[Mode, ...] = get_args(Mode)
STANCES: tuple[Stance, ...] = get_args(Stance)
# The stances of whoever answers what another said.
ANSWERS: frozenset[Stance] = frozenset(("deny", "doubt"))
STANDINGS: tuple[Standing, ...] = get_args(Standing)
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
UNREAD_REASONS: tuple[UnreadReason, ...] = get_args(UnreadReason)
