"""Answers to what stands before them in their own sentence."""

import pytest
from tests.extract.attribution.reading import read

CASES = [
    ("De dijkgraaf zou willen vertrekken, maar zijn woordvoerder ontkent dat.", "De dijkgraaf zou willen vertrekken"),
    ("De oven zou lekken, maar dat ontkent de fabriek.", "De oven zou lekken"),
    ("Vissers melden dat er negen boten zijn gezonken, wat de marine ontkent.", "er negen boten zijn gezonken"),
    ("Volgens de bond zijn er negen gewonden, wat de fabriek met klem ontkent.", "zijn er negen gewonden"),
    ("De bond zegt dat de oven lekte, iets wat de fabriek tegenspreekt.", "de oven lekte"),
    ("Volgens de bond lekte de oven, een bewering die de fabriek ontkent.", "lekte de oven"),
    ("Volgens de bond lekte de oven, een verwijt dat de fabriek van de hand wijst.", "lekte de oven"),
]


@pytest.mark.parametrize(("sentence", "content"), CASES, ids=[case[0] for case in CASES])
def test_a_denial_takes_the_clause_before_it(sentence: str, content: str) -> None:
    """What is denied is the clause before the comma, by the subject of the clause behind it alone."""
    denial = read(sentence)[-1]
    assert (sentence[denial.content.start : denial.content.end], denial.stance) == (content, "deny")
    assert len(denial.sources) == 1


def test_what_somebody_says_ends_before_an_answer() -> None:
    """The first source vouches for its own clause alone."""
    sentence = "De bond zegt dat de oven lekte, iets wat de fabriek tegenspreekt."
    first = read(sentence)[0]
    assert sentence[first.content.start : first.content.end] == "de oven lekte"
