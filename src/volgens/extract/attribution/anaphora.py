"""What a cue that points back means: "Dat heeft de gouverneur gezegd", "De politie ontkent dat.", "Aldus X."."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.attribution.afterthoughts import comma_before
from volgens.extract.attribution.drafts import Content, Draft, whole
from volgens.extract.attribution.sequences import HARD_BREAKS
from volgens.extract.attribution.speech import speech_start
from volgens.lang.cue_entries import Words
from volgens.model.vocabulary import ANSWERS

WORD = re.compile(r"[^\W\d_]+")
FINAL_MARKS = ".!?… "
BETWEEN = " \t,."
# How many sentences back something must have been written for "Daarin staat …" to mean it.
NEAR = 2


def resolve_back(text: AnnotatedText, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts in the order of the text, those that point back with the content before them.

    A denial takes what was last attributed, anything else the sentence before it, or the quotation that stands right
    before the cue's sentence; those that find nothing are dropped.
    """
    resolved: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: one.cue.start):
        if draft.content is not None:
            resolved.append(draft)
            continue
        content = _content_before(text, draft, resolved)
        if content is not None:
            judged = draft.back and draft.lemma in text.pack.cues.welcoming
            judged |= draft.lemma in text.pack.cues.agreeing and any(each.content == content for each in resolved)
            resolved.append(replace(draft, content=content, borrowed=judged or draft.stance in ANSWERS))
    return resolved


def resolve_carried(drafts: list[Draft], opening: Callable[[int], Span | None]) -> list[Draft]:
    """Return the drafts, each impersonal one ("klinkt het") with whoever spoke last before it, if anybody did.

    `opening` tells who opens a sentence: if nobody spoke in the sentence before, whoever opens it does.
    """
    resolved: list[Draft] = []
    last: Span | None = None
    spoke = -NEAR
    for draft in drafts:
        here = draft.row.sentence.index
        if draft.therein and (last is None or here - spoke > NEAR):
            continue
        named = opening(here - 1) if draft.carried and here - spoke > 1 else None
        resolved.append(replace(draft, mention=named or last) if draft.carried or draft.therein else draft)
        if resolved[-1].mention is not None and draft.row.inside is None:
            last, spoke = resolved[-1].mention, here
    return resolved


def _content_before(text: AnnotatedText, draft: Draft, earlier: list[Draft]) -> Content | None:
    start, answers = draft.row.sentence.span.start, draft.stance in ANSWERS
    within = _last_in(earlier, draft.row.sentence.span)
    if answers and draft.row.inside is None and within is not None:
        return within.content
    if not draft.back:
        return _quotation_before(text, start)
    if within is not None and within.content is not None and _goes_on(within.content, draft):
        return None if draft.mention == within.mention else within.content  # he only says it again
    agrees = draft.lemma in text.pack.cues.agreeing or draft.lemma in text.pack.cues.welcoming
    clause = _answered_before(draft, text.pack.cues.words) if answers or agrees else _clause_before(draft)
    if clause is not None:
        return clause
    previous = _sentence_before(text, draft)
    if previous is None:
        return None
    attributed = _last_in(earlier, previous) or (_behind_bare(text, draft, earlier, previous) if answers else None)
    if (answers or agrees) and attributed is not None:
        return attributed.content
    if answers and not _may_be_answered(text, draft, previous):
        return None
    return _quotation_before(text, start) or Content(previous, (previous,))


def _may_be_answered(text: AnnotatedText, draft: Draft, previous: Span) -> bool:
    """Tell whether a sentence is what a denial is about: it points there, or the sentence reports a rumour.

    "De politie pakte een man op voor brandstichting. Hij ontkent." is no denial that he was picked up.
    """
    words = text.pack.cues.words
    if not draft.row.words.isdisjoint(words.anaphors | words.neuters):
        return True
    spoken = WORD.findall(text.report.text[previous.start : previous.end].lower())
    return not words.conditionals.isdisjoint(spoken)


def _goes_on(content: Content, draft: Draft) -> bool:
    """Tell whether a cue goes on about what its sentence has just attributed: "zei dat het af is, en herhaalde dat"."""
    sentence = draft.row.sentence.span
    return sentence.covers(content.span) and content.span.end <= draft.cue.start


def _behind_bare(text: AnnotatedText, draft: Draft, earlier: list[Draft], previous: Span) -> Draft | None:
    """Return what was attributed in the sentence before a bare quotation, which goes on with it."""
    index = draft.row.sentence.index - 2
    bare = any(one.outer.start == previous.start and one.outer.end >= previous.end for one in text.quotations)
    if not bare or index < 0 or text.sentences[index].paragraph != text.sentences[index + 1].paragraph:
        return None
    return _last_in(earlier, text.sentences[index].span)


def _clause_before(draft: Draft) -> Content | None:
    """Return what stands before a semicolon in the sentence of the cue: "…; dat zijn cijfers van X"."""
    row = draft.row
    before = [i for i in range(len(row)) if row[i].text in HARD_BREAKS and row[i].start < draft.cue.start]
    return whole(row, before[-2] + 1 if len(before) > 1 else 0, before[-1]) if before else None


def _answered_before(draft: Draft, words: Words) -> Content | None:
    """Return the main clause before the comma behind which somebody answers: "Er zouden 30 doden zijn, maar …"."""
    row, opening = draft.row, min(draft.cue, draft.mention or draft.cue).start
    first = row.index_at(opening)
    if draft.related:
        comma = comma_before(row, first - 1, words)
    else:
        while first > 0 and row.lower(first - 1) in words.leading | words.anaphors:
            first -= 1
        comma = first - 1 if row.lower(first - 1) == "," else None
    start = speech_start(row, comma) if comma is not None else 0
    told = comma is not None and row.has_finite(start, comma) and row.lower(start) not in words.subordinators
    return whole(row, start, comma) if told and comma is not None else None


def _last_in(drafts: list[Draft], span: Span) -> Draft | None:
    """Return the last of ordered drafts if its cue stands in a stretch."""
    last = drafts[-1] if drafts else None
    return last if last is not None and span.covers(last.cue) else None


def _sentence_before(text: AnnotatedText, draft: Draft) -> Span | None:
    index = draft.row.sentence.index - 1
    while index >= 0 and text.sentences[index].role == "furniture":
        index -= 1
    if index < 0 or text.sentences[index].role != "prose":
        return None
    span = text.sentences[index].span
    words = text.report.text[span.start : span.end]
    return Span(span.start, span.start + len(words.rstrip(FINAL_MARKS)) or span.end)


def _quotation_before(text: AnnotatedText, start: int) -> Content | None:
    position = bisect_right(text.quotations, start, key=lambda one: one.outer.end)
    if position == 0:
        return None
    quotation = text.quotations[position - 1]
    if text.report.text[quotation.outer.end : min(start, quotation.outer.end + 9)].strip(BETWEEN):
        return None
    return Content(quotation.inner, (quotation.inner,))
