"""What a quantity counts: the noun that follows it, or the one that its clause names elsewhere.

The noun after the number is found by walking over adjectives; the parse's own answer is taken when it stands close by.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from volgens.extract.figures.view import View, Word
from volgens.lang.phrases import QUANTITY

LONGEST_WALK = 7
NOUNS = ("NOUN", "PROPN")
STOPS = ("AUX", "PRON", "PUNCT", "SCONJ", "DET")


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun. `last` is the position of its last word; `apart` when it does not follow the number."""

    noun: str
    position: int
    last: int
    apart: bool = False


def find_counted(view: View, position: int) -> Counted | None:
    """Return the noun that the quantity at a position counts; None when the noun is left out."""
    return _following(view, position) or _man_before(view, position) or _total_before(view, position)


def _following(view: View, position: int) -> Counted | None:
    words, counting = view.words, view.pack.clauses.counting
    number = words[position].token
    walk = range(position + 1, min(position + 1 + LONGEST_WALK, len(words)))
    for at in walk:
        word = words[at]
        if word.text in counting.of and at == position + 1:
            if at + 1 < len(words) and words[at + 1].text in counting.owners:
                continue
            return None
        if at == position + 2 and word.text in counting.owners and words[at - 1].text in counting.of:
            continue
        if word.text == QUANTITY:
            return None
        if _is_noun(view, word):
            at = _whole_name(view, at)
            return Counted(_noun(view, at), at, _with_conjuncts(view, at))
        if not _may_precede(word, number, at, view, position):
            return None
    return None


def _may_precede(word: Word, number: Token | None, at: int, view: View, position: int) -> bool:
    """Tell whether a word may stand between a number and its noun."""
    token = word.token
    if word.text in view.pack.clauses.counting.fillers:
        return True
    if token is None:
        return word.text.isalpha()
    if token.pos_ == "ADJ" or (token.pos_ == "VERB" and "Fin" not in token.morph.get("VerbForm")):
        return token.pos_ == "ADJ" or _noun_ahead(view, at)
    if token.pos_ in ("ADV", "ADP", "NUM", "CCONJ", "SYM", "X", "VERB"):
        return (
            number is not None and number.head.i > token.i and number.dep_ == "nummod" and number.head.i - number.i < 7
        )
    return False


def _noun_ahead(view: View, at: int) -> bool:
    ahead = view.words[at + 1 : at + 3]
    return (bool(ahead) and _is_noun(view, ahead[0])) or (
        len(ahead) > 1 and _is_noun(view, ahead[1]) and _adjective(ahead[0])
    )


def _adjective(word: Word) -> bool:
    return word.token is not None and word.token.pos_ in ("ADJ", "VERB")


def _is_noun(view: View, word: Word) -> bool:
    if word.token is None:
        return view.pack.nouns.unit_of(word.text) is not None
    if word.token.pos_ in NOUNS:
        return True
    return word.token.pos_ in ("ADJ", "VERB", "X") and view.pack.nouns.known(word.token.text)


def _whole_name(view: View, at: int) -> int:
    """Step from a name that stands as an adjective to the noun after it ("Telegram posts")."""
    words = view.words
    while at + 1 < len(words) and view.pack.nouns.unit_of(_noun(view, at)) is None:
        after, here = words[at + 1].token, words[at].token
        if after is None or here is None or after.pos_ not in NOUNS or words[at + 1].text == QUANTITY:
            break
        if here.pos_ == "NOUN" and after.pos_ == "PROPN":
            break
        at += 1
    return at


def _noun(view: View, at: int) -> str:
    token = view.words[at].token
    return token.text if token is not None else view.words[at].text


def _with_conjuncts(view: View, at: int) -> int:
    """Return the position of the last noun of "huishoudens en bedrijven"; `at` when there is one noun only."""
    words, coordinators = view.words, view.pack.clauses.counting.coordinators
    if at + 2 >= len(words) or words[at + 1].text not in coordinators:
        return at
    second, first = words[at + 2].token, words[at].token
    if second is None or first is None or second.pos_ != "NOUN" or not _ends_there(view, at + 2):
        return at
    return at + 2 if second.head.i == first.i or (second.dep_ == "conj" and second.head.head.i == first.i) else at


def _ends_there(view: View, at: int) -> bool:
    return at + 1 >= len(view.words) or view.words[at + 1].text != QUANTITY


def _man_before(view: View, position: int) -> Counted | None:
    """Read "een man of tachtig": the noun before "of", after the article."""
    counting, words = view.pack.clauses.counting, view.words
    if position < 2 or words[position - 1].text not in counting.coordinators[-1:]:
        return None
    before = words[position - 2]
    if (
        view.pack.nouns.unit_of(before.text) is None
        or position < 3
        or words[position - 3].text not in counting.articles
    ):
        return None
    return Counted(_noun(view, position - 2), position - 2, position, apart=True)


def _total_before(view: View, position: int) -> Counted | None:
    """Read "het aantal doden … op vier": the noun after the word for a number, when no other number has it."""
    words, totals = view.words, view.pack.clauses.counting.totals
    for at in range(position - 1, max(-1, position - 16), -1):
        if words[at].text in totals:
            for noun in range(at + 1, min(at + 5, position)):
                token = words[noun].token
                if token is not None and token.pos_ in NOUNS:
                    return Counted(token.text, noun, noun, apart=True)
            return None
    return None
