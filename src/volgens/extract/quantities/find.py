"""Finds the quantities of a text: numbers with modifiers, intervals and units, and the numbers that are none.

Every percentage is a quantity with unit percent, also a rate of change ("5,5 procent duurder", "steeg met 8 procent"):
the annotated stories take those as figures. Changes in percentage points and multiples ("drie keer zo groot",
"verdubbeld") are rejected.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from volgens.extract.annotations import Quantity, Rejected, Span, TimeExpression
from volgens.extract.quantities.candidate import Candidate
from volgens.extract.quantities.doubles import settle, share_magnitudes
from volgens.extract.quantities.durations import add_durations
from volgens.extract.quantities.grammar import Grammar, compile_grammar
from volgens.extract.quantities.intervals import Joined, are_linked, join
from volgens.extract.quantities.lexer import Token, cut_pieces, lex
from volgens.extract.quantities.modifiers import bind, close_ends
from volgens.extract.quantities.number import Number
from volgens.extract.quantities.numbers import read_number
from volgens.extract.quantities.rejections import refuse
from volgens.extract.quantities.scores import find_scores
from volgens.extract.quantities.units import Measured, measure
from volgens.lang.pack import Pack
from volgens.lang.units import MeasuredUnit
from volgens.model.vocabulary import Unit, UnreadReason

_TIME_REASONS: dict[str, UnreadReason] = {
    "date": "date",
    "period": "date",
    "clock": "time",
    "age": "age",
    "duration": "duration",
}


# Reasons that hold for both ends of an interval.
SPREADING: frozenset[UnreadReason | None] = frozenset({"multiple", "rate of change", "age", "time", "classifier"})
# Units of which a single one is measured rather than named ("ruim een kilometer", but not "ruim een uur later").
ONE_OF: frozenset[Unit] = frozenset({"km", "m", "ha"})


@dataclass(frozen=True, slots=True)
class Quantities:
    """The quantities of a text in its order, and the numbers that are none, each with its reason."""

    read: tuple[Quantity, ...]
    rejected: tuple[Rejected, ...]


def find_quantities(text: str, times: tuple[TimeExpression, ...], pack: Pack) -> Quantities:
    """Return the quantities of a text and what is none; numbers within time expressions have those' reason."""
    grammar = compile_grammar(pack)
    moments = sorted(times, key=lambda each: each.span)
    ends = [moment.span.end for moment in moments]
    read: list[Quantity] = []
    rejected: list[Rejected] = []
    for start, end in cut_pieces(text):
        if tokens := lex(text, start, end):
            nearby = moments[bisect_left(ends, start) : bisect_left(ends, end) + 1] if moments else []
            _read_piece(text, tokens, nearby, grammar, (read, rejected))
    return Quantities(tuple(read), tuple(sorted(rejected, key=lambda each: each.span)))


def _read_piece(
    text: str,
    tokens: Sequence[Token],
    times: Sequence[TimeExpression],
    grammar: Grammar,
    into: tuple[list[Quantity], list[Rejected]],
) -> None:
    read, rejected = into
    numbers, idioms = _scan(tokens, grammar)
    rejected.extend(idioms)
    if not numbers:
        return
    measured = [measure(tokens, number, grammar.units, grammar.numbers.joining.minus) for number in numbers]
    measured = add_durations(tokens, [settle(text, tokens, each, grammar) for each in measured], grammar)
    measured = share_magnitudes(tokens, measured, grammar)
    scores = find_scores(tokens, measured, grammar.is_counted)
    results = {at for _, pair in scores for at in pair}
    measured = [each for at, each in enumerate(measured) if at not in results]
    reasons = _reasons(text, tokens, measured, _Times(times), grammar)
    kept = [each for each, reason in zip(measured, reasons, strict=True) if reason is None]
    rejected.extend(Rejected(span, "name") for span, _ in scores)
    for each, reason in zip(measured, reasons, strict=True):
        if reason:
            rejected.append(Rejected(_span(tokens, each.number.first, each.number.last), reason))
    read.extend(_quantity(tokens, joined, grammar) for joined in join(tokens, kept, grammar))


def _reasons(
    text: str, tokens: Sequence[Token], measured: Sequence[Measured], times: "_Times", grammar: Grammar
) -> list[UnreadReason | None]:
    """Return for each number why it is none; one that leads up to such a one ("2 tot 3 keer zo veel") goes with it."""
    reasons: list[UnreadReason | None] = []
    for each in measured:
        span = _span(tokens, each.number.first, each.number.last)
        reasons.append(times.reason(span) or refuse(Candidate(tokens, each, text, grammar)))
    for at in range(len(measured) - 2, -1, -1):
        left, right, reason = measured[at], measured[at + 1], reasons[at + 1]
        if (
            reason in SPREADING
            and reasons[at] is None
            and left.unit is None
            and are_linked(tokens, left, right, grammar)
        ):
            reasons[at] = reason
    for at, each in enumerate(measured[1:], 1):
        before, reason = measured[at - 1], reasons[at - 1]
        between = [token.kind for token in tokens[before.last : each.number.first]]
        dialled = reason == "phone" and each.number.digits and between in ([], ["mark"])
        named = reason == "name" and each.unit is None and _goes_on(tokens, before, each, grammar)
        if dialled or named:
            reasons[at] = reason
    return reasons


