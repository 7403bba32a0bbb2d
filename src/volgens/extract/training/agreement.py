"""Sentences that several parsers agree upon, as trees to learn from.

Parsers that are trained alike err in different places: of their parses of a sentence, the one that is most like the
others is right more often than those of any one of them (on Alpino test, 83.4 % of heads and labels by four that have
81.6 to 82.6 % each). What they agree upon of plain text teaches a parser more than the treebanks alone, as tri-training
does (Weiss and others, 2015).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from volgens.errors import SettingsError
from volgens.extract.multiplying import multiply_with_numpy
from volgens.extract.training.annotated import read_annotated
from volgens.extract.training.documents import without_annotation
from volgens.extract.training.treebanks import Tree

# How the trees that parsers agree upon are called among the parts of the treebanks.
SOURCE = "agreed"
# Parsers agree upon a sentence when so much of the heads and labels of the best parse is in the others, on average.
AGREED = 0.8
SHORTEST, LONGEST = 4, 45
ENDS = frozenset(".?!\"”’'")
# What a pipeline needs to teach, and to go on learning.
TEACHING = frozenset({"tok2vec", "morphologizer", "trainable_lemmatizer", "parser"})
# So many sentences are parsed at a time.
AT_A_TIME = 2000


def load_teachers(folders: Sequence[Path]) -> list[Language]:
    """Return the pipelines of two folders or more. Raises SettingsError for fewer, and for one that holds none."""
    if len(folders) < 2:
        raise SettingsError("one teacher agrees with nobody; name two models or more")
    teachers = []
    for folder in folders:
        try:
            teacher = spacy.load(folder)
        except (OSError, ValueError) as error:
            raise SettingsError(f"{folder}: no pipeline that could teach ({error})") from error
        if lacking := TEACHING - set(teacher.pipe_names):
            raise SettingsError(f"{folder} has no {min(lacking)}; name models that train-model made")
        multiply_with_numpy(teacher)
        teachers.append(teacher)
    return teachers


def agreed_trees(teachers: Sequence[Language], folder: Path, report: Callable[[str], None]) -> tuple[Tree, ...]:
    """Return the trees that parsers agree upon, of the sentences of a folder's annotated reports; say how many."""
    lang = str(teachers[0].lang)
    bodies = (each.report.text for each in read_annotated(folder, lang))
    paragraphs = [line for body in bodies for line in body.splitlines() if line.strip()]
    found: list[Tree] = []
    read = 0
    sentences = _sentences(teachers[0], paragraphs)
    while some := list(islice(sentences, AT_A_TIME)):
        read += len(some)
        found += _agree(teachers, some)
        report(f"{read:,} sentences read, {len(found):,} agreed upon")
    return tuple(found)


def _sentences(parser: Language, paragraphs: Iterable[str]) -> Iterator[Span]:
    """Yield the sentences of running text that are neither very short nor very long."""
    for doc in parser.pipe(paragraphs):
        for sentence in doc.sents:
            if SHORTEST <= len(sentence) <= LONGEST and sentence.text.strip()[-1:] in ENDS:
                yield sentence


def _agree(teachers: Sequence[Language], sentences: Sequence[Span]) -> Iterator[Tree]:
    """Yield the parses that are most like the others, where they are like enough."""
    parsed = [teacher.pipe(without_annotation(teacher.vocab, each) for each in sentences) for teacher in teachers]
    for docs in zip(*parsed, strict=True):
        best, agreement = most_agreed([_arcs(doc) for doc in docs])
        doc = docs[best]
        if agreement >= AGREED and len(list(doc.sents)) == 1 and not any(token.is_space for token in doc):
            yield _tree(doc)


def most_agreed(parses: Sequence[Sequence[tuple[int, str]]]) -> tuple[int, float]:
    """Return which parse of one sentence is most like the others, and how much of it the others have, on average.

    A parse is the head and the label of each token. Of equally good ones the first is taken.
    """
    alike = [sum(_count_alike(parse, other) for other in parses) - len(parse) for parse in parses]
    best = max(range(len(parses)), key=alike.__getitem__)
    return best, alike[best] / max(1, len(parses[best]) * (len(parses) - 1))


def _count_alike(parse: Sequence[tuple[int, str]], other: Sequence[tuple[int, str]]) -> int:
    return sum(mine == its for mine, its in zip(parse, other, strict=True))


def _arcs(doc: Doc) -> list[tuple[int, str]]:
    return [(token.head.i, token.dep_) for token in doc]


def _tree(doc: Doc) -> Tree:
    return Tree(
        words=tuple(token.text for token in doc),
        spaces=tuple(bool(token.whitespace_) for token in doc),
        lemmas=tuple(token.lemma_ for token in doc),
        tags=tuple(token.pos_ for token in doc),
        features=tuple(str(token.morph) for token in doc),
        heads=tuple(token.head.i for token in doc),
        labels=tuple(token.dep_ for token in doc),
        source=SOURCE,
    )
