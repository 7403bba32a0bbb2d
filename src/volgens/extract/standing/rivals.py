"""Figures of different sides that answer the same question in one report and cannot both hold."""

from collections import defaultdict
from itertools import combinations
from math import isfinite

from volgens.extract.standing.accounts import Claims, origin_of, same_side
from volgens.lang.standing import StandingWords
from volgens.model.claim import Figure
from volgens.model.vocabulary import Measure, Unit

ABOUT = 0.1
# "ruim 570" set against another count is less than 580, "ruim 400" less than 500: a step of the last digit told, and
# at most half more ("ruim 10.000") or a quarter less ("bijna 10.000").
OVER = 0.5
UNDER = 0.25
MOST_OF_A_MEASURE = 60
OPPOSED_APART = 8
# A count that stands alone leaves no more than so many characters of its content.
BARE_COUNT = 20
RIVALS_APART = 3
# Units that tell so little that the counted nouns must be the same.
COUNTED_UNITS: frozenset[Unit] = frozenset({"item", "vehicle", "building", "aircraft"})
# Figures of these measures can be about anything: only side by side do they answer one question.
LOOSE: frozenset[Measure] = frozenset(
    {"other", "share", "price", "duration", "length", "distance", "speed", "aid", "fine"}
)


def find_rivals(claims: Claims, words: StandingWords) -> set[int]:
    """Return the figures, by index, that another side's figure contradicts in the same report."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, figure in enumerate(claims.figures):
        if _is_vouched(figure) and figure.aspect != "earlier":
            groups[figure.measure, figure.unit].append(at)
    rivals = set[int]()
    for group in groups.values():
        whole = [at for at in group[:MOST_OF_A_MEASURE] if not _is_one_of_several(at, group, claims)]
        for one, other in combinations(whole, 2):
            if _contradict(one, other, claims, words):
                rivals |= {one, other}
    return rivals | _elided(claims, words) | _measured_against(claims, words)


def _is_vouched(figure: Figure) -> bool:
    """Tell whether somebody who is told vouches for a figure: a rumour disputes nothing."""
    origin = origin_of(figure.sources)
    return origin is not None and origin.start is not None


def _elided(claims: Claims, words: StandingWords) -> set[int]:
    """Return counts without a noun, and those before that they stand against.

    "De buurt telt 68 zieken. De dienst houdt het op 66."
    """
    found = set[int]()
    for at, figure in enumerate(claims.figures):
        account = claims.account_of[at]
        if figure.counted or not figure.sources or account is None or not _estimates(at, claims, words):
            continue
        content = claims.accounts[account].content
        if content.end - content.start > BARE_COUNT + figure.end - figure.start or figure.unit == "percent":
            continue
        here = claims.figure_sentences[at]
        near = (*claims.figures_in.get(here - 1, ()), *claims.figures_in.get(here, ()))
        before = [one for one in near if claims.figures[one].start < figure.start and claims.figures[one].sources]
        if before and _is_other_count(before[-1], at, claims):
            found |= {before[-1], at}
    return found


def _is_other_count(one: int, other: int, claims: Claims) -> bool:
    first, second = claims.figures[one], claims.figures[other]
    alike_units = first.unit == second.unit or "item" in (first.unit, second.unit)
    if not alike_units or first.aspect == "earlier" or same_side(first.sources, second.sources):
        return False
    return claims.account_of[one] != claims.account_of[other] and not compatible(first, second)


def _is_one_of_several(at: int, group: list[int], claims: Claims) -> bool:
    """Tell whether the same source gives another count of the kind in the same breath: then neither is the whole."""
    account = claims.account_of[at]
    if account is None:
        return False
    figure = claims.figures[at]
    return any(
        other != at
        and claims.account_of[other] == account
        and claims.figures[other].aspect == figure.aspect == "total"
        and claims.figures[other].counted != figure.counted
        for other in group
    )


def _contradict(one: int, other: int, claims: Claims, words: StandingWords) -> bool:
    first, second = claims.figures[one], claims.figures[other]
    if _same_source(first, second) or not _same_question(first, second, claims) or compatible(first, second):
        return False
    gap = claims.sentences_apart(claims.figure_sentences[one], claims.figure_sentences[other])
    if gap == 0 and _share_a_cue(one, other, claims):
        return True  # "De een meldde 46 gevallen, de ander 118"
    if _parties_differ(first, second) and first.measure not in LOOSE:
        return gap <= OPPOSED_APART
    if gap > (1 if first.measure in LOOSE or same_side(first.sources, second.sources) else RIVALS_APART):
        return False
    return (gap <= 2 and bool(words.contrast.search(_between(one, other, claims)))) or (
        _estimates(one, claims, words) or _estimates(other, claims, words)
    )


def _share_a_cue(one: int, other: int, claims: Claims) -> bool:
    """Tell whether one verb brings two figures, each of a source of its own."""
    accounts = [claims.account_of[at] for at in (one, other)]
    cues = [claims.accounts[at].attribution.cue for at in accounts if at is not None]
    return len(cues) == 2 and cues[0] == cues[1]


def _same_source(first: Figure, second: Figure) -> bool:
    one, other = origin_of(first.sources), origin_of(second.sources)
    return bool(one and other and (one.canonical or one.name).lower() == (other.canonical or other.name).lower())


def _estimates(at: int, claims: Claims, words: StandingWords) -> bool:
    account = claims.account_of[at]
    cue = claims.accounts[account].attribution.cue.text if account is not None else ""
    return cue.lower().startswith(words.table.estimating)


def _same_question(first: Figure, second: Figure, claims: Claims) -> bool:
    if first.aspect != second.aspect:
        return False
    if first.place and second.place and first.place.name != second.place.name:
        return False
    groups = claims.text.pack.groups
    if first.unit == "person":
        return (groups.group_of(first.counted) or "people") == (groups.group_of(second.counted) or "people")
    if first.unit not in COUNTED_UNITS or not (first.counted and second.counted):
        return True
    return first.counted.lower() == second.counted.lower()


def compatible(first: Figure, second: Figure) -> bool:
    """Tell whether two figures that are set against each other can both hold: intervals that meet."""
    low_first, high_first = _interval(first)
    low_second, high_second = _interval(second)
    return max(low_first, low_second) <= min(high_first, high_second)


def _interval(figure: Figure) -> tuple[float, float]:
    low = float("-inf") if figure.low is None else figure.low
    high = float("inf") if figure.high is None else figure.high
    if figure.modifier == "about":
        return low - abs(low) * ABOUT, high + abs(high) * ABOUT
    if figure.modifier == "over" and figure.low is not None:
        return low, low + min(_step(low), low * OVER)
    if figure.modifier == "under" and figure.high is not None:
        return high - min(_step(high), high * UNDER), high
    return low, high


def _step(value: float) -> float:
    """Return the unit of the last digit of a round number that is no zero: 10 for 570, 100 for 400."""
    step = 1.0
    while value and isfinite(value) and step < abs(value) and value % (step * 10) == 0:
        step *= 10
    return step


def _parties_differ(first: Figure, second: Figure) -> bool:
    one, other = origin_of(first.sources), origin_of(second.sources)
    return bool(one and other and one.party and other.party and one.party != other.party)


def _measured_against(claims: Claims, words: StandingWords) -> set[int]:
    """Return the figures of which the report itself says that another side gives another: "de helft van wat X zegt"."""
    text, found = claims.text, set[int]()
    for match in words.measured_against.finditer(text.report.text.lower()):
        here = claims.sentence_of(match.start())
        near = (*claims.figures_in.get(here - 1, ()), *claims.figures_in.get(here, ()))
        before = [at for at in near if claims.figures[at].start < match.start() and _is_attributed_count(at, claims)]
        found |= set(before[-1:])
        for at in claims.figures_in.get(here, ()) if before else ():
            figure = claims.figures[at]
            if figure.start > match.start() and figure.measure == claims.figures[before[-1]].measure and figure.sources:
                found.add(at)
    return found


def _between(one: int, other: int, claims: Claims) -> str:
    early, late = sorted((claims.figures[one], claims.figures[other]), key=lambda each: each.start)
    return claims.text.report.text[early.end : min(late.start, early.end + 400)].lower()


def _is_attributed_count(at: int, claims: Claims) -> bool:
    return bool(claims.figures[at].sources) and claims.figures[at].unit != "percent"
