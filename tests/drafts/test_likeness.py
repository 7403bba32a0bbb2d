"""How alike passages are in their words."""

from hypothesis import given
from hypothesis import strategies as st

from volgens.drafts.likeness import Likeness, split_stems

WORDS = st.lists(st.sampled_from(["storm", "schade", "haven", "schepen", "vannacht", "dijk"]), max_size=8).map(" ".join)


def test_rare_words_tell_more_than_common_ones() -> None:
    """A word that every report has says little."""
    words = Likeness(["storm in de haven", "storm op de dijk", "storm boven zee"])
    one, common, rare = (split_stems(text) for text in ("storm haven", "storm dijkweg", "regen haven"))
    assert words.compare(one, rare) > words.compare(one, common) > 0


@given(WORDS, WORDS, st.lists(WORDS, max_size=4))
def test_likeness_lies_between_nothing_and_the_same(one: str, other: str, passages: list[str]) -> None:
    """It is the same either way, and 1 for equal words."""
    words, first, second = Likeness(passages), split_stems(one), split_stems(other)
    value = words.compare(first, second)
    assert 0 <= value <= 1 + 1e-9
    assert abs(value - words.compare(second, first)) < 1e-9
    assert not first or abs(words.compare(first, first) - 1) < 1e-9
