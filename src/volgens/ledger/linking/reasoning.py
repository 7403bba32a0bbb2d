"""Why a relation or a standing is what it is, in the words of the language pack."""

from collections.abc import Mapping
from dataclasses import replace

from volgens.lang.reasons import Reasons
from volgens.ledger.linking.known import KnownFigure, origin_of, side_of
from volgens.ledger.linking.verdicts import Verdict
from volgens.model.claim import Claim, Figure
from volgens.model.link import Relation
from volgens.model.signs import COUNTS, CURRENCIES, UNIT_SIGNS

LONGEST = 90
_DIGITS = str.maketrans({",": "\N{NARROW NO-BREAK SPACE}", ".": ","})


def explain_relation(
    relation: Relation, claims: Mapping[str, Claim], reasons: Reasons, *, copied: bool = False
) -> Relation:
    """Return the relation with its reason; `claims` holds both its ends by their ids.

    `copied` tells that both stand in prints of one text.
    """
    one, other = claims[relation.source], claims[relation.target]
    kind = "reprints" if copied and relation.kind == "repeats" else relation.kind
    template: str = getattr(reasons.relations, kind)
    unnamed = reasons.relations.unnamed
    why = template.format(
        who=name_speaker(one, unnamed), other=name_speaker(other, unnamed), new=cite(one), old=cite(other)
    )
    return replace(relation, why=why)


def explain_verdict(verdict: Verdict, origins: int, reasons: Reasons) -> str:
    """Return the reason for a question's standing; `origins` is how many independent origins its figures have."""
    latest = verdict.latest.figure
    against = [known.figure for known in verdict.because if known is not verdict.latest]
    lines, unnamed = reasons.standings, reasons.relations.unnamed
    pieces = {"who": name_speaker(latest, unnamed), "new": cite(latest), "count": origins}
    if verdict.standing == "agreed":
        return (lines.agreed if origins > 1 else lines.uncontested).format(**pieces)
    if verdict.standing == "one_sided":
        return lines.one_sided.format(**pieces | {"who": verdict.latest.party or pieces["who"]})
    if verdict.standing == "unverified":
        return lines.unverified.format(**pieces)
    if not against:
        return lines.called_disputed.format(**pieces)
    return lines.disputed.format(**pieces, other=name_speaker(against[0], unnamed), old=cite(against[0]))


def name_speaker(claim: Claim, unnamed: str) -> str:
    """Return the origin of a claim by its fullest name and party; `unnamed` is the report's own voice."""
    origin = origin_of(claim)
    if origin is None:
        return unnamed
    name, party = origin.canonical or origin.name, side_of(claim)
    return f"{name} ({party})" if party and party.lower() not in name.lower() else name


def count_origins(members: tuple[KnownFigure, ...]) -> int:
    """Return how many independent origins figures have: those who vouch, and texts that say so in their own voice."""
    return len({(known.figure.sources and known.speaker) or known.origin or known.figure.report for known in members})


def cite(claim: Claim) -> str:
    """Return the words of a claim on one line, cut when they are many; a corrected value in digits instead."""
    if isinstance(claim, Figure) and claim.corrected:
        return _cite_value(claim)
    text = " ".join(claim.text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _cite_value(figure: Figure) -> str:
    """Return a corrected value with what it counts, in signs that every language writes."""
    value = figure.low if figure.low is not None else figure.high or 0.0
    digits = f"{value:,.10g}".translate(_DIGITS)
    unit = "" if figure.unit in COUNTS else UNIT_SIGNS.get(figure.unit, figure.unit)
    sign = CURRENCIES.get(figure.unit, "")
    return sign + digits if sign else f"{digits} {figure.counted or unit}".strip()
