"""Tells what kind of source a phrase or name is: known names, then roles and bodies, then words within the name."""

from volgens.extract.sources.phrase import Phrase
from volgens.lang.source_entries import Known
from volgens.lang.sources import Found, SourceWords
from volgens.model.vocabulary import SourceKind


def kind_of_phrase(phrase: Phrase, words: SourceWords) -> SourceKind | None:
    """Return the kind that a phrase tells by itself; None when it tells none.

    Who speaks for a body has that body's kind, and whoever works for the United Nations speaks for them.
    """
    known = known_in(phrase, words)
    if known and not (phrase.head and phrase.head.entry.person):
        return known.kind
    belongs = kind_of_phrase(phrase.belongs, words) if phrase.belongs else None
    if phrase.head:
        before = kind_of_part(phrase.head, words)
        if "un" in (before, belongs):
            return "un"
        if phrase.head.entry.speaks_for:
            portfolio: SourceKind | None = "official" if " " in phrase.head_word else None
            return before or belongs or portfolio or _kind_of_apposition(phrase, words) or _own_kind(phrase.head)
        return phrase.head.entry.kind
    return (
        kind_of_name(phrase.name, words) or _kind_of_apposition(phrase, words) or _kind_of_owner(phrase, belongs, words)
    )


def known_in(phrase: Phrase, words: SourceWords) -> Known | None:
    """Return the known source that a phrase names."""
    return words.known.get(phrase.name.lower()) if phrase.name else None


def kind_of_part(found: Found, words: SourceWords) -> SourceKind | None:
    """Return the kind that the first part of a compound tells: "M23-", "brandweer", "regerings"."""
    before = found.before.rstrip("-")
    if not before:
        return None
    known = words.known.get(before) or words.known.get(before.partition("-")[0])
    if known:
        return known.kind
    for form in (before, before.removesuffix("s")):
        part = words.find_noun(form) if form else None
        if part and not part.entry.person:
            return part.entry.kind
    return None


def kind_of_name(name: str, words: SourceWords) -> SourceKind | None:
    """Return the kind that a proper name tells: known, a government's seat, or by a word in it."""
    if not name:
        return None
    known = words.known.get(name.lower())
    if known:
        return known.kind
    if name in words.governments:
        return "official"
    whole = name.lower().split()
    first = words.known.get(whole[0]) if len(whole) > 1 else None
    if first and not first.person:
        return first.kind
    parts = name.lower().replace("-", " ").split()
    for part in parts:
        inner = words.known.get(part)
        if inner and inner.kind == "un":
            return "un"
    for part in reversed(parts):
        if part in words.word_kinds:
            return words.word_kinds[part]
    found = words.find_noun(parts[-1]) or words.find_noun(parts[0])
    return found.entry.kind if found and not found.entry.person else None


def _kind_of_owner(phrase: Phrase, belongs: SourceKind | None, words: SourceWords) -> SourceKind | None:
    """Who is "van" a body has its kind; who is from a place does not govern it."""
    if phrase.name and phrase.belongs and phrase.belongs.name in words.governments:
        return None
    return belongs


def _own_kind(found: Found) -> SourceKind | None:
    return None if found.entry.kind == "other" else found.entry.kind


def _kind_of_apposition(phrase: Phrase, words: SourceWords) -> SourceKind | None:
    return kind_of_phrase(phrase.apposition, words) if phrase.apposition else None
