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


def test_whoever_denies_vouches_for_nothing_in_what_is_denied() -> None:
    """The figures of an account stay those of whoever gave it, when another denies it."""
    account, denial = read("Volgens de bond zijn er 40 gewonden. De politie ontkent dat.")
    assert account.content == denial.content
    assert not any(span.overlaps(account.content) for span in denial.scope)


def test_a_place_has_what_somebody_else_counts() -> None:
    """A land or town that "telt" something is no source beside whoever says so."""
    assert [
        [source.name for source in each.sources] for each in read("Denemarken telt 40 doden, zegt de kustwacht.")
    ] == [["de kustwacht"]]
