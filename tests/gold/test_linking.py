"""The linking of annotated claims keeps its floors, and a story that does not fit is an error."""

from functools import cache
from pathlib import Path

import pytest
from tests.gold.linking import NOTHING, Grouped, LinkScore, score_annotated
from tests.gold.links import STORIES, load_linking

PATHS = sorted(STORIES.glob("*.toml"))


@cache
def scored() -> LinkScore:
    """Return the scores of all our stories."""
    return sum((score_annotated(load_linking(path)) for path in PATHS), NOTHING)


def test_annotated_claims_are_linked_as_people_link_them() -> None:
    """Questions by B³, relations by their kind and both ends."""
    assert scored().questions.f1 >= 0.95, scored().faults
    assert scored().relations.f1 >= 0.90, scored().faults


def test_what_questions_come_to_is_what_people_make_of_them() -> None:
    """The standing, and the figure to print now."""
    assert scored().standing.f1 >= 0.85
    assert scored().latest.f1 == 1.0


def test_groups_are_scored_claim_by_claim() -> None:
    """Everything in its own group is precise and recalls little."""
    assert Grouped(2.0, 1.0, 2).f1 == pytest.approx(2 / 3)
    assert (Grouped(1.0, 1.0, 1) + Grouped(1.0, 0.0, 1)) == Grouped(2.0, 1.0, 2)


def test_a_quote_that_the_text_lacks_is_an_error(tmp_path: Path) -> None:
    """Rather than a claim somewhere else."""
    path = tmp_path / "scheef.toml"
    path.write_text(PATHS[0].read_text("utf-8").replace('quote = "120 strijders"', 'quote = "121 strijders"'), "utf-8")
    with pytest.raises(ValueError, match="substring not found"):
        load_linking(path)
