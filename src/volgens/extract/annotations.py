"""The layers that reading lays over one text, each by its own step; offsets are into `report.text`, half-open."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from volgens.lang.pack import Pack
from volgens.model.background import NOTHING, Background
from volgens.model.claim import Cue, Period, Place, Source
from volgens.model.report import Report
from volgens.model.vocabulary import Mode, Modifier, Stance, Unit, UnreadReason

Role = Literal["prose", "heading", "furniture"]


class Span(NamedTuple):
    """A stretch of the report's text."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly within this stretch."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without surrounding blanks; headings and page furniture are sentences of their own kind."""

    index: int
    paragraph: int
    span: Span
    role: Role = "prose"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks: `inner` without, `outer` with them; an unclosed one ends its paragraph."""

    inner: Span
    outer: Span
    closed: bool = True


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that place something in time; `period` is resolved against publication, None where that cannot be.

    `kind`: "date" and "period" can give a figure its period; "clock", "age" and "duration" only keep their numbers from
    being read as figures ("duration" = "drie dagen geleden", "na twee uur": placing in time, not a measured duration).
    `future`: the words themselves point forward ("morgen", "volgende week").
    """

    span: Span
    kind: Literal["date", "period", "clock", "age", "duration"]
    period: Period | None = None
    future: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number expression with its modifiers and unit words, before its counted noun is known.

    `span` covers modifier, number and unit ("zo'n 12 bij 40 kilometer"); `number` the bare number ("12 bij 40").
    `unit` is None for a plain count, whose unit the counted noun decides. `low` and `high` are in base units.
    """

    span: Span
    number: Span
    low: float | None
    high: float | None
    modifier: Modifier
    unit: Unit | None = None
    stated_unit: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A number or quotation that is no claim, with the reason."""

    span: Span
    reason: UnreadReason


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as named at one spot of the text; `adjective` for "Russische", "Koerskse"."""

    span: Span
    place: Place
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence with its spaCy parse; token offsets in the report are `span.start + token.idx`."""

    sentence: Sentence
    doc: Doc

    def start_of(self, token: Token) -> int:
        """Return the token's first offset in the report's text."""
        return self.sentence.span.start + token.idx

    def end_of(self, token: Token) -> int:
        """Return the offset after the token's last character in the report's text."""
        return self.start_of(token) + len(token.text)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that lie wholly within a stretch of the report's text."""
        return tuple(t for t in self.doc if span.start <= self.start_of(t) and self.end_of(t) <= span.end)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: cue, sources (outermost relay first) and content.

    `scope` is all text whose figures have these sources (both sides of a cut content, the sentence that "Dat" means);
    `carry` are following stretches that plainly continue the account without a cue of their own.
    """

    cue: Cue
    sources: tuple[Source, ...]
    content: Span
    mode: Mode
    stance: Stance
    sentence: int
    scope: tuple[Span, ...] = ()
    carry: tuple[Span, ...] = ()


@dataclass(frozen=True)
class AnnotatedText:
    """A report with its layers: what the steps after parsing share. Sentences that can hold no claim stay unparsed.

    `background`: what earlier reports told.
    """

    report: Report
    pack: Pack
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    title_places: tuple[PlaceMention, ...] = ()
    parsed: Mapping[int, ParsedSentence] = field(default_factory=dict)
    background: Background = NOTHING

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.span.start for sentence in self.sentences)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the last sentence that starts at or before an offset; None before the first."""
        position = bisect_right(self._starts, offset)
        return self.sentences[position - 1] if position else None
