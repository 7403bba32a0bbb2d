"""Values of the contract in words and signs for people."""

from datetime import date, datetime

from volgens.cli.output import make_printable
from volgens.model.claim import Claim, Figure, Period, Source
from volgens.model.signs import ASPECT_WORDS, COUNTS, CURRENCIES, MODIFIER_SIGNS, UNIT_SIGNS
from volgens.model.vocabulary import Standing, Unit

__all__ = [
    "STANDING_STYLES",
    "describe_ends",
    "describe_moment",
    "describe_period",
    "describe_sources",
    "describe_value",
    "shorten",
]

STANDING_STYLES: dict[Standing, str] = {
    "asserted": "",
    "unverified": "yellow",
    "disputed": "magenta",
    "denied": "red",
    "confirmed": "green",
}


def describe_value(figure: Figure) -> str:
    """Return a figure's value with its unit and counted noun: "> 10,000 mensen", "€ 40–50", "≈ 480 km²"."""
    currency = CURRENCIES.get(figure.unit, "")
    value = f"{MODIFIER_SIGNS.get(figure.modifier, '')}{currency}{_describe_range(figure.low, figure.high)}"
    unit = "" if figure.unit in COUNTS or currency else UNIT_SIGNS.get(figure.unit, figure.unit)
    counted = figure.counted or (figure.unit if figure.unit in COUNTS and figure.unit != "item" else "")
    # "40 kilometer" counts nothing beside its unit.
    words = [value, unit, "" if unit and figure.counted == figure.stated_unit else counted]
    return " ".join(filter(None, words))


def describe_ends(low: float | None, high: float | None, unit: Unit) -> str:
    """Return the ends of an interval with their unit; an open end is a sign: "≥ 10,000", "40–50 km²"."""
    sign = "≥ " if high is None else "≤ " if low is None else ""
    currency = CURRENCIES.get(unit, "")
    shown = "" if unit in COUNTS or currency else UNIT_SIGNS.get(unit, unit)
    return " ".join(filter(None, (f"{sign}{currency}{_describe_range(low, high)}", shown)))


def describe_what(figure: Figure) -> str:
    """Return what a figure measures, and which count of it: "displaced, more"."""
    measure = "" if figure.measure == "other" else figure.measure.replace("_", " ")
    return ", ".join(filter(None, (measure, ASPECT_WORDS[figure.aspect])))


def describe_sources(sources: tuple[Source, ...]) -> tuple[str, str]:
    """Return who vouches, and what is known of them: party, kind, and through whom it came."""
    if not sources:
        return "The report itself", ""
    origin = sources[-1]
    about = [origin.party or "", origin.kind if origin.kind != "other" else ""]
    about += [f"through {relay.canonical or relay.name}" for relay in sources[:-1]]
    return origin.canonical or origin.name, " · ".join(filter(None, about))


def describe_period(period: Period | None) -> str:
    """Return days as people write them: "22 Aug 2024", "6–22 Aug 2024", "30 Jul – 2 Aug 2024"."""
    if period is None:
        return ""
    start, end = period.start, period.end
    if start == end:
        return _day(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_day(end)}"
    return f"{_day(start) if start.year != end.year else f'{start.day} {start:%b}'} – {_day(end)}"


def describe_moment(moment: datetime | None) -> str:
    """Return a moment as people write it: "22 Aug 2024 17:39"."""
    return f"{_day(moment.date())} {moment:%H:%M}" if moment else ""


def shorten(text: str, length: int) -> str:
    """Return a text on one line, cut between words to at most `length` signs, with an ellipsis where it was cut."""
    line = make_printable(" ".join(text.split()))
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"


def group_key(claim: Claim) -> tuple[str, ...]:
    """Return what claims of one source have in common: the chain of sources by their fullest names."""
    return tuple(source.canonical or source.name for source in claim.sources)


def _describe_range(low: float | None, high: float | None) -> str:
    if low is not None and high is not None and low != high:
        return f"{_number(low)}–{_number(high)}"
    value = low if low is not None else high
    return "" if value is None else _number(value)


def _number(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
