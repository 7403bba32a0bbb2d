"""The reader keeps what it has reached on our own stories."""

import pytest
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
