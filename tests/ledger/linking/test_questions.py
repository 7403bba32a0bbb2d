"""Which figures answer the same question."""

from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.linking.making import KINSHIP, know

from volgens.ledger.linking.kinship import STRANGERS, weigh_places
from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.questions import group_figures
from volgens.model.claim import Place


def groups_of(*figures: KnownFigure) -> set[frozenset[str]]:
    """Return the questions as sets of claim ids."""
    return {frozenset(known.id for known in group) for group in group_figures(figures, KINSHIP)}


def apart(one: KnownFigure, other: KnownFigure) -> bool:
    """Tell whether two figures answer two questions."""
    return len(groups_of(one, other)) == 2


def test_a_rising_toll_is_one_question() -> None:
    """Figures of several days for the same people, place and measure belong together."""
    assert not apart(know(1, 5), know(2, 12, counted="mensen"))


def test_other_places_are_other_questions() -> None:
    """A toll in another town is another question."""
    assert apart(know(1, 5), know(2, 6, place=Place("Zandhoek")))


def test_a_name_within_a_longer_name_is_the_same_place() -> None:
    """A town and its full name are one place."""
    assert not apart(know(1, 5), know(2, 6, place=Place("Waldrecht aan de Lek")))


def test_children_are_another_group_than_all() -> None:
    """Who is counted matters."""
    assert apart(know(1, 12), know(2, 10, counted="kinderen"))


def test_an_increment_has_its_own_question() -> None:
    """What is added is no running total."""
    assert apart(know(1, 12), know(2, 12, aspect="increment"))


def test_a_forecast_is_no_count() -> None:
    """What is to come is asked apart."""
    assert apart(know(1, 12), know(2, 12, aspect="expected"))


def test_months_apart_is_another_event() -> None:
    """The same measure and place half a year later is another event."""
    assert apart(know(1, 12), know(2, 13, day=200))


def test_the_latest_telling_of_a_figure_keeps_its_question_open() -> None:
    """The same figure told again weeks later reaches what is months after its first telling."""
    first, again, later = know(1, 12), know(2, 12, day=60), know(3, 13, day=110)
    assert apart(first, later)
    assert len(groups_of(first, again, later)) == 1


def test_two_totals_that_cannot_both_hold_for_one_speaker_are_two_questions() -> None:
    """One report by one source does not give two answers to one question."""
    assert apart(know(1, 12, start=10), know(1, 80, start=90))


def test_a_part_stands_apart_from_its_total() -> None:
    """A part and the whole that it is part of are two questions."""
    assert apart(know(1, 80, start=10), know(1, 12, start=90, aspect="part"))


def test_things_counted_in_other_are_told_apart_by_their_noun() -> None:
    """Signatures and complaints are not one question because nothing measures either."""
    one = know(1, 700, unit="item", measure="other", counted="handtekeningen")
    assert apart(one, know(2, 750, unit="item", measure="other", counted="klachten"))
    assert not apart(one, know(2, 900, unit="item", measure="other", counted="handtekeningen"))


@given(st.permutations(range(6)))
def test_the_order_of_arrival_is_no_matter(order: list[int]) -> None:
    """The questions come out the same whatever the order in which the figures are given."""
    figures = [
        know(1, 5), know(2, 9, start=40), know(2, 4, start=80, aspect="part"), know(3, 14, place=Place("Zandhoek")),
        know(3, 11), know(4, 12, counted="kinderen"),
    ]  # fmt: skip
    assert groups_of(*(figures[index] for index in order)) == groups_of(*figures)


def test_a_thing_named_after_a_place_is_there() -> None:
    """A fire or road that no map has goes with the place whose name it bears; two mapped places stand apart."""
    there = Place("Monte Waldstein", 7, 40.0, -3.0, "ES", "city")
    assert weigh_places(Place("Waldstein-brand"), there) == weigh_places(there, Place("Waldstein-brand")) > 0
    assert weigh_places(Place("Zandhoek-brand"), there) == STRANGERS
    assert weigh_places(Place("Waldstein Elders", 8, 10.0, 80.0, "IN", "city"), there) == STRANGERS
