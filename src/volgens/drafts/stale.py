"""The reverse of checking: what a published piece says that newer reports have overtaken."""

from collections.abc import Iterator

from volgens.drafts.checking import find_objections, place_finding
from volgens.drafts.desk import Desk
from volgens.drafts.manuscripts import strip_markup
from volgens.drafts.rules import OUTDATED
from volgens.lang.findings import FindingWords
from volgens.model.draft import Draft
from volgens.model.finding import Stale
from volgens.model.reading import Reading
from volgens.model.reported import Known

__all__ = ["find_stale"]


def find_stale(reading: Reading, known: Known, words: FindingWords) -> Iterator[Stale]:
    """Give the sentences of a piece with a figure that was overtaken since it was published."""
    report = reading.report
    manuscript = strip_markup(Draft(report.id, report.text))
    for objected in find_objections(Desk(reading, known).hold()):
        newest = objected.objection.against[:1]
        if objected.rule is not OUTDATED or not newest:
            continue
        since = newest[0].published
        if report.published is None or since > report.published:
            yield Stale(report.id, objected.held.passage.text, place_finding(objected, manuscript, words), since)
