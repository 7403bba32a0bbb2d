"""Finds the single moments of a text (a day, a weekday, a month …) and what only places a number in time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from volgens.extract.annotations import Span
from volgens.extract.times.tense import is_verb
from volgens.lang.nouns import Nouns
from volgens.lang.time_entries import DayWord
from volgens.lang.times import Rule, TimeLexicon

TOKEN = re.compile(r"\d+|[^\W\d_]+")
YEAR_DIGITS = 4
LOOK_BACK = 24
LAST_WORD = re.compile(r"(?:(\w+)-)?(\w+)\W*$")
SENTENCE_START = re.compile(r"(?:[.!?]\s|\n|\A)$")
NEXT_WORD = re.compile(r"(?P<between>[^\w]*)(?P<word>[^\W\d_]*)")
NUMBER_AROUND = re.compile(r"[\d.,]*\d")
# "(58)" behind a name, "(19 en 21)" behind people, are ages, up to the oldest people there are.
IN_BRACKETS = re.compile(r"(?<=[^\W\d_]) \((?P<ages>\d{1,3}(?:(?:,| [^\W\d_]{1,3}) \d{1,3}){0,5})(?=\)|, )")
AGE = re.compile(r"\d+")
OLDEST = 115


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch that a rule matched, a day word, or a bare year; exactly one of the three is given."""

    span: Span
    match: re.Match[str] | None = None
    rule: Rule | None = None
    day: DayWord | None = None
    year: int | None = None


def scan(text: str, lexicon: TimeLexicon) -> Iterator[Found]:
    """Yield every expression of time in a text from left to right, the longest at each word, none within another."""
    until = 0
    for token in TOKEN.finditer(text):
        word = token.group()
        day, rules = _known(lexicon, word) if word[0] > "9" else (None, lexicon.number_rules)
        if (day is None and not rules) or token.start() < until:
            continue
        found = _at(text, token, day, rules, lexicon)
        if found is not None:
            until = found.span.end
            yield found


def find_bracketed_ages(text: str, nouns: Nouns) -> Iterator[Span]:
    """Yield the ages that stand in brackets behind names and people: "Jansen (58)", "de vrouw (58)"."""
    for match in IN_BRACKETS.finditer(text):
        ages = [Span(*age.span()) for age in AGE.finditer(text, match.start("ages"), match.end("ages"))]
        possible = all(0 < int(text[age.start : age.end]) <= OLDEST for age in ages)
        if possible and _are_people(text, match.start(), nouns, len(ages)):
            yield from ages


@lru_cache(maxsize=50_000)
def _known(lexicon: TimeLexicon, word: str) -> tuple[DayWord | None, tuple[Rule, ...]]:
    """Return the day that a word names, and the rules of what may begin with it; most words have neither."""
    lowered = word.lower()
    rules = lexicon.rules.get(lowered, ())
    if lexicon.starts_number(lowered):
        rules = (*rules, *lexicon.number_rules)
    return lexicon.days.get(lowered), rules


def _at(
    text: str, token: re.Match[str], day: DayWord | None, rules: tuple[Rule, ...], lexicon: TimeLexicon
) -> Found | None:
    if day is not None and not _is_excluded(text, token.start(), day):
        return Found(Span(*token.span()), day=day)
    best = _longest(text, token.start(), rules)
    word = token.group()
    if best is None and len(word) == YEAR_DIGITS and word.isdecimal() and _is_year(text, token, lexicon):
        return Found(Span(*token.span()), year=int(word))
    return best


def _longest(text: str, start: int, rules: tuple[Rule, ...]) -> Found | None:
    best: Found | None = None
    if start and text[start].isdigit() and text[start - 1] in ".,:/-" and text[start - 2 : start - 1].isdigit():
        return None
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match and match.end() > start and (best is None or match.end() > best.span.end):
            best = Found(Span(*match.span()), match=match, rule=rule)
    return best


def _is_excluded(text: str, start: int, day: DayWord) -> bool:
    before = LAST_WORD.search(text, max(0, start - LOOK_BACK), start)
    return before is not None and before.group(2).lower() in day.not_after


def _is_year(text: str, token: re.Match[str], lexicon: TimeLexicon) -> bool:
    """Tell whether four digits are a year by the words around them."""
    if not lexicon.year.first <= int(token.group()) <= lexicon.year.last or _is_part_of_number(text, token):
        return False
    before = lexicon.year_after.search(text, max(0, token.start() - LOOK_BACK), token.start())
    after = NEXT_WORD.match(text, token.end())
    if before is None:
        opens = SENTENCE_START.search(text, max(0, token.start() - LOOK_BACK), token.start()) is not None
        return opens and after is not None and after["word"].lower() in lexicon.year.verbs
    if after is None or not after["word"] or after["between"].strip():
        return True
    word = after["word"].lower()
    if before["always"] is not None:
        return after["word"] == word
    return word in lexicon.year.before or is_verb(word, lexicon.tense)


def _is_part_of_number(text: str, token: re.Match[str]) -> bool:
    before, after = text[max(0, token.start() - 2) : token.start()], text[token.end() : token.end() + 2]
    return (before[-1:] in (".", ",") and before[:1].isdigit()) or (after[:1] in (".", ",") and after[1:].isdigit())


def _are_people(text: str, end: int, nouns: Nouns, several: int) -> bool:
    """Tell whether the word before an offset is a name, one person, or people where there are several ages."""
    found = LAST_WORD.search(text, max(0, end - LOOK_BACK), end)
    joined, word = found.groups() if found else (None, "")
    if (joined or word)[:1].isupper():
        return True
    return nouns.unit_of(word) == "person" and (several > 1 or nouns.is_singular(word))
