"""Parses sentences with the spaCy pipeline of a pack, or with any installed one that has UD labels."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import numpy
import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import minibatch, registry

from volgens.errors import PackError
from volgens.extract.annotations import ParsedSentence, Sentence
from volgens.extract.embedding import remember_words
from volgens.extract.multiplying import multiply_with_numpy, on_one_thread
from volgens.lang.pack import Pack

# What installed pipelines may hold besides and reading does not use.
UNUSED = ("ner", "senter", "sentencizer", "entity_linker", "entity_ruler", "textcat", "textcat_multilabel", "spancat")
# What a pack's own pipeline holds and reading does not use: cues are found by their forms.
UNREAD = ("trainable_lemmatizer", "lemmatizer")
# A longer "sentence" is a table or a text without full stops: its beginning is parsed, the rest stays unparsed.
MAX_TOKENS = 250
MAX_CHARACTERS = 2500
BATCH = 128
# One sentence, one tree: the cutting was done before, so that only the first of its tokens starts one.
ONE_SENTENCE = numpy.array([1] + [-1] * (MAX_TOKENS - 1), numpy.int64).astype(numpy.uint64)
# Characters that no string of spaCy's can hold, or that would cut a token in two; each becomes one harmless one.
NOISE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Longer runs without a blank are no words, and a tokenizer takes quadratic time over them; the parse ends there.
RUN = re.compile(r"\S{150}")
SUBJECT_LABEL = "nsubj"
# A saved pipeline holds its tokenizer whole: building the language's own first would take a third of the loading.
EMPTY_TOKENIZER = "volgens.EmptyTokenizer.v1"
AS_SAVED = {"nlp": {"tokenizer": {"@tokenizers": EMPTY_TOKENIZER}}}


def load_parser(pack: Pack, model: str | None = None) -> Language:
    """Return the pipeline that parses a language, loaded once: the pack's own, or an installed one by name or path.

    Raises PackError when there is none, or when it has no parser with UD labels.
    """
    return _load(str(pack.model_folder) if model is None else model, pack.lang, own=model is None)


def make_empty_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return a maker of tokenizers without rules, for those that are about to be filled from disk."""
    return lambda language: Tokenizer(language.vocab)


registry.tokenizers.register(EMPTY_TOKENIZER, func=make_empty_tokenizer)


@cache
def _load(name: str, lang: str, *, own: bool) -> Language:
    place, config = Path(name) if Path(name).exists() else name, AS_SAVED if own else {}
    try:
        parser = spacy.load(place, exclude=list(UNUSED), config=config)
    except (OSError, ValueError, ImportError) as error:
        raise PackError(
            f"no parsing model {name!r} for {lang!r} ({_first_line(error)}); "
            f"give the name of an installed spaCy pipeline, or of a folder that holds one"
        ) from error
    if not parser.has_pipe("parser") or SUBJECT_LABEL not in _labels(parser):
        raise PackError(f"the pipeline {name!r} has no parser with the labels of Universal Dependencies; name another")
    multiply_with_numpy(parser)
    remember_words(parser)
    return parser


def parse_sentences(text: str, sentences: Iterable[Sentence], parser: Language) -> dict[int, ParsedSentence]:
    """Return the parse of each sentence by its index; every sentence is one Doc, long ones are cut."""
    return next(parse_texts([(text, sentences)], parser))


def parse_texts(
    texts: Iterable[tuple[str, Iterable[Sentence]]], parser: Language
) -> Iterator[dict[int, ParsedSentence]]:
    """Give the same for several texts: parsed together, short ones cost no more than their share of a long one."""
    wanted = [(text, list(sentences)) for text, sentences in texts]
    unread = [name for name in UNREAD if name in parser.pipe_names]
    docs = _parse(_docs(wanted, parser), parser, unread)
    for _, sentences in wanted:
        yield {one.index: ParsedSentence(one, next(docs)) for one in sentences}


def _parse(docs: Iterable[Doc], parser: Language, unread: list[str]) -> Iterator[Doc]:
    for batch in minibatch(docs, BATCH):  # type: ignore[no-untyped-call]
        with on_one_thread():
            parsed = list(parser.pipe(batch, batch_size=BATCH, disable=unread))
        yield from parsed


def _docs(wanted: list[tuple[str, list[Sentence]]], parser: Language) -> Iterator[Doc]:
    for text, sentence in ((text, sentence) for text, sentences in wanted for sentence in sentences):
        span = sentence.span
        piece = text[span.start : min(span.end, span.start + MAX_CHARACTERS)]
        if run := RUN.search(piece):
            piece = piece[: run.end()]
        doc = parser.make_doc(NOISE.sub("\ufffd", piece))
        if len(doc) > MAX_TOKENS:
            doc = doc[:MAX_TOKENS].as_doc()
        yield doc.from_array("SENT_START", ONE_SENTENCE[: len(doc)])  # type: ignore[arg-type]


def _labels(parser: Language) -> tuple[str, ...]:
    return tuple(getattr(parser.get_pipe("parser"), "labels", ()))


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0][:120]
