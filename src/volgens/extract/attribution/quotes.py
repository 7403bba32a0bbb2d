"""Quotations that no cue of their own attributes: bare, after a statement of the same speaker."""

from bisect import bisect_left, insort
from dataclasses import replace

from volgens.extract.annotations import AnnotatedText, Quotation, Span
from volgens.extract.attribution.drafts import Content, Draft
from volgens.extract.attribution.openings import Openings
from volgens.extract.attribution.sequences import quotations_in

MARKS = " .!?\"'”’»"


def add_bare_quotations(text: AnnotatedText, drafts: list[Draft], openings: Openings) -> list[Draft]:
    """Give quotations that stand alone to whoever spoke last in their paragraph.

    After a direct quotation they carry it on: the longer of the two stands for both. After an indirect statement they
    are a statement of their own; so they are after a sentence that tells of somebody: "Jansen ziet dat anders."
    """
    found = sorted(drafts, key=lambda one: one.cue.start)
    attributed = {
        quotation.outer.start
        for draft in found
        if draft.content is not None and not draft.borrowed
        for span in draft.content.scope
        for quotation in quotations_in(text, span)
        if quotation != draft.row.inside
    }
    for quotation in text.quotations:
        if quotation.outer.start not in attributed and _is_bare(text, quotation):
            position = _speaker_before(text, found, quotation)
            told = openings.speaker(_before(text, quotation)) if position is None else None
            if position is not None:
                _attach(text, found, position, quotation)
            elif told is not None:
                content = Content(quotation.inner, (quotation.inner,))
                insort(found, replace(told, content=content), key=lambda one: one.cue.start)
    return found


def _before(text: AnnotatedText, quotation: Quotation) -> int:
    """Return the index of the sentence right before a quotation, in its paragraph; -1 where there is none."""
    here = text.sentence_at(quotation.outer.start)
    if here is None or here.index == 0:
        return -1
    same = text.sentences[here.index - 1].paragraph == here.paragraph
    return here.index - 1 if same or _is_paragraph(text, quotation, here.index) else -1


def _is_paragraph(text: AnnotatedText, quotation: Quotation, index: int) -> bool:
    """Tell whether a quotation begins with a sentence, the first of the next paragraph of prose, and fills it."""
    first, last = text.sentence_at(quotation.outer.start), text.sentence_at(quotation.outer.end - 1)
    if first is None or last is None or first.index != index or text.sentences[index - 1].role != "prose":
        return False
    after = text.sentences[last.index + 1] if last.index + 1 < len(text.sentences) else None
    follows = first.paragraph - text.sentences[index - 1].paragraph == 1
    return follows and (after is None or after.paragraph != last.paragraph)


def _is_bare(text: AnnotatedText, quotation: Quotation) -> bool:
    """Tell whether a quotation is a sentence, or several, of its own."""
    sentence = text.sentence_at(quotation.outer.start)
    last = text.sentence_at(quotation.outer.end - 1)
    if sentence is None or last is None or sentence.role != "prose" or sentence.span.start < quotation.outer.start:
        return False
    return not text.report.text[quotation.outer.end : last.span.end].strip(" .!?")


def _speaker_before(text: AnnotatedText, found: list[Draft], quotation: Quotation) -> int | None:
    """Return the index of the last attribution before a quotation, if it is near enough to speak on in it."""
    here = text.sentence_at(quotation.outer.start)
    position = bisect_left(found, quotation.outer.start, key=lambda one: one.cue.start) - 1
    while position >= 0 and found[position].row.inside is not None:
        position -= 1
    if here is None or position < 0 or found[position].mention is None:
        return None
    before = found[position].row.sentence
    if before.paragraph != here.paragraph and not _is_paragraph(text, quotation, before.index + 1):
        return None
    near = here.index - before.index <= 1 or _carried_on(found[position], quotation, text)
    return position if near else None


def _carried_on(draft: Draft, quotation: Quotation, text: AnnotatedText) -> bool:
    if draft.content is None:
        return False
    last = max(span.end for span in draft.content.scope)
    return last < quotation.outer.start and not text.report.text[last : quotation.outer.start].strip(MARKS)


def _attach(text: AnnotatedText, found: list[Draft], position: int, quotation: Quotation) -> None:
    draft = found[position]
    if draft.content is None:
        return
    span = draft.content.span
    if any(one.inner.covers(span) for one in quotations_in(text, span)):
        longest = max((span, quotation.inner), key=lambda one: one.end - one.start)
        found[position] = replace(draft, content=Content(longest, (*draft.content.scope, quotation.inner)))
    else:
        content = Content(quotation.inner, (quotation.inner,))
        found.insert(position + 1, replace(draft, content=content, stance="assert", back=False))


def trim_content(text: AnnotatedText, span: Span) -> Span:
    """Return a content's stretch without blanks and punctuation around it."""
    words = text.report.text[span.start : span.end]
    end = span.start + len(words.rstrip(" \t\n.,!?…;:"))
    start = span.start + len(words) - len(words.lstrip(" \t\n,;:"))
    return Span(start, end) if start < end else span
