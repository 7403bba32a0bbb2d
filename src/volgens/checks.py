"""Checking as the product does it: a text is read, laid beside what the ledger knows around it, and judged."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from volgens.errors import IntakeError
from volgens.intake.completing import complete
from volgens.intake.decoding import clean
from volgens.intake.taken import Given, Refused, Taken
from volgens.model.reading import Reading
from volgens.model.report import Report
from volgens.settings import Settings

if TYPE_CHECKING:
    from volgens.drafts.manuscripts import Manuscript
    from volgens.lang.pack import Pack
    from volgens.ledger.store import Store
    from volgens.model.draft import Draft
    from volgens.model.finding import Checked, Problem, Stale

__all__ = ["check", "explain_no_pack", "find_overtaken"]


def check(
    drafts: Iterable["Draft | Refused"],
    store: "Store",
    settings: Settings,
    *,
    also: frozenset["Problem"] = frozenset(),
    model: str | None = None,
) -> Iterator["Checked | Refused"]:
    """Hold drafts against what had been published by their moment; `also` names problems that are off by default.

    A draft that cannot be read is refused, and the others go on.
    """
    from volgens.drafts.checking import check_draft
    from volgens.ledger.holding import find_known
    from volgens.ledger.state import Viewing

    for draft in drafts:
        read = draft if isinstance(draft, Refused) else _read_draft(draft, store, settings, model)
        if isinstance(read, Refused):
            yield read
            continue
        manuscript, reading, pack = read
        moment = reading.report.published
        assert moment is not None
        with store.reading() as connection:
            known = find_known(connection, reading, moment, Viewing(moment))
        yield check_draft(manuscript, reading, known, pack.findings, also)


def find_overtaken(
    readings: Iterable[Reading | Refused], store: "Store", moment: datetime
) -> Iterator["Stale | Refused"]:
    """Give the sentences of readings that newer reports have overtaken by a moment, the newest change first."""
    from volgens.drafts.stale import find_stale
    from volgens.lang.pack import load_pack
    from volgens.ledger.holding import find_known
    from volgens.ledger.state import Viewing

    found: list[Stale] = []
    for one in readings:
        if isinstance(one, Refused):
            yield one
            continue
        with store.reading() as connection:
            known = find_known(connection, one, moment, Viewing(moment))
        found += find_stale(one, known, load_pack(one.report.lang).findings)
    yield from sorted(found, key=lambda stale: stale.since, reverse=True)


def explain_no_pack(lang: str) -> str:
    """Return the refusal of a text in a language that has no pack."""
    from volgens.lang.pack import known_languages

    packs = ", ".join(known_languages())
    return f"is in {lang!r}, and there are language packs for: {packs}; say --lang if that is wrong"


def _read_draft(
    draft: "Draft", store: "Store", settings: Settings, model: str | None
) -> "Refused | tuple[Manuscript, Reading, Pack]":
    from volgens.drafts.manuscripts import strip_markup
    from volgens.extract.dating import date_figures
    from volgens.extract.pipeline import read_report
    from volgens.extract.remembering import load_remembering_reader
    from volgens.lang.pack import known_languages
    from volgens.ledger.background import find_background

    manuscript = strip_markup(replace(draft, text=clean(draft.text)))
    report = Report(draft.name, manuscript.text, published=draft.moment or datetime.now(settings.zone), lang=draft.lang)
    try:
        taken = complete(Taken(report, draft.name), Given(), settings)
    except IntakeError as error:
        return Refused(draft.name, str(error))
    if taken.report.lang not in known_languages():
        return Refused(draft.name, explain_no_pack(taken.report.lang))
    reader = load_remembering_reader(taken.report.lang, model)
    with store.reading() as connection:
        background = find_background(connection, taken.report)
    reading = read_report(taken.report, reader, background)
    return manuscript, date_figures(replace(reading, notes=(*taken.notes, *reading.notes)), reader.pack), reader.pack
