"""Holds claims against expected ones: which are found, and which are right in every field that counts."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from tests.gold.stories import Expected

from volgens.model.claim import Claim, Figure, Source, Statement

ARTICLES = frozenset("de het een the a an onze hun zijn haar".split())
SAME_CONTENT = 0.5
C = TypeVar("C", Figure, Statement)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one measure; `f1` is the harmonic mean of precision and recall, in 0..1."""

    hits: int
    read: int
    expected: int

    @property
    def f1(self) -> float:
        """Return 2 · hits / (read + expected): the harmonic mean of precision and recall."""
        return 2 * self.hits / (self.read + self.expected) if self.read + self.expected else 1.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """The scores by name, and one line for each fault."""

    scores: dict[str, Score]
    faults: tuple[str, ...]


def score_claims(expected: Iterable[Expected], claims: Iterable[Claim]) -> Outcome:
    """Score the claims read in some reports against the ones expected of them."""
    wanted, read = list(expected), list(claims)
    figures = _score_figures(
        [one for one in wanted if one.kind == "figure"], [one for one in read if isinstance(one, Figure)]
    )
    statements = _score_statements(
        [one for one in wanted if one.kind == "statement"], [one for one in read if isinstance(one, Statement)]
    )
    return Outcome(figures.scores | statements.scores, figures.faults + statements.faults)


def _score_figures(wanted: list[Expected], read: list[Figure]) -> Outcome:
    pairs = _pair(wanted, read, _overlap)
    wrong = [
        (gold, figure, [name for name, right in FIELDS.items() if not right(gold, figure)]) for gold, figure in pairs
    ]
    complete = sum(1 for *_, names in wrong if not set(names) & COMPLETE)
    faults = [
        f"figure {_show(gold)}: {name} is {_value(figure, name)}" for gold, figure, names in wrong for name in names
    ]
    scores = {
        "figures found": Score(len(pairs), len(read), len(wanted)),
        "figures complete": Score(complete, len(read), len(wanted)),
    }
    return Outcome(scores, tuple(faults + _lost_and_extra("figure", wanted, read, pairs)))


def _score_statements(wanted: list[Expected], read: list[Statement]) -> Outcome:
    def weigh(gold: Expected, statement: Statement) -> float:
        same = _content_f1(gold, statement)
        return same + 0.5 * _right_source(gold, statement) if same >= SAME_CONTENT else 0.0

    pairs = _pair(wanted, read, weigh)
    wrong = [(gold, statement) for gold, statement in pairs if not _right_source(gold, statement)]
    faults = [f"statement {_show(gold)}: source is {_names(statement.sources)}" for gold, statement in wrong]
    faults += [
        f"statement {_show(gold)}: {name} is {getattr(statement, name)}"
        for gold, statement in pairs
        for name in ("mode", "stance", "standing")
        if not _right_standing(gold, statement, name)
    ]
    scores = {
        "statements content": Score(len(pairs), len(read), len(wanted)),
        "statements complete": Score(len(pairs) - len(wrong), len(read), len(wanted)),
    }
    return Outcome(scores, tuple(faults + _lost_and_extra("statement", wanted, read, pairs)))


def _pair(wanted: list[Expected], read: list[C], weigh: Callable[[Expected, C], float]) -> list[tuple[Expected, C]]:
    """Match one to one, the heaviest first."""
    candidates = [
        (weigh(gold, claim), i, j)
        for i, gold in enumerate(wanted)
        for j, claim in enumerate(read)
        if gold.report == claim.report
    ]
    matched: list[tuple[Expected, C]] = []
    used: set[tuple[str, int]] = set()
    for weight, i, j in sorted(candidates, key=lambda one: -one[0]):
        if weight > 0 and ("gold", i) not in used and ("read", j) not in used:
            used |= {("gold", i), ("read", j)}
            matched.append((wanted[i], read[j]))
    return matched


