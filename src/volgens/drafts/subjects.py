"""How much speaks for two figures being about the same thing: what they count, where, and the words around them."""

import math
from dataclasses import dataclass

from volgens.drafts.likeness import Likeness, split_stems
from volgens.model.claim import Claim, Figure, Place
from volgens.model.intervals import bounds_of, family_of

__all__ = ["STRANGE", "Subject", "compare_subjects", "make_subject", "names_of", "rarity", "same_number"]

STRANGE = -math.inf
NEAR_CHARACTERS = 70
NEAR_DEGREES = 1.0
AROUND = 1.4
EQUAL_WITHIN = 0.005
# A number with so many digits that count is hardly ever met by chance.
TELLING_DIGITS = (0.0, 0.0, 0.5, 1.0, 1.4)


@dataclass(frozen=True, slots=True)
class Subject:
    """A figure with the stems of its sentence, of the words near it, and of its sources' names."""

    figure: Figure
    sentence: frozenset[str]
    near: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]


def make_subject(figure: Figure, sentence: str, before: str = "") -> Subject:
    """Return the subject of a figure that stands in a sentence, with the one before it."""
    at = max(0, sentence.find(figure.text))
    near = sentence[max(0, at - NEAR_CHARACTERS) : at + len(figure.text) + NEAR_CHARACTERS]
    own = split_stems(sentence)
    return Subject(figure, own, split_stems(near), own | split_stems(before), names_of(figure))


def names_of(claim: Claim) -> frozenset[str]:
    """Return the stems of the names of all who vouch for a claim."""
    return frozenset(stem for one in claim.sources for stem in split_stems(f"{one.name} {one.canonical or ''}"))


def compare_subjects(one: Subject, other: Subject, words: Likeness) -> float:
    """Return how much speaks for one subject: about 1 for little, 3 for plenty; minus infinity for other units."""
    first, second = one.figure, other.figure
    if family_of(first) != family_of(second):
        return STRANGE
    parts = (
        _weigh_measures(first, second),
        _weigh_nouns(first, second),
        0.2 if _aspect_class(first) == _aspect_class(second) else -0.3,
        _weigh_places(first.place, second.place),
        max(
            2.0 * words.compare(one.sentence, other.sentence),
            AROUND * words.compare(one.sentence, other.around),
            AROUND * words.compare(one.around, other.sentence),
        ),
        words.cover(one.near, other.sentence),
        0.4 if one.names & other.names else 0.0,
    )
    return sum(parts)


def same_number(one: Figure, other: Figure) -> bool:
    """Tell whether the two state a number in common, whatever its modifier; of two intervals, both ends."""
    first, second = _numbers(one), _numbers(other)
    if len(set(first)) == len(set(second)) == 2:
        return _near(first[0], second[0]) and _near(first[1], second[1])
    return any(_near(here, there) for here in first for there in second)


def rarity(figure: Figure) -> float:
    """Return how much a number by itself tells: its digits without the zeros at its end; two bounds tell more."""
    if figure.modifier == "vague":
        return 0.0
    if figure.modifier == "between":
        return TELLING_DIGITS[-2]
    most = max((len(f"{number:.6g}".replace(".", "").strip("0")) for number in _numbers(figure)), default=0)
    return TELLING_DIGITS[min(most, len(TELLING_DIGITS) - 1)]


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= EQUAL_WITHIN * max(abs(one), abs(other))


def _numbers(figure: Figure) -> list[float]:
    bounds = bounds_of(figure)
    return [end for end in (bounds.low, bounds.high) if math.isfinite(end)]


def _weigh_measures(one: Figure, other: Figure) -> float:
    if "other" in (one.measure, other.measure):
        return 0.4 if one.measure == other.measure else 0.0
    return 1.0 if one.measure == other.measure else -0.6


def _weigh_nouns(one: Figure, other: Figure) -> float:
    """People are called by many nouns; of things, another noun is a sign of another thing."""
    if not one.counted or not other.counted:
        return 0.0
    first, second = one.counted.lower(), other.counted.lower()
    alike = split_stems(first) & split_stems(second) or first.endswith(second[:-1]) or second.endswith(first[:-1])
    if alike:
        return 0.7
    return 0.0 if one.unit == other.unit == "person" else -0.2


def _weigh_places(one: Place | None, other: Place | None) -> float:
    if one is None or other is None:
        return 0.0
    if one.name == other.name or (one.geonames is not None and one.geonames == other.geonames):
        return 0.3
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    return 0.3 if math.hypot(one.lat - other.lat, one.lon - other.lon) <= NEAR_DEGREES else -0.2


def _aspect_class(figure: Figure) -> str:
    return figure.aspect if figure.aspect in ("increment", "expected") else "total"
