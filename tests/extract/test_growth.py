"""Reading takes time in proportion to the text: counted in calls, since clocks differ."""

import pytest
from tests.counting import TIMES, count_calls
from tests.factories import make_report

from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader

# A little room for what is done once.
ROOM = 1.05


def read(sentence: str, times: int) -> None:
    """Read a sentence that stands in a report so many times."""
    read_report(make_report(" ".join([sentence] * times)), load_reader("nl"))


@pytest.mark.parametrize(
    "sentence",
    [
        "De brandweer meldt 12 gewonden.",
        "Volgens de burgemeester van Zutphen zijn 300 bewoners vertrokken.",
        '"Wij wachten af", zegt de woordvoerder.',
        "Er zijn 3 doden, 4 gewonden en 5 vermisten.",
    ],
)
def test_reading_grows_in_proportion_to_the_text(sentence: str) -> None:
    """The same sentence again and again, each time as dear as the first; the text is hashed no more often."""
    read(sentence, 3)  # tables are built once
    short, long = (count_calls(lambda times=times: read(sentence, times)) for times in (50, 50 * TIMES))  # type: ignore[misc]
    assert long[""] <= short[""] * TIMES * ROOM
    assert long["openssl_sha256"] <= short["openssl_sha256"] + 1


@pytest.mark.parametrize(
    "piece",
    [
        "12 gewonden, ",
        "12 tot ",
        "Anna de Boer, ",
        "in Zutphen, ",
        "waarvan 12 kinderen, ",
        "de woordvoerder van ",
        "zegt 12 ",
    ],
)
def test_one_long_sentence_grows_in_proportion_too(piece: str) -> None:
    """A list without end within one sentence costs each of its members the same."""
    read(piece, 3)
    short, long = (count_calls(lambda times=times: read(piece, times)) for times in (200, 200 * TIMES))  # type: ignore[misc]
    assert long[""] <= short[""] * TIMES * ROOM
