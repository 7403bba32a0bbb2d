"""What attributions are put together from: contents, tails, object-first clauses, speakers, verbs; read off labels."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from volgens.extract.training.grafting import keep
from volgens.extract.training.treebanks import Tree

MOVABLE = frozenset({"NOUN", "PROPN"})
FAIR_SHARE = 0.03


@dataclass(frozen=True, slots=True)
class Parts:
    """What is put together; `fronted` are trees "object verb subject", `verbs` maps features to (form, lemma).

    `speakers` are the subjects of verbs that report, `names` those that are names.
    """

    contents: tuple[Tree, ...]
    tails: tuple[Tree, ...]
    fronted: tuple[Tree, ...]
    speakers: tuple[Tree, ...]
    names: tuple[Tree, ...]
    verbs: dict[str, tuple[tuple[str, str], ...]]


def collect_parts(trees: Iterable[Tree]) -> Parts:
    """Cut the parts out of a treebank."""
    trees = tuple(trees)
    reporting = _reporting_lemmas(trees)
    return Parts(
        contents=tuple(keep(tree, range(len(tree) - 1)) for tree in trees if _is_content(tree)),
        tails=tuple(tail for tree in trees for tail in _tails_of(tree)),
        fronted=tuple(tree for tree in trees if _is_fronted(tree)),
        speakers=tuple(source for tree in trees for source in _speakers_of(tree, reporting)),
        names=tuple(source for tree in trees for source in _names_of(tree)),
        verbs=_reporting_forms(trees, reporting),
    )


def _is_content(tree: Tree) -> bool:
    finite = any("VerbForm=Fin" in tree.features[index] for index in (tree.root, *tree.children(tree.root)))
    return (
        4 <= len(tree) <= 30
        and finite
        and tree.words[-1] == "."
        and tree.root != len(tree) - 1
        and tree.words[0][:1].isupper()
        and '"' not in tree.words
        and "parataxis" not in tree.labels
    )


def is_stretch(tree: Tree, head: int) -> bool:
    """Tell whether a token and all below it stand side by side."""
    stretch = tree.subtree(head)
    return stretch[-1] - stretch[0] + 1 == len(stretch)


def subject_after(tree: Tree, verb: int) -> int | None:
    """Return the movable subject to the right of a finite verb, if its phrase is unbroken."""
    for child in tree.children(verb):
        if child > verb and tree.labels[child] == "nsubj" and tree.tags[child] in MOVABLE and is_stretch(tree, child):
            return child
    return None


def _tails_of(tree: Tree) -> list[Tree]:
    """Return the short attributions that end a sentence: "V S" or "case S", with what else hangs on them."""
    if tree.tags[-1] != "PUNCT":
        return []
    tails = []
    for head, label in enumerate(tree.labels):
        if label == "parataxis" and is_stretch(tree, head) and tree.subtree(head)[-1] == len(tree) - 2:
            stretch = [index for index in tree.subtree(head) if not _is_edge_mark(tree, head, index)]
            tail = keep(tree, stretch)
            if len(tail) <= 12 and "PUNCT" not in tail.tags and (_has_speaker(tail) or is_case_tail(tail)):
                tails.append(tail)
    return tails


def _is_edge_mark(tree: Tree, head: int, index: int) -> bool:
    return tree.tags[index] == "PUNCT" and tree.heads[index] == head and index == tree.subtree(head)[0]


def _has_speaker(tail: Tree) -> bool:
    return tail.root == 0 and tail.tags[0] == "VERB" and subject_after(tail, 0) is not None


def is_case_tail(tail: Tree) -> bool:
    """Tell whether a tail has no verb, but a word like "aldus" before its noun."""
    return tail.labels[0] == "case" and tail.tags[0] == "ADV" and tail.tags[tail.root] in MOVABLE


def _is_fronted(tree: Tree) -> bool:
    """Tell whether a short main clause runs object, finite verb, subject."""
    root = tree.root
    objects = [child for child in tree.children(root) if tree.labels[child] == "obj"]
    return (
        len(tree) <= 16
        and tree.words[-1] != "?"
        and bool(objects)
        and objects[0] == 0
        and tree.tags[0] == "PRON"
        and tree.tags[root] == "VERB"
        and fronted_subject(tree) is not None
    )


def fronted_subject(tree: Tree) -> int | None:
    """Return the only subject of an object-first clause, if it stands after the finite verb."""
    subjects = [child for child in tree.children(tree.root) if tree.labels[child] == "nsubj"]
    if len(subjects) == 1 and tree.tags[subjects[0]] in {*MOVABLE, "PRON"} and is_stretch(tree, subjects[0]):
        return subjects[0] if subjects[0] > 1 else None
    return None


def _reporting_lemmas(trees: Sequence[Tree]) -> frozenset[str]:
    """Return the verbs that attribute in a fair share of their uses: as parataxis, the subject after them."""
    attributing, finite = Counter[str](), Counter[str]()
    for tree in trees:
        for index, lemma in enumerate(tree.lemmas):
            if tree.tags[index] == "VERB" and "VerbForm=Fin" in tree.features[index]:
                finite[lemma] += 1
                attributing[lemma] += tree.labels[index] == "parataxis" and subject_after(tree, index) is not None
    return frozenset(lemma for lemma, count in attributing.items() if count >= max(2, FAIR_SHARE * finite[lemma]))


def _reporting_forms(trees: Sequence[Tree], lemmas: frozenset[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return these verbs' forms in main clauses with a noun as subject, by features; not those of two parts."""
    forms: dict[str, dict[tuple[str, str], None]] = {}
    for tree in trees:
        for index, (lemma, features) in enumerate(zip(tree.lemmas, tree.features, strict=True)):
            if lemma in lemmas and "VerbForm=Fin" in features and tree.labels[index] in {"ROOT", "parataxis"}:
                children = tree.children(index)
                named = any(tree.labels[child] == "nsubj" and tree.tags[child] in MOVABLE for child in children)
                if named and not any(tree.labels[child] == "compound:prt" for child in children):
                    forms.setdefault(features, {})[tree.words[index].lower(), lemma] = None
    return {features: tuple(found) for features, found in forms.items()}


