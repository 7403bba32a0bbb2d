"""Trees cut and joined: the surgery that keeps heads pointing at the words they pointed at."""

from collections.abc import Sequence
from dataclasses import replace

from volgens.extract.training.treebanks import Tree


def keep(tree: Tree, indices: Sequence[int]) -> Tree:
    """Return the tree of only these tokens; a token whose head is left out becomes the root."""
    place = {index: new for new, index in enumerate(indices)}
    return Tree(
        words=tuple(tree.words[index] for index in indices),
        spaces=tuple(tree.spaces[index] for index in indices),
        lemmas=tuple(tree.lemmas[index] for index in indices),
        tags=tuple(tree.tags[index] for index in indices),
        features=tuple(tree.features[index] for index in indices),
        heads=tuple(place.get(tree.heads[index], place[index]) for index in indices),
        labels=tuple(tree.labels[index] if tree.heads[index] in place else "ROOT" for index in indices),
        source=tree.source,
    )


def attach_tail(content: Tree, tail: Tree, *, quoted: bool) -> Tree:
    """Return "content, tail." (or `"content", tail.`) with the content's root as root and the tail as its parataxis."""
    opening = [_mark('"', space=False)] if quoted else []
    closing = [_mark('"', space=False)] if quoted else []
    parts = [*opening, content, *closing, _mark(",", space=True), tail, _mark(".", space=True)]
    content_at, tail_at = len(opening), len(opening) + 1 + len(closing) + 1
    starts = [sum(len(part) for part in parts[:place]) for place in range(len(parts))]
    root = starts[content_at] + content.root
    tail_root = starts[tail_at] + tail.root
    joined = _join(parts)
    heads, labels = list(joined.heads), list(joined.labels)
    for place, part in enumerate(parts):
        if part is not content and part is not tail:
            heads[starts[place]] = tail_root if place == tail_at - 1 else root
    heads[tail_root], labels[tail_root] = root, "parataxis"
    spaces = list(joined.spaces)
    spaces[starts[tail_at] - 2] = spaces[-2] = False
    spaces[starts[content_at] + len(content) - 1] = False
    return replace(joined, heads=tuple(heads), labels=tuple(labels), spaces=tuple(spaces), source=content.source)


def replace_phrase(tree: Tree, head: int, phrase: Tree) -> Tree:
    """Put `phrase` where the subtree of `head` stands; that subtree must be one unbroken stretch.

    A preposition-like `case` at its start stays, so that "aldus de burgemeester" keeps its "aldus".
    """
    stretch = tree.subtree(head)
    case = [index for index in stretch if tree.labels[index] == "case" and tree.heads[index] == head][:1]
    first, last = stretch[0] + len(case), stretch[-1]
    left, right = tree.heads[:first], tree.heads[last + 1 :]
    shift = len(phrase) - (last + 1 - first)

    def moved(old: int) -> int:
        return first + phrase.root if first <= old <= last else old if old < first else old + shift

    heads = (
        *(moved(head_of) for head_of in left),
        *(moved(tree.heads[head]) if at == phrase.root else first + to for at, to in enumerate(phrase.heads)),
        *(moved(head_of) for head_of in right),
    )
    return _spliced(tree, phrase, head, (first, last), heads)


def _spliced(tree: Tree, phrase: Tree, head: int, cut: tuple[int, int], heads: tuple[int, ...]) -> Tree:
    first, last = cut
    labels = tuple(tree.labels[head] if index == phrase.root else label for index, label in enumerate(phrase.labels))
    return Tree(
        words=(*tree.words[:first], *phrase.words, *tree.words[last + 1 :]),
        spaces=(*tree.spaces[:first], *phrase.spaces[:-1], tree.spaces[last], *tree.spaces[last + 1 :]),
        lemmas=(*tree.lemmas[:first], *phrase.lemmas, *tree.lemmas[last + 1 :]),
        tags=(*tree.tags[:first], *phrase.tags, *tree.tags[last + 1 :]),
        features=(*tree.features[:first], *phrase.features, *tree.features[last + 1 :]),
        heads=heads,
        labels=(*tree.labels[:first], *labels, *tree.labels[last + 1 :]),
        source=tree.source,
    )


def _join(parts: Sequence[Tree]) -> Tree:
    """Return the parts side by side, each with its own root."""
    starts = [sum(len(part) for part in parts[:place]) for place in range(len(parts))]
    return Tree(
        words=tuple(word for part in parts for word in part.words),
        spaces=tuple(space for part in parts for space in part.spaces),
        lemmas=tuple(lemma for part in parts for lemma in part.lemmas),
        tags=tuple(tag for part in parts for tag in part.tags),
        features=tuple(feature for part in parts for feature in part.features),
        heads=tuple(start + head for start, part in zip(starts, parts, strict=True) for head in part.heads),
        labels=tuple(label for part in parts for label in part.labels),
    )


def _mark(word: str, *, space: bool) -> Tree:
    return Tree((word,), (space,), (word,), ("PUNCT",), ("",), (0,), ("punct",))
