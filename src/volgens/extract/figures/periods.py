"""The days over which a figure's count runs: the time expression of its own clause, never the day of announcing."""

from collections.abc import Sequence

from volgens.extract.annotations import Attribution, Span, TimeExpression
from volgens.extract.figures.evidence import only_reports
from volgens.extract.figures.mention import Judged, Mention
from volgens.extract.figures.view import SAME_CLAUSE, PlacedTime
from volgens.model.claim import Period
from volgens.model.vocabulary import MONEY, Measure

FAR = 3.2
# Words before "since" within which a superlative makes it a comparison ("de zwaarste brand in het land sinds …").
SUPERLATIVE = 6
# What is so at a moment: a single day beside it is the day of telling.
STATES: frozenset[Measure] = frozenset(
    ("distance", "depth", "length", "share", "population", "stayed", "settlements_held", "area_held", "area_burned")
)
WEATHER = ("degree", "mm", "kmh")


def find_periods(judged: Sequence[Judged], attributions: Sequence[Attribution | None]) -> tuple[Period | None, ...]:
    """Return the period of each figure, given who vouches for it; a part runs over the days of its whole."""
    found: list[Period | None] = []
    for index, (each, attribution) in enumerate(zip(judged, attributions, strict=True)):
        period = _period_of(each, attribution)
        whole = judged[index - 1] if index and each.aspect == "part" else None
        if period is None and whole is not None and whole.mention.view is each.mention.view:
            period = found[-1]
        found.append(period)
    return tuple(found)


def _period_of(judged: Judged, attribution: Attribution | None) -> Period | None:
    """Return the period that the mention's sentence tells for it; None when it tells none."""
    mention = judged.mention
    if judged.aspect == "expected" and judged.unit not in WEATHER:
        return None  # the day of a plan is no period of a count
    told = only_reports(mention)
    single_day = not (judged.measure in STATES or judged.unit in MONEY or told)
    best, least = None, FAR
    for placed in mention.view.times_near(mention.position):
        time, period = placed.time, placed.time.period
        if period is None or time.kind not in ("date", "period") or _announces(time, mention, attribution):
            continue
        if _compares(placed, mention) or _describes(placed, mention):
            continue
        reach = _reach(mention, placed)
        if reach < least and (single_day or (period.end - period.start).days > 1):
            best, least = period, reach
    return best


def _reach(mention: Mention, time: PlacedTime) -> float:
    view, position = mention.view, mention.position
    before = time.last < position
    reach = view.between(time.last, position) if before else view.between(mention.last, time.first)
    together = view.clause_at(time.first) == view.clause_at(position) >= 0
    return reach - (SAME_CLAUSE if together else 0.0)


def _announces(time: TimeExpression, mention: Mention, attribution: Attribution | None) -> bool:
    """Tell whether a time says when it was said: it stands by the cue, outside the content that holds the figure."""
    if attribution is None or _runs_until_now(time, mention):
        return False
    inside = [span for span in (attribution.content, *attribution.scope) if span.covers(mention.quantity.span)]
    cue = Span(attribution.cue.start, attribution.cue.end)
    if not mention.view.sentence.span.overlaps(cue):
        return False
    return bool(inside) and not any(span.overlaps(time.span) for span in inside)


def _compares(time: PlacedTime, mention: Mention) -> bool:
    """Tell whether a time is only what something is compared with: "meer dan vorig jaar", "de hoogste sinds 1998"."""
    view, counting = mention.view, mention.view.pack.clauses.counting
    if any(text in counting.than for text in view.texts[max(0, time.first - 1) : time.last + 1]):
        return True
    tokens = [word.token for word in view.words[max(0, time.first - SUPERLATIVE) : time.first]]
    highest = any(token is not None and "Sup" in token.morph.get("Degree", []) for token in tokens)
    return highest and view.texts[time.first] in counting.since


def _describes(time: PlacedTime, mention: Mention) -> bool:
    """Tell whether a time says how old the thing before it is: "een doek uit 1987", but not "dateert uit 1987"."""
    view = mention.view
    if time.first < 2 or view.texts[time.first - 1] not in view.pack.clauses.counting.from_time:
        return False
    token = view.words[time.first - 2].token
    return token is not None and token.pos_ in ("NOUN", "PROPN")


def _runs_until_now(time: TimeExpression, mention: Mention) -> bool:
    """Tell whether a time is a stretch of days up to the report: a count's ("telde sinds vrijdag"), not a saying's."""
    published, period = mention.view.text.report.published, time.period
    if published is None or period is None:
        return False
    return period.end == published.date() and (period.end - period.start).days > 1
