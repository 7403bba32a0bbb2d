"""Numbers that belong to a title, a name or a person: "de film 'Drie doden'", "De 3 Koningen", "R.T. (41)"."""

from volgens.extract.quantities.candidate import Candidate, Rule
from volgens.extract.quantities.lexer import Token
from volgens.model.vocabulary import UnreadReason

OPENING = "'\"‘“„«"
# Words of a title before its number, and the oldest that people become.
TITLE = 5
OLDEST = 115
YOUNGEST = 4


def _by_version(candidate: Candidate) -> UnreadReason | None:
    """2.0, the second of its kind; a decimal has a comma."""
    written = candidate.tokens[candidate.measured.number.first].text
    whole, dot, rest = written.partition(".")
    return "name" if dot and rest == "0" and whole.isdigit() and candidate.measured.unit is None else None


def _by_title(candidate: Candidate) -> UnreadReason | None:
    """The number of a title in quotation marks, right behind what it is the title of."""
    works, tokens = candidate.grammar.refusals.lexicon.title.works, candidate.tokens
    first = candidate.measured.first
    for at in range(first - 1, max(0, first - TITLE), -1):
        if tokens[at].text in OPENING and not tokens[at].glued:
            return "title" if tokens[at - 1].text in works else None
        if tokens[at].kind != "word":
            return None
    return None


def _by_article(candidate: Candidate) -> UnreadReason | None:
    """Bistro De 3 Koningen: an article with a capital within a sentence, and a capital behind."""
    previous, earlier, behind = candidate.before(), candidate.before(2), candidate.behind()
    if previous is None or earlier is None or behind is None or earlier.kind != "word":
        return None
    article = previous.capital and previous.text in candidate.grammar.refusals.lexicon.title.articles
    return "name" if article and behind.capital else None


def _by_age(candidate: Candidate) -> UnreadReason | None:
    """R.T. (41) and Kees Mulder, 61, are so old."""
    measured, previous, behind = candidate.measured, candidate.before(), candidate.behind()
    if measured.unit is not None or not measured.number.digits or not YOUNGEST < measured.number.low <= OLDEST:
        return None
    if previous is None or behind is None:
        return None
    last, first = candidate.before(2), candidate.before(3)
    if last is None or first is None:
        return None
    if previous.text == "(" and behind.text == ")":
        return "age" if last.text == "." and _is_initial(first) else None
    named = last.capital and first.capital and last.kind == first.kind == "word"
    between = previous.text == "," and previous.glued and behind.text == "," and behind.glued
    return "age" if named and between and not candidate.grammar.is_place(last.text) else None


def _is_initial(token: Token) -> bool:
    return token.kind == "word" and token.capital and token.end - token.start == 1


def by_clock_mark(candidate: Candidate) -> UnreadReason | None:
    """3'12": minutes and seconds of a race."""
    previous, behind, after = candidate.before(), candidate.behind(), candidate.behind(1)
    if behind is not None and behind.glued and behind.text in "'’′":
        return "duration" if after is not None and after.kind == "number" and after.glued else None
    glued = candidate.tokens[candidate.measured.number.first].glued
    if previous is None or not glued or not previous.glued or previous.text not in "'’′":
        return None
    earlier = candidate.before(2)
    return "duration" if earlier is not None and earlier.kind == "number" else None


NAMED: tuple[Rule, ...] = (_by_version, _by_title, _by_article, _by_age)
