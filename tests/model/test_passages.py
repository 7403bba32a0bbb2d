"""Sentences of plain text, without a language."""

from hypothesis import given
from hypothesis import strategies as st

from volgens.model.passages import passage_around, passage_before, passages_of

TEXT = "Het brandde. Er zijn twaalf gewonden in de wijk! Daarna regende het.\nEen nieuwe alinea. Met meer."


def at(word: str) -> tuple[int, int]:
    """Return where a word stands."""
    start = TEXT.index(word)
    return start, start + len(word)


def test_the_sentence_around_a_place_and_the_one_before() -> None:
    """Across no line."""
    start, end = at("twaalf")
    assert passage_around(TEXT, start, end) == "Er zijn twaalf gewonden in de wijk!"
    assert passage_before(TEXT, start) == "Het brandde."
    assert passage_before(TEXT, at("Het")[0]) == ""
    assert passage_before(TEXT, at("nieuwe")[0]) == ""
    assert passage_before(TEXT, at("meer")[0]) == "Een nieuwe alinea."


def test_a_span_over_two_sentences_gives_both() -> None:
    """As a quotation that runs on."""
    assert passage_around(TEXT, at("gewonden")[0], at("regende")[1]).startswith("Er zijn twaalf")
    assert passage_around(TEXT, at("gewonden")[0], at("regende")[1]).endswith("regende het.")


@given(st.text(alphabet=st.sampled_from('Ab.!? \n"”12'), max_size=120))
def test_passages_are_trimmed_and_in_order(text: str) -> None:
    """And all that is no blank lies in one."""
    spans = list(passages_of(text))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert spans == sorted(spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


def test_a_text_without_stops_is_cut_near() -> None:
    """Only what stands near is looked at."""
    text = "woord " * 200_000
    for start in range(0, len(text), 60_000):
        assert len(passage_around(text, start, start + 5)) < 1000
        assert len(passage_before(text, start)) < 1000
