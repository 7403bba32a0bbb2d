"""Varied spellings of a tree, so that the model meets print as it comes and not only the typography of one archive.

Invariant: every function returns a tree whose tuples are parallel and whose heads point at the same words as before.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from volgens.extract.training.grafting import keep
from volgens.extract.training.treebanks import Tree

MARKS = (("“", "”"), ("„", "”"), ("‘", "’"), ("'", "'"), ('"', '"'), (",,", "''"), ("«", "»"))
DASHES = ("-", "–", "—")

Step = Callable[[Tree, Random], Tree]


def lower_start(tree: Tree, _random: Random) -> Tree:
    """Write the first word small, unless it is a name."""
    if tree.tags[0] == "PROPN":
        return tree
    return replace(tree, words=(tree.words[0].lower(), *tree.words[1:]))


def shout(tree: Tree, _random: Random) -> Tree:
    """Write the sentence in capitals, as some headlines are."""
    return replace(tree, words=tuple(word.upper() for word in tree.words))


def drop_full_stop(tree: Tree, _random: Random) -> Tree:
    """Take the closing mark off, as headlines and captions do."""
    last = len(tree) - 1
    if len(tree) < 2 or tree.tags[last] != "PUNCT" or tree.children(last) or tree.root == last:
        return tree
    return keep(tree, range(last))


def vary_marks(tree: Tree, random: Random) -> Tree:
    """Write straight double quotation marks in another style; a lone mark opens at the start and closes elsewhere."""
    places = [index for index, word in enumerate(tree.words) if word == '"' and tree.tags[index] == "PUNCT"]
    pair, words = random.choice(MARKS), list(tree.words)
    opens = len(places) % 2 == 0 or places[0] == 0
    for index in places:
        words[index] = pair[0] if opens else pair[1]
        opens = not opens
    return replace(tree, words=tuple(words))


def vary_dashes(tree: Tree, random: Random) -> Tree:
    """Write dashes and the apostrophes inside words the way other houses do."""
    dash = random.choice(DASHES)

    def printed(word: str, tag: str) -> str:
        if word in DASHES and tag == "PUNCT":
            return dash
        return word.replace("'", "’") if any(map(str.isalpha, word)) else word

    return replace(tree, words=tuple(map(printed, tree.words, tree.tags)))


def wrap_in_marks(tree: Tree, random: Random) -> Tree:
    """Put the sentence in quotation marks, which hang on its root as in the treebanks."""
    if any(word == '"' for word in tree.words):
        return tree
    pair = random.choice(MARKS)
    return Tree(
        words=(pair[0], *tree.words, pair[1]),
        spaces=(False, *tree.spaces[:-1], False, True),
        lemmas=('"', *tree.lemmas, '"'),
        tags=("PUNCT", *tree.tags, "PUNCT"),
        features=("", *tree.features, ""),
        heads=(tree.root + 1, *(head + 1 for head in tree.heads), tree.root + 1),
        labels=("punct", *tree.labels, "punct"),
        source=tree.source,
    )


def rename(names: Sequence[str]) -> Step:
    """Return a step that puts other names in place of a tree's names: one of `names`, or a blend of two of them.

    The treebanks' names are decades old; what is to be learnt is the shape and the place of a name, not the name.
    """

    def step(tree: Tree, random: Random) -> Tree:
        words, lemmas = list(tree.words), list(tree.lemmas)
        for index, word in enumerate(words):
            if tree.tags[index] == "PROPN" and is_plain_name(word) and random.random() < 0.7:
                words[index] = lemmas[index] = _invent_name(names, random)
        return replace(tree, words=tuple(words), lemmas=tuple(lemmas))

    return step


def is_plain_name(word: str) -> bool:
    """Tell whether a word is spelt like a name: one capital, then small letters."""
    return len(word) > 3 and word.isalpha() and word[0].isupper() and word[1:].islower()


def _invent_name(names: Sequence[str], random: Random) -> str:
    first, second = random.choice(names), random.choice(names)
    return first if random.random() < 0.5 else first[: len(first) // 2 + 1] + second[len(second) // 2 :]


def vary(tree: Tree, random: Random, rename_step: Step) -> Tree:
    """Apply each variation by its own chance; about half of the trees stay as they are."""
    chances: tuple[tuple[float, Step], ...] = (
        (0.25, rename_step),
        (0.03, wrap_in_marks),
        (0.04, drop_full_stop),
        (0.03, lower_start),
        (0.70, vary_marks),
        (0.30, vary_dashes),
        (0.01, shout),
    )
    for chance, step in chances:
        if random.random() < chance:
            tree = step(tree, random)
    return tree
