"""What a report does not say itself: its language by content, and what the user says of it."""

import hashlib
from dataclasses import replace

from volgens.errors import IntakeError
from volgens.intake.decoding import clean
from volgens.intake.language import find_language, normalise_language
from volgens.intake.taken import Given, Taken
from volgens.model.report import Report
from volgens.settings import Settings

__all__ = ["complete", "report_from_bare_text", "too_long"]


def complete(taken: Taken, given: Given, settings: Settings) -> Taken:
    """Put what the user says over what the report says, and find its language.

    Raises IntakeError for a report that is too long.
    """
    report = taken.report
    if len(report.text) > settings.report_characters:
        raise IntakeError(too_long(settings))
    lang = given.lang or report.lang or find_language(f"{report.title}\n{report.text}", settings.language)
    report = replace(
        report,
        lang=normalise_language(lang),
        published=given.published or report.published,
        publisher=given.publisher or report.publisher,
    )
    return replace(taken, report=report)


def report_from_bare_text(text: str) -> Report:
    """Return the report of a text of which nothing else is known, named by its content."""
    return Report(id="text-" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12], text=clean(text))


def too_long(settings: Settings) -> str:
    """Return the refusal of a report over the limit."""
    limit = settings.report_characters
    return f"is longer than {limit:,} characters; split it, or set VOLGENS_REPORT_CHARACTERS"