def _goes_on(tokens: Sequence[Token], before: Measured, each: Measured, grammar: Grammar) -> bool:
    """Tell whether a number is one more name: "groep 1 tot en met 8", "tussen afrit 12 en 13"."""
    if are_linked(tokens, before, each, grammar):
        return True
    between = tokens[before.last : each.number.first]
    linked = [token.text for token in between] in [[text] for text in grammar.refusals.lexicon.classifier.elision]
    return linked and before.number.digits and each.number.digits and not grammar.counts(tokens, each.last)


def _scan(tokens: Sequence[Token], grammar: Grammar) -> tuple[list[Number], list[Rejected]]:
    """Return the number phrases, and the idioms that no number is read from."""
    numbers: list[Number] = []
    idioms: list[Rejected] = []
    opens, until = grammar.opens, 0
    for at in [at for at, token in enumerate(tokens) if token.kind == "number" or opens(token.text)]:
        if at < until:
            continue
        found = grammar.refusals.idioms.after(tokens, at)
        if (
            found
            and not _counts_what_follows(tokens, found[0], grammar)
            and (found[1] in ("none", "multiple") or _counts(tokens[at : found[0]], grammar))
        ):
            idioms.append(Rejected(Span(tokens[at].start, tokens[found[0] - 1].end), found[1]))
            until = found[0]
        elif number := _number_at(tokens, at, grammar):
            numbers.append(number)
            until = number.last
    return numbers, idioms


def _number_at(tokens: Sequence[Token], at: int, grammar: Grammar) -> Number | None:
    """Return the number phrase that starts at a token, one that only a modifier makes of it among them."""
    share = _bare_share(tokens, at, grammar)
    return share or read_number(tokens, at, grammar.numbers) or _one_of_unit(tokens, at, grammar)


def _bare_share(tokens: Sequence[Token], at: int, grammar: Grammar) -> Number | None:
    """Read a share whose article is part of a modifier: "zo'n *kwart* van de winkels"."""
    numbers, share = grammar.numbers, grammar.refusals.lexicon.share
    if at == 0 or tokens[at - 1].text not in share.without or at + 1 >= len(tokens) or tokens[at + 1].text != share.of:
        return None
    below = numbers.compounds.denominator(tokens[at].text)
    percent = numbers.bare_fractions.get(tokens[at].text) or (100 / below if below else None)
    return Number(at, at + 1, percent, percent, "share") if percent else None


def _one_of_unit(tokens: Sequence[Token], at: int, grammar: Grammar) -> Number | None:
    """Read an article that a modifier makes a number of a length: "ruim *een* kilometer"."""
    if tokens[at].text not in grammar.numbers.joining.articles or not grammar.modifiers.before.before(tokens, at):
        return None
    unit = grammar.units.names.after(tokens, at + 1)
    return Number(at, at + 1, 1.0, 1.0) if unit and unit[1].unit in ONE_OF else None


def _counts_what_follows(tokens: Sequence[Token], end: int, grammar: Grammar) -> bool:
    """Tell whether an idiom ends in a number that a counted noun or a name follows: "alle vijf *inzittenden*"."""
    number = read_number(tokens, end - 1, grammar.numbers)
    behind = tokens[end] if end < len(tokens) else None
    counted = behind is not None and behind.kind == "word" and (behind.capital or grammar.is_counted(behind.text))
    return counted and number is not None and number.last == end and number.low > 1


def _counts(tokens: Sequence[Token], grammar: Grammar) -> bool:
    """Tell whether an idiom holds a word that would be read as a number."""
    articles, read = grammar.numbers.joining.articles, grammar.numbers.compounds.read
    return any(
        token.kind == "number" or (read(token.text) is not None and (token.stressed or token.text not in articles))
        for token in tokens
    )


def _quantity(tokens: Sequence[Token], joined: Joined, grammar: Grammar) -> Quantity:
    measured, number = joined.measured, joined.measured.number
    bound = bind(tokens, joined, grammar.modifiers)
    unit = measured.unit
    low, high = number.low, number.high
    if isinstance(unit, MeasuredUnit):
        if number.form == "share":  # "driekwart liter"
            low, high = low / 100, high / 100
        low, high = unit.convert(low), unit.convert(high)
    elif number.form == "share":
        low, high = float(f"{low:.3g}"), float(f"{high:.3g}")
    # Binary fractions leave crumbs: 8.2 times a million is 8199999.999999999.
    ends = close_ends(bound.modifier, float(f"{low:.12g}"), float(f"{high:.12g}"))
    return Quantity(
        span=_span(tokens, bound.first, bound.last),
        number=_span(tokens, number.first, number.last),
        low=ends[0],
        high=ends[1],
        modifier=bound.modifier,
        unit="percent" if number.form == "share" and unit is None else unit.unit if unit else None,
        stated_unit=unit.stated if isinstance(unit, MeasuredUnit) else None,
    )


def _span(tokens: Sequence[Token], first: int, last: int) -> Span:
    return Span(tokens[first].start, tokens[last - 1].end)


class _Times:
    """Time expressions of a piece, asked from left to right."""

    def __init__(self, times: Sequence[TimeExpression]) -> None:
        self._times = times
        self._next = 0

    def reason(self, span: Span) -> UnreadReason | None:
        while self._next < len(self._times) and self._times[self._next].span.end <= span.start:
            self._next += 1
        if self._next < len(self._times) and self._times[self._next].span.overlaps(span):
            return _TIME_REASONS[self._times[self._next].kind]
        return None
