"""The product as verbs: what every way of using Volgens calls. Each gives its results one by one, as they come."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from volgens.checks import check, explain_no_pack, find_overtaken
from volgens.deciding import decisions, judge, merge, read_parties, same_source, set_parties, split, undo
from volgens.errors import IntakeError
from volgens.exporting import export_claims, export_questions
from volgens.intake.batch import take_in
from volgens.intake.completing import complete, report_from_bare_text
from volgens.intake.decoding import clean
from volgens.intake.taken import Given, Refused, Taken
from volgens.model.background import Background, Recall, recall_nothing
from volgens.model.reading import Reading, Unread
from volgens.model.report import Report
from volgens.settings import Settings

if TYPE_CHECKING:
    from volgens.extract.reader import Reader
    from volgens.ledger.keeping import Kept
    from volgens.ledger.queries import KeptClaim, Selection
    from volgens.ledger.selecting import Wanted
    from volgens.ledger.state import Viewing
    from volgens.ledger.store import Store
    from volgens.model.brief import Brief
    from volgens.model.change import Change
    from volgens.model.finding import Stale
    from volgens.model.link import Relation
    from volgens.model.question import Question

    Read = tuple[Taken, Reader]

# So many characters or reports are parsed together: enough to be quick, and few enough that results come steadily.
TOGETHER_CHARACTERS = 10_000
TOGETHER_REPORTS = 64

__all__ = [
    "add",
    "add_reports",
    "briefs",
    "changes",
    "check",
    "claims",
    "decisions",
    "example_dossier",
    "export_claims",
    "export_questions",
    "judge",
    "merge",
    "open_ledger",
    "questions",
    "read",
    "read_parties",
    "read_report",
    "relations",
    "reread",
    "same_source",
    "set_parties",
    "split",
    "stale",
    "undo",
    "unread",
]


def read(
    inputs: Iterable[str], given: Given, settings: Settings, *, model: str | None = None
) -> Iterator[Reading | Refused]:
    """Read reports from files, addresses and standard input ("-"), and keep nothing; one that fails is refused.

    Each is read in the light of those before it that are on the same event.
    """
    from volgens.extract.recent import Recent

    recent = Recent()
    for some in _in_groups(_with_readers(take_in(inputs, given, settings), model)):
        readings = _read_group([one for one in some if not isinstance(one, Refused)], recent.recall)
        for one in some:
            yield one if isinstance(one, Refused) else recent.keep(next(readings))


def read_report(
    report: Report | str,
    *,
    lang: str | None = None,
    published: datetime | None = None,
    model: str | None = None,
    settings: Settings | None = None,
) -> Reading:
    """Read one report, or a bare text, and return its claims; nothing is kept.

    `lang` and `published` are for what the report does not say itself; without a language its content tells, and
    without a time no "yesterday" gets a date. Raises PackError when there is no pack for the language, IntakeError for
    a text that is too long.
    """
    from volgens.extract.reader import load_reader

    whole = report_from_bare_text(report) if isinstance(report, str) else report
    given = Given(whole.lang or lang, whole.published or published)
    taken = complete(Taken(whole, whole.id), given, settings or Settings())
    return next(_read([taken], load_reader(taken.report.lang, model), recall_nothing))


def add(
    inputs: Iterable[str], store: "Store", given: Given, settings: Settings, *, model: str | None = None
) -> Iterator["Kept | Refused"]:
    """Read reports and keep them, one transaction a report; what is given back is safely kept.

    Each is read in the light of what the ledger knows on the same event.
    """
    for some in _in_groups(_with_readers(take_in(inputs, given, settings), model)):
        yield from _keep_group(some, store)


def add_reports(
    reports: Iterable[Report | str], store: "Store", settings: Settings, *, model: str | None = None
) -> Iterator["Kept | Refused"]:
    """Read reports that are at hand, or bare texts, and keep them as `add` does."""
    for some in _in_groups(_with_readers((_take(one, settings) for one in reports), model)):
        yield from _keep_group(some, store)


def claims(store: "Store", wanted: "Selection") -> Iterator["KeptClaim"]:
    """List the claims of a ledger that are wanted."""
    from volgens.ledger.queries import find_claims

    with store.reading() as connection:
        yield from find_claims(connection, wanted)


def questions(store: "Store", wanted: "Wanted", viewing: "Viewing") -> Iterator["Question"]:
    """List the questions that figures of the ledger answer, as they stand."""
    from volgens.ledger.state import find_questions

    with store.reading() as connection:
        yield from find_questions(connection, wanted, viewing)


def relations(store: "Store", wanted: "Wanted", viewing: "Viewing") -> Iterator["Relation"]:
    """List how claims of the ledger bear on each other."""
    from volgens.ledger.bearing import find_relations

    with store.reading() as connection:
        yield from find_relations(connection, wanted, viewing)


def changes(store: "Store", since: datetime, wanted: "Wanted", viewing: "Viewing") -> Iterator["Change"]:
    """List what is new, moved, disputed, denied and settled since a moment."""
    from volgens.ledger.changes import find_changes

    with store.reading() as connection:
        yield from find_changes(connection, since, viewing, wanted)


def briefs(store: "Store", wanted: "Wanted", viewing: "Viewing") -> Iterator["Brief"]:
    """Write a short paragraph for each of the wanted questions."""
    from volgens.ledger.briefing import find_briefs

    with store.reading() as connection:
        yield from find_briefs(connection, wanted, viewing)


def reread(store: "Store", *, model: str | None = None, report: str | None = None) -> Iterator["Kept | Refused"]:
    """Read anew what this reader has not read yet, all versions of all reports or of one; decisions stay."""
    from volgens.ledger.rereading import find_texts, load_texts

    with store.reading() as connection:
        rows = find_texts(connection, report)
    for start in range(0, len(rows), TOGETHER_REPORTS):
        with store.reading() as connection:
            texts = list(load_texts(connection, rows[start : start + TOGETHER_REPORTS]))
        for some in _in_groups(_with_readers((Taken(text, text.id) for text in texts), model)):
            yield from _keep_group(some, store)


def unread(store: "Store", report: str | None = None) -> Iterator[Unread]:
    """List the numbers and quotations of a ledger's reports that became no claim."""
    from volgens.ledger.queries import find_unread

    with store.reading() as connection:
        yield from find_unread(connection, report)


