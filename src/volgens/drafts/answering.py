"""What reports answer now to the questions behind a draft's figures: for who points at one."""

from collections.abc import Iterable, Mapping

from volgens.drafts.held import Held
from volgens.drafts.manuscripts import Manuscript
from volgens.drafts.wording import cite, name_source
from volgens.lang.findings import FindingWords
from volgens.model.claim import Claim
from volgens.model.finding import Answer
from volgens.model.question import Question
from volgens.model.reported import Known

__all__ = ["answer_questions"]

MOST_SIDES = 6


def answer_questions(
    held: Iterable[Held], manuscript: Manuscript, known: Known, words: FindingWords
) -> tuple[Answer, ...]:
    """Return the present state of the question of each figure that has one, in the order of the text."""
    claims: Mapping[str, Claim] = {one.claim.id: one.claim for one in known.reported}
    found = []
    for one in held:
        if one.figure is None or one.asked is None:
            continue
        start, end = manuscript.locate(one.figure.start, one.figure.end)
        found.append(Answer(start, end, one.asked.asks, _state(one.asked, claims, words)))
    return tuple(found)


def _state(question: Question, claims: Mapping[str, Claim], words: FindingWords) -> str:
    """Return what each side says now, a line each, and why the question stands as it does."""
    lines = []
    for side in question.sides[:MOST_SIDES]:
        claim = claims.get(side.claim)
        if claim is not None:
            who, date = name_source(claim, words), words.name_day(side.published)
            lines.append(words.wording.side.format(who=who, new=cite(claim), date=date))
    return "\n".join([*lines, question.why])
