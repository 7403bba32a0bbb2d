"""Which noun a bare number counts that no number counts before: "vol tractoren. Het waren er *900*"."""

from collections.abc import Iterator

from volgens.extract.figures.mention import Mention
from volgens.extract.figures.models import stands_before
from volgens.extract.figures.view import View

# Words before a number within which its pronoun stands ("telde er een stuk of …").
NEAR_PRONOUN = 5
# So many words before a noun its preposition may stand ("met grote spandoeken").
PHRASE = 3


def find_antecedent(mention: Mention) -> str | None:
    """Return the plural noun that the pronoun of a bare number stands for, from its sentence or the one before.

    None where no pronoun says that a noun is left out, and where that sentence counts something itself.
    """
    view, counting = mention.view, mention.view.pack.clauses.counting
    if mention.noun not in counting.piece_nouns and not stands_before(mention, counting.pieces, NEAR_PRONOUN):
        return None
    before = view.before
    for each, end in ((view, mention.position), (before, len(before.words) if before is not None else 0)):
        if each is None or _first_quantity(each) < end:
            return None
        if nouns := list(_plurals(each, end)):
            return max(nouns)[2]
    return None


def _first_quantity(view: View) -> int:
    """Return the position of a sentence's first quantity, past its end where it has none.

    Asked before anything else, so that a sentence with thousands of them stays linear.
    """
    return next((at for at, word in enumerate(view.words) if word.quantity is not None), len(view.words))


def _plurals(view: View, end: int) -> Iterator[tuple[bool, int, str]]:
    """Yield the plural nouns before a position whose unit is known: whether no preposition leads to it, its position.

    Told by their forms, since a sentence without numbers is not parsed as a rule.
    """
    lexicon, prepositions = view.pack.nouns, view.pack.sources.grammar.prepositions
    for at, word in enumerate(view.words[:end]):
        named = view.text.report.text[word.start].isupper()
        if at in view.timed or named or word.text in view.pack.clauses.counting.generic:
            continue
        if lexicon.is_plural(word.text):
            led = any(text in prepositions for text in view.texts[max(0, at - PHRASE) : at])
            yield not led, at, word.text
