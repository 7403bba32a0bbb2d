"""Volgens reads news reports and keeps the account: who says what, how the figures move, who contradicts whom.

    import volgens

    reading = volgens.read("Volgens de brandweer zijn er twaalf gewonden.", lang="nl")
    for claim in reading.claims:
        print(claim.text, claim.sources)

    with volgens.Ledger("volgens.db") as ledger:
        ledger.add(report)
        for question in ledger.questions(place="Koersk"):
            print(question.asks, question.low, question.high, question.standing)

What is named in `__all__` is imported at its first use, so that `import volgens` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from volgens.errors import IntakeError, LedgerError, PackError, SettingsError, UsageError, VolgensError
    from volgens.jobs import read_report as read
    from volgens.ledger.keeping import Kept
    from volgens.ledger.queries import KeptClaim
    from volgens.library import Ledger, check
    from volgens.model.brief import Brief
    from volgens.model.change import Change
    from volgens.model.claim import Claim, Cue, Figure, Period, Place, Source, Statement
    from volgens.model.decision import Decision, Signature
    from volgens.model.draft import Draft
    from volgens.model.finding import Checked, Finding
    from volgens.model.link import Relation
    from volgens.model.question import Question, Side
    from volgens.model.reading import Reading, Unread
    from volgens.model.report import Report
    from volgens.model.wire import claim_from_json, claim_to_json
    from volgens.settings import Settings

__all__ = [
    "Brief",
    "Change",
    "Checked",
    "Claim",
    "Cue",
    "Decision",
    "Draft",
    "Figure",
    "Finding",
    "IntakeError",
    "Kept",
    "KeptClaim",
    "Ledger",
    "LedgerError",
    "PackError",
    "Period",
    "Place",
    "Question",
    "Reading",
    "Relation",
    "Report",
    "Settings",
    "SettingsError",
    "Side",
    "Signature",
    "Source",
    "Statement",
    "Unread",
    "UsageError",
    "VolgensError",
    "check",
    "claim_from_json",
    "claim_to_json",
    "read",
]

_HOMES = {
    "volgens.errors": ("IntakeError", "LedgerError", "PackError", "SettingsError", "UsageError", "VolgensError"),
    "volgens.ledger.keeping": ("Kept",),
    "volgens.ledger.queries": ("KeptClaim",),
    "volgens.library": ("Ledger", "check"),
    "volgens.model.brief": ("Brief",),
    "volgens.model.change": ("Change",),
    "volgens.model.claim": ("Claim", "Cue", "Figure", "Period", "Place", "Source", "Statement"),
    "volgens.model.decision": ("Decision", "Signature"),
    "volgens.model.draft": ("Draft",),
    "volgens.model.finding": ("Checked", "Finding"),
    "volgens.model.link": ("Relation",),
    "volgens.model.question": ("Question", "Side"),
    "volgens.model.reading": ("Reading", "Unread"),
    "volgens.model.report": ("Report",),
    "volgens.model.wire": ("claim_from_json", "claim_to_json"),
    "volgens.settings": ("Settings",),
}


def __getattr__(name: str) -> Any:
    if name == "read":
        return import_module("volgens.jobs").read_report
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'volgens' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
