"""What a pack knows of time, compiled from `times.toml`.

Patterns name the pack's lists in braces and are compiled once; each is matched only at one of its first words.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from volgens.lang.entries import check_tables, compile_pattern, read_entries, read_table
from volgens.lang.numbers import NumberLexicon
from volgens.lang.time_entries import (
    DayWord,
    Feast,
    Joining,
    Means,
    MomentPattern,
    PersonWords,
    PlacingPattern,
    TenseLists,
    TimeUnit,
    TimeWords,
    YearWords,
    load_moments,
    load_placings,
)

TABLES = frozenset({"words", "unit", "day", "moment", "feast", "year", "joining", "tense", "placing", "person"})
NUMBER = "number"  # in `starts`: any number, in digits or in words


@dataclass(frozen=True, slots=True)
class Tense:
    """Words and verb endings that tell whether a clause is about what was or about what is to come."""

    future: frozenset[str]
    present: frozenset[str]
    perfect: frozenset[str]
    copula: frozenset[str]
    participle: re.Pattern[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled pattern with what it stands for."""

    pattern: re.Pattern[str]
    moment: Means | None = None
    placing: Literal["clock", "age", "duration"] | None = None


@dataclass(frozen=True, eq=False)
class TimeLexicon:
    """All of `times.toml`, compiled; `rules` are by the first word of what they match."""

    rules: Mapping[str, tuple[Rule, ...]]
    number_rules: tuple[Rule, ...]
    days: Mapping[str, DayWord]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    seasons: Mapping[str, int]
    feasts: Mapping[str, Feast]
    units: Mapping[str, TimeUnit]
    words: TimeWords
    joining: Mapping[str, re.Pattern[str]]
    tense: Tense
    year: YearWords
    year_after: re.Pattern[str]
    number_word: re.Pattern[str]

    def starts_number(self, word: str) -> bool:
        """Tell whether a word begins with a number written out."""
        return self.number_word.match(word) is not None


def load_times(path: Path, numbers: NumberLexicon) -> TimeLexicon:
    """Return the compiled lexicon of a pack's `times.toml`; raise PackError for what cannot be read."""
    check_tables(path, TABLES)
    words = read_table(path, "words", TimeWords)
    units = read_entries(path, "unit", TimeUnit)
    people = read_table(path, "person", PersonWords).words
    year = read_table(path, "year", YearWords)
    joining = read_table(path, "joining", Joining)
    feasts = read_entries(path, "feast", Feast)
    lists = _placeholders(words, units, people, numbers)
    rules, number_rules = _rules(path, lists, {**_starts(words), "person": people})
    for name in (word for feast in feasts for word in feast.words):
        pattern = re.compile(rf"(?P<feast>{re.escape(name)})(?: (?P<year>{lists['year']}))?(?!\w)", re.IGNORECASE)
        first = name.split()[0]
        rules[first] = (*rules.get(first, ()), Rule(pattern, "feast"))
    return TimeLexicon(
        rules=rules,
        number_rules=number_rules,
        days={word: entry for entry in read_entries(path, "day", DayWord) for word in entry.words},
        weekdays=_numbered(words.weekday),
        months=_numbered(words.month, words.short_month) | _other_months(words),
        seasons=_numbered(words.season, words.other_season),
        feasts={word: entry for entry in feasts for word in entry.words},
        units={word: unit for unit in units for word in unit.words},
        words=words,
        joining={each.name: re.compile(getattr(joining, each.name), re.IGNORECASE) for each in fields(Joining)},
        tense=_tense(path),
        year=year,
        number_word=re.compile(lists["number_word"], re.IGNORECASE),
        year_after=re.compile(
            rf"(?:\b(?P<always>{_any(year.always_after)})|(?<!\w)(?P<maybe>{_any(year.after)}))\s?$", re.IGNORECASE
        ),
    )


def _tense(path: Path) -> Tense:
    lists = read_table(path, "tense", TenseLists)
    return Tense(
        future=frozenset(lists.future),
        present=frozenset(lists.present),
        perfect=frozenset(lists.perfect),
        copula=frozenset(lists.copula),
        participle=compile_pattern(lists.participle, f"{path.name}: participle"),
        past=frozenset(lists.past),
        past_endings=lists.past_endings,
        not_past=frozenset(lists.not_past),
    )


