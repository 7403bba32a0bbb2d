"""Every number and quotation is either in a claim or accounted for with a reason."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import make_report

from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader
from volgens.model.reading import Reading


def read(text: str) -> Reading:
    """Read a text with the shipped Dutch reader."""
    return read_report(make_report(text), load_reader("nl"))


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("Het concert begint op 12 mei 2025.", "12", "date"),
        ("Het was de 21ste editie van de wedloop.", "21", "ordinal"),
        ("De beweging M23 rukt op.", "23", "name"),
        ("De straaljager, een F-16, vloog laag over.", "16", "name"),
        ("De vrouw (58) woont in Goes.", "58", "age"),
        ("De daders (19 en 21) zijn opgepakt.", "21", "age"),
        ("Wie ouder dan 65 is, krijgt een prik.", "65", "age"),
        ("Foto: Regiobeeld / 4 mei", "4", "date"),
        ("Jongens van 16 en 17 zijn aangehouden.", "17", "age"),
        ("Hij sprak met zussen van 8, 11 en 14.", "8", "age"),
        ("De dichter, die 91 werd, woonde in Assen.", "91", "age"),
        ("Boodschappen zijn 7 procentpunt duurder dan vorig jaar.", "7", "rate of change"),
    ],
)
def test_a_number_that_is_no_figure_has_its_reason(text: str, number: str, reason: str) -> None:
    """Dates, ages, ordinals, names and rates of change are told apart."""
    reading = read(text)
    assert not [claim for claim in reading.claims if claim.kind == "figure"]
    assert reason in {one.reason for one in reading.unread if number in one.text}


def test_scare_quotes_are_no_statement() -> None:
    """A word between quotation marks that nobody is given for is listed as such."""
    (one,) = read("In het 'dorpshart' van Waldrecht staat een nieuwe fontein.").unread
    assert (one.text, one.reason) == ("dorpshart", "scare quotes")


def test_a_figure_is_not_listed_as_unread() -> None:
    """What became a claim is not accounted for twice."""
    reading = read("Bij de brand in Waldrecht raakten twaalf mensen gewond.")
    assert [claim.text for claim in reading.claims] == ["twaalf mensen"]
    assert reading.unread == ()


@given(st.lists(st.sampled_from(["12", "3,5", "1.250", "op", "mei", "2024", "mensen", "km", "uur", ".", "€", "%"])))
def test_no_digit_is_lost(words: list[str]) -> None:
    """Every digit of any text lies in a figure or in the account."""
    text = " ".join(words)
    reading = read(text)
    spoken_of = {place for claim in reading.claims for place in range(claim.start, claim.end)}
    spoken_of |= {place for one in reading.unread for place in range(one.start, one.end)}
    assert {match.start() for match in re.finditer(r"\d", text)} <= spoken_of


def test_nobody_relays_herself() -> None:
    """A pronoun within somebody's words that means the speaker names no second source."""
    reading = read("Burgemeester Rika Bol zegt dat er volgens haar twaalf huizen zijn verwoest.")
    chains = {tuple(source.canonical for source in claim.sources) for claim in reading.claims}
    assert chains == {("Rika Bol",)}
