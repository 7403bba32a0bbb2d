"""Quantities that, seen in their sentence, prove to be no figures."""

from volgens.extract.figures.mention import Mention
from volgens.model.vocabulary import UnreadReason


def reject(mention: Mention) -> UnreadReason | None:
    """Return the reason for which a quantity is no figure; None when it is one."""
    view, position = mention.view, mention.position
    counting = view.pack.clauses.counting
    one = mention.quantity.low == mention.quantity.high == 1
    if one and mention.quantity.unit is None and mention.counted is None:
        following = view.texts[position + 1 : position + 2]
        if following and following[0] in counting.of:
            return "pronoun"
    return None
