"""Notes on verification ("Dit aantal is niet te verifiëren") and the claims that they are about."""

from collections.abc import Iterator
from dataclasses import dataclass

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.standing.accounts import Account, Claims, same_side
from volgens.lang.standing import StandingWords
from volgens.model.vocabulary import ANSWERS

# A word of denial stands at most so many characters before or after the word of checking.
NEAR = 70
SENTENCES_BACK = 3
# A note whose sentence begins with a clause of so many words is about what that clause says.
OWN_CONTENT = 6


@dataclass(frozen=True, slots=True)
class Note:
    """A place where the report says that something could not be checked; `about_all`: all accounts just given."""

    span: Span
    sentence: int
    about_all: bool
    about_counts: bool = False


def find_notes(text: AnnotatedText, words: StandingWords) -> Iterator[Note]:
    """Yield the notes of a report, not those within somebody's quoted words."""
    lowered, last = text.report.text.lower(), -1
    if len(lowered) != len(text.report.text):
        return
    for match in words.checking.finditer(lowered):
        sentence = text.sentence_at(match.start())
        if sentence is None or sentence.index == last or sentence.role != "prose":
            continue
        low = max(sentence.span.start, match.start() - NEAR)
        high = min(sentence.span.end, match.end() + NEAR)
        near = lowered[low:high]
        if words.other_checks.match(lowered, match.start()) or not _lacks(lowered, low, high, match.start(), words):
            continue
        if any(each.inner.start <= match.start() < each.inner.end for each in text.quotations):
            continue
        last = sentence.index
        counts = bool(words.counts.search(lowered, low, match.start()))
        yield Note(Span(match.start(), match.end()), sentence.index, bool(words.all_of_them.search(near)), counts)
    for match in words.unchecked.finditer(lowered):
        sentence = text.sentence_at(match.start())
        if sentence and sentence.role == "prose":
            yield Note(Span(match.start(), match.end()), sentence.index, about_all=False)


def _lacks(lowered: str, low: int, high: int, at: int, words: StandingWords) -> bool:
    """Tell whether a word of denial stands near, with no ";" in between."""
    before, after = lowered[low:at].rpartition(";")[2], lowered[at:high].partition(";")[0]
    if words.complement.match(lowered, at):
        after = ""
    return bool(words.lacking.search(before) or words.lacking.search(after))


def targets_of(note: Note, claims: Claims, words: StandingWords) -> tuple[set[int], set[int]]:
    """Return the accounts and figures, by index, that a note is about: before it in its sentence, else before that."""
    here = [
        account
        for account in claims.accounts_in.get(note.sentence, ())
        if account.span.start < note.span.start and _answers_nobody(account, note)
    ]
    before = claims.figures_in.get(note.sentence, ())
    figures = {at for at in before if claims.figures[at].start < note.span.start}
    if any(each.stance == "doubt" for each in claims.accounts_in.get(note.sentence, ())):
        return set(), set()
    if here or figures:
        nearest = {at for account in here for at in account.figures}
        return {account.index for account in here}, figures | nearest
    sentence = claims.text.sentences[note.sentence]
    own = claims.text.report.text[sentence.span.start : note.span.start]
    if is_hearsay(own, words) or (len(own.partition(",")[0].split()) >= OWN_CONTENT and "," in own):
        return set(), set()
    return _targets_before(note, claims)


def is_hearsay(content: str, words: StandingWords) -> bool:
    """Tell whether a content stands in the conditional of hearsay."""
    lowered = content.lower()
    conditional = words.conditional.search(lowered)
    if conditional is None or words.supposing.search(lowered, conditional.end()):
        return False
    return words.perfect.search(lowered, conditional.end()) is not None


def _answers_nobody(account: Account, note: Note) -> bool:
    return account.stance not in ANSWERS and not (account.content.covers(note.span))


def _targets_before(note: Note, claims: Claims) -> tuple[set[int], set[int]]:
    """Return what the sentences before a note claim: the nearest that claims anything, and its side's before that."""
    accounts, figures = set[int](), set[int]()
    side: Account | None = None
    paragraph = claims.paragraph_of(note.sentence)
    for sentence in range(note.sentence - 1, max(-1, note.sentence - 1 - SENTENCES_BACK), -1):
        apart = claims.paragraph_of(sentence) != paragraph
        if apart and (accounts or figures or sentence < note.sentence - 2):
            break
        near = [each for each in claims.accounts_in.get(sentence, ()) if each.stance not in ANSWERS]
        if apart and note.about_counts:
            near = [each for each in near if each.figures]
        free = {at for at in claims.figures_in.get(sentence, ()) if claims.account_of[at] is None}
        if side and not note.about_all:
            near = [each for each in near if same_side(each.sources, side.sources)]
            free = set()
        elif (accounts or figures) and not note.about_all:
            break
        if (accounts or figures) and not near and not free:
            break
        side = side or (near[-1] if near else None)
        accounts |= {each.index for each in near}
        figures |= free | {at for each in near for at in each.figures}
        if apart:
            break
    return accounts, figures
