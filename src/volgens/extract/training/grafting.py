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
    mark = [_mark('"')] if quoted else []
    parts = [*mark, content, *mark, _mark(","), tail, _mark(".")]
    joined = _join(parts)
    content_root = len(mark) + content.root
    comma = 2 * len(mark) + len(content)
    tail_root = comma + 1 + tail.root
    hanging = {place: content_root for place in (0, comma - 1) if quoted}
    hanging |= {comma: tail_root, len(joined) - 1: content_root, tail_root: content_root}
    tight = {comma - 1, len(joined) - 2} | ({0, comma - 2} if quoted else set())
    return _hang(joined, hanging, tail_root, tight)


def insert_tail(content: Tree, tail: Tree, place: int) -> Tree:
    """Return "con, tail, tent." with the tail as parataxis, set between commas before token `place` of the content."""
    order = [_cut(content, 0, place), _mark(","), tail, _mark(","), _cut(content, place, len(content)), _mark(".")]
    gap = len(tail) + 2
    joined = _join(order)
    moved = [head + gap if head >= place else head for head in content.heads]
    heads = dict(zip([*range(place), *range(place + gap, len(content) + gap)], moved, strict=True))
    root, tail_root = heads[content.root + gap if content.root >= place else content.root], place + 1 + tail.root
    heads |= {place: tail_root, place + gap - 1: tail_root, tail_root: root, len(joined) - 1: root}
    return _hang(joined, heads, tail_root, {place - 1, place + gap - 2, len(joined) - 2})


def _cut(tree: Tree, start: int, end: int) -> Tree:
    """Return a stretch whose heads are still to be set."""
    columns = (getattr(tree, name)[start:end] for name in ("words", "spaces", "lemmas", "tags", "features"))
    words, spaces, lemmas, tags, features = columns
    return Tree(words, spaces, lemmas, tags, features, tuple(range(end - start)), tree.labels[start:end], tree.source)


def _hang(joined: Tree, hanging: dict[int, int], tail_root: int, tight: set[int]) -> Tree:
    """Set heads, the label of the tail, and the tokens that no blank follows."""
    heads = tuple(hanging.get(index, head) for index, head in enumerate(joined.heads))
    labels = tuple("parataxis" if index == tail_root else label for index, label in enumerate(joined.labels))
    spaces = tuple(space and index not in tight for index, space in enumerate(joined.spaces))
    return replace(joined, heads=heads, labels=labels, spaces=spaces)


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


def _mark(word: str) -> Tree:
    return Tree((word,), (True,), (word,), ("PUNCT",), ("",), (0,), ("punct",))
