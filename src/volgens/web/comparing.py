"""Two versions of a report side by side: what was written anew, and which claims came and went."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from volgens.ledger.reports import KeptVersion
from volgens.model.claim import Claim

__all__ = ["Comparison", "Stretch", "compare"]

# Beyond so many words the texts are compared by lines: comparing takes time with the square of their number.
MOST_WORDS = 3000
_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that both versions have, or that this one alone has."""

    text: str
    own: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The texts of an earlier and a later version, and the claims that only one of them has."""

    earlier: KeptVersion
    later: KeptVersion
    before: tuple[Stretch, ...]
    after: tuple[Stretch, ...]
    dropped: tuple[Claim, ...]
    added: tuple[Claim, ...]


def compare(earlier: KeptVersion, later: KeptVersion) -> Comparison:
    """Return two versions beside each other; a claim is the same one when its kind and words are."""
    one, other = _parts(earlier.report.text), _parts(later.report.text)
    if max(len(one), len(other)) > MOST_WORDS:
        one, other = (version.report.text.splitlines(keepends=True)[:MOST_WORDS] for version in (earlier, later))
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    before = tuple(_stretches((("".join(one[i:j]), kind != "equal") for kind, i, j, _, _ in blocks)))
    after = tuple(_stretches((("".join(other[i:j]), kind != "equal") for kind, _, _, i, j in blocks)))
    return Comparison(
        earlier,
        later,
        before,
        after,
        tuple(_only(earlier.claims, later.claims)),
        tuple(_only(later.claims, earlier.claims)),
    )


def _parts(text: str) -> list[str]:
    return _WORDS.findall(text)


def _stretches(pieces: Iterator[tuple[str, bool]]) -> Iterator[Stretch]:
    for text, own in pieces:
        if text:
            yield Stretch(text, own)


def _only(claims: tuple[Claim, ...], others: tuple[Claim, ...]) -> Iterator[Claim]:
    known = {(other.kind, other.text) for other in others}
    return (claim for claim in claims if (claim.kind, claim.text) not in known)
