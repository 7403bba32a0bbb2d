"""What a cue that points back means: "Dat heeft de gouverneur gezegd", "De politie ontkent dat.", "Aldus X."."""

from dataclasses import replace

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.attribution.drafts import Content, Draft

FINAL_MARKS = ".!?…"


def resolve_back(text: AnnotatedText, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, those that point back with the content before them; those that find none are dropped.

    A denial takes what was last attributed, anything else the sentence before it (or the quotation, where one stands
    right before the cue's sentence).
    """
    resolved: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: one.cue.start):
        if draft.content is not None:
            resolved.append(draft)
            continue
        content = _content_before(text, draft, resolved)
        if content is not None:
            resolved.append(replace(draft, content=content))
    return resolved


def resolve_carried(text: AnnotatedText, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, each impersonal one ("klinkt het") with whoever spoke last before it, if anybody did."""
    resolved: list[Draft] = []
    for draft in drafts:
        before = [one.mention for one in resolved if one.mention is not None and one.row.inside is None]
        resolved.append(replace(draft, mention=before[-1]) if draft.carried and before else draft)
    return resolved


def _content_before(text: AnnotatedText, draft: Draft, earlier: list[Draft]) -> Content | None:
    start = draft.row.sentence.span.start
    within = [one for one in earlier if one.content is not None and one.row.sentence.index == draft.row.sentence.index]
    if draft.row.inside is None and within and draft.stance in ("deny", "doubt"):
        return within[-1].content
    if not draft.back:
        return _quotation_before(text, start)
    previous = _sentence_before(text, draft)
    if previous is None:
        return None
    attributed = [one for one in earlier if one.content is not None and previous.start <= one.cue.start < previous.end]
    if draft.stance in ("deny", "doubt") and attributed:
        return attributed[-1].content
    return _quotation_before(text, start) or Content(previous, (previous,))


def _sentence_before(text: AnnotatedText, draft: Draft) -> Span | None:
    index = draft.row.sentence.index - 1
    while index >= 0 and text.sentences[index].role != "prose":
        index -= 1
    if index < 0:
        return None
    return bare(text, text.sentences[index].span)


def _quotation_before(text: AnnotatedText, start: int) -> Content | None:
    for quotation in text.quotations:
        gap = text.report.text[quotation.outer.end : start]
        if quotation.outer.end <= start and not gap.strip(" \t,.") and "\n" not in gap:
            return Content(quotation.inner, (quotation.inner,))
    return None


def bare(text: AnnotatedText, span: Span) -> Span:
    """Return a sentence's stretch without its final marks."""
    words = text.report.text[span.start : span.end]
    end = span.start + len(words.rstrip(FINAL_MARKS + " "))
    return Span(span.start, end) if end > span.start else span
