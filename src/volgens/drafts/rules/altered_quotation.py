"""A quotation in other words than those reported."""

import re
from collections.abc import Sequence

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule
from volgens.drafts.vouching import vouched_alike
from volgens.model.claim import Statement

__all__ = ["altered_quotation"]

# So alike two quotations are meant to be one, and so long a quotation can be told from another.
ALIKE = 0.7
LEAST_WORDS = 5
_WORD = re.compile(r"\w+")
_GAP = re.compile(r"[\[(]?(?:…|\.\.\.)[\])]?")


@rule("altered-quotation", "QUO001", "error")
def altered_quotation(held: Held) -> Objection | None:
    """Words between quotation marks that differ from those reported.

    Why it matters
        A quotation is what somebody said, to the letter. Part of it is right, and so is a gap that shows.

    Reported
        - 2026-05-02, Persbureau Noord: "Wij hebben gisteren de dijk bij Zutphen versterkt met zandzakken", zegt
          burgemeester Ria van Dalen.

    Flagged
        - "Wij hebben gisteren de dijk bij Zutphen gered met zandzakken", zegt burgemeester Ria van Dalen.

    Better
        - "Wij hebben gisteren de dijk bij Zutphen versterkt met zandzakken", zegt burgemeester Ria van Dalen.

    Stays quiet
        - "Wij hebben gisteren de dijk bij Zutphen versterkt", zegt burgemeester Ria van Dalen.
    """
    mine = held.statement
    if mine is None or mine.mode != "direct" or len(_words(mine.text)) < LEAST_WORDS:
        return None
    for one in held.same:
        said = one.claim
        if not isinstance(said, Statement) or said.mode != "direct" or one.likeness < ALIKE:
            continue
        if vouched_alike(mine, said):
            if _is_part(mine.text, one.reported.sentence + " " + said.text):
                return None
            return Objection(mine.start, mine.end, (one.reported,), {}, "as_reported")
    return None


def _is_part(quotation: str, whole: str) -> bool:
    """Tell whether the words of a quotation stand so in another, each piece between gaps on its own."""
    there = _words(whole)
    return all(_stands_in(_words(piece), there) for piece in _GAP.split(quotation))


def _stands_in(piece: Sequence[str], whole: Sequence[str]) -> bool:
    length = len(piece)
    return any(whole[at : at + length] == piece for at in range(len(whole) - length + 1))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