def _overlap(gold: Expected, claim: Claim) -> float:
    shared = min(gold.end, claim.end) - max(gold.start, claim.start)
    return max(0, shared) / max(gold.end - gold.start, claim.end - claim.start, 1)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in ARTICLES]


def _content_f1(gold: Expected, statement: Statement) -> float:
    wanted, read = Counter(_words(gold.fields["quote"])), Counter(_words(statement.text))
    total = sum(wanted.values()) + sum(read.values())
    return 2 * sum((wanted & read).values()) / total if total else 0.0


def _same_name(name: str | None, names: Iterable[str]) -> bool:
    words = set(_words(name or ""))
    others = [set(_words(other)) for other in names]
    return bool(words) and any(other and (words <= other or other <= words) for other in others)


def _right_source(gold: Expected, claim: Claim) -> bool:
    wanted = gold.fields.get("source", [])
    if gold.fields.get("source_implied") and (not claim.sources or not wanted):
        return True
    if not wanted or not claim.sources:
        return not wanted and not claim.sources
    origin: Source = claim.sources[-1]
    return _same_name(origin.name, wanted) or _same_name(origin.canonical, wanted)


def _right_standing(gold: Expected, claim: Claim, name: str) -> bool:
    if name == "standing" and gold.fields.get("standing_optional"):
        return True
    return bool(getattr(claim, name) == gold.fields.get(name, "asserted"))


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is None and other is None
    return abs(one - other) <= 0.005 * max(abs(one), abs(other)) + 1e-9


def _one_of(name: str, default: str) -> Callable[[Expected, Figure], bool]:
    def right(gold: Expected, figure: Figure) -> bool:
        allowed = [gold.fields.get(name, default), *gold.fields.get(f"{name}_alt", [])]
        return getattr(figure, name) in allowed

    return right


def _right_place(gold: Expected, figure: Figure) -> bool:
    allowed = [one for one in (gold.fields.get("place"), *gold.fields.get("place_alt", [])) if one]
    if figure.place is None:
        return "place" not in gold.fields or "none" in allowed
    return not allowed or _same_name(figure.place.name, allowed)


def _right_period(gold: Expected, figure: Figure) -> bool:
    if gold.fields.get("period_optional"):
        return True
    read = [figure.period.start.isoformat(), figure.period.end.isoformat()] if figure.period else None
    return bool(read == gold.fields.get("period"))


FIELDS: dict[str, Callable[[Expected, Figure], bool]] = {
    "value": lambda gold, one: _near(gold.fields.get("low"), one.low) and _near(gold.fields.get("high"), one.high),
    "modifier": _one_of("modifier", "exact"),
    "unit": _one_of("unit", "item"),
    "measure": _one_of("measure", "other"),
    "aspect": _one_of("aspect", "total"),
    "place": _right_place,
    "period": _right_period,
    "source": _right_source,
    "standing": lambda gold, one: _right_standing(gold, one, "standing"),
}
COMPLETE = frozenset({"value", "measure", "aspect", "place", "source"})


def _lost_and_extra(kind: str, wanted: list[Expected], read: list[C], pairs: list[tuple[Expected, C]]) -> list[str]:
    found = {id(gold) for gold, _ in pairs}
    used = {claim.id for _, claim in pairs}
    lost = [f"missed {kind} {_show(gold)}" for gold in wanted if id(gold) not in found]
    return lost + [f"extra {kind} {claim.report}: {claim.text[:80]!r}" for claim in read if claim.id not in used]


def _show(gold: Expected) -> str:
    return f"{gold.report}: {gold.fields['quote'][:60]!r}"


def _names(sources: tuple[Source, ...]) -> str:
    return " > ".join(source.canonical or source.name for source in sources) or "nobody"


def _value(figure: Figure, name: str) -> object:
    if name == "value":
        return (figure.low, figure.high)
    if name == "source":
        return _names(figure.sources)
    value = getattr(figure, name)
    return value.name if name == "place" and value else value
