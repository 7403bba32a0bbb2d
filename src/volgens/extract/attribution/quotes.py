"""Quotations that no cue of their own attributes: after a colon, or bare after a statement of the same speaker."""

from dataclasses import replace

from volgens.extract.annotations import AnnotatedText, Quotation, Span
from volgens.extract.attribution.drafts import Content, Draft
from volgens.extract.attribution.mentions import is_temporal, read_mention
from volgens.extract.attribution.sequences import Row
from volgens.lang.cues import Words


def find_colon_draft(row: Row, words: Words) -> Draft | None:
    """Return the attribution of 'Correspondent Jansen: "…"': a colon between a mention or a clause and a quotation."""
    for colon in range(1, len(row) - 1):
        if row.lower(colon) == ":" and row.part(colon + 1) == "QUOTE":
            return _colon_draft(row, colon, words)
    return None


def _colon_draft(row: Row, colon: int, words: Words) -> Draft | None:
    quotation = row[colon + 1].quotation
    assert quotation is not None
    first = 0
    while first < colon and row.part(first) in ("PUNCT", "CCONJ", "ADV"):
        first += 1
    end = read_mention(row, first, words)
    if end == first or is_temporal(row, first, end, words) or row.lower(first) in words.expletives | words.own_voice:
        return None
    if not any(row[i].part in ("PROPN", "NOUN", "PRON") for i in range(first, end)):
        return None
    content = Content(quotation.inner, (quotation.inner,))
    return Draft(row, row.span(colon, colon + 1), ":", "assert", row.span(first, end), content)


def add_bare_quotations(text: AnnotatedText, drafts: list[Draft]) -> list[Draft]:
    """Give quotations that stand alone to whoever spoke last in their paragraph.

    After a direct quotation they carry it on: the longer of the two stands for both. After an indirect statement they
    are a statement of their own.
    """
    found = sorted(drafts, key=lambda one: one.cue.start)
    for quotation in text.quotations:
        if _is_bare(text, quotation) and not any(_takes(one, quotation) for one in found):
            position = _speaker_before(text, found, quotation)
            if position is not None:
                _attach(text, found, position, quotation)
    return found


def _is_bare(text: AnnotatedText, quotation: Quotation) -> bool:
    """Tell whether a quotation is a sentence, or several, of its own."""
    sentence = text.sentence_at(quotation.outer.start)
    if sentence is None or sentence.role != "prose" or sentence.span.start < quotation.outer.start:
        return False
    after = text.sentence_at(quotation.outer.end - 1)
    return after is not None and not text.report.text[quotation.outer.end : after.span.end].strip(" .!?")


def _takes(draft: Draft, quotation: Quotation) -> bool:
    return (
        draft.content is not None
        and any(span.overlaps(quotation.inner) for span in draft.content.scope)
        and draft.row.inside != quotation
    )


def _speaker_before(text: AnnotatedText, found: list[Draft], quotation: Quotation) -> int | None:
    here = text.sentence_at(quotation.outer.start)
    assert here is not None
    for position in range(len(found) - 1, -1, -1):
        draft = found[position]
        if draft.cue.start >= quotation.outer.start or draft.row.inside is not None:
            continue
        sentence = draft.row.sentence
        near = here.index - sentence.index <= 1 or _carried_on(draft, quotation, text)
        same = sentence.paragraph == here.paragraph
        return position if near and same and draft.mention is not None else None
    return None


def _carried_on(draft: Draft, quotation: Quotation, text: AnnotatedText) -> bool:
    if draft.content is None or not draft.content.scope:
        return False
    last = max(span.end for span in draft.content.scope)
    gap = text.report.text[last : quotation.outer.start]
    return not gap.strip(" .!?\"'”’»")


def _attach(text: AnnotatedText, found: list[Draft], position: int, quotation: Quotation) -> None:
    draft = found[position]
    assert draft.content is not None
    direct = any(one.inner.covers(draft.content.span) for one in text.quotations)
    if direct:
        longest = max((draft.content.span, quotation.inner), key=lambda span: span.end - span.start)
        found[position] = replace(draft, content=Content(longest, (*draft.content.scope, quotation.inner)))
    else:
        content = Content(quotation.inner, (quotation.inner,))
        stance = "question" if text.report.text[: quotation.inner.end].endswith("?") else "assert"
        found.insert(position + 1, replace(draft, content=content, stance=stance, back=False))


def trim_content(text: AnnotatedText, span: Span) -> Span:
    """Return a content's stretch without blanks and closing punctuation."""
    words = text.report.text[span.start : span.end]
    end = span.start + len(words.rstrip(" \t\n.,!?…;:"))
    start = span.start + len(words) - len(words.lstrip(" \t\n,;:"))
    return Span(start, end) if start < end else span
