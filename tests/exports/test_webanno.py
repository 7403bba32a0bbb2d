"""Web Annotations, as a JSON-LD processor reads them."""

import hashlib
import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports.linked import OA, expand
from tests.exports.tracing import CLAIMS, REPORT, SAID, WOUNDED, traced_claims, written

from volgens.exports.webanno import write_claims
from volgens.model.traced import TracedClaim
from volgens.model.wire import claim_from_json


def read(claims: list[TracedClaim]) -> list[dict[str, object]]:
    """Return the annotations of claims as plain JSON."""
    items: list[dict[str, object]] = json.loads(written(write_claims, claims))["items"]
    return items


def test_an_annotation_names_its_span_twice() -> None:
    """By position and by quotation, with the words around it."""
    position, quote = read([WOUNDED])[0]["target"]["selector"]  # type: ignore[index]
    assert REPORT.text[position["start"] : position["end"]] == quote["exact"] == "12 gewonden"
    assert (quote["prefix"], quote["suffix"]) == ("eldt ", " in")


def test_an_annotation_names_its_text_with_its_hash() -> None:
    """So that who has another version of the text knows that the positions are not for it."""
    digest = hashlib.sha256(REPORT.text.encode()).hexdigest()
    traced = replace(WOUNDED, provenance=replace(WOUNDED.provenance, text_hash=digest))
    source = read([traced])[0]["target"]["source"]  # type: ignore[index]
    assert (source["id"], source["dc:identifier"]) == (traced.provenance.url, "brand-1")
    assert (source["creator"]["name"], source["schema:sha256"]) == ("De Waldkoerier", digest)


def test_a_processor_understands_every_annotation() -> None:
    """Each has its type, its body, and a target with both selectors, in the words of the standard."""
    (page,) = expand(json.loads(written(write_claims, CLAIMS)))
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert [one["@type"] for one in items] == [[OA + "Annotation"]] * len(CLAIMS)
    for one in items:
        (target,) = one[OA + "hasTarget"]
        kinds = [each["@type"][0] for each in target[OA + "hasSelector"]]
        assert kinds == [OA + "TextPositionSelector", OA + "TextQuoteSelector"]
        assert "http://schema.org/sha256" in target[OA + "hasSource"][0]
        assert len(one[OA + "hasBody"]) == 4


@settings(max_examples=50)
@given(st.lists(traced_claims, max_size=3))
def test_the_claim_comes_back_from_its_annotation(claims: list[TracedClaim]) -> None:
    """Its last body is the claim as JSON."""
    bodies = [one["body"][-1]["value"] for one in read(claims)]  # type: ignore[index]
    back = [claim_from_json(json.loads(body), one.claim.version) for body, one in zip(bodies, claims, strict=True)]
    assert back == [one.claim for one in claims]


def test_a_report_without_an_address_has_a_name_of_its_own() -> None:
    """By its version, so that two texts never share one."""
    traced = replace(SAID, provenance=replace(SAID.provenance, url=None))
    source = read([traced])[0]["target"]["source"]  # type: ignore[index]
    assert source["id"] == f"urn:volgens:report:{SAID.claim.version}"
