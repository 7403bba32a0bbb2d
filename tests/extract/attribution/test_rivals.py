"""Two sources in one sentence, each with its own say."""

import pytest
from tests.extract.attribution.reading import said

CASES = [
    (
        "Stichting Waterwacht zegt dat er 900 mensen op de dijk stonden, de gemeente Oldesluis houdt het op 400.",
        [(("Stichting Waterwacht",), "er 900 mensen op de dijk stonden"), (("de gemeente Oldesluis",), "400")],
    ),
    (
        "De brandweer telt negen gewonden, maar de marine spreekt van drie gewonden.",
        [(("De brandweer",), "negen gewonden"), (("de marine",), "drie gewonden")],
    ),
    (
        "De vakbond zegt dat de oven lekte, de fabriek ontkent dat.",
        [(("De vakbond",), "de oven lekte"), (("de fabriek",), "de oven lekte")],
    ),
    (
        "De bond zegt dat er 700 stakers waren, terwijl de directie het op 200 houdt.",
        [(("De bond",), "er 700 stakers waren"), (("de directie",), "200")],
    ),
    (
        "Volgens de bakkers sloten er negen winkels, volgens de gemeente vier.",
        [(("de bakkers",), "sloten er negen winkels"), (("de gemeente",), "vier")],
    ),
    (
        "In Waldgouw stonden volgens de organisatie 600 fietsers, volgens de politie 150.",
        [(("de organisatie",), "600 fietsers"), (("de politie",), "150")],
    ),
    (
        "Volgens de bakkers sloten er negen winkels en volgens de gemeente vier.",
        [(("de bakkers",), "sloten er negen winkels"), (("de gemeente",), "vier")],
    ),
    (
        "De reder sprak eerder van drie zieken, maar het zijn er vier, aldus een woordvoerder van de haven.",
        [(("De reder",), "drie zieken"), (("een woordvoerder van de haven",), "het zijn er vier")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_second_source_has_its_own_say(sentence: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    """What another source says behind a comma is no part of what the first one says, nor passed on by it."""
    assert [(sources, content) for _, sources, content in said(sentence)] == expected


def test_a_list_within_what_is_said_stays_whole() -> None:
    """Clauses that go on with the verb last belong to what is said."""
    ((_, sources, content),) = said("De bond meldt dat de dijk brak, het water steeg en 30 mensen verdronken.")
    assert (sources, content) == (("De bond",), "de dijk brak, het water steeg en 30 mensen verdronken")
