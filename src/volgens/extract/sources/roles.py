"""Resolves who is meant by a bare role ("de gouverneur") or a bare body ("het bedrijf")."""

from collections.abc import Sequence

from volgens.extract.annotations import Span
from volgens.extract.sources.entities import Entity, is_kin
from volgens.extract.sources.phrase import TOKEN, Phrase
from volgens.extract.sources.setting import Setting, Speaker, named_around, spoken_before
from volgens.lang.source_entries import Generic
from volgens.lang.sources import Found, SourceWords


def resolve_role(phrase: Phrase, at: Span, setting: Setting) -> Speaker | Entity | None:
    """Return whom a nameless definite phrase means: by its own noun, else by a kindred one; None when nobody."""
    if not phrase.head or (phrase.belongs and phrase.belongs.determiner == "pointing"):
        return None
    noun, head = phrase.head_word.lower(), phrase.head
    person = phrase.head.entry.person
    for speaker in spoken_before(at, setting):
        if not speaker.plural and _same_role(head, phrase, speaker.phrases, setting.words):
            return speaker
    before, after = named_around(at, setting)
    exact = [
        entity
        for entity in (*before, *after)
        if bool(entity.person) == person and entity.has_role(head) and _compatible(phrase, entity.roles, setting.words)
    ]
    if exact and exact[0] in before:
        return exact[0]
    held = next((entity for entity in before if not person and _name_holds(noun, entity)), None)
    told = _told_before(phrase, before, at, setting) if person else None
    return held or told or _resolve_generic(phrase, before, at, setting) or (exact[0] if exact else None)


def resolve_epithet(phrase: Phrase, at: Span, setting: Setting) -> Speaker | Entity | None:
    """Return whom "de presentatrice" or "de 27-jarige Vlaming" means: the person who spoke or was named last."""
    words = setting.words
    told = phrase.head_word.lower() in words.grammar.epithets or _is_of_age(phrase)
    if not told or phrase.determiner != "definite" or phrase.plural or phrase.belongs:
        return None
    gender = "female" if words.tells_woman(phrase.head_word.lower()) else "any"
    for speaker in spoken_before(at, setting)[:2]:
        if speaker.person and speaker.entity and gender in ("any", speaker.gender):
            return speaker
    people = (each for each in named_around(at, setting)[0][:3] if each.person)
    return next((each for each in people if gender == "any" or each.gender in ("any", gender)), None)


def _is_of_age(phrase: Phrase) -> bool:
    """Tell whether an age stands before the noun: "de 27-jarige"."""
    return any(word[:1].isdigit() and "-" in word for word in (*phrase.words, phrase.head_word))


def _told_before(phrase: Phrase, before: list[Entity], at: Span, setting: Setting) -> Entity | None:
    """Return the person named without a role, right behind the role: "De trainster stapt op. Bea Mols leidde …"."""
    assert phrase.head is not None
    for entity in before[:3]:
        naming = entity.namings[0]
        if entity.person is not True or entity.roles or naming.span.start > at.start or naming.after_preposition:
            continue
        woman = setting.words.tells_woman(phrase.head_word.lower())
        if entity.gender == ("male" if woman else "neuter"):
            continue
        sentence = setting.text.sentences[max(0, naming.sentence - 1)]
        spoken = TOKEN.findall(setting.text.report.text, sentence.span.start, naming.span.start)
        heads = [setting.words.find_noun(word) for word in spoken]
        if any(head is not None and is_kin(phrase.head, head) for head in heads):
            return entity
    return None


def _resolve_generic(phrase: Phrase, before: list[Entity], at: Span, setting: Setting) -> Speaker | Entity | None:
    """Return the nearest source that a generic noun can mean: who spoke last, else who was named last."""
    assert phrase.head is not None
    generic = _generic_of(phrase, setting.words)
    if generic is None or phrase.belongs or phrase.words:
        return None
    person = phrase.head.entry.person
    woman = person and setting.words.tells_woman(phrase.head_word.lower())
    spoken = [each for each in spoken_before(at, setting)[:3] if bool(each.person) == person]
    spoken = [each for each in spoken if not (woman and each.gender == "male")]
    before = [each for each in before if not (woman and each.gender == "male")]
    for speaker in spoken:
        other = generic.specific and _has_noun(speaker.phrases, phrase.head)
        if speaker.kind in generic.kinds and not other and not _is_barred(speaker.phrases, generic):
            return speaker
    for entity in before:
        other = generic.specific and _has_noun(tuple(entity.roles), phrase.head)
        if entity.kind in generic.kinds and bool(entity.person) == person and not other:
            if _is_barred(tuple(entity.roles), generic):
                continue
            return entity
    if person or generic.specific:
        return None
    last = spoken[0] if spoken else None
    if last and last.kind == "other" and last.entity and not last.entity.roles:
        return last
    return next((each for each in before[:2] if _is_told_by_nothing(each, at, setting)), None)


def _is_barred(phrases: tuple[Phrase, ...], generic: Generic) -> bool:
    """Tell whether a source is described by a noun that the generic one never means."""
    return any(each.head is not None and each.head.noun in generic.never for each in phrases)


def _is_told_by_nothing(entity: Entity, at: Span, setting: Setting) -> bool:
    """Tell whether a name right before could be anything: "Voor Waterfront is dat te weinig: de groep eist …"."""
    here = setting.text.sentence_at(at.start)
    near = here is not None and any(here.index == naming.sentence for naming in entity.namings)
    return near and not entity.place and entity.person is not True and entity.kind in (None, "other")


def _generic_of(phrase: Phrase, words: SourceWords) -> Generic | None:
    """Return what a noun can stand for; "VN-organisatie" only for one of the United Nations."""
    assert phrase.head is not None
    generic = words.generic_of.get(phrase.head.noun)
    if generic is None or not phrase.head.before:
        return generic
    known = words.known.get(phrase.head.before.rstrip("-"))
    return Generic(generic.nouns, (known.kind,)) if known else None


def _has_noun(phrases: tuple[Phrase, ...], head: Found) -> bool:
    """Tell whether a source is described by a noun of its own that is another one."""
    return any(each.head is not None and not is_kin(head, each.head) for each in phrases)


def _same_role(head: Found, phrase: Phrase, phrases: tuple[Phrase, ...], words: SourceWords) -> bool:
    return any(
        other.head is not None and is_kin(head, other.head) and _compatible(phrase, (other,), words)
        for other in phrases
    )


def _compatible(phrase: Phrase, others: Sequence[Phrase], words: SourceWords) -> bool:
    """Tell whether nothing sets two descriptions apart: another country, another place, another compound."""
    sides = {words.side_of[word] for word in phrase.words if word in words.side_of}
    for other in others:
        theirs = {words.side_of[word] for word in other.words if word in words.side_of}
        if sides and theirs and not sides & theirs:
            return False
        portfolio, another = (each.head_word.partition(" ")[2] for each in (phrase, other))
        if portfolio and another and portfolio != another:
            return False
        mine, owner = phrase.belongs, other.belongs
        if mine and owner and mine.name and owner.name and mine.name != owner.name:
            return False
        first, second = phrase.head, other.head
        if first and second and first.before and second.before and first.before != second.before:
            return False
    return True


def _name_holds(noun: str, entity: Entity) -> bool:
    """Tell whether a body's own name holds the noun ("het fonds" for a "Rampenfonds")."""
    return entity.person is False and any(part.endswith(noun) for name in entity.names for part in name.lower().split())
