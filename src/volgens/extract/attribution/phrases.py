"""Attributions without a verb: "volgens X", "aldus X", "naar verluidt", "naar eigen zeggen"."""

from collections.abc import Iterator

from volgens.extract.annotations import Span
from volgens.extract.attribution.clauses import clause_end, clause_start, content_end, row_end
from volgens.extract.attribution.contents import speech_start
from volgens.extract.attribution.drafts import Content, Draft
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import read_apposition, read_mention
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import find_subject
from volgens.lang.cues import CueLexicon, PhraseCue, VerbCue, Words

ANY_VERB = VerbCue("", ("",), (), "", (), "assert")


def find_phrase_drafts(row: Row, lexicon: CueLexicon) -> Iterator[Draft]:
    """Yield the attributions by a phrase in one row."""
    for at in range(len(row)):
        for phrase in lexicon.phrase_starts.get(row.lower(at), ()):
            if all(row.lower(at + offset) == word for offset, word in enumerate(phrase.words)):
                draft = _draft(row, at, phrase, lexicon.words)
                if draft is not None:
                    yield draft
                break


def _draft(row: Row, at: int, phrase: PhraseCue, words: Words) -> Draft | None:
    after = at + len(phrase.words)
    if phrase.kind in ("source", "after"):
        return _named(row, at, after, phrase, words)
    mention = _own(row, at, after, words) if phrase.kind == "own" else None
    if phrase.kind == "own" and mention is None:
        return None
    content = _around(row, at, after, words)
    if content is None:
        return None
    return Draft(row, row.span(at, after), " ".join(phrase.words), "assert", mention, content)


def _named(row: Row, at: int, after: int, phrase: PhraseCue, words: Words) -> Draft | None:
    end = read_mention(row, after, words)
    if end == after or any(row.lower(i) in phrase.quiet_nouns for i in range(after, end)):
        return None
    if row.lower(after) in words.own_voice:
        return None
    end = read_apposition(row, end, words)
    mention = row.span(after, end)
    content = _around(row, at, end, words) if phrase.kind == "source" else _before(row, at)
    back = content is None
    return Draft(row, row.span(at, at + 1), " ".join(phrase.words), "assert", mention, content, back=back)


def _before(row: Row, at: int) -> Content | None:
    end = at
    while end > 0 and row.part(end - 1) == "PUNCT":
        end -= 1
    first = speech_start(row, end)
    return _content(row, first, end)


def _content(row: Row, first: int, end: int) -> Content | None:
    while end > first and row.part(end - 1) == "PUNCT":
        end -= 1
    while first < end and row.part(first) == "PUNCT":
        first += 1
    if end <= first:
        return None
    quotation = row[first].quotation if end - first == 1 else None
    span = quotation.inner if quotation is not None else row.span(first, end)
    if (
        quotation is None
        and row.part(end - 1) == "QUOTE"
        and all(row.part(i) in ("QUOTE", "PUNCT") for i in range(first, end))
    ):
        last = row[end - 1].quotation
        assert last is not None
        span = last.inner
    return Content(span, (span,))


def _around(row: Row, at: int, after: int, words: Words) -> Content | None:
    """The content of a phrase that stands within it: the longer side stands for both."""
    end = content_end(row, after, words, subordinate=False)
    start = clause_start(row, at)
    right = _content(row, after, end)
    left = _content(row, start, at)
    if right is None or (row.lower(after) == "," and row.lower(at - 1) == ","):
        left = _content(row, speech_start(row, at), at)
    if _words(left, row) > _words(right, row):
        left = _content(row, speech_start(row, at), at)
    both = [content for content in (left, right) if content is not None]
    if not both:
        return None
    longest = max(reversed(both), key=lambda content: _words(content, row))
    return Content(longest.span, tuple(content.span for content in both))


def _words(content: Content | None, row: Row) -> int:
    if content is None:
        return 0
    return sum(content.span.start <= item.start and item.end <= content.span.end + 1 for item in row.items)


def _own(row: Row, at: int, after: int, words: Words) -> Span | None:
    """The subject of the clause in which somebody's own word is named."""
    start, end = clause_start(row, at), clause_end(row, after)
    anchor = next((i for i in (*range(at - 1, start - 1, -1), *range(after, end)) if row[i].finite), None)
    if anchor is None:
        return None
    hit = Hit(ANY_VERB, anchor, anchor, False, False, False)
    if start == at and anchor > after:
        return None
    subject = find_subject(row, hit, words)
    if subject is None and at == start:
        position = anchor + 1
        stop = read_mention(row, position, words)
        return row.span(position, stop) if stop > position else None
    return None if subject is None else row.span(subject.first, subject.end)
