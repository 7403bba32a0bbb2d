"""How the figures of one question bear on each other.

Supersession knows sides: only the same side's later figure updates or repeats; another side's agrees or contradicts.
Where nobody contests, all that count are one side.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from volgens.ledger.linking.known import VOICE, KnownFigure
from volgens.model.intervals import compatible, same_value
from volgens.model.link import Relation, RelationKind

SAME_MOMENT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules can be set to (`tolerance`: the share that `about` allows), and whether sides are at odds here."""

    tolerance: float
    contested: bool = False

    def agree(self, one: KnownFigure, other: KnownFigure) -> bool:
        """Tell whether the two figures can both hold; a report that sets them against each other says they cannot."""
        if _set_against(one, other) and not self.same(one, other):
            return False
        return compatible(one.figure, other.figure, self.tolerance)

    def same(self, one: KnownFigure, other: KnownFigure) -> bool:
        """Tell whether the two name the same number."""
        return same_value(one.figure, other.figure)

    def one_side(self, one: KnownFigure, other: KnownFigure) -> bool:
        """Tell whether two figures come from one side."""
        if one.speaker == other.speaker or not self.contested:
            return True
        if one.party or other.party:
            return one.party == other.party
        return VOICE in (one.speaker, other.speaker)


def relate_question(members: Sequence[KnownFigure], tolerance: float) -> tuple[Relation, ...]:
    """Return the relations among a question's figures: of each to the nearest earlier one of every kind that applies.

    `members` stand in the order of publication; `tolerance` is the share that `about` allows.
    """
    rules = Rules(tolerance, is_contested(members, tolerance))
    return tuple(relation for index, one in enumerate(members) for relation in _relate(one, members[:index], rules))


def is_contested(members: Sequence[KnownFigure], tolerance: float) -> bool:
    """Tell whether sources are at odds: a report calls it disputed, or two parties' figures of one moment clash."""
    if any(known.figure.standing == "disputed" for known in members):
        return True
    return any(
        one.party and other.party and one.party != other.party and _same_moment(one, other)
        and not compatible(one.figure, other.figure, tolerance)
        and "earlier" not in (one.figure.aspect, other.figure.aspect)
        for index, one in enumerate(members)
        for other in members[:index]
    )  # fmt: skip


def relate_increments(increments: Sequence[KnownFigure], totals: Sequence[KnownFigure]) -> tuple[Relation, ...]:
    """Return `adds_to` from each increment to the total of its own report that stands nearest to it."""
    found: list[Relation] = []
    for one in increments:
        here = [
            total for total in totals if total.figure.report == one.figure.report and total.figure.aspect == "total"
        ]
        nearest = min(here, key=lambda total: abs(total.figure.start - one.figure.start), default=None)
        if nearest:
            found.append(_relation(one, nearest, "adds_to"))
    return tuple(found)


def _relate(one: KnownFigure, before: Sequence[KnownFigure], rules: Rules) -> Iterator[Relation]:
    if one.figure.aspect == "earlier":
        yield from _relate_restated(one, before, rules)
        return
    own = [other for other in before if rules.one_side(one, other) and not _side_by_side(one, other)]
    yield from _succeed(one, own, rules)
    own_ids = {other.id for other in own}
    yield from _compare(one, [other for other in before if other.id not in own_ids], rules)


def _relate_restated(one: KnownFigure, before: Sequence[KnownFigure], rules: Rules) -> Iterator[Relation]:
    """An old figure told again repeats its first mention and nothing else; unmentioned, it joins the row."""
    known = [other for other in before if rules.one_side(one, other) and other.figure.report != one.figure.report]
    first = next((other for other in known if rules.same(one, other)), None)
    if first:
        yield _relation(one, first, "repeats")
    elif known:
        yield _relation(one, known[-1], "updates")


def _succeed(one: KnownFigure, own: Sequence[KnownFigure], rules: Rules) -> Iterator[Relation]:
    """The nearest figure of the side, of the same speaker before another's, is repeated or brought up to date."""
    speakers = [other for other in own if other.speaker == one.speaker] if rules.contested else []
    row = speakers or own
    if not row:
        return
    again = next((other for other in reversed(row) if rules.same(one, other)), None)
    if again and (again is row[-1] or again.speaker == one.speaker):
        yield _relation(one, again, "repeats")
    elif one.figure.aspect != "increment":
        # What was added since is not what had been added before.
        yield _relation(one, row[-1], "updates")


def _compare(one: KnownFigure, others: Sequence[KnownFigure], rules: Rules) -> Iterator[Relation]:
    """Another side's nearest figure of the same moment either holds beside this one or does not."""
    near = [other for other in others if _same_moment(one, other) and other.figure.aspect != "earlier"]
    agreeing = [other for other in near if rules.agree(one, other)]
    if agreeing:
        yield _relation(one, agreeing[-1], "corroborates")
    clashing = [other for other in near if not rules.agree(one, other) and _at_odds(one, other)]
    if clashing:
        yield _relation(one, clashing[-1], "contradicts")


def _at_odds(one: KnownFigure, other: KnownFigure) -> bool:
    """Two parties are at odds, and so is what a report calls disputed; else two values are of two counts."""
    if one.party and other.party and one.party != other.party:
        return True
    return not {one.figure.standing, other.figure.standing}.isdisjoint(("disputed", "denied"))


def _side_by_side(one: KnownFigure, other: KnownFigure) -> bool:
    """Two sources that one report sets beside each other are compared, not taken for one side's series."""
    here = one.figure.report == other.figure.report and one.speaker != other.speaker
    return here and other.speaker != VOICE and other.figure.aspect != "earlier"


def _set_against(one: KnownFigure, other: KnownFigure) -> bool:
    return one.figure.report == other.figure.report and one.figure.standing == other.figure.standing == "disputed"


def _same_moment(one: KnownFigure, other: KnownFigure) -> bool:
    return one.figure.report == other.figure.report or abs(one.published - other.published) <= SAME_MOMENT


def _relation(one: KnownFigure, other: KnownFigure, kind: RelationKind) -> Relation:
    return Relation(one.id, other.id, kind)