def stale(
    inputs: Iterable[str], store: "Store", settings: Settings, given: Given, as_of: datetime | None = None
) -> Iterator["Stale | Refused"]:
    """Give sentences of published pieces that have been overtaken, newest change first; what is refused goes before."""
    return find_overtaken(read(inputs, given, settings), store, as_of or datetime.now(settings.zone))


def open_ledger(address: str, settings: Settings, *, create: bool = False) -> "Store":
    """Open the ledger at an address; raise LedgerError when it is missing and not to be made."""
    from volgens.ledger.store import Store

    return Store(address, create=create, seconds=settings.ledger_seconds)


def _take(given: Report | str, settings: Settings) -> Taken | Refused:
    """Return a report at hand as though it had come in: without signs that cannot be kept, and with its language."""
    report = report_from_bare_text(given) if isinstance(given, str) else given
    whole = replace(report, id=clean(report.id), text=clean(report.text), title=clean(report.title))
    whole = replace(whole, publisher=clean(report.publisher), url=clean(report.url) if report.url else None)
    try:
        return complete(Taken(whole, whole.id), Given(), settings)
    except IntakeError as error:
        return Refused(whole.id, str(error))


def _with_readers(found: Iterable[Taken | Refused], model: str | None) -> Iterator["Refused | Read"]:
    """Give each report with the reader of its language; a language without a pack costs that report alone."""
    from volgens.extract.reader import load_reader
    from volgens.lang.pack import known_languages

    for taken in found:
        if isinstance(taken, Refused):
            yield taken
        elif taken.report.lang not in known_languages():
            yield Refused(taken.where, explain_no_pack(taken.report.lang))
        else:
            yield taken, load_reader(taken.report.lang, model)


def _in_groups(found: Iterable["Refused | Read"]) -> Iterator[list["Refused | Read"]]:
    """Part what was found into groups of a few reports, to be parsed together; no group names one report twice."""
    group: list[Refused | Read] = []
    names: set[str] = set()
    characters = 0
    for one in found:
        named = set() if isinstance(one, Refused) else {one[0].report.id, one[0].report.url or one[0].report.id}
        if group and (characters >= TOGETHER_CHARACTERS or len(group) >= TOGETHER_REPORTS or names & named):
            yield group
            group, names, characters = [], set(), 0
        group.append(one)
        names |= named
        characters += 0 if isinstance(one, Refused) else len(one[0].report.text)
    if group:
        yield group


def _read_group(group: list["Read"], recall: Recall) -> Iterator[Reading]:
    """Give the readings of a group in its order, those of one language parsed together.

    `recall` is asked for the background of each when the one before has been given.
    """
    taken: dict[str, list[Taken]] = {}
    readers = {reader.name: reader for _, reader in group}
    for one, reader in group:
        taken.setdefault(reader.name, []).append(one)
    readings = {name: _read(some, readers[name], recall) for name, some in taken.items()}
    for _, reader in group:
        yield next(readings[reader.name])


def _read(some: list[Taken], reader: "Reader", recall: Recall) -> Iterator[Reading]:
    from volgens.extract.pipeline import read_together

    for taken, reading in zip(some, read_together([one.report for one in some], reader, recall), strict=True):
        yield replace(reading, notes=(*taken.notes, *reading.notes))


def _keep_group(group: list["Refused | Read"], store: "Store") -> Iterator["Kept | Refused"]:
    """Read only what is not kept yet; the ledger says by which name it knows a report, and if it has the text."""
    from volgens.ledger.background import find_background
    from volgens.ledger.keeping import keep

    def recall(report: Report) -> Background:
        with store.reading() as connection:
            return find_background(connection, report)

    kept: list[Kept | Refused | Read] = [one if isinstance(one, Refused) else _find_kept(*one, store) for one in group]
    readings = _read_group([one for one in kept if isinstance(one, tuple)], recall)
    for known in kept:
        if not isinstance(known, tuple):
            yield known
            continue
        reading = next(readings)
        with store.writing() as connection:
            done = keep(connection, reading, known[1].name)
        yield done


def _find_kept(taken: Taken, reader: "Reader", store: "Store") -> "Kept | Read":
    from volgens.ledger.keeping import find_kept, find_name

    with store.reading() as connection:
        named = replace(taken, report=replace(taken.report, id=find_name(connection, taken.report)))
        return find_kept(connection, named.report, reader.name) or (named, reader)


def example_dossier() -> Path:
    """Return the file of the example dossier that ships with the package."""
    return Path(__file__).parent / "examples" / "koersk.jsonl"
