"""One source, made into several."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule
from volgens.drafts.vouching import origin_of

__all__ = ["plural_source"]

UNNAMED = ("anonymous", "witness", "expert", "other")


@rule("plural-source", "SRC005", "warning")
def plural_source(held: Held) -> Objection | None:
    """Several sources, where reports know of one.

    Why it matters
        "Sources say" sounds like confirmation. One person who says something twice is one source.

    Reported
        - 2026-05-02, Persbureau Noord: Een ooggetuige zegt dat er in Zutphen 14 schoten zijn gelost.

    Flagged
        - Ooggetuigen zeggen dat er in Zutphen 14 schoten zijn gelost.

    Better
        - Een ooggetuige zegt dat er in Zutphen 14 schoten zijn gelost.

    Stays quiet
        - Volgens een ooggetuige zijn er in Zutphen 14 schoten gelost.
    """
    claim = held.claim
    origin = origin_of(claim) if claim else None
    if claim is None or origin is None or held.best is None or not held.says_several(claim):
        return None
    said = [one.reported for one in held.same]
    origins = {each.name.lower() for each in (origin_of(one.claim) for one in said) if each}
    if len(origins) != 1 or any(held.says_several(one.claim) for one in said):
        return None
    if origin.kind not in UNNAMED or origin.start is None or origin.end is None:
        return None
    return Objection(origin.start, origin.end, (said[0],), {}, "by_source")
