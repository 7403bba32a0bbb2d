"""The cues of a pack, looked up by their forms: who says so, by verbs and phrases of saying."""

from functools import cached_property
from pathlib import Path
from typing import Literal

from volgens.errors import PackError
from volgens.lang.cue_entries import PHRASE_KINDS, PhraseCue, VerbCue, Words
from volgens.lang.entries import check_tables, read_entries, read_table
from volgens.model.vocabulary import STANCES

FormKind = Literal["finite", "infinitive", "participle"]
# Of each set one word must stand in the sentence.
Needed = tuple[frozenset[str], ...]
TABLES = frozenset({"verb", "phrase", "words"})


class CueLexicon:
    """The cues of one language, looked up by their surface forms in lower case."""

    def __init__(self, verbs: tuple[VerbCue, ...], phrases: tuple[PhraseCue, ...], words: Words) -> None:
        self.verbs = verbs
        self.phrases = phrases
        self.words = words

    @cached_property
    def forms(self) -> dict[str, tuple[tuple[VerbCue, FormKind], ...]]:
        """Every form of every verb cue, joined ones ("meedeelt") as well, with what the form can be."""
        found: dict[str, list[tuple[VerbCue, FormKind]]] = {}
        for verb in self.verbs:
            for form, kind in _forms_of(verb):
                if (verb, kind) not in found.setdefault(form, []):
                    found[form].append((verb, kind))
        return {form: tuple(entries) for form, entries in found.items()}

    def verbs_of(self, form: str, present: frozenset[str]) -> list[tuple[VerbCue, FormKind]]:
        """Return the verbs of a form whose other words are among those of its sentence: most forms need but a look."""
        return [
            (verb, kind)
            for verb, kind, needed in self._needing.get(form, ())
            if not needed or not any(words.isdisjoint(present) for words in needed)
        ]

    @cached_property
    def _needing(self) -> dict[str, tuple[tuple[VerbCue, FormKind, Needed], ...]]:
        return {
            form: tuple((verb, kind, _needed_by(verb, form)) for verb, kind in entries)
            for form, entries in self.forms.items()
        }

    @cached_property
    def surely_finite(self) -> frozenset[str]:
        """The forms that can be nothing but a finite verb: no infinitive, participle or bare stem of any verb.

        Those of verbs that need words beside them are left out: they are common words as well ("sloten").
        """
        plain = [verb for verb in self.verbs if not (verb.particle or verb.beside)]
        finite = {form for verb in plain for form in (*verb.present, *verb.past)}
        return frozenset(finite.difference(*(verb.ambiguous_forms for verb in self.verbs)))

    @cached_property
    def saying(self) -> frozenset[str]:
        """The forms of the verbs that attribute without other words beside them: not "zijn", "staan"."""
        entries = self.forms.items()
        return frozenset(form for form, each in entries if any(not (verb.beside or verb.origin) for verb, _ in each))

    @cached_property
    def holding(self) -> frozenset[str]:
        """The lemmas of the verbs that also tell how many something holds: "het dorp telt 40 huizen"."""
        return frozenset(verb.lemma for verb in self.verbs if verb.number and "object" in verb.takes)

    @cached_property
    def singular(self) -> frozenset[str]:
        """The finite forms of one speaker: all but the last of present and past."""
        verbs = self.verbs
        several = {form for verb in verbs for form in (verb.present[-1], *verb.past[-1:])}
        return frozenset(form for verb in verbs for form in (*verb.present, *verb.past) if form not in several)

    @cached_property
    def plural(self) -> frozenset[str]:
        """The finite forms of several speakers that no single one has."""
        several = {form for verb in self.verbs for form in (verb.present[-1], *verb.past[-1:])}
        return frozenset(several) - self.singular

    @cached_property
    def judging(self) -> frozenset[str]:
        """The lemmas of the verbs that judge by what they quote."""
        return frozenset(verb.lemma for verb in self.verbs if verb.judges)

    @cached_property
    def agreeing(self) -> frozenset[str]:
        """The lemmas of the verbs that confirm what another said."""
        return frozenset(verb.lemma for verb in self.verbs if verb.agrees)

    @cached_property
    def presents(self) -> frozenset[str]:
        """The present forms, which stand before no noun as a participle does: "verwerpt", not "verzekerde"."""
        others = {form for verb in self.verbs for form in (verb.participle, *verb.past)}
        return frozenset(form for verb in self.verbs for form in verb.present) - others

    @cached_property
    def welcoming(self) -> frozenset[str]:
        """The lemmas of the verbs that are glad or sorry of what was said before."""
        return frozenset(verb.lemma for verb in self.verbs if verb.welcomes)

    @cached_property
    def voices(self) -> tuple[str, ...]:
        """The finite forms of the impersonal verbs with the word beside them: "klinkt het"."""
        voiced = [verb for verb in self.verbs if verb.voice]
        return tuple(
            f"{form} {each}" for verb in voiced for form in (*verb.present, *verb.past) for each in verb.beside
        )

    @cached_property
    def answering(self) -> frozenset[str]:
        """The lemmas of the verbs that reply."""
        return frozenset(verb.lemma for verb in self.verbs if verb.answers)

    @cached_property
    def phrase_starts(self) -> dict[str, tuple[PhraseCue, ...]]:
        """The phrase cues by their first word, longest first."""
        found: dict[str, list[PhraseCue]] = {}
        for phrase in sorted(self.phrases, key=lambda one: -len(one.words)):
            found.setdefault(phrase.words[0], []).append(phrase)
        return {word: tuple(phrases) for word, phrases in found.items()}


def load_cues(folder: Path) -> CueLexicon:
    """Return the cues of a pack's folder; raise PackError for a file that is missing or holds what nothing reads."""
    path = folder / "cues.toml"
    check_tables(path, TABLES)
    verbs, phrases = read_entries(path, "verb", VerbCue), read_entries(path, "phrase", PhraseCue)
    for verb in verbs:
        if verb.stance not in STANCES or not verb.present:
            raise PackError(f"{path.name}: verb {verb.lemma!r}: it needs present forms and a stance of {STANCES}")
    for phrase in phrases:
        if phrase.kind not in PHRASE_KINDS or not phrase.words:
            raise PackError(f"{path.name}: phrase {phrase.words}: it needs words and a kind of {PHRASE_KINDS}")
    return CueLexicon(verbs, phrases, read_table(path, "words", Words))


def _needed_by(verb: VerbCue, form: str) -> Needed:
    """Return the words that a form needs beside it, of letters only: others are cut in more than one way."""
    beside = [frozenset(word.split("|")) for phrase in verb.beside for word in phrase.split()]
    if verb.particle and form in verb.bare_forms:
        beside.append(frozenset(verb.particle.split("|")))
    return tuple(words for words in beside if all(word.isalpha() for word in words))


def _forms_of(verb: VerbCue) -> list[tuple[str, FormKind]]:
    kinds: list[tuple[str, FormKind]] = [(form, "finite") for form in (*verb.present, *verb.past)]
    kinds.append((verb.infinitive, "infinitive"))
    kinds.append((verb.participle, "participle"))
    joined: list[tuple[str, FormKind]] = [(verb.particle + form, kind) for form, kind in kinds]
    bare = [(form, kind) for form, kind in kinds if not verb.particle or kind != "participle"]
    return [*bare, *(joined if verb.particle else [])]
