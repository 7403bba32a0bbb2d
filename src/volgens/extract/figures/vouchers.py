"""Who vouches for a figure: the attribution with the smallest stretch that holds it, or else one that carries on."""

from collections.abc import Sequence

from volgens.extract.annotations import Attribution, Span


class Vouchers:
    """The attributions of a text, ready to be asked for the figures in the order of the text."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        scopes = ((span, each) for each in attributions for span in (each.scope or (each.content,)))
        carries = ((span, each) for each in attributions for span in each.carry)
        self._scopes = sorted(scopes, key=lambda pair: (pair[0].start, -pair[0].end))
        self._carries = sorted(carries, key=lambda pair: (pair[0].start, -pair[0].end))

    def of(self, span: Span) -> Attribution | None:
        """Return the attribution that covers a stretch: by its smallest scope, else by its smallest carry."""
        return _smallest(self._scopes, span) or _smallest(self._carries, span)


def _smallest(pairs: Sequence[tuple[Span, Attribution]], span: Span) -> Attribution | None:
    covering = [(pair[0].end - pair[0].start, pair[1]) for pair in pairs if pair[0].covers(span)]
    return min(covering, key=lambda pair: pair[0], default=(0, None))[1]
