"""What a question comes to."""

from tests.ledger.linking.making import NORTH, SOUTH, TOLERANCE, know

from volgens.ledger.linking.verdicts import judge_question
from volgens.model.claim import Source


def test_the_newest_figure_is_the_one_to_print() -> None:
    """Of a row that nobody contests the last one stands."""
    row = [know(1, 5), know(2, 12), know(3, 14)]
    verdict = judge_question(row, (), TOLERANCE)
    assert (verdict.standing, verdict.latest) == ("agreed", row[2])


def test_what_a_report_calls_earlier_is_not_printed() -> None:
    """A figure told for comparison never is the latest."""
    row = [know(1, 5), know(2, 12, start=10), know(2, 9, start=50, aspect="earlier")]
    assert judge_question(row, (), TOLERANCE).latest is row[1]


def test_parties_that_cannot_both_be_right_dispute() -> None:
    """Two parties' last figures that do not meet leave the question disputed, with both as the reason."""
    row = [know(1, 40, sources=(NORTH,)), know(2, 90, sources=(SOUTH,))]
    verdict = judge_question(row, ("Noord", "Zuid"), TOLERANCE)
    assert verdict.standing == "disputed"
    assert set(verdict.because) == set(row)


def test_a_figure_nobody_could_verify_leaves_it_unverified() -> None:
    """The caveat of the figure to print is the caveat of the question."""
    assert judge_question([know(1, 9), know(2, 12, standing="unverified")], (), TOLERANCE).standing == "unverified"


def test_one_party_to_a_conflict_alone_is_one_sided() -> None:
    """What only a fighting side says is one-sided; the same from a side that nobody is at odds with is agreed."""
    row = [know(1, 9, sources=(NORTH,)), know(2, 12, sources=(NORTH,))]
    assert judge_question(row, ("Noord", "Zuid"), TOLERANCE).standing == "one_sided"
    assert judge_question(row, (), TOLERANCE).standing == "agreed"


def test_of_equals_the_one_with_the_least_to_gain_is_printed() -> None:
    """An institute before a mayor, and a mayor before a trade union, wherever they stand in the text."""
    union, mayor, institute = (
        Source("de bond", kind="union"),
        Source("de burgemeester", kind="official"),
        Source("het instituut", kind="expert"),
    )
    row = [know(1, 900, start=10, sources=(union,)), know(1, 500, start=40, sources=(mayor,))]
    assert judge_question(row, (), TOLERANCE).latest is row[1]
    row.append(know(1, 600, start=80, sources=(institute,)))
    assert judge_question(row, (), TOLERANCE).latest is row[2]
