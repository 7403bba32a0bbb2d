"""Denials and doubts, and the claims that they answer."""

import re

from volgens.extract.standing.accounts import Account, Claims, alike, same_side
from volgens.lang.standing import StandingWords

SHORT = 5
# A denied content of so many words tells itself what it answers: what has no word in common with it is not meant.
TOLD = 5
ALIKE = 0.5
ALIKE_NEAR = 0.25
SENTENCES_BACK = 4
WORDS = re.compile(r"\w+")


def answered_by(denial: Account, claims: Claims, words: StandingWords) -> tuple[Account, ...]:
    """Return the accounts that a denial or doubt answers; none when the report does not give them.

    First what has the same content ("Zij ontkent dat"); for a content that only passes judgement or names an
    accusation, what another side said last; else what is most alike before it.
    """
    others = [each for each in claims.around(denial) if _can_be_answered(each, denial)]
    same = [each for each in others if each.content.overlaps(denial.content)]
    if same:
        return tuple(same)
    if denial.attribution.scope and denial.attribution.scope[0].start == denial.attribution.cue.start:
        return ()  # what it denies stands before it, and nobody says it: "Hij ontkent."
    content = claims.text.report.text[denial.content.start : denial.content.end].lower().strip()
    before = [each for each in others if each.span.start < denial.span.start]
    near = [each for each in before if denial.first - each.last <= SENTENCES_BACK]
    wide = [each for each in before if denial.first - each.last <= 2 * SENTENCES_BACK]
    if words.all_of_them.search(content):
        return tuple(each for each in near if denial.first - each.last <= 2)
    if is_verdict(content, words) or words.answered.search(content):
        named = [each for each in wide if _is_named(each, content, words)]
        if named:
            return _said_last(denial, named, claims)
        if words.objections.match(content) and not any(
            each.stems & (denial.stems - words.empty_stems) for each in near
        ):
            return ()  # "wuift kritiek op de bluspomp weg": what was said before is about something else
        counting = [each for each in near if each.figures] if words.counts.search(content) else []
        return _said_last(denial, counting or near, claims)
    reaches = ((wide, ALIKE_NEAR, 1), (before, ALIKE, 2), ([] if before else others, ALIKE_NEAR, 2))
    own = denial.stems - words.empty_stems
    for among, least, shared in reaches if denial.stance == "deny" else reaches[1:2]:
        likest = max(among, key=lambda each: (_likeness(each, own, words), each.span.start), default=None)
        if likest and _likeness(likest, own, words) >= least and len(likest.stems & own) >= shared:
            return (likest,)
    if denial.stance != "deny":
        return ()
    answered = _said_last(denial, near, claims)
    told = denial.attribution.mode == "indirect" and len(WORDS.findall(content)) >= TOLD
    if told and not words.pointing.search(content):
        return tuple(each for each in answered if each.sources[-1:] and each.sources[-1].start is None)
    return answered


def _likeness(account: Account, stems: frozenset[str], words: StandingWords) -> float:
    """Return how much of what an account is about the words of a denial share, 0 to 1."""
    return alike(account.stems - words.empty_stems, stems)


def is_verdict(content: str, words: StandingWords) -> bool:
    """Tell whether a content only passes judgement: "onzin", "Daar klopt niets van"."""
    return len(WORDS.findall(content)) <= SHORT + 1 and content.startswith(words.table.verdicts)


def _can_be_answered(account: Account, denial: Account) -> bool:
    return account.stance not in ("deny", "doubt", "question") and not same_side(account.sources, denial.sources)


def _is_named(account: Account, content: str, words: StandingWords) -> bool:
    """Tell whether a denial names whose words it answers: "het aantal van de bond", "de bewering van de directie"."""
    origin = account.sources[-1] if account.sources else None
    if origin is None or origin.start is None:
        return False
    spoken = WORDS.findall(content)
    first = next((at for at, word in enumerate(spoken) if word in words.table.of), len(spoken))
    told = {word for name in (origin.name, origin.canonical or "") for word in WORDS.findall(name.lower())[-1:]}
    return not told.isdisjoint(spoken[first:])


def _said_last(denial: Account, near: list[Account], claims: Claims) -> tuple[Account, ...]:
    """Return what was said last by somebody with a name and, where parties are told, by another party."""
    named = [each for each in near if each.sources and each.sources[-1].start is not None] or near
    here = claims.paragraph_of(denial.first)
    nobody = [
        each
        for each in near
        if each not in named and denial.first - each.last <= 1 and claims.paragraph_of(each.last) == here
    ]
    if nobody and max(each.last for each in nobody) > max(each.last for each in named):
        return (nobody[-1],)
    if not named:
        return ()
    last = max(named, key=lambda each: (each.last, each.span.start))
    paragraphs = claims.paragraph_of(denial.first) - claims.paragraph_of(last.last)
    if paragraphs > 1 or (paragraphs == 1 and denial.first - last.last > 2):
        return ()
    return (last, *(each for each in named if each is not last and _counts_the_same(each, last, claims)))


def _counts_the_same(one: Account, other: Account, claims: Claims) -> bool:
    """Tell whether two accounts of one sentence give figures of one measure: a verdict after them is about both."""
    measures = [{claims.figures[at].measure for at in each.figures} for each in (one, other)]
    return one.last == other.last and bool(measures[0] & measures[1])
