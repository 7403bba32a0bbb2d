"""Keeps what answers for the places of a text's figures, since one figure after the other asks."""

from functools import lru_cache

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.places.assign import PlaceAssigner
from volgens.model.claim import Place


class _Same:
    """A text as a key by its identity: its layers cannot be hashed, and comparing them would cost more than reading."""

    def __init__(self, text: AnnotatedText) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.text is self.text

    def __hash__(self) -> int:
        return id(self.text)


@lru_cache(maxsize=4)
def _assigner(same: _Same) -> PlaceAssigner:
    return PlaceAssigner(same.text)


def assigner_of(text: AnnotatedText) -> PlaceAssigner:
    """Return what answers for the figures of a text, kept for its next figure."""
    return _assigner(_Same(text))


def place_of(span: Span, text: AnnotatedText) -> Place | None:
    """Return the place that a figure at a stretch of the text is about; None when nothing tells."""
    return assigner_of(text).place_of(span)
