"""Phrases and the finding of them."""

import pytest

from volgens.lang.phrases import PhraseBook


def found(phrase: str, text: str) -> list[tuple[int, ...]]:
    """Return the positions of the words of each place where a phrase is found."""
    return [match.parts for match in PhraseBook([(phrase, True)]).find(text.split())]


@pytest.mark.parametrize(
    ("phrase", "text", "parts"),
    [
        ("gewond*", "er zijn gewonden", [(2,)]),
        ("*brand", "de natuurbrand woedt", [(1,)]),
        ("kwam|kwamen .. om", "er kwamen # mensen om", [(1, 4)]),
        ("kwam|kwamen ..1 om", "er kwamen # mensen om", []),
        ("in het ziekenhuis", "zij liggen in het ziekenhuis", [(2, 3, 4)]),
        ("in het ziekenhuis", "in dit ziekenhuis", []),
        ("om*", "o", []),
    ],
)
def test_phrase_is_found(phrase: str, text: str, parts: list[tuple[int, ...]]) -> None:
    """Endings, beginnings, choices and gaps match as the notation says."""
    assert found(phrase, text) == parts


def test_quantities_of_a_phrase() -> None:
    """`#` is the quantity that a phrase is about and `&` another; its gaps hold no third."""
    book = PhraseBook([("van # .. naar &", True)])
    (match,) = book.find("steeg van # doden naar #".split())
    assert match.target == 2
    assert list(book.find("van # en # naar #".split())) == []


def test_long_gap_has_an_end() -> None:
    """A gap holds at most fourteen words."""
    assert found("a .. b", "a " + "x " * 14 + "b") == [(0, 15)]
    assert found("a .. b", "a " + "x " * 15 + "b") == []
