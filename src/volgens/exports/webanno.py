"""W3C Web Annotation: a claim as an annotation of its span, by position and by quotation, with the text's hash."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from volgens.exports.form import Format
from volgens.exports.objects import drop_empty, write_document
from volgens.model.claim import Figure
from volgens.model.traced import TracedClaim
from volgens.model.wire import claim_to_json

__all__ = ["FORMAT", "write_claims"]

_HEAD = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:volgens:claims", "type": "AnnotationPage"}


def write_claims(claims: Iterable[TracedClaim], stream: BinaryIO) -> int:
    """Write claims as a page of annotations, and return how many."""
    return write_document(_HEAD, "items", map(_annotate, claims), stream)


def _annotate(traced: TracedClaim) -> dict[str, Any]:
    claim, provenance = traced.claim, traced.provenance
    tag = claim.measure if isinstance(claim, Figure) else claim.stance
    return drop_empty(
        {
            "id": f"urn:volgens:claim:{claim.id}",
            "type": "Annotation",
            "motivation": ["describing", "tagging"],
            "created": provenance.published.isoformat() if provenance.published else None,
            "body": [
                {"type": "TextualBody", "purpose": "tagging", "value": claim.kind},
                {"type": "TextualBody", "purpose": "tagging", "value": tag},
                {"type": "TextualBody", "purpose": "tagging", "value": claim.standing},
                {
                    "type": "TextualBody",
                    "purpose": "describing",
                    "format": "application/json",
                    "value": json.dumps(claim_to_json(claim), ensure_ascii=False),
                },
            ],
            "target": {"type": "SpecificResource", "source": _source(traced), "selector": _selectors(traced)},
        }
    )


def _source(traced: TracedClaim) -> dict[str, Any]:
    """Return the text that the span is in; the creator is the report's publisher."""
    provenance = traced.provenance
    publisher = {"type": "Organization", "name": provenance.publisher} if provenance.publisher else None
    return drop_empty(
        {
            "id": provenance.url or f"urn:volgens:report:{traced.claim.version}",
            "type": "Text",
            "format": "text/plain",
            "language": provenance.lang,
            "dc:identifier": traced.claim.report,
            "dc:title": provenance.title,
            "creator": publisher,
            "created": provenance.published.isoformat() if provenance.published else None,
            # The vocabulary of annotations has no word for the hash of a text; schema.org has one.
            "schema:sha256": provenance.text_hash,
        }
    )


def _selectors(traced: TracedClaim) -> list[dict[str, Any]]:
    """Return the span by position, in code points, and by quotation with the words around it."""
    claim, provenance = traced.claim, traced.provenance
    quote = {"type": "TextQuoteSelector", "exact": claim.text, "prefix": provenance.before, "suffix": provenance.after}
    return [{"type": "TextPositionSelector", "start": claim.start, "end": claim.end}, drop_empty(quote)]


FORMAT = Format("webanno", ".anno.jsonld", "W3C Web Annotations of the reports (claims only)", write_claims, None)
