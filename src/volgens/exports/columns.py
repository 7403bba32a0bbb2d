"""Claims and questions as rows: which columns there are, of what kind, what each means, and where it comes from.

Invariant: every row names a report and a span of its text; `text` is exactly that slice.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, Literal, TypeVar

from volgens.model.claim import Figure, Period, Place, Source, Statement
from volgens.model.traced import TracedClaim, TracedQuestion
from volgens.model.wire import to_number

__all__ = ["CLAIM_COLUMNS", "QUESTION_COLUMNS", "Column", "Kind", "Row", "Value", "make_row", "name_source"]

Kind = Literal["text", "integer", "number", "moment", "day"]
Value = str | int | float | datetime | date | None
Row = dict[str, Value]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """One column: a name, the kind of its values, what it means in a line, and how it is found in an item."""

    name: str
    kind: Kind
    meaning: str
    find: Callable[[Item], Value]


def make_row(item: Item, columns: Iterable[Column[Item]]) -> Row:
    """Return an item as a row; half a surrogate pair, which no encoding holds, becomes a question mark."""
    return {column.name: _clean(column.find(item)) for column in columns}


def name_source(source: Source) -> str:
    """Return the fullest name of a source."""
    return source.canonical or source.name


def _clean(value: Value) -> Value:
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode()
    return value


def _of_figure(name: str) -> Callable[[TracedClaim], Any]:
    return lambda traced: getattr(traced.claim, name) if isinstance(traced.claim, Figure) else None


def _of_statement(name: str) -> Callable[[TracedClaim], Any]:
    return lambda traced: getattr(traced.claim, name) if isinstance(traced.claim, Statement) else None


def _number_of(name: str) -> Callable[[TracedClaim], Value]:
    find = _of_figure(name)
    return lambda traced: to_number(find(traced))


def _of_period(find: Callable[[Period], date]) -> Callable[[TracedClaim], Value]:
    def found(traced: TracedClaim) -> Value:
        period = traced.claim.period if isinstance(traced.claim, Figure) else None
        return find(period) if period else None

    return found


def _of_origin(find: Callable[[Source], Value]) -> Callable[[TracedClaim], Value]:
    return lambda traced: find(traced.claim.sources[-1]) if traced.claim.sources else None


def _of_cue(name: str) -> Callable[[TracedClaim], Value]:
    return lambda traced: getattr(traced.claim.cue, name, None)


def _relays(traced: TracedClaim) -> Value:
    return "; ".join(name_source(source) for source in traced.claim.sources[:-1]) or None


def _place_of(traced: TracedClaim) -> Place | None:
    return traced.claim.place if isinstance(traced.claim, Figure) else None


def _columns_of_place(place_of: Callable[[Item], Place | None]) -> tuple[Column[Item], ...]:
    def of(name: str) -> Callable[[Item], Value]:
        return lambda item: getattr(place_of(item), name, None)

    return (
        Column("place", "text", "the place that the figure is about, as named", of("name")),
        Column("geonames", "integer", "its number in GeoNames", of("geonames")),
        Column("latitude", "number", "degrees, WGS 84", of("lat")),
        Column("longitude", "number", "degrees, WGS 84", of("lon")),
        Column("country", "text", "its country, ISO 3166-1 alpha-2", of("country")),
        Column("precision", "text", "country, region, city or place", of("precision")),
    )


_TRACE: tuple[Column[TracedClaim], ...] = (
    Column("report", "text", "id of the report", lambda traced: traced.claim.report),
    Column("url", "text", "web address of the report", lambda traced: traced.provenance.url),
    Column("publisher", "text", "whose the report is", lambda traced: traced.provenance.publisher),
    Column("published", "moment", "when it was published", lambda traced: traced.provenance.published),
    Column("title", "text", "its title", lambda traced: traced.provenance.title),
    Column("lang", "text", "its language", lambda traced: traced.provenance.lang),
    Column("version", "text", "hash of this version of the report", lambda traced: traced.claim.version),
    Column("text_hash", "text", "SHA-256 of the report's text", lambda traced: traced.provenance.text_hash),
    Column("start", "integer", "first character of the span in the report's text", lambda traced: traced.claim.start),
    Column("end", "integer", "the character after the span", lambda traced: traced.claim.end),
    Column("text", "text", "the span itself", lambda traced: traced.claim.text),
)

CLAIM_COLUMNS: tuple[Column[TracedClaim], ...] = (
    Column("claim", "text", "id of the claim", lambda traced: traced.claim.id),
    Column("kind", "text", "figure or statement", lambda traced: traced.claim.kind),
    Column("question", "text", "id of the question that a figure answers", lambda traced: traced.question),
    *_TRACE,
    Column("measure", "text", "what a figure measures", _of_figure("measure")),
    Column("aspect", "text", "total, increment, part, earlier or expected", _of_figure("aspect")),
    Column("low", "number", "lower end in the unit; empty: open or no figure", _number_of("low")),
    Column("high", "number", "upper end in the unit; empty: open or no figure", _number_of("high")),
    Column("modifier", "text", "exact, over, at_least, about, under, at_most, between, vague", _of_figure("modifier")),
    Column("unit", "text", "base unit of low and high", _of_figure("unit")),
    Column("stated_unit", "text", "the unit in the report, where it is another", _of_figure("stated_unit")),
    Column("counted", "text", "the noun that is counted", _of_figure("counted")),
    *_columns_of_place(_place_of),
    Column("period_start", "day", "first day that the figure covers", _of_period(lambda period: period.start)),
    Column("period_end", "day", "last day that the figure covers", _of_period(lambda period: period.end)),
    Column("mode", "text", "direct, indirect or mixed speech", _of_statement("mode")),
    Column("stance", "text", "assert, deny, doubt, demand, promise, opinion or question", _of_statement("stance")),
    Column("source", "text", "who vouches, by the fullest name; empty: the report itself", _of_origin(name_source)),
    Column("party", "text", "the side that the source speaks for", _of_origin(lambda source: source.party)),
    Column("source_kind", "text", "official, military, rescue …", _of_origin(lambda source: source.kind)),
    Column("source_start", "integer", "first character of the source's name", _of_origin(lambda source: source.start)),
    Column("source_end", "integer", "the character after it", _of_origin(lambda source: source.end)),
    Column("relays", "text", "who passed it on, outermost first, between semicolons", _relays),
    Column("cue", "text", "the words that attribute", _of_cue("text")),
    Column("cue_start", "integer", "first character of the cue", _of_cue("start")),
    Column("cue_end", "integer", "the character after it", _of_cue("end")),
    Column("standing", "text", "asserted, unverified, disputed, denied, confirmed", lambda one: one.claim.standing),
    Column("said_at", "moment", "when it was said", lambda traced: traced.claim.said_at),
    Column("dropped", "moment", "when a newer version left it out", lambda traced: traced.dropped),
    Column("judged", "text", "accepted, rejected or corrected by a person", lambda traced: traced.judged),
)


def _of_latest(column: Column[TracedClaim]) -> Column[TracedQuestion]:
    return Column(column.name, column.kind, column.meaning, lambda traced: column.find(traced.latest))


def _sides(traced: TracedQuestion) -> Value:
    return "; ".join(
        f"{side.name or traced.evidence[side.claim].provenance.publisher}: {_show(side.low, side.high)} ({side.claim})"
        for side in traced.question.sides
    )


def _show(low: float | None, high: float | None) -> str:
    ends = ["" if end is None else str(to_number(end)) for end in (low, high)]
    return ends[0] if low == high else "–".join(ends)


QUESTION_COLUMNS: tuple[Column[TracedQuestion], ...] = (
    Column("question", "text", "id of the question", lambda traced: traced.question.id),
    Column("asks", "text", "what it asks, in words", lambda traced: traced.question.asks),
    Column("measure", "text", "what is measured", lambda traced: traced.question.measure),
    Column("aspect", "text", "total, increment, part, earlier or expected", lambda traced: traced.question.aspect),
    Column("counted", "text", "the noun that is counted", lambda traced: traced.question.counted),
    Column("low", "number", "lower end of the values that stand; empty: open", lambda one: to_number(one.question.low)),
    Column("high", "number", "upper end of them; empty: open", lambda traced: to_number(traced.question.high)),
    Column("unit", "text", "base unit of low and high", lambda traced: traced.question.unit),
    Column("standing", "text", "agreed, one_sided, disputed or unverified", lambda traced: traced.question.standing),
    Column("why", "text", "the reason for the standing", lambda traced: traced.question.why),
    Column("sides", "text", "what each side says: name, ends, claim; between semicolons", _sides),
    *_columns_of_place(lambda traced: traced.question.place),
    Column("since", "moment", "first publication of a figure", lambda traced: traced.question.since),
    Column("until", "moment", "last publication of one", lambda traced: traced.question.until),
    Column("claims", "text", "ids of all claims that answer it", lambda traced: " ".join(traced.question.claims)),
    Column("latest", "text", "id of the claim to print now", lambda traced: traced.question.latest),
    *map(_of_latest, _TRACE),
    *(_of_latest(column) for column in CLAIM_COLUMNS if column.name in ("source", "party")),
)
