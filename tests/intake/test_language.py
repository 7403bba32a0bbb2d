"""Which language a text is in."""

import pytest

from volgens.intake.language import find_language, normalise_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Bij een brand in een loods zijn twaalf mensen gewond geraakt, zegt de brandweer.", "nl"),
        ("Twelve people were injured in a warehouse fire, the fire brigade says on Monday.", "en"),
        ("Bei einem Brand in einer Lagerhalle sind zwölf Menschen verletzt worden.", "de"),
        ("Під час пожежі на складі постраждали дванадцять людей, повідомили рятувальники.", "uk"),
    ],
)
def test_a_sentence_tells_its_language(text: str, lang: str) -> None:
    """One sentence of news is enough."""
    assert find_language(text, "xx") == lang


@pytest.mark.parametrize("text", ["", "12 doden", "1.250 3,5 --- !!!" * 20])
def test_a_text_of_few_letters_gets_the_fallback(text: str) -> None:
    """Numbers and a few letters tell nothing."""
    assert find_language(text, "nl") == "nl"


@pytest.mark.parametrize("code", ["nl", "NL", "nl-BE", "nl_NL", " nl-Latn-NL "])
def test_region_and_script_of_a_code_are_left_out(code: str) -> None:
    """Flemish and Dutch have one pack."""
    assert normalise_language(code) == "nl"
