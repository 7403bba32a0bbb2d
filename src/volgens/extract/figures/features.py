"""What the classifier sees of a figure: the words about it, its noun, its size, and what the grammar makes of it.

A feature is a role and a text ("word after: omgekomen"), hashed together into one of 2 ** BITS buckets; nothing of the
texts is kept. Words near the figure weigh more than words farther off.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import lru_cache
from math import log10
from zlib import crc32

from volgens.extract.figures.measures import Context, Verdict
from volgens.extract.figures.mention import Judged, Mention
from volgens.lang.classifier import BITS
from volgens.model.vocabulary import Aspect

WINDOW = 8
FADING = 0.08
# By steps from the figure.
WEIGHTS = tuple(1 - FADING * steps for steps in range(WINDOW))
# A word longer than this is also known by its beginning and its end.
SHORT_WORD = 6
PIECE = 5
NOUN_ENDINGS = range(3, 7)
LEAST = 0.1

WORD = 0xFFFFFFFF
# Knuth's multiplier for hashing by multiplication (2 ** 32 divided by the golden ratio, made odd).
GOLDEN = 2654435761


class Role(IntEnum):
    """What a text is to the figure."""

    NEAR = 0
    BEFORE = auto()
    AFTER = auto()
    BEGINNING = auto()
    ENDING = auto()
    NOUN = auto()
    NOUN_ENDING = auto()
    UNIT = auto()
    SIZE = auto()
    UNIT_AND_SIZE = auto()
    MODIFIER = auto()
    SHAPE = auto()
    TITLE = auto()
    VERDICT = auto()
    ASPECT = auto()
    VERDICT_AND_ASPECT = auto()
    GROUND = auto()
    LAST = auto()
    LAST_BUT_ONE = auto()
    LAST_NOUN = auto()
    # The first and the second word before, then after.
    FIRST_BEFORE = auto()
    SECOND_BEFORE = auto()
    FIRST_AFTER = auto()
    SECOND_AFTER = auto()


BESIDE_BEFORE = (Role.FIRST_BEFORE, Role.SECOND_BEFORE)
BESIDE_AFTER = (Role.FIRST_AFTER, Role.SECOND_AFTER)
# Texts whose buckets are kept, by role.
KEPT = 1 << 14


def _hash_in(role: Role) -> Callable[[str], int]:
    """Return what gives the bucket of a text in a role; buckets are kept, since the same words come again and again."""
    multiplier = (GOLDEN * (2 * role + 1)) & WORD

    @lru_cache(maxsize=KEPT)
    def bucket_of(text: str) -> int:
        return (crc32(text.encode(errors="surrogatepass")) * multiplier & WORD) >> (32 - BITS)

    return bucket_of


# By role, whose numbers begin with nought.
BUCKET_OF = tuple(_hash_in(role) for role in Role)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the grammar makes of a mention; `linked` to the figure before it, or not."""

    verdict: Verdict
    aspect: Aspect
    linked: bool


class Features:
    """The buckets of one figure, each with the largest weight that fell into it."""

    def __init__(self, weights: Mapping[int, float] | None = None) -> None:
        self.weights = dict(weights or {})

    def add(self, role: Role, text: str, weight: float = 1.0) -> None:
        """Put a text in its role into its bucket."""
        self.put(BUCKET_OF[role](text), weight)

    def put(self, bucket: int, weight: float) -> None:
        """Let a bucket have a weight, unless it has a larger one."""
        if weight > self.weights.get(bucket, 0.0):
            self.weights[bucket] = weight


def describe(mention: Mention, context: Context) -> dict[int, float]:
    """Return the features of a mention that tell of its words: bucket → weight."""
    features = Features()
    texts, at = mention.view.texts, mention.position
    _add_words(features, texts[max(0, at - WINDOW) : at][::-1], Role.BEFORE, BESIDE_BEFORE)
    _add_words(features, texts[mention.last + 1 : mention.last + 1 + WINDOW], Role.AFTER, BESIDE_AFTER)
    noun, unit = mention.noun or "-", mention.unit or "-"
    features.add(Role.NOUN, noun)
    for length in NOUN_ENDINGS:
        features.add(Role.NOUN_ENDING, noun[-length:])
    size = str(int(log10(max(LEAST, mention.size))))
    features.add(Role.UNIT, unit)
    features.add(Role.SIZE, size)
    features.add(Role.UNIT_AND_SIZE, unit + size)
    features.add(Role.MODIFIER, mention.quantity.modifier)
    counted = mention.counted
    features.add(Role.SHAPE, f"{counted and counted.apart}{counted and counted.part}{not context.earlier}")
    for telling in context.title:
        features.add(Role.TITLE, telling.entry.measure)
    return features.weights


def add_ruling(weights: Mapping[int, float], ruling: Ruling, earlier: Sequence[Judged]) -> dict[int, float]:
    """Return features together with those that tell what the grammar makes of a mention and of those before it."""
    features = Features(weights)
    measure, ground = ruling.verdict.measure, ruling.verdict.ground
    features.add(Role.VERDICT, measure)
    features.add(Role.GROUND, ground + measure)
    features.add(Role.ASPECT, f"{ruling.aspect}{ruling.linked}")
    features.add(Role.VERDICT_AND_ASPECT, measure + ruling.aspect)
    for role, judged in zip((Role.LAST, Role.LAST_BUT_ONE), reversed(earlier), strict=False):
        features.add(role, judged.measure)
    if earlier:
        features.add(Role.LAST_NOUN, earlier[-1].mention.noun or "-")
    return features.weights


def _add_words(features: Features, texts: tuple[str, ...], side: Role, beside: tuple[Role, Role]) -> None:
    """Add the words on one side of a mention, the nearest first."""
    for text, weight in zip(texts, WEIGHTS, strict=False):
        for bucket in _buckets_of_word(text, side):
            features.put(bucket, weight)
    for role, text in zip(beside, texts, strict=False):
        features.add(role, text)


@lru_cache(maxsize=KEPT)
def _buckets_of_word(text: str, side: Role) -> tuple[int, ...]:
    """Return the buckets of a word on one side of a mention."""
    whole = (BUCKET_OF[Role.NEAR](text), BUCKET_OF[side](text))
    if len(text) <= SHORT_WORD:
        return whole
    return (*whole, BUCKET_OF[Role.BEGINNING](text[:PIECE]), BUCKET_OF[Role.ENDING](text[-PIECE:]))
