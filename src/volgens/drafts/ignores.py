"""Comments in a draft that silence a finding, as `# volgens: negeer FIG001 – reason` or the same in an HTML comment."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from volgens.model.finding import Finding

__all__ = ["COMMENT", "Ignore", "find_ignores", "silence"]

# The mark at the start of a line or after a blank; the rest of the line is the comment, or what is left of <!-- … -->.
COMMENT = re.compile(
    r"(?im)(?:^[ \t]*|(?<=[ \t]))#[ \t]*volgens:[ \t]*(?P<line>[^\n]*)$"
    r"|<!--[ \t\n]*volgens:[ \t]*(?P<boxed>(?:(?!-->)[^\n]){0,400})-->"
)
_WORDS = re.compile(r"(?P<word>[^\W\d]+)[ \t]+(?P<names>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)")


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment: where it stands, which codes or problems it silences, and the stretch of the draft it holds for."""

    start: int
    end: int
    names: frozenset[str]
    first: int
    last: int


def find_ignores(text: str, words: Collection[str]) -> Iterator[Ignore]:
    """Give the comments of a draft that begin with one of the words of the language; others silence nothing.

    A comment beside text holds for its line; one that has a line to itself holds for the paragraph that follows.
    """
    for match in COMMENT.finditer(text):
        said = _WORDS.match((match.group("line") or match.group("boxed") or "").strip())
        known = said is not None and said.group("word").lower() in words
        names = frozenset(re.split(r"[ \t]*,[ \t]*", said.group("names").lower())) if said and known else frozenset()
        yield Ignore(match.start(), match.end(), names, *_reach(text, match.start(), match.end()))


def silence(findings: Iterable[Finding], ignores: Iterable[Ignore]) -> tuple[list[Finding], list[Ignore]]:
    """Return the findings that no comment silences, and the comments that silence none."""
    left, unused = list(findings), []
    for ignore in ignores:
        silenced = [one for one in left if _silences(ignore, one)]
        if not silenced:
            unused.append(ignore)
        left = [one for one in left if one not in silenced]
    return left, unused


def _silences(ignore: Ignore, finding: Finding) -> bool:
    named = {finding.code.lower(), finding.problem} & ignore.names
    return bool(named) and finding.start < ignore.last and ignore.first < finding.end


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if text[first:start].strip() or text[end:last].strip():
        return first, last
    after = last + len(text[last:]) - len(text[last:].lstrip())
    stop = text.find("\n\n", after)
    return after, len(text) if stop < 0 else stop
