"""Tells, before anything is parsed, which sentences can hold a claim, so that the others never are."""

import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise

from volgens.extract.annotations import Quantity, Quotation, Sentence, Span
from volgens.lang.cue_entries import VerbCue, Words
from volgens.lang.cues import CueLexicon
from volgens.lang.pack import Pack

# Complements that need no word of their own; any other one is a preposition.
CLAUSAL = frozenset({"clause", "speech", "infinitive", "object", "verdict", "denial"})
# Each need is met by any of its alternatives, each alternative by all of its words.
Needs = tuple[frozenset[frozenset[str]], ...]
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def find_candidates(
    text: str,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    quantities: tuple[Quantity, ...],
    pack: Pack,
) -> tuple[Sentence, ...]:
    """Return the sentences that are worth a parse, in order."""
    numbers = sorted(one.span for one in quantities)
    quoted = [one.outer for one in quotations]
    worth = [can_hold_claim(text, one, numbers, quoted, pack.cues) for one in sentences]
    for at in range(1, len(sentences)):
        # Who opens the sentence before "klinkt het" may be whose voice it is.
        voiced = worth[at] and sentences[at - 1].role == "prose" and _has_voice(text, sentences[at], pack.cues)
        worth[at - 1] |= voiced or _stands_alone(sentences[at - 1], sentences[at], quoted)
    return tuple(one for one, wanted in zip(sentences, worth, strict=True) if wanted)


def _stands_alone(before: Sentence, sentence: Sentence, quoted: list[Span]) -> bool:
    """Tell whether a sentence opens a quotation without more behind prose of its paragraph: whose, that may tell."""
    if before.role != "prose":
        return False
    quotation = _first_touching(quoted, sentence.span)
    return quotation is not None and quotation.start == sentence.span.start and quotation.end >= sentence.span.end - 1


def _has_voice(text: str, sentence: Sentence, cues: CueLexicon) -> bool:
    spoken = text[sentence.span.start : sentence.span.end].lower()
    return any(form in spoken for form in cues.voices)


def can_hold_claim(text: str, sentence: Sentence, numbers: list[Span], quoted: list[Span], cues: CueLexicon) -> bool:
    """Tell whether a sentence can hold a claim: it has a number, a cue, or words beside a quotation.

    `numbers` and `quoted` are in the order of the text. A sentence that lies wholly within a quotation needs no parse
    of its own unless it has a number or a cue: whoever said it stands elsewhere.
    """
    if sentence.role == "furniture":
        return False
    if _first_touching(numbers, sentence.span) is not None:
        return True
    if sentence.role == "heading":
        return False
    quotation = _first_touching(quoted, sentence.span)
    if quotation is not None and not quotation.covers(sentence.span):
        return True
    return has_cue(text[sentence.span.start : sentence.span.end], cues)


def has_cue(sentence: str, cues: CueLexicon) -> bool:
    """Tell whether a sentence has a verb of saying with all that belongs to it, or a whole phrase that attributes.

    A verb that attributes only numbers needs a word that stands for one ("op hetzelfde aantal"): a sentence with a
    number is worth a parse anyhow.
    """
    words = [word.lower() for word in WORD.findall(sentence)]
    needs, present = _needs(cues), frozenset(words)
    if any(_are_met(each, present) for word in words for each in needs.get(word, ())):
        return True
    nouns, attaching = cues.words.said_nouns | cues.words.report_nouns, cues.words.attaching
    if any(word in nouns and following in attaching for word, following in pairwise(words)):
        return True
    return any(
        tuple(words[position : position + len(phrase.words)]) == phrase.words
        or (phrase.kind == "framed" and present.issuperset(phrase.words))
        for position, word in enumerate(words)
        for phrase in cues.phrase_starts.get(word, ())
    )


@cache
def _needs(cues: CueLexicon) -> dict[str, tuple[Needs, ...]]:
    """Return what must stand beside each form of a verb of saying; a form that needs nothing has an empty entry."""
    return {
        form: tuple(_needs_of(verb, form, cues.words) for verb, _ in entries) for form, entries in cues.forms.items()
    }


def _needs_of(verb: VerbCue, form: str, words: Words) -> Needs:
    needs = [frozenset(frozenset(each.split()) for each in beside.split("|")) for beside in verb.beside]
    if verb.particle and not form.startswith(verb.particle):
        needs.append(frozenset({frozenset({verb.particle})}))
    if verb.origin:
        needs.append(frozenset({frozenset({verb.origin})}))
    if verb.takes and CLAUSAL.isdisjoint(verb.takes):
        needs.append(frozenset(frozenset({preposition}) for preposition in verb.takes))
    if verb.negated:
        needs.append(frozenset(frozenset({negation}) for negation in words.negations))
    if verb.number:
        needs.append(frozenset(frozenset({same}) for same in words.same))
    return tuple(needs)


def _are_met(needs: Needs, present: frozenset[str]) -> bool:
    return all(any(words <= present for words in alternatives) for alternatives in needs)


def _first_touching(spans: list[Span], stretch: Span) -> Span | None:
    """Return the first of ordered, disjoint spans that shares a character with a stretch."""
    position = max(0, bisect_right(spans, stretch.start, key=lambda span: span.start) - 1)
    for span in spans[position : position + 2]:
        if span.overlaps(stretch):
            return span
    return None
