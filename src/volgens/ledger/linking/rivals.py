"""Which parties are at odds: those of which one denies the other's account, or says what cannot hold beside it."""

from collections.abc import Iterable

from volgens.ledger.linking.known import side_of
from volgens.model.claim import Claim, Figure
from volgens.model.link import Relation


def find_rivals(claims: Iterable[Claim], relations: Iterable[Relation]) -> frozenset[str]:
    """Return the parties whose claims deny or contradict each other, by the relations or by their disputed figures."""
    by_id = {claim.id: claim for claim in claims}
    found: set[str] = set()
    for relation in relations:
        if relation.kind in ("denies", "contradicts"):
            sides = {side_of(by_id[end]) for end in (relation.source, relation.target) if end in by_id}
            found |= _at_odds(sides)
    disputed = [claim for claim in by_id.values() if isinstance(claim, Figure) and claim.standing == "disputed"]
    for measure in {figure.measure for figure in disputed}:
        found |= _at_odds({side_of(figure) for figure in disputed if figure.measure == measure})
    return frozenset(found)


def _at_odds(sides: set[str | None]) -> set[str]:
    known = {side for side in sides if side}
    return known if len(known) > 1 else set()
