"""Finds the runs of capitalised words that can be names."""

import re
import sys
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from volgens.lang.pack import Pack

_UPPER = re.escape("".join(c for c in map(chr, range(min(sys.maxunicode, 0x2000))) if c.isupper()))
_CAPITALISED = rf"(?:(?<!\w)['’]s-|(?<![\w-]))[{_UPPER}][\w]*(?:['’][\w]+)*(?:[-.&](?=\w)[\w'’]*\w)*"
_OPENING = re.compile(r"(?:[\n.!?:;…]\s*|\A\s*|\s[-–—|]\s)[\"“”„«»'’‘(\[–—•-]*\s*\Z|[\"“„«‘]\Z|(?:\s|\A)['’]\Z")
_LONGEST_RUN = 160


class Word(NamedTuple):
    """One word of a run; a tuple, as runs are, since one is made for every capital of a text."""

    start: int
    end: int
    text: str


class Run(NamedTuple):
    """Capitalised words in a row, with the small words between them; `opens` when it begins a sentence or quotation."""

    words: tuple[Word, ...]
    opens: bool

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.words[-1].end


def find_runs(text: str, pack: Pack) -> Iterator[Run]:
    """Yield the runs of a text in order; they share no character."""
    for match in _run_pattern(pack).finditer(text):
        if match.end() - match.start() <= _LONGEST_RUN:
            words = tuple(Word(one.start(), one.end(), one[0]) for one in _WORDS.finditer(text, *match.span()))
            opens = _OPENING.search(text, max(0, match.start() - 6), match.start()) is not None
            yield Run(words, opens)


_WORDS = re.compile(r"\S+")


@cache
def _run_pattern(pack: Pack) -> re.Pattern[str]:
    words = pack.places.words
    joiner = "|".join(map(re.escape, sorted(words.joiners, key=len, reverse=True)))
    conjunction = "|".join(map(re.escape, words.conjunctions))
    halved = rf"(?:(?<![\w-])[{_UPPER}]\w*-[ \u00a0](?:{conjunction})[ \u00a0])?"
    name = f"{halved}{_CAPITALISED}"
    # The look ahead changes nothing, but lets every other letter fail at once.
    return re.compile(rf"(?=[{_UPPER}'’]){name}(?:[ \u00a0](?:(?:{joiner})[ \u00a0]){{0,2}}(?:[dl]['’])?{name})*")
