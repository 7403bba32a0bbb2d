"""Attributions by a noun of saying: "de waarschuwing van X dat …", "Dat zijn cijfers van X"."""

from collections.abc import Iterator

from volgens.extract.attribution.clauses import clause_start, content_end, is_complementizer
from volgens.extract.attribution.drafts import Content, Draft, whole
from volgens.extract.attribution.mentions import read_mention, skip_insertion
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.speech import speech_start
from volgens.lang.cue_entries import Words

# How far a pointing word may stand before the noun that tells what it is: "Dat is althans de verdenking van …".
POINTING_REACH = 7
POINTING_MARKS = frozenset({":", ";", "–", "—"})


def behind_noun(row: Row, first: int, end: int, nouns: frozenset[str], words: Words) -> int:
    """Return where the speaker begins in a mention that a noun of saying opens ("de reactie van X"), else `first`."""
    for position in range(first, end - 1):
        if row.lower(position) in nouns and row.lower(position + 1) in words.attaching and position + 2 < end:
            return position + 2
        if row.part(position) in ("NOUN", "PROPN"):
            break
    return first


def find_noun_drafts(row: Row, words: Words) -> Iterator[Draft]:
    """Yield the attributions by a noun of saying with its speaker in one row."""
    nouns = words.attributing_nouns
    if nouns.isdisjoint(row.words):
        return
    for at in range(len(row) - 2):
        if row.lower(at) in nouns and row.lower(at + 1) in words.attaching:
            end = read_mention(row, at + 2, words)
            draft = _draft(row, at, end, words) if end > at + 2 else None
            if draft is not None:
                yield draft


def _draft(row: Row, at: int, end: int, words: Words) -> Draft | None:
    cue, mention, lemma = row.span(at, at + 1), row.span(at + 2, end), row.lower(at)
    behind = skip_insertion(row, end, words)
    if is_complementizer(row, behind, words) and row.lower(at) in words.said_nouns:
        content = whole(row, behind + 1, content_end(row, behind + 1, words, subordinate=True))
        return Draft(row, cue, lemma, "assert", mention, content)
    if row.lower(at) in words.said_nouns and row.lower(behind) in words.equating:
        content = _behind_equation(row, behind + 1, words)
        return Draft(row, cue, lemma, "assert", mention, content) if content is not None else None
    if _is_pointed_at(row, at, words) and (end >= row.end or row[end].breaks or row.part(end) == "PRON"):
        content = _before_colon(row, clause_start(row, at))
        return Draft(row, cue, lemma, "assert", mention, content, back=content is None)
    return None


def _behind_equation(row: Row, first: int, words: Words) -> Content | None:
    """Return what a noun of saying is: "de conclusie van X is *dat …*", "het oordeel van X was hard: *…*"."""
    while row.part(first) in ("ADV", "ADJ"):
        first += 1
    if is_complementizer(row, first, words):
        return whole(row, first + 1, content_end(row, first + 1, words, subordinate=True))
    return whole(row, first + 1, row.end) if row.lower(first) == ":" else None


def _before_colon(row: Row, first: int) -> Content | None:
    """Return what the sentence itself says before a pointing word: "Er zijn 40 gewonden: dat is de telling van X"."""
    if first < 2 or row.lower(first - 1) not in POINTING_MARKS:
        return None
    return whole(row, speech_start(row, first - 1), first - 1)


def _is_pointed_at(row: Row, at: int, words: Words) -> bool:
    """Tell whether the clause says of what stands before it whose word it is: "Dat is de schatting van …"."""
    first = clause_start(row, at)
    if row.lower(at) in words.reckonings and first + 1 < at <= first + POINTING_REACH:
        spoken = " ".join(row.lower(i) for i in range(first, at))
        if spoken.startswith(words.introducing):
            return True  # "Het gaat om een eerste raming van …"
    pointing = row.lower(first) in words.anaphors and first + 1 < at <= first + POINTING_REACH
    copula = row.lower(first + 1) in words.passive_auxiliaries
    return pointing and copula and not any(row.lower(i) in words.negations for i in range(first, at))
