"""Loading a pipeline, and parsing sentences of any text."""

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from volgens.errors import PackError
from volgens.extract.annotations import Sentence, Span
from volgens.extract.parsing import MAX_TOKENS, load_parser, parse_sentences
from volgens.lang.pack import Pack, load_pack

PACK = load_pack("nl")
PARSER = load_parser(PACK)


def whole(text: str) -> Sentence:
    """Return a text as one sentence."""
    return Sentence(0, 0, Span(0, len(text)))


def test_a_pipeline_is_loaded_once() -> None:
    """Two calls give the same pipeline."""
    assert load_parser(PACK) is PARSER


@pytest.mark.parametrize("name", ["nl_no_such_pipeline", "", "/no/such/folder"])
def test_a_missing_pipeline_is_an_error_with_a_next_step(name: str) -> None:
    """The error names the pipeline and says what to give instead."""
    with pytest.raises(PackError, match="installed spaCy pipeline"):
        load_parser(PACK, name)


def test_a_pipeline_without_dependencies_is_refused(tmp_path: Path) -> None:
    """A pipeline that parses nothing cannot read."""
    spacy.blank("nl").to_disk(tmp_path)
    with pytest.raises(PackError, match="Universal Dependencies"):
        load_parser(PACK, str(tmp_path))


def test_a_pack_without_model_is_an_error(tmp_path: Path) -> None:
    """A pack's folder without a model is answered as a missing pipeline is."""
    with pytest.raises(PackError):
        load_parser(Pack("xx", tmp_path))


def test_every_wanted_sentence_is_one_tree() -> None:
    """Only wanted sentences are parsed, each by its index and with one root, its tokens at their place in the text."""
    text = "De dijk hield. Bos zegt: „Wij gaan.” Niemand sliep."
    wanted = (Sentence(1, 0, Span(15, 36)), Sentence(2, 0, Span(37, 51)))
    parsed = parse_sentences(text, wanted, PARSER)
    assert sorted(parsed) == [1, 2]
    for one in parsed.values():
        assert sum(token.head == token for token in one.doc) == 1
        assert all(text[one.start_of(token) : one.end_of(token)] == token.text for token in one.doc)


def test_a_subject_is_found() -> None:
    """The shipped pipeline knows subject and verb of a plain sentence."""
    text = "De burgemeester opende gisteren de nieuwe brug."
    (one,) = parse_sentences(text, [whole(text)], PARSER).values()
    assert [(token.text, token.head.text) for token in one.doc if token.dep_ == "nsubj"] == [("burgemeester", "opende")]


def test_a_very_long_sentence_is_cut() -> None:
    """Of a text without full stops the beginning is parsed."""
    text = "ganzen en " * 5_000
    (one,) = parse_sentences(text, [whole(text)], PARSER).values()
    assert len(one.doc) == MAX_TOKENS


@pytest.mark.parametrize("text", ["a\x00b \ud800 c\uffff.", "\ud83d", "\x00", "\u200b", "\ufeffDe dijk."])
def test_noise_keeps_its_length(text: str) -> None:
    """Characters that spaCy cannot hold are replaced one for one, so that offsets stay true."""
    (one,) = parse_sentences(text, [whole(text)], PARSER).values()
    assert one.end_of(one.doc[-1]) == len(text)


@pytest.mark.parametrize("piece", ["a", "-", "(", "'", "http://a.", "1.000,", '"'])
def test_runs_without_blanks_do_not_hang(piece: str) -> None:
    """Of two million characters in one word the beginning is parsed."""
    text = piece * (2_000_000 // len(piece))
    (one,) = parse_sentences(text, [whole(text)], PARSER).values()
    assert 0 < one.end_of(one.doc[-1]) < 3000


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1))
def test_any_text_parses(text: str) -> None:
    """Whatever the text, parsing raises nothing and tokens lie in it."""
    (one,) = parse_sentences(text, [whole(text)], PARSER).values()
    assert all(one.end_of(token) <= len(text) for token in one.doc)


def test_the_packs_own_pipeline_cuts_words_as_it_was_saved() -> None:
    """Loaded without the rules of the language first, its tokenizer is the one on disk to the last byte."""
    own, saved = (each.tokenizer.to_bytes(exclude=["vocab"]) for each in (PARSER, spacy.load(PACK.model_folder)))
    assert own == saved
