"""Reading takes time in proportion to the text: counted in calls, since clocks differ."""

import sys
from collections import Counter
from types import FrameType
from typing import Any

import pytest
from tests.factories import make_report

from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader

# Four times the text, with a little room for what is done once.
TIMES = 4
ROOM = 1.05


def count_calls(text: str) -> tuple[int, int]:
    """Return how many calls reading a text makes, and how many of them hash something."""
    reader, report = load_reader("nl"), make_report(text)
    calls: Counter[str] = Counter()

    def note(_frame: FrameType, event: str, argument: Any) -> None:
        if event in ("call", "c_call"):
            calls["all"] += 1
            calls["hash"] += event == "c_call" and "sha256" in argument.__name__

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read_report(report, reader)
    finally:
        sys.setprofile(before)
    return calls["all"], calls["hash"]


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
    read_report(make_report(" ".join([sentence] * 3)), load_reader("nl"))  # tables are built once
    short, long = (count_calls(" ".join([sentence] * times)) for times in (50, 50 * TIMES))
    assert long[0] <= short[0] * TIMES * ROOM
    assert long[1] <= short[1] + 1
