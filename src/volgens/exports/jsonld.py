"""JSON-LD with the words of schema.org: Claims that appear in NewsArticles, and a ClaimReview a question."""

from collections.abc import Iterable
from typing import Any, BinaryIO

from volgens.exports.columns import name_source
from volgens.exports.form import Format
from volgens.exports.objects import drop_empty, write_document
from volgens.model.claim import Claim, Figure, Place, Source
from volgens.model.question import Question
from volgens.model.traced import TracedClaim, TracedQuestion
from volgens.model.wire import to_number

__all__ = ["FORMAT", "write_claims", "write_questions"]

_HEAD = {"@context": "https://schema.org"}
_SPAN = "https://www.rfc-editor.org/rfc/rfc5147"
_GEONAMES = "https://sws.geonames.org/{}/"
# Others may be a person as well as an organisation, and the text does not always tell.
_ORGANISATIONS = ("company", "media", "ngo", "un", "union")


def write_claims(claims: Iterable[TracedClaim], stream: BinaryIO) -> int:
    """Write claims, and return how many."""
    return write_document(_HEAD, "@graph", map(_claim, claims), stream)


def write_questions(questions: Iterable[TracedQuestion], stream: BinaryIO) -> int:
    """Write questions as reviews of what their sides claim, and return how many."""
    return write_document(_HEAD, "@graph", map(_review, questions), stream)


def _claim(traced: TracedClaim) -> dict[str, Any]:
    claim = traced.claim
    return drop_empty(
        {
            "@type": "Claim",
            "@id": f"urn:volgens:claim:{claim.id}",
            "text": claim.text,
            "inLanguage": traced.provenance.lang,
            "author": _author(claim.sources[-1]) if claim.sources else None,
            "dateCreated": claim.said_at.isoformat() if claim.said_at else None,
            "expires": traced.dropped.isoformat() if traced.dropped else None,
            "creativeWorkStatus": claim.standing,
            "temporalCoverage": _days(claim),
            "mainEntity": _observation(claim) if isinstance(claim, Figure) else None,
            "identifier": _span(claim),
            "appearance": _article(traced),
        }
    )


def _span(claim: Claim) -> dict[str, str]:
    """Return where the claim stands in the text of the article, as RFC 5147 names ranges of plain text."""
    return {"@type": "PropertyValue", "propertyID": _SPAN, "value": f"char={claim.start},{claim.end}"}


def _author(source: Source) -> dict[str, Any]:
    kind = "Organization" if source.kind in _ORGANISATIONS else None
    return drop_empty({"@type": kind, "name": name_source(source), "alternateName": _other_name(source)})


def _other_name(source: Source) -> str | None:
    return source.name if source.canonical and source.canonical != source.name else None


def _article(traced: TracedClaim) -> dict[str, Any]:
    claim, provenance = traced.claim, traced.provenance
    return drop_empty(
        {
            "@type": "NewsArticle",
            "@id": provenance.url or f"urn:volgens:report:{claim.version}",
            "identifier": claim.report,
            "url": provenance.url,
            "headline": provenance.title,
            "inLanguage": provenance.lang,
            "datePublished": provenance.published.isoformat() if provenance.published else None,
            "publisher": {"@type": "Organization", "name": provenance.publisher} if provenance.publisher else None,
        }
    )


def _observation(item: Figure | Question) -> dict[str, Any]:
    return drop_empty(
        {
            "@type": "Observation",
            "variableMeasured": item.measure,
            "minValue": to_number(item.low),
            "maxValue": to_number(item.high),
            "unitText": item.unit,
            "observationAbout": _place(item.place),
        }
    )


def _days(claim: Claim) -> str | None:
    period = claim.period if isinstance(claim, Figure) else None
    return f"{period.start}/{period.end}" if period else None


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    located = place.lat is not None and place.lon is not None
    geo = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon} if located else None
    return drop_empty(
        {
            "@type": "Place",
            "name": place.name,
            "sameAs": _GEONAMES.format(place.geonames) if place.geonames else None,
            "geo": geo,
        }
    )


def _review(traced: TracedQuestion) -> dict[str, Any]:
    question = traced.question
    told = dict.fromkeys([question.latest, *(side.claim for side in question.sides)])
    return drop_empty(
        {
            "@type": "ClaimReview",
            "@id": f"urn:volgens:question:{question.id}",
            "claimReviewed": question.asks,
            "reviewRating": {"@type": "Rating", "alternateName": question.standing, "ratingExplanation": question.why},
            "datePublished": question.until.isoformat(),
            "author": {"@type": "SoftwareApplication", "name": "Volgens"},
            "mainEntity": _observation(question),
            "itemReviewed": [_claim(traced.evidence[claim]) for claim in told],
        }
    )


FORMAT = Format("jsonld", ".jsonld", "schema.org: Claim, NewsArticle, ClaimReview", write_claims, write_questions)
