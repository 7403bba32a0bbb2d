"""Who vouches for a figure."""

from tests.counting import grows_in_proportion

from volgens.extract.annotations import Attribution, Span
from volgens.extract.figures.vouchers import find_vouchers
from volgens.model.claim import Cue, Source


def attribution(name: str, *scope: Span, carry: tuple[Span, ...] = ()) -> Attribution:
    """Return an attribution to a source of this name over these stretches."""
    return Attribution(Cue("zegt", 0, 4), (Source(name),), scope[0], "indirect", "assert", 0, scope, carry)


def test_smallest_scope_wins() -> None:
    """An attribution inside another one's content vouches for what it covers itself."""
    outer, inner = attribution("outer", Span(0, 100)), attribution("inner", Span(40, 60))
    assert find_vouchers([Span(10, 12), Span(50, 52), Span(70, 72)], [outer, inner]) == (outer, inner, outer)


def test_carry_vouches_where_no_scope_does() -> None:
    """A stretch that carries an account on counts only outside every scope."""
    carrying, other = attribution("a", Span(0, 20), carry=(Span(30, 90),)), attribution("b", Span(40, 50))
    assert find_vouchers([Span(32, 34), Span(44, 46), Span(95, 97)], [carrying, other]) == (carrying, other, None)


def test_both_sides_of_a_cut_content() -> None:
    """All stretches of a scope are covered."""
    cut = attribution("a", Span(0, 10), Span(30, 40))
    assert find_vouchers([Span(2, 3), Span(15, 16), Span(35, 36)], [cut]) == (cut, None, cut)


def test_a_cover_that_ends_inside_a_figure_still_holds_a_later_one() -> None:
    """A smaller stretch that cuts a figure does not vouch for it, yet is not lost for what it does hold."""
    outer, inner = attribution("outer", Span(0, 100)), attribution("inner", Span(4, 20))
    assert find_vouchers([Span(5, 30), Span(6, 8)], [outer, inner]) == (outer, inner)


def test_many_nested_covers_take_work_in_proportion() -> None:
    """With many stretches open at once, each figure is still told in a few steps."""

    def work(times: int) -> None:
        covers = [attribution("a", Span(each, 10 * times - each)) for each in range(times)]
        figures = [Span(2 * times + each, 2 * times + each + 1) for each in range(times)]
        assert find_vouchers(figures, covers)[0] is covers[-1]

    assert grows_in_proportion(work, 500)
