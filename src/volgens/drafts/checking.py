"""Checking a draft, on one screen: lay it beside the reports, try the rules on every claim, silence what is ignored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from volgens.drafts.answering import answer_questions
from volgens.drafts.desk import Desk
from volgens.drafts.held import Held, Objection
from volgens.drafts.ignores import Ignore, find_ignores, silence
from volgens.drafts.manuscripts import Manuscript
from volgens.drafts.rule import Rule
from volgens.drafts.rules import RULES
from volgens.drafts.wording import find_pieces
from volgens.lang.findings import FindingWords
from volgens.model.finding import Checked, Finding, Problem
from volgens.model.reading import Reading
from volgens.model.reported import Known

__all__ = ["UNUSED_IGNORE", "Objected", "check_draft", "find_objections", "place_finding"]

UNUSED_IGNORE = "IGN001"


@dataclass(frozen=True, slots=True)
class Objected:
    """A rule's objection to a claim of a draft."""

    rule: Rule
    held: Held
    objection: Objection


def check_draft(
    manuscript: Manuscript, reading: Reading, known: Known, words: FindingWords, also: frozenset[Problem] = frozenset()
) -> Checked:
    """Return what a draft gets wrong against what is known; `also` names problems that are off by default.

    `reading` is that of the manuscript's plain text; offsets of the findings are those of the draft as it was given.
    """
    desk = Desk(reading, known, frozenset(words.wording.several))
    held = tuple(desk.hold())
    found = [place_finding(objected, manuscript, words) for objected in find_objections(held, also)]
    ignores = tuple(find_ignores(manuscript.draft.text, words.wording.ignore))
    left, unused = silence(found, ignores)
    left += [_find_unused(one, manuscript, words) for one in unused]
    left.sort(key=lambda one: (one.start, one.end, one.code))
    notes = tuple(_note(manuscript, desk, held, words))
    return Checked(manuscript.draft.name, tuple(left), answer_questions(held, manuscript, known, words), notes)


def find_objections(held: Iterable[Held], also: frozenset[Problem] = frozenset()) -> Iterator[Objected]:
    """Give the first objection to each claim; of one rule to one sentence's sources, the first alone."""
    told: set[tuple[int, str]] = set()
    for one in held:
        for rule in RULES:
            objection = rule.find(one) if rule.on or rule.problem in also else None
            if objection is None:
                continue
            place = (one.passage.start, rule.code)
            if not (rule.once_a_sentence and place in told):
                yield Objected(rule, one, objection)
            told.add(place)
            break


def place_finding(objected: Objected, manuscript: Manuscript, words: FindingWords) -> Finding:
    """Return the finding of an objection, worded, at its place in the draft as it was given."""
    objection, rule = objected.objection, objected.rule
    pieces = find_pieces(objection, manuscript.text[objection.start : objection.end], words)
    place = manuscript.locate(objection.start, objection.end)
    return replace(
        _place(manuscript, place, rule.problem, words.tell(rule.problem, pieces)),
        code=rule.code,
        severity=rule.severity,
        against=tuple(one.claim.id for one in objection.against),
        suggestion=words.suggest(objection.suggestion, pieces),
    )


def _find_unused(ignore: Ignore, manuscript: Manuscript, words: FindingWords) -> Finding:
    message = words.tell("unused-ignore", {"codes": ", ".join(sorted(ignore.names)).upper() or "?"})
    return _place(manuscript, (ignore.start, ignore.end), "unused-ignore", message)


def _place(manuscript: Manuscript, place: tuple[int, int], problem: Problem, message: str) -> Finding:
    """Return a finding at a place in the draft; lines and columns count from 1."""
    text, (start, end) = manuscript.draft.text, place
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Finding(problem, UNUSED_IGNORE, "note", text[start:end], start, end, line, column, message)


def _note(manuscript: Manuscript, desk: Desk, held: Iterable[Held], words: FindingWords) -> Iterator[str]:
    if not manuscript.text.strip():
        yield words.notes.empty
    elif not any(one.same or one.other for one in held):
        yield words.notes.nothing_known
    if desk.is_cut:
        yield words.notes.too_long
