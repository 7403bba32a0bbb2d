"""Trees as spaCy's `Doc` and `Example`: one sentence or a few consecutive ones at a time, endlessly and ever anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab

from volgens.extract.training.attributions import compose
from volgens.extract.training.augment import is_plain_name, rename, vary
from volgens.extract.training.parts import Parts, collect_parts
from volgens.extract.training.treebanks import Tree

# The part of the Dutch treebanks that is newspaper text.
NEWSPAPER = "cdb"
LONGEST_GROUP = 8
SINGLE_SHARE = 0.5
BREAK_SHARE = 0.15
BREAKS = ("\n", "\n\n")


@dataclass(frozen=True, slots=True)
class Mixture:
    """What a pass over the training data is mixed from.

    `repeats` says how often the trees of a source are shown in a pass (once if it is not named); `composed` how many
    attributions are put together for every hundred trees.
    """

    repeats: tuple[tuple[str, int], ...] = ((NEWSPAPER, 4), ("LassySmall-new", 2))
    composed: int = 5


def doc_of(vocab: Vocab, trees: Sequence[Tree], breaks: Sequence[str] = ()) -> Doc:
    """Return the trees as one annotated Doc; `breaks[i]`, if not empty, is a white-space token after tree i."""
    rows: list[tuple[str, bool, str, str, str, int, str]] = []
    for number, tree in enumerate(trees):
        start = len(rows)
        gap = breaks[number] if number < len(breaks) else ""
        for index, word in enumerate(tree.words):
            space = tree.spaces[index] and not (gap and index == len(tree) - 1)
            annotation = tree.lemmas[index], tree.tags[index], tree.features[index]
            rows.append((word, space, *annotation, start + tree.heads[index], tree.labels[index]))
        if gap:
            rows.append((gap, False, gap, "SPACE", "", len(rows) - 1, "dep"))
    words, spaces, lemmas, tags, features, heads, labels = (list(column) for column in zip(*rows, strict=True))
    return Doc(vocab, words=words, spaces=spaces, lemmas=lemmas, pos=tags, morphs=features, heads=heads, deps=labels)


def example_of(vocab: Vocab, trees: Sequence[Tree], breaks: Sequence[str] = ()) -> Example:
    """Return an Example that asks for the annotation of the trees, given their tokens."""
    reference = doc_of(vocab, trees, breaks)
    return Example(without_annotation(vocab, reference), reference)


def without_annotation(vocab: Vocab, doc: Doc | Span) -> Doc:
    """Return a Doc of the same tokens and nothing else."""
    return Doc(vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])


def ends_itself(tree: Tree) -> bool:
    """Tell whether a tree looks like running text: it starts with a capital or a mark and ends with a mark."""
    return not tree.words[0][:1].islower() and tree.tags[-1] == "PUNCT"


def group_trees(trees: Sequence[Tree], random: Random) -> Iterator[list[Tree]]:
    """Split the trees, in their order, into single ones and groups of two to eight neighbours of one source."""
    group: list[Tree] = []
    wanted = 1
    for tree in trees:
        if group and (len(group) >= wanted or tree.source != group[0].source or not ends_itself(tree)):
            yield group
            group = []
        if not group:
            alone = random.random() < SINGLE_SHARE or not ends_itself(tree)
            wanted = 1 if alone else random.randint(2, LONGEST_GROUP)
        group.append(tree)
    if group:
        yield group


class Passes:
    """An endless, seeded stream of passes over the trees, each with other groups, variations and attributions."""

    def __init__(self, trees: Sequence[Tree], mixture: Mixture, seed: int) -> None:
        self.trees, self.mixture, self.random = tuple(trees), mixture, Random(seed)
        self.parts: Parts = collect_parts(trees)
        names = [
            word
            for tree in self.trees
            for word, tag in zip(tree.words, tree.tags, strict=True)
            if tag == "PROPN" and is_plain_name(word)
        ]
        self.rename = rename(names or ["Nooitgedacht"])

    def examples(self, vocab: Vocab) -> Iterator[Example]:
        """Yield the examples of one pass, shuffled."""
        repeats = dict(self.mixture.repeats)
        groups = list(group_trees(self.trees, self.random))
        groups += [
            group
            for time in range(1, max(repeats.values(), default=1))
            for group in group_trees([tree for tree in self.trees if repeats.get(tree.source, 1) > time], self.random)
        ]
        if self.parts.fronted or (self.parts.tails and self.parts.contents):
            wanted = len(self.trees) * self.mixture.composed // 100
            groups += [[compose(self.parts, self.random)] for _ in range(wanted)]
        self.random.shuffle(groups)
        for group in groups:
            varied = [vary(tree, self.random, self.rename) for tree in group]
            yield example_of(vocab, varied, self._breaks(len(varied)))

    def _breaks(self, length: int) -> list[str]:
        if length == 1:
            return []
        return [self.random.choice(BREAKS) if self.random.random() < BREAK_SHARE else "" for _ in range(length - 1)]