def _speakers_of(tree: Tree, reporting: frozenset[str]) -> list[Tree]:
    """Return the subjects of verbs that report: by their lemma, or by the clause that is their object."""
    reports = [head for head, lemma in enumerate(tree.lemmas) if lemma in reporting or _has_child(tree, head, "ccomp")]
    return [phrase for index, phrase in _subjects_of(tree, longest=9) if tree.heads[index] in reports]


def _names_of(tree: Tree) -> list[Tree]:
    return [phrase for index, phrase in _subjects_of(tree, longest=5) if tree.tags[index] == "PROPN"]


def _subjects_of(tree: Tree, longest: int) -> list[tuple[int, Tree]]:
    """Return the unbroken noun phrases without marks that are subjects, each with the index of its head."""
    phrases = []
    for index, label in enumerate(tree.labels):
        if label == "nsubj" and tree.tags[index] in MOVABLE and is_stretch(tree, index):
            phrase = keep(tree, tree.subtree(index))
            if len(phrase) <= longest and "PUNCT" not in phrase.tags:
                phrases.append((index, _lower_start(phrase)))
    return phrases


def _has_child(tree: Tree, head: int, label: str) -> bool:
    return any(tree.labels[child] == label for child in tree.children(head))


def _lower_start(phrase: Tree) -> Tree:
    if phrase.tags[0] == "PROPN":
        return phrase
    return replace(phrase, words=(phrase.words[0].lower(), *phrase.words[1:]))


def is_plural(tree: Tree, index: int) -> bool:
    """Tell whether a noun is a plural or one of several that are joined."""
    joined = any(tree.labels[child] == "conj" for child in tree.children(index))
    return joined or "Number=Plur" in tree.features[index]
