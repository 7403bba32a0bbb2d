"""The pieces that fill messages and suggestions: what is said, by whom, when, and in which report."""

from collections.abc import Mapping

from volgens.drafts.held import Objection
from volgens.drafts.vouching import origin_of
from volgens.lang.findings import FindingWords
from volgens.model.claim import Claim
from volgens.model.reported import Reported

__all__ = ["cite", "find_pieces", "name_source"]

LONGEST = 120
LONGEST_ARTICLE = 3
END_MARKS = ".!?…\"”’'»"


def find_pieces(objection: Objection, text: str, words: FindingWords) -> Mapping[str, str]:
    """Return the pieces for an objection to some words of a draft."""
    found = {"text": text.rstrip(END_MARKS)}
    for one, names in zip(objection.against, (("new", "who", "date"), ("old", "other", "then")), strict=False):
        found |= dict(zip(names, _tell(one, text, words), strict=True))
    if objection.against:
        found["report"] = objection.against[0].publisher or objection.against[0].claim.report
    return {**dict.fromkeys(("new", "who", "date", "report", "old", "other", "then"), ""), **found, **objection.pieces}


def cite(claim: Claim, longest: int = LONGEST) -> str:
    """Return the words of a claim on one line, cut when they are many."""
    text = " ".join(claim.text.split())
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"


def name_source(claim: Claim, words: FindingWords) -> str:
    """Return who vouches for a claim as its report names it, by the fullest name when that has a capital."""
    origin = origin_of(claim)
    if origin is None:
        return words.wording.unnamed
    full = origin.canonical or origin.name
    if any(sign.isupper() for sign in full[1:]) or len(origin.name) <= LONGEST_ARTICLE:
        return _continue(full) if _begins_with_article(full) else full
    return _continue(origin.name)


def _tell(one: Reported, text: str, words: FindingWords) -> tuple[str, str, str]:
    said = cite(one.claim)
    return said if text[:1].isupper() else _continue(said), name_source(one.claim, words), words.name_day(one.published)


def _begins_with_article(name: str) -> bool:
    """Tell whether the first word of a name has its capital only from the sentence that it began."""
    first, _, rest = name.partition(" ")
    return bool(rest) and (len(first) <= LONGEST_ARTICLE or rest[:1].islower())


def _continue(text: str) -> str:
    """Return words that began a sentence as they stand within one; a name or an abbreviation keeps its capitals."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if " " in text and first[1:] == first[1:].lower() else text
