"""The linking alone: questions and relations among annotated claims, beside those among claims as they are read.

python -m tests.gold.linking                    score our own stories
python -m tests.gold.linking STORY.json…        score annotated stories of the same form, in JSON or TOML
python -m tests.gold.linking --errors N         and the first N faults of the linking alone

The difference between the two columns is the reader's, the rest is the linker's. B³ is that of Bagga and Baldwin (1998)
over the claims that the annotation gives a question.
"""

import argparse
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.gold.links import STORIES, Link, Linking, load_linking
from tests.gold.scoring import Score

from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader
from volgens.ledger.bearing import find_relations
from volgens.ledger.keeping import keep
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing, find_questions
from volgens.ledger.store import Store
from volgens.model.claim import Claim
from volgens.model.question import Question
from volgens.model.reading import Reading

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Grouped:
    """How well claims are grouped: precision and recall of B³ summed over the claims, and how many there are."""

    precision: float = 0.0
    recall: float = 0.0
    claims: int = 0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of the two, each averaged over the claims."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / (both * self.claims) if both else 0.0

    def __add__(self, other: "Grouped") -> "Grouped":
        """Return the two as though they were of one story."""
        return Grouped(self.precision + other.precision, self.recall + other.recall, self.claims + other.claims)


@dataclass(frozen=True, slots=True)
class LinkScore:
    """What the linking of some stories comes to; `faults` are lines for people."""

    questions: Grouped
    relations: Score
    standing: Score
    latest: Score
    faults: tuple[str, ...] = ()

    def __add__(self, other: "LinkScore") -> "LinkScore":
        """Return the two together."""
        return LinkScore(
            self.questions + other.questions,
            _join(self.relations, other.relations),
            _join(self.standing, other.standing),
            _join(self.latest, other.latest),
            self.faults + other.faults,
        )


NOTHING = LinkScore(Grouped(), Score(0, 0, 0), Score(0, 0, 0), Score(0, 0, 0))


def score_annotated(story: Linking) -> LinkScore:
    """Link a story's annotated claims and score what comes of it."""
    return _score(story, story.readings, {claim.id: name for name, claim in story.claims.items()})


def score_read(story: Linking) -> LinkScore:
    """Read a story's reports, link what is read, and score what comes of it."""
    reader = load_reader("nl")
    readings = [read_report(reading.report, reader) for reading in story.readings]
    read = [claim for reading in readings for claim in reading.claims]
    return _score(story, readings, _match(story.claims, read))


def _score(story: Linking, readings: Iterable[Reading], names: Names) -> LinkScore:
    with tempfile.TemporaryDirectory() as folder, Store(folder, create=True) as store:
        for reading in readings:
            with store.writing() as connection:
                keep(connection, reading, "gold")
        with store.reading() as connection:
            questions = list(find_questions(connection, Wanted(), Viewing()))
            relations = list(find_relations(connection, Wanted(), Viewing()))
    found = {
        Link(names.get(one.source, one.source), names.get(one.target, one.target), _plain(one.kind))
        for one in relations
    }
    near = [(gold, _nearest(gold.claims, questions, names)) for gold in story.questions]
    standing = sum(own is not None and own.standing == gold.standing for gold, own in near)
    latest = sum(own is not None and names.get(own.latest) == gold.latest for gold, own in near)
    return LinkScore(
        _group(story, questions, names),
        Score(len(found & story.relations), len(found), len(story.relations)),
        Score(standing, len(near), len(near)),
        Score(latest, len(near), len(near)),
        (*_explain("missed", story.relations - found), *_explain("extra", found - story.relations)),
    )


def _plain(kind: str) -> str:
    """A correction is one of the updates of the annotation."""
    return "updates" if kind == "corrects" else kind


def _group(story: Linking, questions: Sequence[Question], names: Names) -> Grouped:
    wanted = {claim: number for number, question in enumerate(story.questions) for claim in question.claims}
    own = {names[claim]: question.id for question in questions for claim in question.claims if claim in names}
    found = Grouped()
    for claim, number in wanted.items():
        together = {other for other in wanted if other == claim or own.get(other, other) == own.get(claim)}
        belong = {other for other, its in wanted.items() if its == number}
        shared = len(together & belong)
        found += Grouped(shared / len(together), shared / len(belong), 1)
    return found


def _nearest(claims: Sequence[str], questions: Sequence[Question], names: Names) -> Question | None:
    """Return the question that has most of the claims."""
    held = [(sum(names.get(claim) in claims for claim in question.claims), question) for question in questions]
    best = max(held, key=lambda one: one[0], default=None)
    return best[1] if best and best[0] else None


def _match(annotated: Mapping[str, Claim], read: Sequence[Claim]) -> dict[str, str]:
    """Return the names of the annotated claims by the ids of the claims read that overlap them most, one to one."""
    shares = [
        (min(gold.end, one.end) - max(gold.start, one.start), name, one.id)
        for name, gold in annotated.items()
        for one in read
        if (one.report, one.kind) == (gold.report, gold.kind)
    ]
    found: dict[str, str] = {}
    for share, name, claim in sorted(shares, reverse=True):
        if share > 0 and claim not in found and name not in found.values():
            found[claim] = name
    return found


def _explain(fault: str, links: Iterable[Link]) -> list[str]:
    return sorted(f"{fault}: {link.source} {link.kind} {link.target}" for link in links)


def _join(one: Score, other: Score) -> Score:
    return Score(one.hits + other.hits, one.read + other.read, one.expected + other.expected)


def main() -> None:
    """Print the scores of annotated claims and of claims as read, side by side."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    given = parser.parse_args()
    linker, reader = NOTHING, NOTHING
    for path in given.stories or sorted(STORIES.glob("*.toml")):
        story = load_linking(path)
        linker, reader = linker + score_annotated(story), reader + score_read(story)
    print(f"{'':<14}{'annotated':>10}{'as read':>10}")
    for name in ("questions", "relations", "standing", "latest"):
        print(f"{name:<14}{getattr(linker, name).f1:>10.3f}{getattr(reader, name).f1:>10.3f}")
    for fault in linker.faults[: given.errors]:
        print("  -", fault)


if __name__ == "__main__":
    main()
