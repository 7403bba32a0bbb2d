"""What a quantity is a measure of: by its noun, by its clause, by what it is compared with, by its unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from volgens.extract.figures.mention import Judged, Mention
from volgens.extract.figures.view import SAME_CLAUSE, near
from volgens.lang.measures import Telling
from volgens.lang.phrases import Match, fits_word
from volgens.model.vocabulary import Measure, Unit

FAR = 3.4
FAR_WITHOUT_NOUN = 2.0
CLOSE = 1.6
MEASURED = frozenset(
    ("km", "km2", "m", "mm", "cm", "ha", "kmh", "EUR", "USD", "percent", "hour", "day", "degree", "magnitude")
)
MONEY: tuple[Unit, ...] = ("EUR", "USD")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one phrase of the clause says of a mention, and at what cost it reaches it."""

    telling: Telling
    cost: float


def judge_measure(mention: Mention, earlier: Sequence[Judged], linked: bool) -> tuple[Measure, Unit, bool]:
    """Return measure and unit of a mention, and whether its own words said so.

    `earlier` are the figures before it in the text; `linked` tells that its words make it a part of the last of them,
    or compare it with that one.
    """
    if mention.quantity.unit == "percent":
        return "share", "percent", True
    if mention.unit in MEASURED:
        return (*_of_measured(mention, mention.unit), True)
    if mention.counted:
        return _of_counted(mention, earlier, linked)
    return _of_bare(mention, earlier, linked)


def _of_measured(mention: Mention, unit: Unit) -> tuple[Measure, Unit]:
    found = _best([each for each in evidence(mention, unit) if unit in each.telling.entry.of], FAR + 1)
    return (found.telling.entry.measure if found else mention.view.pack.measures.default(unit)), unit


def _of_counted(mention: Mention, earlier: Sequence[Judged], linked: bool) -> tuple[Measure, Unit, bool]:
    lexicon = mention.view.pack.measures
    unit = mention.unit
    noun = mention.noun or ""
    by_noun = [each for each in lexicon.counted.values(noun) if each.about(unit) and _counts(each, noun)]
    by_clause = [each for each in evidence(mention, unit)]
    decisive = _best([each for each in by_clause if each.telling.level == "decides"], CLOSE)
    if decisive:
        return decisive.telling.entry.measure, unit or _unit_of(decisive.telling), True
    strong = next((each for each in by_noun if each.level == "nouns"), None)
    if strong:
        return strong.entry.measure, unit or _unit_of(strong), True
    said = _best(by_clause, CLOSE if linked else FAR)
    if said:
        return said.telling.entry.measure, unit or _unit_of(said.telling), True
    model = _model(mention, earlier, unit)
    if model and (linked or (not by_noun and _only_reports(mention))):
        return model.measure, unit or model.unit, False
    hint = next((each for each in by_noun), None)
    if hint:
        return hint.entry.measure, unit or _unit_of(hint), True
    return lexicon.default(unit or "item"), unit or "item", True


def _of_bare(mention: Mention, earlier: Sequence[Judged], linked: bool) -> tuple[Measure, Unit, bool]:
    """Judge a number without a noun: by words close by, or else as the figure that it stands beside."""
    model = _model(mention, earlier, None)
    said = _best(evidence(mention, None), CLOSE if linked else FAR_WITHOUT_NOUN)
    if said and model and model.unit in said.telling.entry.of:
        return said.telling.entry.measure, model.unit, True
    if said and not (model and (linked or _only_reports(mention))):
        return said.telling.entry.measure, _unit_of(said.telling), True
    if model:
        return model.measure, model.unit, False
    return "other", "item", True


def _model(mention: Mention, earlier: Sequence[Judged], unit: Unit | None) -> Judged | None:
    """Return the figure that a mention continues: the nearest earlier one of its unit and about its size."""
    best, least = None, float("inf")
    for steps, judged in enumerate(reversed(earlier[-5:])):
        if unit and judged.unit != unit:
            continue
        if not unit and judged.unit == "percent" and mention.size > 100:
            continue
        cost = steps + _apart(mention.size, judged.mention.size)
        if cost < least:
            best, least = judged, cost
    return best


def _apart(one: float, other: float) -> float:
    if one <= 0 or other <= 0:
        return 1.0
    ratio = max(one, other) / min(one, other)
    return 0.0 if ratio < 10 else 0.5 if ratio < 100 else 1.5 if ratio < 10_000 else 4.0


def evidence(mention: Mention, unit: Unit | None) -> list[Evidence]:
    """Return what the clause says of a mention in this unit, each phrase with its cost."""
    view = mention.view
    noun = mention.noun or ""
    found = []
    for index in near(view.tellings, mention.position):
        match = view.tellings[index]
        if match.value.about(unit) and _counts(match.value, noun) and not _marks(mention, match):
            found.append(Evidence(match.value, cost(mention, match)))
    return found


def cost(mention: Mention, match: Match[object]) -> float:
    """Return how much stands between a mention and a phrase; less when the parse has both in one clause."""
    view, first, last = mention.view, mention.position, mention.last
    if match.target == mention.position or match.first < first < match.last:
        return -SAME_CLAUSE
    if match.first > last:
        reach = view.between(last, match.first)
        if _opens_own_clause(mention):
            reach -= view.between(last, last + 2)
    elif match.last < first:
        reach = view.between(match.last, first)
    else:
        return -SAME_CLAUSE
    clause = view.clauses[mention.position]
    return reach - (SAME_CLAUSE if clause >= 0 and clause in {view.clauses[part] for part in match.parts} else 0.0)


def _opens_own_clause(mention: Mention) -> bool:
    """Tell whether a clause about the counted noun follows it at once ("de 34 mensen die …")."""
    words, after = mention.view.texts, mention.last + 1
    return (
        mention.counted is not None
        and after < len(words)
        and words[after] in mention.view.pack.clauses.counting.relatives
    )


def _marks(mention: Mention, match: Match[Telling]) -> bool:
    """Tell whether the phrase's last word is no particle but opens a clause ("om … te")."""
    if len(match.parts) < 2:
        return False
    token = mention.view.words[match.last].token
    return token is not None and token.dep_ == "mark"


def _counts(telling: Telling, noun: str) -> bool:
    only = telling.entry.counted
    return not only or any(fits_word(each, noun) for each in only)


def _best(found: Sequence[Evidence], farthest: float) -> Evidence | None:
    within = [each for each in found if each.cost <= farthest]
    return min(within, key=lambda each: (round(each.cost, 1), each.telling.order), default=None)


def _unit_of(telling: Telling) -> Unit:
    return telling.entry.of[0] if telling.entry.of else "item"


def _only_reports(mention: Mention) -> bool:
    """Tell whether the clause only reports a number ("de bond houdt het op …")."""
    return any(True for _ in _reports(mention))


def _reports(mention: Mention) -> Iterator[float]:
    for match in mention.view.reports:
        reach = cost(mention, match)
        if reach <= FAR_WITHOUT_NOUN:
            yield reach
