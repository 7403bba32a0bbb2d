"""What earlier reports told, laid ready for a later one."""

from tests.factories import make_figure, make_report

from volgens.model.background import MOST_REPORTS, NOTHING, SHARED_NAMES, Background, find_related

REPORT = make_report("Er zijn ruim 40 doden, 40 gewonden, 40 procent en tientallen huizen. De 12 doden zijn geborgen.")
DEAD = make_figure(REPORT, "ruim 40 doden", 40, high=None, measure="killed")
HURT = make_figure(REPORT, "40 gewonden", 40)
SHARE = make_figure(REPORT, "40 procent", 40, unit="percent", measure="share")
HOUSES = make_figure(REPORT, "tientallen huizen", 20, high=99, modifier="vague", unit="building", measure="other")
FOUND = make_figure(REPORT, "12 doden", 12, measure="killed")
TOLD = Background((DEAD, HURT, SHARE, HOUSES, FOUND))


def test_figures_are_found_by_their_number() -> None:
    """Whichever end of it is known, within one family of units."""
    assert TOLD.of_value(40, "person") == TOLD.of_value(40, None) == (DEAD, HURT)
    assert TOLD.of_value(40, "percent") == (SHARE,)
    assert TOLD.of_value(41, "person") == ()


def test_a_vague_number_is_none_to_find() -> None:
    """Two that say "tientallen" need not mean the same."""
    assert TOLD.of_value(20, "building") == ()


def test_nothing_was_told_at_first() -> None:
    """Of any number."""
    assert NOTHING.of_value(40, "person") == ()


def test_reports_that_share_enough_names_are_on_one_event() -> None:
    """And no others; the ones that share most come first."""
    names = [[1, 2], [1, 2], [1, 2, 3], [2, 3]]
    assert find_related(names) == [2, 1]
    assert find_related(names[: SHARED_NAMES - 1]) == []


def test_rare_names_tell_more() -> None:
    """A report that shares only what many share is left out beside one that shares what few do."""
    many = list(range(10, 50))
    assert find_related([[1, *many], [1, *many], [1], [*many]]) == [1]
    assert len(find_related([many, many, many])) == MOST_REPORTS
