"""A JSON-LD processor that asks nothing of the web: it has the words of two vocabularies by itself."""

from typing import Any

from pyld import jsonld

OA, SCHEMA = "http://www.w3.org/ns/oa#", "http://schema.org/"

# The terms that we use of the contexts of Web Annotation and of schema.org, and no others: one that is not here would
# be dropped by the processor, and missed by the tests.
ANNOTATION = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": SCHEMA,
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "TextualBody", "SpecificResource", "exact", "prefix", "suffix")},
    **{name: f"oa:{name}" for name in ("TextPositionSelector", "TextQuoteSelector", "start", "end")},
    "AnnotationPage": "as:OrderedCollectionPage",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "Organization": "http://xmlns.com/foaf/0.1/Organization",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "describing": "oa:describing",
    "tagging": "oa:tagging",
    "created": "dcterms:created",
    "creator": {"@id": "dcterms:creator", "@type": "@id"},
    "format": "dc:format",
    "language": "dc:language",
    "name": "http://xmlns.com/foaf/0.1/name",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
}
TYPES = ("Claim", "ClaimReview", "GeoCoordinates", "NewsArticle", "Observation", "Organization", "Place")
TYPES += ("PropertyValue", "Rating", "SoftwareApplication")
PROPERTIES = ("alternateName", "appearance", "author", "claimReviewed", "creativeWorkStatus", "dateCreated")
PROPERTIES += ("datePublished", "expires", "geo", "headline", "identifier", "inLanguage", "itemReviewed", "latitude")
PROPERTIES += ("longitude", "mainEntity", "maxValue", "minValue", "name", "observationAbout", "propertyID", "publisher")
PROPERTIES += ("ratingExplanation", "reviewRating", "sameAs", "temporalCoverage", "text", "unitText", "url", "value")
PROPERTIES += ("variableMeasured",)
CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": ANNOTATION,
    "https://schema.org": {name: SCHEMA + name for name in (*TYPES, *PROPERTIES)},
}


def expand(document: Any) -> Any:
    """Return a document in expanded form; raises an error for a context that is not known here."""
    return jsonld.expand(document, {"documentLoader": _load})


def count_values(document: Any) -> int:
    """Return how many keys a document has, in all of its objects; the context is no part of it."""
    if isinstance(document, dict):
        return sum(1 + count_values(value) for key, value in document.items() if key != "@context")
    return sum(map(count_values, document)) if isinstance(document, list) else 0


def count_expanded(document: Any) -> int:
    """Return the same for expanded form, where values have objects of their own."""
    if isinstance(document, dict):
        own = [(key, value) for key, value in document.items() if key not in ("@value", "@list")]
        return sum(1 + count_expanded(value) for _, value in own) + count_expanded(document.get("@list", []))
    return sum(map(count_expanded, document)) if isinstance(document, list) else 0


def _load(address: str, _options: Any) -> dict[str, Any]:
    context = {"@context": CONTEXTS[address]}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": context}
