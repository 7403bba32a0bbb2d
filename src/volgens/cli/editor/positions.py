"""Offsets in a text as positions in an editor, which counts lines and its own units of characters."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lsprotocol import types
from pygls.workspace import PositionCodec

__all__ = ["Positions"]

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


@dataclass(frozen=True)
class Positions:
    """The text of a document, and the units in which its editor counts."""

    text: str
    codec: PositionCodec

    @cached_property
    def lines(self) -> Sequence[str]:
        """The lines of the text, each with its end, as the protocol parts them."""
        return _LINE.findall(self.text) or [""]

    @cached_property
    def starts(self) -> Sequence[int]:
        """The offsets at which lines begin."""
        found, at = [], 0
        for line in self.lines:
            found.append(at)
            at += len(line)
        return found

    def range_of(self, start: int, end: int) -> types.Range:
        """Return the range of half-open offsets."""
        return types.Range(self._position(start), self._position(end))

    def offset_of(self, position: types.Position) -> int:
        """Return the offset of an editor's position; one outside the text is brought within it."""
        own = self.codec.position_from_client_units(self.lines, position)
        line = min(own.line, len(self.starts) - 1)
        return min(self.starts[line] + own.character, len(self.text))

    def _position(self, offset: int) -> types.Position:
        line = bisect_right(self.starts, offset) - 1
        own = types.Position(line, offset - self.starts[line])
        return self.codec.position_to_client_units(self.lines, own)
