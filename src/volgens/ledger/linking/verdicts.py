"""What a question comes to: the figure that an editor would print now, and how sure it stands, with the reason."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from volgens.ledger.linking.known import VOICE, KnownFigure
from volgens.model.intervals import compatible
from volgens.model.link import QuestionStanding
from volgens.model.vocabulary import SourceKind

# How much an editor takes a source's word for a figure that others dispute; who is not named here has 1.
AUTHORITY: dict[SourceKind, int] = {
    "expert": 4,
    "un": 4,
    "official": 3,
    "police": 3,
    "rescue": 3,
    "company": 2,
    "media": 2,
    "military": 2,
    "witness": 0,
    "anonymous": 0,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The standing of a question at one moment, with the figure to print and the claims that decide it."""

    standing: QuestionStanding
    latest: KnownFigure
    because: tuple[KnownFigure, ...] = ()


def judge_question(members: Sequence[KnownFigure], rivals: Collection[str], tolerance: float) -> Verdict:
    """Return the verdict on a question's figures, given in order of publication.

    `rivals` are the parties that deny or contradict each other somewhere in the ledger: what only one of them says is
    one-sided. `tolerance` is the share that `about` allows.
    """
    latest = find_latest(members)
    clashing = _at_odds(members, latest, tolerance)
    if clashing:
        return Verdict("disputed", latest, clashing)
    if latest.figure.standing == "unverified":
        return Verdict("unverified", latest, (latest,))
    if _told_by_one_rival(members, rivals):
        return Verdict("one_sided", latest, (latest,))
    return Verdict("agreed", latest)


def find_latest(members: Sequence[KnownFigure]) -> KnownFigure:
    """Return the figure to print now: of the newest report with one that stands, by the side with the longest row.

    Of equals it is the one whose source has the least to gain, and then the first in the text.
    """
    standing_now = [known for known in members if known.figure.aspect != "earlier"] or list(members)
    newest = [known for known in standing_now if known.figure.report == standing_now[-1].figure.report]
    return max(newest, key=lambda known: (_length_of_row(known, members), _authority(known), -known.figure.start))


def _authority(known: KnownFigure) -> int:
    return AUTHORITY.get(known.figure.sources[-1].kind, 1) if known.figure.sources else 2


def _told_by_one_rival(members: Sequence[KnownFigure], rivals: Collection[str]) -> bool:
    """One party to a conflict alone says it, and it is either a fighting source or was doubted somewhere."""
    parties = {known.party for known in members if known.figure.sources}
    if len(parties) != 1 or not parties <= set(rivals):
        return False
    fighting = any(source.kind == "military" for known in members for source in known.figure.sources)
    return fighting or any(known.figure.standing != "asserted" for known in members)


def _length_of_row(one: KnownFigure, members: Sequence[KnownFigure]) -> int:
    if one.speaker == VOICE:
        return 0
    same = [known for known in members if known.speaker == one.speaker or (one.party and known.party == one.party)]
    return len({known.figure.report for known in same})


def _at_odds(members: Sequence[KnownFigure], latest: KnownFigure, tolerance: float) -> tuple[KnownFigure, ...]:
    """Return the figures that stand against each other now: each side's last, when they cannot both hold."""
    last: dict[str, KnownFigure] = {}
    for known in members:
        if known.figure.aspect != "earlier" and known.figure.sources:
            last[known.party or known.speaker] = known
    against = tuple(
        known
        for known in last.values()
        if known is not latest
        and known.party != latest.party
        and not compatible(known.figure, latest.figure, tolerance)
        and (known.figure.report == latest.figure.report or (known.party and latest.party))
    )
    if against:
        return (latest, *against)
    disputed = tuple(known for known in last.values() if known.figure.standing in ("disputed", "denied"))
    return disputed if latest in disputed else ()
