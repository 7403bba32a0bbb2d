"""The places of a report as options for one figure."""

import numpy as np
from tests.extract.figures.reading import layers_of

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.places.ranking import MOST, Asked, choose, options_for
from volgens.lang.ranker import BITS, Ranker

TEXT = "In Goma zijn twaalf mensen omgekomen. In Bukavu raakten acht mensen gewond, zegt het Rode Kruis in Kinshasa."


def asked_in(text: AnnotatedText, number: int) -> Asked:
    """Return the question for the place of the figure of this number."""
    return Asked(text.quantities[number].span, "killed", "person", "total")


def test_every_place_and_none_is_an_option() -> None:
    """In the order of their names."""
    text = layers_of(TEXT)
    places = [option.place for option in options_for(asked_in(text, 0), text)]
    assert [place.name if place else None for place in places] == ["Goma", "Bukavu", "Kinshasa", None]


def test_places_differ_in_their_features() -> None:
    """By how they stand to the figure, not by their names."""
    text = layers_of(TEXT)
    goma, bukavu, kinshasa, none = (set(each.buckets) for each in options_for(asked_in(text, 1), text))
    assert len({frozenset(each) for each in (goma, bukavu, kinshasa, none)}) == 4
    renamed = layers_of(TEXT.replace("Goma", "Beni"))
    assert [each.buckets for each in options_for(asked_in(renamed, 1), renamed)] == [
        each.buckets for each in options_for(asked_in(text, 1), text)
    ]


def ranker_for(buckets: set[int]) -> Ranker:
    """Return a network of one hidden unit that some buckets lift."""
    rows = np.zeros((1 << BITS, 1), np.int8)
    rows[sorted(buckets)] = 1
    return Ranker({"rows": rows, "scale": np.ones(1), "bias": np.zeros(1), "output": np.ones(1)})


def test_the_highest_score_is_chosen() -> None:
    """Of equal ones the first."""
    text = layers_of(TEXT)
    options = options_for(asked_in(text, 0), text)
    of_second = set(options[1].buckets) - set(options[0].buckets) - set(options[2].buckets)
    assert choose(options, ranker_for(of_second)) == options[1].place
    assert choose(options, ranker_for(set())) == options[0].place


def test_a_place_that_the_rules_find_is_always_an_option() -> None:
    """Also after so many names that the others are not weighed any more."""
    towns = "Almere Assen Breda Delft Deventer Doetinchem Ede Eindhoven Emmen Enschede Gouda Groningen Haarlem Hengelo"
    others = "Heerlen Hoorn Leeuwarden Leiden Lelystad Maastricht Middelburg Nijmegen Oss Roermond Roosendaal Rotterdam"
    more = "Sneek Tiel Tilburg Utrecht Venlo Vlissingen Weert Zaandam Zeist Zutphen Zwolle Amersfoort Apeldoorn Arnhem"
    names = [*towns.split(), *others.split(), *more.split()]
    text = layers_of(f"Er is feest in {', '.join(names)}. In Antwerpen raakten vier mensen gewond.")
    options = options_for(asked_in(text, 0), text)
    assert len(options) == MOST + 2
    assert options[-2].place is not None
    assert options[-2].place.name == "Antwerpen"


def test_a_figure_outside_every_sentence_has_options() -> None:
    """Nothing is asked of the text around it."""
    text = layers_of(TEXT)
    end = len(TEXT)
    assert options_for(Asked(Span(end, end), "other", "item", "total"), text)
