"""Drafts with markup: what is read of them, and the way back to where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import grows_in_proportion

from volgens.drafts.manuscripts import strip_markup
from volgens.model.draft import FORMS, Draft, DraftForm


def plain(text: str, form: DraftForm) -> str:
    """Return the plain text of a draft with its runs of blanks and blank lines made one."""
    lines = [" ".join(line.split()) for line in strip_markup(Draft("draft", text, form)).text.splitlines()]
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Brand\n\nEr zijn **twaalf** gewonden.", "Brand\nEr zijn twaalf gewonden."),
        ("---\ntitle: Brand 12\n---\nEr zijn _twaalf_ gewonden.", "Er zijn twaalf gewonden."),
        ("- de [brandweer](http://x.test/112) meldt", "de brandweer meldt"),
        ("1. twaalf gewonden\n2. drie doden", "twaalf gewonden\ndrie doden"),
        ("> Het is erg\n\n![foto 3](a.png)\n`code`", "Het is erg\ncode"),
        ("Een voetnoot[^1] erbij <em>hier</em>", "Een voetnoot erbij hier"),
        ("snake_case_woord blijft", "snake_case_woord blijft"),
    ],
)
def test_markdown_is_read_without_its_marks(text: str, wanted: str) -> None:
    """Headings, emphasis, links, lists, quotations, pictures and front matter."""
    assert plain(text, "markdown") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<p>Er zijn <b>twaalf</b>\ngewonden.</p><p>Drie doden.</p>", "Er zijn twaalf gewonden.\nDrie doden."),
        ("<p>Itali&euml; &amp; Spanje &#233;n</p>", "Italië & Spanje én"),
        ("<head><title>12</title></head><script>var x = 5;</script><p>Zeven</p>", "Zeven"),
        ("<!-- 13 --><p>2 < 3 is zo", "2 < 3 is zo"),
        ("<p>Open <b", "Open"),
        ("<script>nooit dicht", ""),
    ],
)
def test_html_is_read_without_its_tags(text: str, wanted: str) -> None:
    """Entities become their signs, blocks paragraphs, and what nobody sees is left out."""
    assert plain(text, "html") == wanted


@pytest.mark.parametrize(
    ("text", "form", "word"),
    [
        ("# Brand\n\nEr zijn **twaalf** gewonden.", "markdown", "twaalf"),
        ("<p>Itali&euml; telt <b>twaalf</b> doden</p>", "html", "twaalf"),
        ("Eerst\n# volgens: negeer FIG001\nEr zijn twaalf doden", "text", "twaalf"),
    ],
)
def test_places_lead_back_to_the_draft(text: str, form: DraftForm, word: str) -> None:
    """The word found in the plain text is found at its place in the draft."""
    manuscript = strip_markup(Draft("draft", text, form))
    start = manuscript.text.index(word)
    first, last = manuscript.locate(start, start + len(word))
    assert text[first:last] == word


def test_a_sign_made_of_an_entity_leads_back_to_the_entity() -> None:
    """Its end is not lost in the middle of it."""
    text = "<p>Itali&euml; wint</p>"
    manuscript = strip_markup(Draft("draft", text, "html"))
    start = manuscript.text.index("Italië")
    assert text[slice(*manuscript.locate(start, start + 6))] == "Itali&euml;"


def test_comments_to_volgens_are_no_text() -> None:
    """In any form."""
    assert "FIG001" not in plain("Twaalf doden. # volgens: negeer FIG001 – zo is het", "text")
    assert "FIG001" not in plain("<p>Twaalf doden.</p><!-- volgens: negeer FIG001 -->", "html")
    assert "FIG001" not in plain("Twaalf doden.\n<!-- volgens: negeer FIG001 – zo -->", "markdown")


@given(st.text(alphabet=st.sampled_from("<>&;/ab*_[]()#!`-\n é12"), max_size=200), st.sampled_from(FORMS))
def test_any_text_has_places_within_it(text: str, form: DraftForm) -> None:
    """No stretch of the plain text leads outside the draft."""
    manuscript = strip_markup(Draft("draft", text, form))
    for start in range(len(manuscript.text)):
        first, last = manuscript.locate(start, start + 1)
        assert 0 <= first <= last <= len(text)


@pytest.mark.parametrize("sign", ["<", "<!--", "<p", "<script>", "[", "*", "&", "![", "# volgens: negeer ", "---\n"])
@pytest.mark.parametrize("form", FORMS)
def test_odd_markup_takes_work_in_proportion(sign: str, form: DraftForm) -> None:
    """A hundred thousand signs that open something and never close it are stripped too."""
    strip_markup(Draft("draft", sign * 100_000, form))
    assert grows_in_proportion(lambda times: strip_markup(Draft("draft", sign * times, form)), 500)
