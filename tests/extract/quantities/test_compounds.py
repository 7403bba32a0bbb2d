"""Number words: every number reads back, near misses do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volgens.extract.quantities.compounds import Compounds
from volgens.extract.quantities.grammar import compile_grammar
from volgens.extract.quantities.lexer import fold, lex
from volgens.extract.quantities.numbers import read_number
from volgens.lang.pack import load_pack

SMALL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
).split()
TENS = ". . twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()


def spell_hundreds(number: int) -> str:
    """Write a number from 1 to 999 as Dutch does."""
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else ("" if hundreds == 1 else SMALL[hundreds]) + "honderd"
    if rest < 20:
        return head + (SMALL[rest] if rest else "")
    tens, unit = divmod(rest, 10)
    joiner = "ën" if unit in (2, 3) else "en"
    return head + (f"{SMALL[unit]}{joiner}" if unit else "") + TENS[tens]


def spell(number: int) -> str:
    """Write a number below a milliard in words."""
    millions, rest = divmod(number, 1_000_000)
    thousands, last = divmod(rest, 1_000)
    parts = [f"{spell_hundreds(millions)} miljoen"] if millions else []
    if thousands:
        parts.append(("" if thousands == 1 else spell_hundreds(thousands)) + "duizend")
    if last:
        parts.append("één" if last == 1 else spell_hundreds(last))
    return " ".join(parts) or SMALL[0]


@given(st.integers(min_value=2, max_value=999_999_999))
def test_every_number_in_words_reads_back(number: int) -> None:
    """A number written out has its value, over its whole length; 0 and 1 are tested apart."""
    grammar = compile_grammar(load_pack("nl"))
    tokens = lex(spell(number))
    read = read_number(tokens, 0, grammar.numbers)
    assert read is not None
    assert (read.low, read.high, read.last) == (number, number, len(tokens))


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("achtentwintighonderd", 2800),
        ("vijfentwintighonderdzevenenzeventig", 2577),
        ("tweehonderdduizend", 200_000),
        ("honderdenacht", 108),
        ("honderdvijftig", 150),
        ("vierentachtig", 84),
        ("tweeënhalf", 2.5),
        ("drieënhalf", 3.5),
        ("twaalfenhalve", 12.5),
        ("anderhalf", 1.5),
        ("anderhalve", 1.5),
        ("duizend", 1000),
    ],
)
def test_compounds_are_built_by_grammar(word: str, value: float) -> None:
    """Cardinals of one word have their value."""
    compounds = Compounds(load_pack("nl").numbers)
    read = compounds.read(fold(word))
    assert read is not None
    assert read.kind == "cardinal"
    assert read.low == value


@pytest.mark.parametrize(
    ("word", "value"),
    [("eerste", 1), ("tweede", 2), ("derde", 3), ("zesde", 6), ("achtste", 8), ("dertiende", 13), ("twintigste", 20),
     ("eenentwintigste", 21), ("honderdste", 100), ("honderdeerste", 101)],
)  # fmt: skip
def test_ordinals_follow_from_cardinals(word: str, value: float) -> None:
    """Ordinals are read as ordinals, regular or not."""
    read = Compounds(load_pack("nl").numbers).read(word)
    assert read is not None
    assert (read.kind, read.low) == ("ordinal", value)


@pytest.mark.parametrize(
    "word",
    ["drietien", "tienvier", "honderdhonderd", "eenen", "achten", "zevental1", "zeshoekig", "driedaagse", "vijfjarig",
     "eenheid", "eenzaam", "achterdocht", "elftal-", "viering", "honderdje", "duizendpoot", "tweeling", "half", "en"],
)  # fmt: skip
def test_other_words_are_no_numbers(word: str) -> None:
    """Words that begin with a number word, and impossible compounds, are nothing."""
    assert Compounds(load_pack("nl").numbers).read(word) is None


@pytest.mark.parametrize(("word", "value"), [("honderdtal", 100), ("veertigtal", 40), ("tiental", 10), ("drietal", 3)])
def test_collectives(word: str, value: float) -> None:
    """A word with "tal" stands for about its number."""
    read = Compounds(load_pack("nl").numbers).read(word)
    assert read is not None
    assert (read.kind, read.low) == ("collective", value)
