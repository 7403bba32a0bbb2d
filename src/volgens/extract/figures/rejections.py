"""Quantities that, seen in their sentence, prove to be no figures."""

from volgens.extract.figures.mention import Mention
from volgens.model.vocabulary import UnreadReason

OLDEST = 120


def reject(mention: Mention) -> UnreadReason | None:
    """Return the reason for which a quantity is no figure; None when it is one."""
    counted = mention.counted is not None and mention.view.pack.nouns.unit_of(mention.counted.noun) is not None
    if mention.unit is not None or counted:
        return None
    if _is_age(mention):  # also before a participle that passes for a noun: "een meisje van vijftien meegesleurd"
        return "age"
    return "pronoun" if mention.counted is None and _picks_one_out(mention) else None


def _picks_one_out(mention: Mention) -> bool:
    """Tell whether a bare "one" stands before "of": "één van hen"."""
    view, quantity = mention.view, mention.quantity
    following = view.texts[mention.position + 1 : mention.position + 2]
    return quantity.low == quantity.high == 1 and bool(following) and following[0] in view.pack.clauses.counting.of


def _is_age(mention: Mention) -> bool:
    """Tell whether a bare number follows one person and "of": "een jongen van zestien", "hun buurman van 79"."""
    view, at = mention.view, mention.position
    counting = view.pack.clauses.counting
    if at < 3 or view.texts[at - 1] not in counting.of or not 0 < mention.size <= OLDEST:
        return False
    if view.pack.nouns.unit_of(view.texts[at - 2]) != "person":
        return False
    before = view.texts[max(0, at - 4) : at - 2]
    if any(text in counting.a for text in before):
        return True
    determiners, person = view.pack.sources.determiners, view.words[at - 2].token
    definite = any(determiners.get(text) in ("definite", "possessive") for text in before)
    one = person is not None and "Plur" not in person.morph.get("Number", [])
    return mention.counted is None and one and definite
