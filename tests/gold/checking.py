"""How well drafts are checked: faults found in drafts on our own stories, and false alarms on reports themselves."""

import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.gold.scoring import Score
from tests.gold.stories import Story, load_stories

from volgens import jobs
from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader
from volgens.intake.taken import Refused
from volgens.ledger.keeping import keep
from volgens.ledger.store import Store
from volgens.model.draft import Draft
from volgens.model.finding import Finding
from volgens.model.report import Report
from volgens.settings import Settings

DRAFTS = Path(__file__).parent / "drafts"
# What was reached, less a little; a report that is its own draft may give one false alarm at most.
FLOORS = {"drafts found": 0.85, "drafts named": 0.85}
ALARMS = 1.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fault of a draft: where it stands, and which problem it is."""

    start: int
    end: int
    problem: str


def score_drafts(folder: Path = DRAFTS) -> dict[str, Score]:
    """Check every draft against the reports of its story, and count the faults found and the ones rightly named."""
    stories = {story.name: story for story in load_stories()}
    found = named = read = expected = 0
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        wanted = [_locate(data["text"], row) for row in data["finding"]]
        with _ledger(stories[data["story"]].reports) as store:
            findings = _check(store, Draft(path.name, data["text"], "text", _moment(data["published"]), "nl"))
        pairs = _pair(wanted, findings)
        found, named = found + len(pairs), named + sum(one.problem == two.problem for one, two in pairs)
        read, expected = read + len(findings), expected + len(wanted)
    return {"drafts found": Score(found, read, expected), "drafts named": Score(named, read, expected)}


def count_alarms() -> tuple[int, list[Finding]]:
    """Check every report as a draft, against the story up to it and with it; return how many, and what was objected."""
    alarms: list[Finding] = []
    reports = [(story, report) for story in load_stories() for report in story.reports]
    for story, report in reports:
        with _ledger(_until(story, report)) as store:
            alarms += _check(store, Draft(report.id, report.text, "text", report.published, "nl"))
    return len(reports), alarms


def _until(story: Story, last: Report) -> list[Report]:
    assert last.published is not None
    return [one for one in story.reports if one.published is not None and one.published <= last.published]


@contextmanager
def _ledger(reports: Sequence[Report]) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, Store(folder, create=True) as store:
        for report in reports:
            reading = read_report(report, load_reader("nl"))
            with store.writing() as connection:
                keep(connection, reading, "gate")
        yield store


def _check(store: Store, draft: Draft) -> tuple[Finding, ...]:
    (checked,) = jobs.check([draft], store, Settings())
    assert not isinstance(checked, Refused)
    return checked.findings


def _locate(text: str, row: dict[str, str]) -> Wanted:
    start = text.index(row["quote"])
    return Wanted(start, start + len(row["quote"]), row["problem"])


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _pair(wanted: Sequence[Wanted], findings: Sequence[Finding]) -> list[tuple[Wanted, Finding]]:
    """Match one to one what overlaps, those of one problem first."""
    candidates = [
        (one.problem != two.problem, at, beside)
        for at, one in enumerate(wanted)
        for beside, two in enumerate(findings)
        if one.start < two.end and two.start < one.end
    ]
    pairs: dict[int, int] = {}
    for _, at, beside in sorted(candidates):
        if at not in pairs and beside not in pairs.values():
            pairs[at] = beside
    return [(wanted[at], findings[beside]) for at, beside in pairs.items()]
