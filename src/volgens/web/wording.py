"""Values of the contract in words and signs for people, in the language of the interface."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from volgens.ledger.linking.known import origin_of
from volgens.model.claim import Claim, Figure, Period, Source
from volgens.model.signs import ASPECT_WORDS, COUNTS, CURRENCIES, MODIFIER_SIGNS, UNIT_SIGNS
from volgens.model.vocabulary import Unit
from volgens.web.translating import load_translations

__all__ = ["Wording", "group_words", "name_of_side"]


@dataclass(frozen=True, slots=True)
class Wording:
    """How values are written: in which language, and in the hours of which zone."""

    lang: str
    zone: ZoneInfo

    def say(self, text: str) -> str:
        """Return a word of the interface."""
        return load_translations(self.lang).gettext(text)

    def count(self, one: str, many: str, number: int) -> str:
        """Return a number of things: "one claim", "12 claims"."""
        return load_translations(self.lang).ngettext(one, many, number) % {"num": number}

    def word(self, value: str) -> str:
        """Return a value of a closed vocabulary as a word: "one_sided" as "one-sided", "area_held" as "area held"."""
        return self.say(value.replace("_", " "))

    def number(self, value: float) -> str:
        """Return a number with its thousands apart."""
        return _number(value, self.lang)

    def value(self, figure: Figure) -> str:
        """Return a figure's value with its unit and counted noun: "> 10.000 mensen", "≈ 480 km²"."""
        ends = self._range(figure.low, figure.high)
        currency, unit = CURRENCIES.get(figure.unit, ""), self._unit(figure.unit)
        counted = figure.counted or (self.word(figure.unit) if figure.unit in COUNTS - {"item"} else "")
        words = [f"{MODIFIER_SIGNS.get(figure.modifier, '')}{currency}{ends}", unit]
        # "40 kilometer" counts nothing beside its unit.
        words += ["" if unit and figure.counted == figure.stated_unit else counted]
        return " ".join(filter(None, words))

    def ends(self, low: float | None, high: float | None, unit: Unit) -> str:
        """Return the ends of an interval with their unit; an open end is a sign: "≥ 10.000", "40–50 km²"."""
        if low is None and high is None:
            return "?"
        sign = "≥ " if high is None else "≤ " if low is None else ""
        value = f"{sign}{CURRENCIES.get(unit, '')}{self._range(low, high)}"
        return " ".join(filter(None, (value, self._unit(unit))))

    def what(self, figure: Figure) -> str:
        """Return what a figure measures, and which count of it: "displaced, more"."""
        measure = "" if figure.measure == "other" else self.word(figure.measure)
        aspect = ASPECT_WORDS[figure.aspect]
        return ", ".join(filter(None, (measure, self.say(aspect) if aspect else "")))

    def speaker(self, claim: Claim) -> str:
        """Return who vouches for a claim, by the fullest name."""
        return name_of(claim.sources[-1]) if claim.sources else self.say("the report itself")

    def about_speaker(self, claim: Claim) -> str:
        """Return what is known of who vouches: party, kind, and through whom it came."""
        if not claim.sources:
            return ""
        origin = claim.sources[-1]
        about = [
            origin.party if origin.party and origin.party != name_of(origin) else "",
            self.word(origin.kind) if origin.kind != "other" else "",
        ]
        about += [self.say("through {name}").format(name=name_of(relay)) for relay in claim.sources[:-1]]
        return " · ".join(dict.fromkeys(filter(None, about)))

    def side(self, name: str) -> str:
        """Return the name of a side; the reports' own voice has none."""
        return name or self.say("the reports themselves")

    def day(self, day: date) -> str:
        """Return a day: "22 aug 2024"."""
        return _day(day, "d MMM y", self.lang)

    def moment(self, moment: datetime | None) -> str:
        """Return a moment in the hours of the zone: "22 aug 2024 17:39"."""
        if moment is None:
            return self.say("time unknown")
        return _moment(moment.astimezone(self.zone), "d MMM y HH:mm", self.lang)

    def short_moment(self, moment: datetime) -> str:
        """Return a moment without its year: "22 aug 17:39"."""
        return _moment(moment.astimezone(self.zone), "d MMM HH:mm", self.lang)

    def period(self, period: Period) -> str:
        """Return the days of a count: "6 aug – 22 aug 2024"."""
        if period.start == period.end:
            return self.day(period.end)
        return f"{_day(period.start, 'd MMM', self.lang)} – {self.day(period.end)}"

    def _unit(self, unit: Unit) -> str:
        if unit in COUNTS or unit in CURRENCIES:
            return ""
        return self.say(UNIT_SIGNS.get(unit, unit))

    def _range(self, low: float | None, high: float | None) -> str:
        if low is not None and high is not None and low != high:
            return f"{self.number(low)}–{self.number(high)}"
        value = low if low is not None else high
        return "?" if value is None else self.number(value)


# Writing a number or a day costs more than all else on a page, and pages write the same ones.
@lru_cache(maxsize=20_000)
def _number(value: float, lang: str) -> str:
    return format_decimal(round(value, 2), locale=lang)


@lru_cache(maxsize=20_000)
def _moment(moment: datetime, form: str, lang: str) -> str:
    return format_datetime(moment, form, locale=lang)


@lru_cache(maxsize=20_000)
def _day(day: date, form: str, lang: str) -> str:
    return format_date(day, form, locale=lang)


def name_of(source: Source) -> str:
    """Return a source by its fullest name."""
    return source.canonical or source.name


def name_of_side(claim: Claim) -> str:
    """Return whose colour a claim has: its party, or else its source; empty for the report's own voice."""
    origin = origin_of(claim)
    return (origin.party or origin.canonical or origin.name) if origin else ""


def group_words(values: Sequence[str], wording: Wording) -> list[tuple[str, str]]:
    """Return values of a vocabulary with their words, in the order of the words."""
    return sorted(((value, wording.word(value)) for value in values), key=lambda row: row[1].lower())
