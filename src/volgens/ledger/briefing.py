"""Writes what an editor needs to say of a question: each side's latest figure, the caveat, and what it replaced."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection

from volgens.lang.reasons import BriefWording
from volgens.ledger.bearing import find_denials, find_denying
from volgens.ledger.linking.known import VOICE, KnownFigure, origin_of
from volgens.ledger.linking.reasoning import cite, name_speaker
from volgens.ledger.linking.stating import name_side
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Stated, Viewing, find_stated, pack_of
from volgens.model.brief import Brief, BriefSentence
from volgens.model.intervals import same_value
from volgens.model.link import Relation

__all__ = ["find_briefs", "write_brief"]


def find_briefs(connection: Connection, wanted: Wanted, viewing: Viewing) -> Iterator[Brief]:
    """Give a brief for each wanted question, in the order of their first publication."""
    for stated in find_stated(connection, wanted, viewing):
        denying = find_denying(connection, set(stated.versions), viewing.as_of)
        yield write_brief(stated, list(find_denials(connection, denying, viewing.as_of)))


def write_brief(stated: Stated, denials: Sequence[Relation]) -> Brief:
    """Return the brief of a question as it stands, with what denies its figures; nothing that no report says."""
    question, wording = stated.question, pack_of(stated.lang).reasons.brief
    members = {known.id: known for known in stated.thread.members}
    sentences: list[BriefSentence] = []
    for number, side in enumerate(question.sides):
        known = members[side.claim]
        sentences.append(_say(known, wording, first=number == 0))
        before = _find_before(known, stated)
        if before is not None:
            sentences.append(BriefSentence(_fill(wording.before, before, wording), (before.id,)))
    latest = members[question.latest]
    said = [side.claim for side in question.sides]
    sentences += [_deny(one, wording) for one in denials if one.target in said]
    if question.standing != "agreed":
        alone = question.standing == "disputed" and len(said) == 1
        caveat: str = wording.contested if alone else getattr(wording, question.standing)
        rests_on = tuple(said) if question.standing == "disputed" else (latest.id,)
        sentences.append(BriefSentence(_fill(caveat, latest, wording), rests_on))
    return Brief(question.id, question.asks, tuple(sentences))


def _say(known: KnownFigure, wording: BriefWording, *, first: bool) -> BriefSentence:
    spoken = wording.said if first else wording.said_too
    if known.speaker != VOICE and known.figure.sources[-1].kind == "anonymous":
        spoken = wording.unnamed
    template = wording.reported if known.speaker == VOICE else spoken
    return BriefSentence(_fill(template, known, wording), (known.id,))


def _deny(denial: Relation, wording: BriefWording) -> BriefSentence:
    text = wording.denied.format(why=denial.why)
    return BriefSentence(text[:1].upper() + text[1:], (denial.source, denial.target))


def _fill(template: str, known: KnownFigure, wording: BriefWording) -> str:
    """Fill a sentence in, with a capital at its start."""
    origin = origin_of(known.figure)
    who = name_speaker(known.figure, known.publisher) if origin else (known.publisher or known.figure.report)
    publisher = known.publisher or known.figure.report
    text = template.format(who=who, new=cite(known.figure), publisher=publisher, when=_date(known.published, wording))
    return text[:1].upper() + text[1:]


def _date(moment: datetime, wording: BriefWording) -> str:
    return wording.moment.format(
        day=moment.day,
        month=wording.months[moment.month - 1],
        year=moment.year,
        hour=f"{moment.hour:02}",
        minute=f"{moment.minute:02}",
    )


def _find_before(known: KnownFigure, stated: Stated) -> KnownFigure | None:
    """Return the last other value that the same side had given before."""
    earlier = [
        other
        for other in stated.thread.members
        if other.order < known.order
        and name_side(other) == name_side(known)
        and other.document != known.document
        and not same_value(other.figure, known.figure)
    ]
    return earlier[-1] if earlier else None
