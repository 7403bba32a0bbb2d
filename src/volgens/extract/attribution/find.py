"""Finding attributions, the whole on one screen: cues row by row, then what points back, bare quotations, chains."""

from dataclasses import replace

from volgens.extract.annotations import AnnotatedText, Attribution
from volgens.extract.attribution.anaphora import resolve_back, resolve_carried
from volgens.extract.attribution.carrying import find_carry
from volgens.extract.attribution.colons import find_colon_draft
from volgens.extract.attribution.drafts import Content, Draft
from volgens.extract.attribution.fiction import tells_fiction
from volgens.extract.attribution.modes import mode_of
from volgens.extract.attribution.nouns import find_noun_drafts
from volgens.extract.attribution.openings import Openings
from volgens.extract.attribution.phrases import find_phrase_drafts
from volgens.extract.attribution.quotes import add_bare_quotations, trim_content
from volgens.extract.attribution.relays import drop_relayed, sources_of
from volgens.extract.attribution.sequences import Row, rows_of
from volgens.extract.attribution.sharing import share_out
from volgens.extract.attribution.stances import denies, stance_of_content
from volgens.extract.attribution.verbs import find_verb_drafts
from volgens.lang.pack import Pack
from volgens.model.claim import Cue, Source


def find_attributions(text: AnnotatedText) -> tuple[Attribution, ...]:
    """Return who says what in a text, in the order of the cues; sources are named as they are mentioned there."""
    rows = tuple(rows_of(text))
    drafts = [draft for row in rows for draft in _drafts_of(row, text.pack)]
    openings = Openings(rows, text.pack)
    drafts = resolve_carried(resolve_back(text, drafts), openings.mention)
    drafts = drop_relayed(add_bare_quotations(text, drafts, openings), text.pack.cues.words)
    chains = sources_of(text, drafts)
    found = tuple(
        _attribution(text, draft, draft.content, chain)
        for draft, chain in zip(drafts, chains, strict=True)
        if draft.content is not None
    )
    carry = find_carry(text, found)
    return tuple(replace(each, carry=carry[at]) if at in carry else each for at, each in enumerate(found))


def _drafts_of(row: Row, pack: Pack) -> list[Draft]:
    spoken = () if tells_fiction(row, pack.cues.words) else find_verb_drafts(row, pack)
    found = [*spoken, *find_phrase_drafts(row, pack)]
    taken = [one.content for one in found]
    nouns = find_noun_drafts(row, pack.cues.words)
    found += [one for one in nouns if one.content not in taken and not any(each.back for each in found)]
    colon = find_colon_draft(row, pack)
    if colon is not None and not any(_same_content(colon, one) for one in found):
        found.append(colon)
    return share_out(row, found, pack)


def _same_content(one: Draft, other: Draft) -> bool:
    if one.content is None or other.content is None:
        return False
    return any(a.overlaps(b) for a in one.content.scope for b in other.content.scope)


def _attribution(text: AnnotatedText, draft: Draft, said: Content, sources: tuple[Source, ...]) -> Attribution:
    content = trim_content(text, said.span)
    scope = tuple(trim_content(text, span) for span in said.scope)
    mode = mode_of(text, scope, draft.row.inside)
    stance = stance_of_content(text, content, draft.stance, mode)
    answers = draft.lemma in text.pack.cues.answering
    if mode == "direct" and stance == "assert" and any(denies(text, span, answers) for span in scope):
        stance = "deny"
    if mode == "direct" and stance == "assert" and draft.lemma in text.pack.cues.judging:
        stance = "assert" if any(content.overlaps(each.span) for each in text.quantities) else "opinion"
    return Attribution(
        cue=Cue(text.report.text[draft.cue.start : draft.cue.end], draft.cue.start, draft.cue.end),
        sources=sources,
        content=content,
        mode=mode,
        stance=stance,
        sentence=draft.row.sentence.index,
        scope=(draft.cue,) if draft.borrowed else scope,
    )
