"""The buckets that features of places are hashed into; what a feature says is its text, nothing of it is kept."""

from functools import lru_cache
from math import log2
from zlib import crc32

from volgens.lang.ranker import BITS

# Features of a figure's place proper have the lower half of the buckets, those of how lately names fell the upper half.
HALF = 1 << (BITS - 1)
# Shares count in tenths.
TENTHS = 10
# Features whose buckets are kept, since the same come again and again.
KEPT = 1 << 14


def buckets_of(*features: str) -> tuple[int, ...]:
    """Return the bucket of each feature."""
    return tuple(map(bucket_of, features))


def late_buckets_of(*features: str) -> tuple[int, ...]:
    """Return the bucket of each feature of how lately something was named."""
    return tuple(HALF + bucket_of(feature) for feature in features)


@lru_cache(maxsize=KEPT)
def bucket_of(feature: str) -> int:
    """Return the bucket of a feature."""
    return crc32(feature.encode()) % HALF


def size_of(count: int) -> int:
    """Return a count as the power of two below it, more or less."""
    return int(log2(count + 1))
