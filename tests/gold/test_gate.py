"""The reader keeps what it has reached on our own stories."""

import pytest
from tests.gold.checking import ALARMS, FLOORS, count_alarms, score_drafts
from tests.gold.gate import load_floors, measure
from tests.gold.scoring import Outcome
from tests.gold.stories import fingerprint


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    """The scores of one reading of all stories."""
    return measure()


def test_floors_belong_to_these_stories() -> None:
    """Floors that were pinned on other texts or annotations say nothing: they must be pinned again."""
    assert load_floors()["stories"] == fingerprint()


@pytest.mark.parametrize("name", ["figures found", "figures complete", "statements content", "statements complete"])
def test_reading_stays_above_its_floor(outcome: Outcome, name: str) -> None:
    """No measure of reading falls below what an earlier reader reached."""
    floors = load_floors()["floors"]
    assert isinstance(floors, dict)
    print(f"{name}: {outcome.scores[name].f1:.3f} (floor {floors[name]})")
    assert outcome.scores[name].f1 >= floors[name]


def test_checking_stays_above_its_floors() -> None:
    """Faults in drafts on our own stories are found, and called what they are."""
    scores = score_drafts()
    assert {name: score.f1 for name, score in scores.items() if score.f1 < FLOORS[name]} == {}


def test_reports_give_few_false_alarms(capsys: pytest.CaptureFixture[str]) -> None:
    """A report that is held against its own story up to it has at most one on average; the figure is printed."""
    reports, alarms = count_alarms()
    with capsys.disabled():
        print(f" [{len(alarms) / reports:.2f} false alarms a report] ", end="")
    assert len(alarms) / reports <= ALARMS
