"""Which sentences are worth a parse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volgens.extract.annotations import Quantity, Span
from volgens.extract.candidates import find_candidates, has_cue
from volgens.extract.quotations import find_quotations
from volgens.extract.segments import find_sentences
from volgens.lang.pack import load_pack

PACK = load_pack("nl")


def candidates(text: str, *numbers: str) -> list[str]:
    """Return the sentences that are kept, given where quantities stand."""
    quotations = find_quotations(text, PACK)
    spans = [Span(text.index(number), text.index(number) + len(number)) for number in numbers]
    quantities = tuple(Quantity(span, span, 1.0, 1.0, "exact") for span in spans)
    kept = find_candidates(text, find_sentences(text, quotations, PACK), quotations, quantities, PACK)
    return [text[one.span.start : one.span.end] for one in kept]


def test_sentences_without_number_cue_or_quotation_are_left_out() -> None:
    """What nobody says and nothing counts needs no parse."""
    text = "Het regende. Acht daken lekten. Het plein was leeg. Volgens Bos was dat wijs. De zon kwam niet."
    assert candidates(text, "Acht") == ["Acht daken lekten.", "Volgens Bos was dat wijs."]


def test_words_beside_a_quotation_are_kept() -> None:
    """A speaker before a colon has no cue; a sentence wholly within the quotation says nothing of who spoke."""
    text = 'Imker Bos: "Het is stil. De kasten staan leeg. Dat doet pijn."'
    assert candidates(text) == ['Imker Bos: "Het is stil.']


def test_a_number_within_a_quotation_is_kept() -> None:
    """Figures inside quotations are claims of the speaker."""
    text = '"De kasten zijn leeg. Er leven nog zes volken. Meer niet", zegt Bos.'
    assert candidates(text, "zes") == ["Er leven nog zes volken.", 'Meer niet", zegt Bos.']


def test_furniture_and_bare_headings_are_left_out() -> None:
    """A caption is never parsed, a heading only for its number."""
    text = "Volgens Bos\n\nAcht daken lek\n\nFoto: Kees de Bos zegt acht\n\nHet regende."
    assert candidates(text, "Acht") == ["Acht daken lek"]


@pytest.mark.parametrize("sentence", ["Dat heeft Bos gezegd.", "Naar verluidt is het af.", "Aldus de imker."])
def test_cues_are_seen(sentence: str) -> None:
    """Verbs in any form and phrases of several words are cues."""
    assert has_cue(sentence, PACK.cues)


def test_a_part_of_a_phrase_is_no_cue() -> None:
    """The first word of a phrase alone attributes nothing."""
    assert not has_cue("Zij fietsten naar huis.", PACK.cues)


@given(st.text())
def test_any_text_reads(text: str) -> None:
    """Whatever the text, what is kept are sentences of it."""
    assert all(one in text for one in candidates(text))
