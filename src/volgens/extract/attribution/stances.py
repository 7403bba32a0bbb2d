"""What a content itself does to the stance that its cue gives: a short dismissal denies, a question asks."""

import re
from itertools import islice

from volgens.extract.annotations import AnnotatedText, Span
from volgens.model.vocabulary import Mode, Stance

WORD = re.compile(r"[^\W\d_]+")
SHORT = 8
QUESTION_MARK = "?"
ASKED: frozenset[Stance] = frozenset({"assert", "opinion", "demand"})
WEAK: frozenset[Stance] = frozenset({"assert", "opinion"})


def stance_of_content(text: AnnotatedText, content: Span, stance: Stance, mode: Mode) -> Stance:
    """Return the stance of a statement: one that calls something untrue denies it, a quoted question asks.

    "Onzin", reageert de minister: the verb only says that she spoke.
    """
    if mode == "direct" and stance in ASKED and text.report.text[content.end : content.end + 1] == QUESTION_MARK:
        return "question"
    if stance not in WEAK:
        return stance
    words = _first_words(text, content, SHORT + 1)
    return "deny" if len(words) <= SHORT and _dismisses(words, text) else stance


def denies(text: AnnotatedText, quoted: Span, answers: bool) -> bool:
    """Tell whether a quotation denies: it dismisses ("Onzin. Wij waren thuis"), or a reply has a negation in it."""
    words = _first_words(text, quoted, 2 * SHORT + 1)
    if len(words) <= SHORT and _dismisses(words, text):
        return True
    if not answers or len(words) > 2 * SHORT:
        return False
    small = text.pack.cues.words
    if small.regretting.intersection(words):
        return False  # "Dit had nooit mogen gebeuren"
    clause = next((at for at, word in enumerate(words) if word in small.contrasts and at), len(words))
    return not small.negations.isdisjoint(words[:clause])


def _first_words(text: AnnotatedText, span: Span, most: int) -> list[str]:
    """Return the words of a stretch in lower case, at most so many."""
    return [match[0].lower() for match in islice(WORD.finditer(text.report.text, span.start, span.end), most)]


def _dismisses(spoken: list[str], text: AnnotatedText) -> bool:
    """Tell whether words call something untrue: "klinkklare onzin", "uit de lucht gegrepen"."""
    words = text.pack.cues.words
    joined = f" {' '.join(spoken)} "
    about = not words.accounts.isdisjoint(spoken) and not words.untrue.isdisjoint(spoken)  # "de claim lachwekkend"
    return about or bool(words.dismissals.intersection(spoken)) or any(f" {one} " in joined for one in words.dismissing)
