"""Which words are the verb of a clause: beside a number, a verb and a plural noun often look the same in Dutch."""

from spacy.tokens import Token

from volgens.extract.figures.view import View

LONGEST_CLAUSE = 12
BREAKS = (";", ":", ".", "?", "!")
AFTER_VERBS = ("ADP", "ADV", "DET", "PRON", "ADJ", "PROPN")


def is_finite(view: View, at: int) -> bool:
    """Tell whether the word at a position is a finite verb, by the tagger; False beyond the sentence."""
    token = view.words[at].token if at < len(view.words) else None
    return token is not None and token.pos_ in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm", [])


def follows_verb(view: View, position: int) -> bool:
    """Tell whether the clause has its finite verb before a number: what is tagged so behind it is an attribute then."""
    for at in range(position - 1, max(-1, position - LONGEST_CLAUSE), -1):
        token = view.words[at].token
        if token is None or token.pos_ in ("PUNCT", "CCONJ", "SCONJ"):
            return False
        if is_finite(view, at):
            return True
    return False


def is_verb(view: View, position: int, at: int) -> bool:
    """Tell whether a word that passes for a noun must be the verb: after a number, in a clause without any other."""
    here, after = view.words[at].token, view.words[at + 1].token if at + 1 < len(view.words) else None
    if at != position + 1 or here is None or after is None or after.pos_ not in AFTER_VERBS:
        return False
    if follows_verb(view, position) or _verb_ahead(view, at):
        return False
    unit = view.pack.nouns.unit_of(here.text)
    if is_finite(view, at):
        return unit != "person" and _has_subject(view, position, here)
    opens = not position or view.texts[position - 1] in BREAKS
    return opens and unit is None and here.pos_ == "NOUN" and after.pos_ != "PROPN"


def _has_subject(view: View, position: int, verb: Token) -> bool:
    """Tell whether the parse makes the number the subject of a verb ("duizenden eisen het vertrek")."""
    number = view.words[position].token
    return number is not None and number.head.i == verb.i and number.dep_ == "nsubj"


def _verb_ahead(view: View, at: int) -> bool:
    """Tell whether a finite verb follows a position in its sentence."""
    return any(is_finite(view, later) for later in range(at + 1, len(view.words)))