def _rules(
    path: Path, lists: Mapping[str, str], starts: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, tuple[Rule, ...]], tuple[Rule, ...]]:
    """Compile every pattern; return the rules by their first word, and those that begin with a number."""
    by_word: dict[str, list[Rule]] = {}
    by_number: list[Rule] = []
    entries: list[MomentPattern | PlacingPattern] = [*load_moments(path), *load_placings(path)]
    for entry in entries:
        moment = entry.means if isinstance(entry, MomentPattern) else None
        placing = entry.kind if isinstance(entry, PlacingPattern) else None
        compiled = compile_pattern(f"(?i:{_filled(entry.pattern, lists)})", f"{path.name}: {moment or placing}")
        rule = Rule(compiled, moment, placing)
        for start in entry.starts:
            if start == NUMBER:
                by_number.append(rule)
                continue
            for word in starts.get(start, (start,)):
                by_word.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in by_word.items()}, tuple(by_number)


def _starts(words: TimeWords) -> dict[str, tuple[str, ...]]:
    """Return the lists under their names, weekdays with every part of the day, seasons under both names."""
    parts = ("", *words.day_part, *words.night)
    lists = {each.name: getattr(words, each.name) for each in fields(TimeWords)}
    lists["weekday"] = tuple(day + part for day in words.weekday for part in parts)
    lists["season"] = tuple(filter(None, (*words.season, *words.other_season)))
    return lists


def _placeholders(
    words: TimeWords, units: Iterable[TimeUnit], people: Iterable[str], numbers: NumberLexicon
) -> dict[str, str]:
    """Return what each name in braces stands for in a pattern."""
    lists = {each.name: f"(?:{_any(getattr(words, each.name))})" for each in fields(TimeWords)}
    short = (*words.short_month, *words.other_short_month)
    months = rf"(?:(?:{_any(words.month)})\b|(?:{_any(short)})\b\.?)"
    joiners = _any((*numbers.joining.joiners, *words.other_joiner))
    number_words = (*(word.text for word in numbers.words), *numbers.joining.articles, *words.other_number)
    parts = _any(number_words)
    written = rf"(?:{parts})(?:{joiners}|{parts}){{0,4}}"
    half = rf"(?:{_any(numbers.joining.articles)})? ?(?:{_any(numbers.joining.half)})\b"
    # Most words begin as no number does: looking at one letter saves trying the many alternatives.
    first_letters = "".join(sorted({word[0] for word in (" ", *number_words, *numbers.joining.half) if word}))
    return lists | {
        "weekday": rf"(?P<weekday>{_any(words.weekday)})",
        "of_day": rf"(?:{_any((*words.day_part, *words.night))})",
        "month": rf"(?P<month>{months})",
        "month_words": months,
        "season": rf"(?P<season>{_any((*words.season, *words.other_season))})",
        "third": _any((*words.begin, *words.middle, *words.end)),
        "unit": rf"(?:{_any(word for unit in units for word in unit.words)})",
        "person": _any(people),
        "number_word": written,
        "n": rf"(?:\d{{1,4}}(?:,\d)?|(?=[{re.escape(first_letters)}])(?:{half}|{written}))",
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
        "year": r"(?:1[5-9]|20)\d\d(?!\d)",
    }


def _filled(pattern: str, lists: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda match: lists.get(match.group(1), match.group()), pattern)


def _any(words: Iterable[str]) -> str:
    """Return the alternatives of a pattern, longest first, with any blank between the words of one."""
    return "|".join(sorted((re.escape(word) for word in words if word), key=len, reverse=True))


def _numbered(*lists: tuple[str, ...]) -> dict[str, int]:
    return {word: position for words in lists for position, word in enumerate(words) if word}


def _other_months(words: TimeWords) -> dict[str, int]:
    """Return the further short names of months, each by the short name that it begins with."""
    return {
        other: position
        for other in words.other_short_month
        for position, short in enumerate(words.short_month)
        if other.startswith(short)
    }
