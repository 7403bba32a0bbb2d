"""How the figures of one question bear on each other."""

from tests.ledger.linking.making import NORTH, SOUTH, TOLERANCE, know

from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.relations import relate_increments, relate_question
from volgens.model.claim import Source


def kinds(*figures: KnownFigure) -> dict[tuple[int, int], str]:
    """Return the kind of relation by the positions of its two figures."""
    position = {known.id: index for index, known in enumerate(figures)}
    return {
        (position[relation.source], position[relation.target]): relation.kind
        for relation in relate_question(figures, TOLERANCE)
    }


def test_the_same_side_brings_its_figure_up_to_date() -> None:
    """A later figure of the same side updates the nearest earlier one, also when it is lower."""
    assert kinds(know(1, 5), know(2, 12), know(3, 11)) == {(1, 0): "updates", (2, 1): "updates"}


def test_the_same_value_again_repeats() -> None:
    """Nothing new is a repetition, not an update."""
    assert kinds(know(1, 12), know(2, 12, low=12, high=None, modifier="over")) == {(1, 0): "repeats"}


def test_another_party_contradicts_and_replaces_nothing() -> None:
    """A party's different figure of the same moment contradicts; each side goes on in its own row."""
    found = kinds(
        know(1, 40, start=10, sources=(NORTH,), standing="disputed"),
        know(1, 90, start=90, sources=(SOUTH,), standing="disputed"),
        know(3, 45, sources=(NORTH,)),
    )
    assert found == {(1, 0): "contradicts", (2, 0): "updates"}


def test_sources_side_by_side_that_agree_corroborate() -> None:
    """Two sources in one report whose figures can both hold confirm each other."""
    other = Source("het ziekenhuis", kind="official")
    found = kinds(know(1, 12, start=10), know(1, 10, start=90, high=None, modifier="at_least", sources=(other,)))
    assert found == {(1, 0): "corroborates"}


def test_an_old_figure_told_again_repeats_its_first_mention_and_nothing_else() -> None:
    """ "Gisteren waren dat er nog 5" points back to the 5 of yesterday; the new total updates what stood last."""
    found = kinds(know(1, 5), know(2, 5, start=40, aspect="earlier"), know(2, 12, start=10))
    assert found[(1, 0)] == "repeats"
    assert found[(2, 1)] == "updates"


def test_an_increment_adds_to_the_nearest_total_of_its_report() -> None:
    """What came on top belongs to the total beside it, not to one of another day."""
    increment = know(2, 3, start=50, aspect="increment")
    totals = [know(1, 9), know(2, 12, start=60), know(2, 400, start=900)]
    (relation,) = relate_increments([increment], totals)
    assert (relation.source, relation.target, relation.kind) == (increment.id, totals[1].id, "adds_to")


def test_an_increment_replaces_no_increment() -> None:
    """What was added since is another count, unless it is the same told again."""
    row = [know(1, 12, aspect="increment"), know(2, 9, aspect="increment"), know(3, 9, aspect="increment")]
    assert kinds(*row) == {(2, 1): "repeats"}


def test_two_values_that_nobody_calls_disputed_do_not_contradict() -> None:
    """A report that gives two counts without a word of doubt counts two things; with it, they are at odds."""
    doctor = Source("een arts", kind="expert")
    row = [know(1, 40, start=10, sources=(NORTH,)), know(1, 9, start=60, sources=(doctor,))]
    assert kinds(*row) == {}
    row = [know(1, 40, start=10, sources=(NORTH,)), know(1, 9, start=60, sources=(doctor,), standing="disputed")]
    assert kinds(*row) == {(1, 0): "contradicts"}
