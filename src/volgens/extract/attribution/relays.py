"""Chains of sources: an attribution within another's content, and relays named beside a source."""

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.attribution.drafts import Draft
from volgens.model.claim import Source

UNNAMED = "onbekend"


def sources_of(text: AnnotatedText, draft: Draft, drafts: list[Draft]) -> tuple[Source, ...]:
    """Return the chain of a draft, outermost relay first, its own source last."""
    chain = [mention for outer in _around(draft, drafts) for mention in (*outer.relays, outer.mention)]
    own = [*draft.relays, draft.mention]
    named = [one for one in chain if one is not None and one not in own]
    return tuple(_source(text, mention) for mention in (*named, *own))


def _around(draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """The attributions in whose content a draft stands, outermost first."""
    outer = [one for one in drafts if one is not draft and _holds(one, draft)]
    return sorted(
        outer, key=lambda one: -sum(span.end - span.start for span in one.content.scope) if one.content else 0
    )


def _holds(outer: Draft, inner: Draft) -> bool:
    if outer.content is None or inner.content is None or outer.cue == inner.cue:
        return False
    return any(span.start <= inner.cue.start and inner.cue.end <= span.end for span in outer.content.scope)


def _source(text: AnnotatedText, mention: Span | None) -> Source:
    if mention is None:
        return Source(UNNAMED, kind="anonymous")
    return Source(text.report.text[mention.start : mention.end], start=mention.start, end=mention.end)
