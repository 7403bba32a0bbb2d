"""The claims of a report as judging sees them: accounts (attributed content) with the figures that they contain."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from volgens.extract.annotations import AnnotatedText, Attribution, Span
from volgens.lang.standing import STEM
from volgens.model.claim import Figure, Source

WORD = re.compile(r"\w{4,}")
WIDEST = 80


@dataclass(frozen=True, slots=True)
class Account:
    """One attributed content: the sentences from `first` to `last`, cue included, and the indices of its figures.

    `said` is the content's text.
    """

    index: int
    attribution: Attribution
    content: Span
    span: Span
    first: int
    last: int
    figures: tuple[int, ...]
    said: str

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says it."""
        return self.attribution.sources

    @property
    def stance(self) -> str:
        """Whether it asserts, denies, doubts, ..."""
        return self.attribution.stance

    @property
    def stems(self) -> frozenset[str]:
        """The beginnings of its longer words: of the few accounts that are compared with others."""
        return stems_of(self.said)


@dataclass(frozen=True)
class Claims:
    """All accounts and figures of a report, in the order of the text by start of content."""

    text: AnnotatedText
    accounts: tuple[Account, ...]
    figures: tuple[Figure, ...]
    figure_sentences: tuple[int, ...]
    account_of: tuple[int | None, ...]

    def sentence_of(self, offset: int) -> int:
        """Return the index of the sentence at an offset."""
        sentence = self.text.sentence_at(offset)
        return sentence.index if sentence else 0

    @cached_property
    def accounts_in(self) -> dict[int, list[Account]]:
        """The accounts by the sentence in which they end."""
        found: dict[int, list[Account]] = defaultdict(list)
        for account in self.accounts:
            found[account.last].append(account)
        return found

    @cached_property
    def figures_in(self) -> dict[int, list[int]]:
        """The figures, by index, by sentence."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self.figure_sentences):
            found[sentence].append(at)
        return found

    def around(self, account: Account) -> tuple[Account, ...]:
        """Return the accounts near another in the text, itself left out: all of them in any but very long texts."""
        place = self._places[account.index]
        near = self._in_order[max(0, place - WIDEST) : place + WIDEST + 1]
        return tuple(each for each in near if each is not account)

    @cached_property
    def _in_order(self) -> tuple[Account, ...]:
        return tuple(sorted(self.accounts, key=lambda each: each.span.start))

    @cached_property
    def _places(self) -> dict[int, int]:
        return {account.index: place for place, account in enumerate(self._in_order)}

    def sentences_apart(self, one: int, other: int) -> int:
        """Return how many sentences of prose two sentences are apart; headings do not count."""
        return abs(self._prose_rank[one] - self._prose_rank[other])

    @cached_property
    def _prose_rank(self) -> tuple[int, ...]:
        return tuple(accumulate(sentence.role == "prose" for sentence in self.text.sentences))

    def paragraph_of(self, sentence: int) -> int:
        """Return the paragraph of a sentence."""
        return self.text.sentences[sentence].paragraph if self.text.sentences else 0


def gather_claims(text: AnnotatedText, attributions: tuple[Attribution, ...], figures: tuple[Figure, ...]) -> Claims:
    """Return the claims of a report; a figure belongs to the shortest account whose content or scope holds it."""
    starts = [figure.start for figure in figures]
    in_order = sorted(range(len(figures)), key=lambda at: starts[at])
    starts = [starts[at] for at in in_order]
    owner: list[tuple[int, int] | None] = [None] * len(figures)
    held: list[tuple[int, ...]] = []
    for index, attribution in enumerate(attributions):
        own: list[int] = []
        for span in {attribution.content, *attribution.scope}:
            for at in in_order[bisect_left(starts, span.start) : bisect_right(starts, span.end)]:
                if figures[at].end <= span.end:
                    own.append(at)
                    length = span.end - span.start
                    known = owner[at]
                    if known is None or length < known[0]:
                        owner[at] = (length, index)
        held.append(tuple(sorted(set(own))))
    accounts = tuple(_account(text, index, each, held[index]) for index, each in enumerate(attributions))
    sentences = tuple(_sentence(text, figure.start) for figure in figures)
    return Claims(text, accounts, figures, sentences, tuple(each[1] if each else None for each in owner))


def _account(text: AnnotatedText, index: int, attribution: Attribution, figures: tuple[int, ...]) -> Account:
    content, cue = attribution.content, attribution.cue
    span = Span(min(content.start, cue.start), max(content.end, cue.end))
    said = text.report.text[content.start : content.end]
    first, last = _sentence(text, span.start), _sentence(text, max(span.start, span.end - 1))
    return Account(index, attribution, content, span, first, last, figures, said)


def _sentence(text: AnnotatedText, offset: int) -> int:
    sentence = text.sentence_at(offset)
    return sentence.index if sentence else 0


@lru_cache(maxsize=256)
def stems_of(content: str) -> frozenset[str]:
    """Return the beginnings of a content's longer words, by which two contents are compared."""
    return frozenset(word[:STEM] for word in WORD.findall(content.lower()))


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the shorter of two contents the other shares, 0 to 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def origin_of(sources: tuple[Source, ...]) -> Source | None:
    """Return the last of a chain, from whom the claim comes; None for the report's own voice."""
    return sources[-1] if sources else None


def same_side(one: tuple[Source, ...], other: tuple[Source, ...]) -> bool:
    """Tell whether two claims come from the same source or party; the report's own voice is a side of its own."""
    first, second = origin_of(one), origin_of(other)
    if first is None or second is None:
        return first is second
    if first.party and first.party == second.party:
        return True
    names = {(first.canonical or first.name).lower(), first.name.lower()}
    return bool(names & {(second.canonical or second.name).lower(), second.name.lower()})
