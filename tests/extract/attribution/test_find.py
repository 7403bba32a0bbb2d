"""Finding attributions in any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.counting import grows_in_proportion
from tests.extract.attribution.reading import read

WORDS = (
    "volgens zegt zei dat of de burgemeester Terpsma politie , . : ; \" ' “ ” ( ) aldus naar verluidt eigen zeggen "
    "meldt 40 huizen gezegd heeft niet die en maar \n – telt op van het ontkent laat weten"
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
@settings(max_examples=120, deadline=None)
def test_any_order_of_words_is_read(text: str) -> None:
    """Nonsense reads without error, and all spans lie in the text and match it."""
    for each in read(text):
        assert text[each.cue.start : each.cue.end] == each.cue.text
        assert 0 <= each.content.start < each.content.end <= len(text)
        assert each.sources
        for source in each.sources:
            assert source.start is None or text[source.start : source.end] == source.name


def test_reading_twice_gives_the_same() -> None:
    """Nothing is kept from one reading to the next."""
    text = "Volgens Terpsma is de dijk veilig, maar de buren ontkennen dat."
    first = read(text)
    read.cache_clear()
    assert read(text) == first


def test_work_grows_with_length() -> None:
    """Counted in calls."""
    part = 'Volgens Terpsma zijn 40 huizen ingestort. "Het was hier vreselijk", zegt zij. De buren ontkennen dat. '

    def work(copies: int) -> None:
        read.cache_clear()
        read(part * copies)

    assert grows_in_proportion(work, 30)
