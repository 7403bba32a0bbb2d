"""The word lists behind quantities: they load, and no word is stated twice with two meanings."""

from collections import Counter

import pytest

from volgens.extract.quantities.grammar import compile_grammar
from volgens.extract.quantities.lexer import fold
from volgens.lang.pack import known_languages, load_pack


@pytest.mark.parametrize("lang", known_languages())
def test_every_pack_compiles(lang: str) -> None:
    """All lists of a pack are read strictly and compile."""
    assert compile_grammar(load_pack(lang)).numbers.compounds is not None


@pytest.mark.parametrize("lang", known_languages())
def test_nothing_is_stated_twice(lang: str) -> None:
    """A number word, a unit name and a modifier stand once, so that no two entries can drift apart."""
    pack = load_pack(lang)
    lists = {
        "number words": [word.text for word in pack.numbers.words],
        "vague": [name for each in pack.numbers.vague for name in each.names],
        "units": [name for unit in pack.units.units for name in (*unit.names, *unit.short)],
        "modifiers": [words for each in pack.modifiers.before for words in each.words],
        "behind": [words for each in pack.modifiers.after for words in each.words],
        "heads": [words for each in pack.not_figures.heads for words in each.words],
        "tails": [words for each in pack.not_figures.tails for words in each.words],
    }
    twice = {name: [word for word, times in Counter(words).items() if times > 1] for name, words in lists.items()}
    assert twice == {name: [] for name in lists}


@pytest.mark.parametrize("lang", known_languages())
def test_number_words_are_folded(lang: str) -> None:
    """Number words stand as the reader looks them up: lower case, no accents."""
    assert all(word.text == fold(word.text) for word in load_pack(lang).numbers.words)
