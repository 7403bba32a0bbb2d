"""Reports with their figures annotated in the text itself, to learn from.

A text file holds reports, each after a line `=== PUBLISHED|PUBLISHER|TITLE`; in them every figure stands as
`[[zeker twaalf mensen|killed|total|Trier/Moezel]]`: its words, its measure, its aspect, and the place that it is about,
with others that would do behind a slash; "-" is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from volgens.errors import SettingsError
from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.pipeline import lay_layers, read_claims
from volgens.extract.reader import load_reader
from volgens.extract.recent import Recent
from volgens.model.report import Report
from volgens.model.vocabulary import ASPECTS, MEASURES, Aspect, Measure

HEAD = re.compile(r"(?m)^=== ?")
MARKED = re.compile(r"\[\[([^|\]]+)\|([^|\]]+)\|([^|\]]+)\|([^|\]]+)\]\]")


@dataclass(frozen=True, slots=True)
class Annotation:
    """One figure as a person annotated it; None among `places` is none."""

    span: Span
    measure: Measure
    aspect: Aspect
    places: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedReport:
    """A report with all of its figures."""

    report: Report
    figures: tuple[Annotation, ...]


def read_annotated(folder: Path, lang: str) -> tuple[AnnotatedReport, ...]:
    """Return the annotated reports of the folder's text files, in the order of their names.

    Raises SettingsError for a folder without any, and for a file that is none, naming it.
    """
    found: list[AnnotatedReport] = []
    for path in sorted(folder.rglob("*.txt")):
        try:
            found += _read_marked(path, lang)
        except ValueError as error:
            raise SettingsError(f"{path}: no annotated reports ({error})") from error
    if not found:
        raise SettingsError(f"{folder}: no text files with annotated reports in it")
    return tuple(found)


def _read_marked(path: Path, lang: str) -> Iterator[AnnotatedReport]:
    for number, part in enumerate(HEAD.split(path.read_text(encoding="utf-8"))[1:], 1):
        head, _, body = part.partition("\n")
        published, publisher, title = (field.strip() for field in head.split("|", 2))
        text, figures = _unmark(body.strip())
        moment = datetime.fromisoformat(published)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        yield AnnotatedReport(Report(f"{path.stem}-{number}", text, publisher, moment, title, lang), figures)


def _unmark(body: str) -> tuple[str, tuple[Annotation, ...]]:
    """Return a text without its marks, and what they marked."""
    pieces: list[str] = []
    figures: list[Annotation] = []
    length = last = 0
    for match in MARKED.finditer(body):
        pieces += [body[last : match.start()], match[1]]
        start = length + match.start() - last
        length, last = start + len(match[1]), match.end()
        figures.append(_annotation(Span(start, length), match[2], match[3], match[4]))
    return "".join((*pieces, body[last:])), tuple(figures)


def _annotation(span: Span, measure: str, aspect: str, places: str) -> Annotation:
    if measure not in MEASURES or aspect not in ASPECTS:
        raise ValueError(f"{measure!r} is no measure, or {aspect!r} no aspect")
    names = (name.strip() for name in places.split("/"))
    return Annotation(span, measure, aspect, tuple(None if name == "-" else name for name in names))


def read_layers(annotated: Sequence[AnnotatedReport], lang: str) -> Iterator[tuple[AnnotatedText, AnnotatedReport]]:
    """Yield each report with its layers as the reader of a language lays them, in the light of those before it."""
    texts = lay_layers((each.report for each in annotated), load_reader(lang))
    recent = Recent()
    for each, (laid, rejected) in zip(annotated, texts, strict=True):
        text = replace(laid, background=recent.recall(each.report))
        recent.keep(read_claims(text, rejected))
        yield text, each


def best_of(annotated: AnnotatedReport, span: Span) -> Annotation | None:
    """Return the annotation that shares most with a stretch of the report's text; None when none does."""
    shared = ((min(each.span.end, span.end) - max(each.span.start, span.start), each) for each in annotated.figures)
    most, best = max(shared, key=lambda one: one[0], default=(0, None))
    return best if most > 0 else None
