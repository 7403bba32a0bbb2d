"""Finding attributions, the whole on one screen: cues row by row, then what points back, bare quotations, chains."""

from volgens.extract.annotations import AnnotatedText, Attribution, Span
from volgens.extract.attribution.anaphora import resolve_back, resolve_carried
from volgens.extract.attribution.drafts import Draft
from volgens.extract.attribution.modes import mode_of
from volgens.extract.attribution.phrases import find_phrase_drafts
from volgens.extract.attribution.quotes import add_bare_quotations, find_colon_draft, trim_content
from volgens.extract.attribution.relays import drop_relayed, sources_of
from volgens.extract.attribution.sequences import rows_of
from volgens.extract.attribution.verbs import find_verb_drafts
from volgens.model.claim import Cue


def find_attributions(text: AnnotatedText) -> tuple[Attribution, ...]:
    """Return who says what in a text, in the order of the cues; sources are named as they are mentioned there."""
    lexicon = text.pack.cues
    drafts: list[Draft] = []
    for row in rows_of(text):
        found = [*find_verb_drafts(row, text.pack), *find_phrase_drafts(row, lexicon)]
        colon = find_colon_draft(row, lexicon.words)
        if colon is not None and not any(_same_content(colon, one) for one in found):
            found.append(colon)
        drafts += found
    drafts = drop_relayed(add_bare_quotations(text, resolve_carried(text, resolve_back(text, drafts))))
    return tuple(_attribution(text, draft, drafts) for draft in drafts if draft.content is not None)


def _same_content(one: Draft, other: Draft) -> bool:
    if one.content is None or other.content is None:
        return False
    return any(a.overlaps(b) for a in one.content.scope for b in other.content.scope)


def _attribution(text: AnnotatedText, draft: Draft, drafts: list[Draft]) -> Attribution:
    assert draft.content is not None
    content = trim_content(text, draft.content.span)
    inside = draft.row.inside.inner if draft.row.inside else None
    return Attribution(
        cue=Cue(text.report.text[draft.cue.start : draft.cue.end], draft.cue.start, draft.cue.end),
        sources=sources_of(text, draft, drafts),
        content=content,
        mode=mode_of(text, content, inside),
        stance=draft.stance,
        sentence=draft.row.sentence.index,
        scope=tuple(trim_content(text, span) for span in draft.content.scope),
    )


__all__ = ["Span", "find_attributions"]
