"""How well a pipeline reads a treebank, and how fast."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import Literal

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from volgens.extract.training.documents import doc_of, without_annotation
from volgens.extract.training.treebanks import Tree, read_trees

SENTENCES_IN_DOC = 10


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares between 0 and 1: accuracy of parts of speech, features and lemmas, attachment without and with labels.

    `sentences` is the F-score of sentence boundaries; `words_per_second` counts the tokens through the whole pipeline.
    Punctuation counts for parts of speech and lemmas and not for attachment, as spaCy's own scorer has it.
    """

    pos: float
    features: float
    lemma: float
    uas: float
    las: float
    sentences: float
    words_per_second: float

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name, rounded for writing down."""
        return {name: round(value, 4 if value <= 1 else 0) for name, value in asdict(self).items()}

    def __str__(self) -> str:
        shares = ("pos", "features", "lemma", "uas", "las", "sentences")
        figures = "  ".join(f"{name} {100 * getattr(self, name):.2f}" for name in shares)
        return f"{figures}  {self.words_per_second:,.0f} words/s"


def evaluate_model(
    nlp_or_path: Language | Path,
    conllu: Path,
    *,
    tokens: Literal["gold", "raw"] = "gold",
    sentences: int = SENTENCES_IN_DOC,
) -> Scores:
    """Return the scores on a treebank file, read in Docs of `sentences` neighbouring sentences.

    "gold" gives the pipeline the treebank's tokens, "raw" only its text. Sentence boundaries are the parser's own.
    """
    nlp = nlp_or_path if isinstance(nlp_or_path, Language) else spacy.load(nlp_or_path)
    return score_trees(nlp, tuple(read_trees(conllu)), tokens=tokens, sentences=sentences)


def score_trees(nlp: Language, trees: Sequence[Tree], *, tokens: Literal["gold", "raw"], sentences: int) -> Scores:
    """Return the scores of a pipeline on trees."""
    groups = [trees[start : start + sentences] for start in range(0, len(trees), sentences)]
    references = [doc_of(nlp.vocab, group) for group in groups]
    if tokens == "gold":
        unread = [without_annotation(nlp.vocab, reference) for reference in references]
    else:
        unread = [nlp.make_doc(reference.text) for reference in references]
    started = perf_counter()
    predicted = list(nlp.pipe(unread))
    seconds = perf_counter() - started
    results = spacy_scores(nlp, zip(predicted, references, strict=True))
    words = len(list(chain.from_iterable(references)))
    return Scores(
        pos=results["pos_acc"],
        features=results["morph_acc"],
        lemma=results["lemma_acc"],
        uas=results["dep_uas"],
        las=results["dep_las"],
        sentences=results["sents_f"],
        words_per_second=words / seconds,
    )


def spacy_scores(nlp: Language, pairs: Iterator[tuple[Doc, Doc]]) -> dict[str, float]:
    """Return spaCy's own scores of read Docs against annotated ones; a score that cannot be had is 0."""
    examples = [Example(predicted, reference) for predicted, reference in pairs]
    found: dict[str, object] = {}
    for _, component in nlp.pipeline:
        if hasattr(component, "score"):
            found.update(component.score(examples))
    return {name: value if isinstance(value, float) else 0.0 for name, value in found.items()}
