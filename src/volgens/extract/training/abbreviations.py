"""Which of spaCy's abbreviations the treebank knows to be plain words.

spaCy's Dutch list has "dat.", "hand." and "top." as abbreviations, so that such a word at the end of a sentence keeps
its full stop, takes part in no tree and ends nothing.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from spacy.language import Language

from volgens.extract.training.treebanks import Tree

OFTEN = 3


def unlearn_abbreviations(nlp: Language, trees: Iterable[Tree]) -> list[str]:
    """Drop the tokenizer's exceptions "word." whose bare word is the commoner token in the trees; return them.

    A bare word counts from three occurrences on, in whatever case; initials ("B.") stay.
    """
    tokenizer: Any = nlp.tokenizer
    seen = Counter(word.lower() for tree in trees for word in tree.words)
    rules = dict(tokenizer.rules or {})
    dropped = [text for text in rules if text.endswith(".") and _is_plain_word(text.lower(), seen)]
    tokenizer.rules = {text: rule for text, rule in rules.items() if text not in set(dropped)}
    return dropped


def _is_plain_word(dotted: str, seen: Counter[str]) -> bool:
    bare = dotted.removesuffix(".")
    return len(bare) > 1 and bare.isalpha() and seen[bare] >= OFTEN and seen[bare] > seen[dotted]
