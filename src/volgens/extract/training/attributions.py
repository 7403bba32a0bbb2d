"""Extra training trees with their speaker after the verb, grafted from the treebank's own trees.

News puts the speaker last ("…, zegt het ministerie", "…, aldus de burgemeester", "Dat meldt het leger"); the treebanks
do so in one sentence of a hundred. Three kinds of parts are cut out of their trees and put together anew:

* a *content*: a whole declarative sentence without its full stop;
* a *tail*: what follows a content, "V S" or "case S", annotated as `parataxis` (de Marneffe et al. 2021, section 4.3);
* a *source*: the noun phrase of a subject that reports something or is a name.

Everything is read off the labels, so that the method knows no word of any language.
"""

from dataclasses import replace
from random import Random

from volgens.extract.training.grafting import attach_tail, insert_tail, replace_phrase
from volgens.extract.training.parts import Parts, fronted_subject, is_case_tail, is_plural, is_stretch, subject_after
from volgens.extract.training.treebanks import Tree

FRONTED_SHARE = 0.3
INSERTED_SHARE = 0.2
QUOTED_SHARE = 0.4
OTHER_VERB_SHARE = 0.6
# A reporting verb may stand where the verb has no other company than these.
PLAIN_COMPANY = frozenset({"nsubj", "obj", "obl", "advmod", "punct"})


def compose(parts: Parts, random: Random) -> Tree:
    """Put one new tree together: a content with a tail after or within it, or an object-first clause."""
    if parts.fronted and (not (parts.tails and parts.contents) or random.random() < FRONTED_SHARE):
        return _spoken_anew(random.choice(parts.fronted), parts, random)
    tail = _spoken_anew(random.choice(parts.tails), parts, random)
    content = random.choice(parts.contents)
    opening = _opening_phrase(content)
    if opening and random.random() < INSERTED_SHARE:
        return insert_tail(content, tail, opening)
    return attach_tail(content, tail, quoted=random.random() < QUOTED_SHARE)


def _opening_phrase(content: Tree) -> int:
    """Return the length of the phrase before the finite verb of a main clause that starts with one, or 0."""
    first = next(child for child in range(len(content)) if content.heads[child] == content.root)
    phrase = content.subtree(first)
    fits = first != content.root and phrase[0] == 0 and is_stretch(content, first) and len(phrase) <= 6
    return len(phrase) if fits and "VerbForm=Fin" in content.features[len(phrase)] else 0


def _spoken_anew(tree: Tree, parts: Parts, random: Random) -> Tree:
    """Put another speaker in place of the subject, and often another reporting verb, that agrees with it in number."""
    subject = tree.root if is_case_tail(tree) else subject_after(tree, tree.root) or fronted_subject(tree)
    kinds = [kind for kind in (parts.speakers, parts.names) if kind]
    if subject is None or not kinds:
        return tree
    for _ in range(20):
        speaker = random.choice(random.choice(kinds))
        plural = is_plural(speaker, speaker.root)
        candidate = _with_verb(tree, plural, parts, random)
        if is_case_tail(tree) or _is_plural_clause(candidate) == plural:
            return replace_phrase(candidate, subject, speaker)
    return tree


def _with_verb(tree: Tree, plural: bool, parts: Parts, random: Random) -> Tree:
    """Put a reporting verb of the number wanted in place of a finite verb at the root."""
    verb = tree.root
    company = {tree.labels[child] for child in tree.children(verb)}
    if tree.tags[verb] != "VERB" or not company <= PLAIN_COMPANY or random.random() > OTHER_VERB_SHARE:
        return tree
    number = ("Number=Sing", "Number=Plur")
    features = tree.features[verb].replace(number[not plural], number[plural])
    if features not in parts.verbs:
        return tree
    word, lemma = random.choice(parts.verbs[features])
    return replace(
        tree,
        words=_with(tree.words, verb, word),
        lemmas=_with(tree.lemmas, verb, lemma),
        features=_with(tree.features, verb, features),
    )


def _with(items: tuple[str, ...], place: int, item: str) -> tuple[str, ...]:
    return (*items[:place], item, *items[place + 1 :])


def _is_plural_clause(tree: Tree) -> bool:
    """Tell whether the finite verb of a clause is a plural."""
    finite = [node for node in (tree.root, *tree.children(tree.root)) if "VerbForm=Fin" in tree.features[node]]
    return bool(finite) and "Number=Plur" in tree.features[finite[0]]
