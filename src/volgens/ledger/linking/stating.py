"""What a question comes to at one moment: what it asks, its sides, its interval, the latest figure and its standing."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from volgens.lang.groups import PEOPLE
from volgens.lang.pack import Pack
from volgens.ledger.linking.known import VOICE, KnownFigure
from volgens.ledger.linking.reasoning import count_origins, explain_verdict
from volgens.ledger.linking.verdicts import judge_question
from volgens.model.claim import Figure, Place
from volgens.model.intervals import AREA_IN_HECTARES, LENGTH_IN_METRES, bounds_of, family_of
from volgens.model.question import Question, Side
from volgens.model.vocabulary import Unit


@dataclass(frozen=True)
class Thread:
    """The figures of one question in order of publication; never empty.

    `rivals` are the parties at odds around it; `tolerance` is the share that `about` allows.
    """

    members: tuple[KnownFigure, ...]
    rivals: frozenset[str]
    tolerance: float

    @cached_property
    def standing_now(self) -> tuple[KnownFigure, ...]:
        """The figures that are no comparison with the past; all of them when there is nothing else."""
        return tuple(known for known in self.members if known.figure.aspect != "earlier") or self.members

    def state(self, pack: Pack) -> Question:
        """Return the question as it stands, in the words of a language pack."""
        verdict = judge_question(self.members, self.rivals, self.tolerance)
        latest, first = verdict.latest.figure, self.standing_now[0].figure
        sides = find_sides(self.standing_now, latest)
        deciding = sides if verdict.standing == "disputed" else [side for side in sides if side.claim == latest.id]
        counted = name_counted(self.members)
        return Question(
            id=question_id(self.members[0].id),
            asks=_ask(self.standing_now, counted, pack),
            measure=first.measure,
            aspect=first.aspect,
            place=name_place(self.members),
            counted=counted,
            unit=latest.unit,
            claims=tuple(known.id for known in self.members),
            latest=latest.id,
            standing=verdict.standing,
            low=_lowest([side.low for side in deciding]),
            high=_highest([side.high for side in deciding]),
            sides=tuple(sides),
            why=explain_verdict(verdict, count_origins(self.standing_now), pack.reasons),
            since=self.members[0].published,
            until=self.members[-1].published,
        )


def question_id(claim: str) -> str:
    """Return the id of the question whose first figure is this claim; any of its claims finds it as well."""
    return "q_" + claim.removeprefix("c_")


def claim_of_question(question: str) -> str:
    """Return the id of the claim that a question's id was made of; the id of a claim is given back."""
    return "c_" + question.removeprefix("q_").removeprefix("c_")


def find_sides(members: Sequence[KnownFigure], latest: Figure) -> list[Side]:
    """Return what each side said last, the one with the latest figure first; values in the latest figure's unit."""
    last: dict[str, KnownFigure] = {}
    for known in members:
        name = name_side(known)
        if name not in last or last[name].figure is not latest:
            last[name] = known
    ordered = sorted(last.items(), key=lambda row: (row[1].figure is not latest, -row[1].published.timestamp(), row[0]))
    return [_side(name, known, latest.unit) for name, known in ordered]


def name_side(known: KnownFigure) -> str:
    """Return the party that speaks, or else the source by its fullest name; empty for the report's own voice."""
    if known.speaker == VOICE:
        return ""
    origin = known.figure.sources[-1]
    return known.party or origin.canonical or origin.name


def name_place(members: Sequence[KnownFigure]) -> Place | None:
    """Return the place that most of the figures are about, the first of equals."""
    places = [known.figure.place for known in members if known.figure.place]
    counted = Counter(place.name for place in places)
    return max(places, key=lambda place: counted[place.name], default=None)


def name_counted(members: Sequence[KnownFigure]) -> str | None:
    """Return the noun that most of the figures count, the first of equals."""
    nouns = Counter(known.figure.counted for known in members if known.figure.counted)
    return max(nouns, key=lambda noun: nouns[noun], default=None)


def _ask(members: Sequence[KnownFigure], counted: str | None, pack: Pack) -> str:
    figure, wording = members[0].figure, pack.asking.wording
    place = name_place(members)
    noun = counted or (wording.people if figure.unit == "person" else wording.things)
    if figure.unit == "person" and pack.groups.group_of(counted) in (None, PEOPLE):
        noun = wording.people
    return pack.asking.ask(figure.measure, noun, place.name if place else None, figure.aspect)


def _side(name: str, known: KnownFigure, unit: Unit) -> Side:
    low, high = _in_unit(known.figure, unit)
    return Side(name, known.id, low, high, known.published)


def _in_unit(figure: Figure, unit: Unit) -> tuple[float | None, float | None]:
    """Return a figure's ends in another unit of its family; an open end is None."""
    if figure.unit == unit or family_of(figure) not in ("area", "length"):
        return figure.low, figure.high
    factor = AREA_IN_HECTARES.get(unit, LENGTH_IN_METRES.get(unit, 1.0))
    bounds = bounds_of(figure)
    ends = [end / factor if math.isfinite(end) else None for end in (bounds.low, bounds.high)]
    return ends[0], ends[1]


def _lowest(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return min(known) if len(known) == len(values) and known else None


def _highest(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return max(known) if len(known) == len(values) and known else None
