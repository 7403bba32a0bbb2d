"""The manual of the rules, read from their docstrings: what each is for, and examples that can be run."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from volgens.drafts.rule import Rule

__all__ = ["Example", "Manual", "read_manual", "render_rules"]

WHY, REPORTED, FLAGGED, BETTER, QUIET = "Why it matters", "Reported", "Flagged", "Better", "Stays quiet"
SECTIONS = (WHY, REPORTED, FLAGGED, BETTER, QUIET)
_REPORTED = re.compile(r"(?P<day>\d{4}-\d\d-\d\d), (?P<publisher>[^:]+): (?P<text>.+)")
_INTRODUCTION = """\
# The rules of `volgens check`

This page is made from the rules themselves (`just docs`). A rule objects to one claim of a draft, held against what the
ledger had by the draft's date. What stands inside a quotation is the speaker's, and is only held against the reported
words. Of several rules that could object to one claim, the first in this order does.

A comment in the draft silences a finding: `# volgens: negeer FIG001 – reason`, or the same in an HTML comment. Beside
text it holds for its line; on a line of its own, for the paragraph that follows. It may name several codes or problems,
separated by commas. One that silences nothing is reported as `unused-ignore` (IGN001, a note).
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A report of an example: when it was published, by whom, and its text."""

    day: date
    publisher: str
    text: str


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual page of a rule; each entry of `flagged`, `better` and `quiet` is a draft of its own."""

    summary: str
    why: str
    reported: tuple[Example, ...]
    flagged: tuple[str, ...]
    better: tuple[str, ...]
    quiet: tuple[str, ...]


def read_manual(rule: Rule) -> Manual:
    """Return the manual page of a rule; raise ValueError naming the section that is missing or cannot be read."""
    summary, _, rest = textwrap.dedent("    " + rule.manual).partition("\n")
    sections = dict(_split(rest))
    missing = [name for name in SECTIONS if not sections.get(name)]
    if missing:
        raise ValueError(f"{rule.code}: the docstring has no section {missing[0]!r}")
    return Manual(
        summary.strip(),
        " ".join(sections[WHY].split()),
        tuple(_read_example(rule, entry) for entry in _entries(sections[REPORTED])),
        *(tuple(_entries(sections[name])) for name in (FLAGGED, BETTER, QUIET)),
    )


def render_rules(rules: Iterable[Rule]) -> str:
    """Return the page of all rules as Markdown."""
    return "\n".join([_INTRODUCTION, *(_render(rule, read_manual(rule)) for rule in rules)])


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Give each section with its text; a heading stands as far to the left as the docstring does."""
    heading = ""
    lines: list[str] = []
    for line in textwrap.dedent(text).splitlines():
        if line.strip() in SECTIONS and not line.startswith(" "):
            yield heading, "\n".join(lines)
            heading, lines = line.strip(), []
        else:
            lines.append(line)
    yield heading, "\n".join(lines)


def _entries(text: str) -> Iterator[str]:
    for entry in re.split(r"(?m)^\s*- ", text)[1:]:
        yield " ".join(entry.split())


def _read_example(rule: Rule, entry: str) -> Example:
    match = _REPORTED.fullmatch(entry)
    if match is None:
        raise ValueError(f"{rule.code}: {entry[:40]!r} should be a day, a publisher and a text")
    return Example(date.fromisoformat(match["day"]), match["publisher"], match["text"])


def _render(rule: Rule, manual: Manual) -> str:
    state = "" if rule.on else ", off by default"
    lines = [f"## `{rule.problem}` ({rule.code}, {rule.severity}{state})", "", manual.summary, "", manual.why, ""]
    lines += ["Reported:", ""]
    lines += [f"* {each.day.isoformat()}, {each.publisher}: {each.text}" for each in manual.reported]
    parts: Mapping[str, tuple[str, ...]] = {FLAGGED: manual.flagged, BETTER: manual.better, QUIET: manual.quiet}
    for name, entries in parts.items():
        lines += ["", f"{name}:", "", *(f"* {entry}" for entry in entries)]
    return "\n".join([*lines, ""])
