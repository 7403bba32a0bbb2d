"""Gives every source of a report's attributions its full name, kind and party."""

from bisect import bisect_left
from dataclasses import replace
from itertools import groupby

from volgens.extract.annotations import AnnotatedText, Attribution, Span
from volgens.extract.sources.entities import Entity, find_entities
from volgens.extract.sources.kinds import kind_of_name, kind_of_phrase
from volgens.extract.sources.parties import OF_STATES, Contest, find_contest, party_of, party_of_place
from volgens.extract.sources.phrase import Phrase, read_phrase
from volgens.extract.sources.pronouns import describe, resolve_pronoun
from volgens.extract.sources.roles import resolve_epithet, resolve_role
from volgens.extract.sources.setting import Setting, Speaker, named_before
from volgens.lang.sources import SourceWords
from volgens.model.claim import Source
from volgens.model.vocabulary import SourceKind

AFTER_MENTION = 60
MOST_PHRASES = 20


def name_sources(text: AnnotatedText, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Return the attributions with `name` (a pronoun's is that of whom it means), `canonical`, `party` and `kind` set.

    Sources are resolved in the order of the text, so that who spoke before can be meant by who speaks next.
    """
    if not attributions:
        return attributions
    setting, contest = Setting(text, find_entities(text), ()), find_contest(text)
    order = sorted(range(len(attributions)), key=lambda at: _position(attributions[at]))
    named: dict[int, tuple[Source, ...]] = {}
    spoken: list[Speaker] = []
    for at in order:
        attribution, sources = attributions[at], list[Source]()
        for source in attribution.sources:
            setting = Setting(text, setting.entities, tuple(spoken[-30:]))
            speaker = _resolve(source, attribution, setting)
            sources.append(_described(source, speaker, setting, contest))
            if speaker:
                spoken.append(speaker)
        # "Zij zegt dat het er volgens haar drie zijn": nobody relays herself.
        named[at] = tuple(next(same) for _, same in groupby(sources, key=lambda source: source.canonical))
    return tuple(
        replace(each, sources=named[at]) for at, each in enumerate(attributions) if not _is_nobody(named[at], text)
    )


def _is_nobody(sources: tuple[Source, ...], text: AnnotatedText) -> bool:
    """Tell whether an attribution's subject is a neuter pronoun that means nobody: "Het zegt veel dat …"."""
    origin = sources[-1]
    alone = origin.start is not None and origin.canonical == origin.name
    return alone and origin.name.lower() in text.pack.cues.words.neuters


def _position(attribution: Attribution) -> int:
    starts = [source.start for source in attribution.sources if source.start is not None]
    return min(starts, default=attribution.cue.start)


def _resolve(source: Source, attribution: Attribution, setting: Setting) -> Speaker | None:
    """Return who a mention means; None for a source that the report does not name at all."""
    words = setting.words
    if source.start is None or source.end is None:
        return None
    span = Span(source.start, source.end)
    pronoun = words.pronoun_of.get(source.name.lower())
    if pronoun and pronoun.number == "own":
        publisher = setting.entities.publisher(setting.text.report.publisher)
        return _speaker(publisher, span, setting) if publisher else None
    if pronoun:
        found = resolve_pronoun(pronoun, span, attribution, setting)
        if isinstance(found, Phrase) and found.determiner == "definite" and not found.plural:
            found = resolve_role(found, span, setting) or found
        return _speaker(found, span, setting) if found else None
    phrase = read_phrase(source.name, words)
    name = phrase.name or (phrase.apposition.name if phrase.apposition else "")
    entity = setting.entities.at(span, name) or (setting.entities.at(span) if name or not phrase.head else None)
    if not name and phrase.head_word:
        entity = setting.entities.by_name.get(phrase.head_word)
    if entity and not _is_main_name(phrase, entity):
        entity = None
    if not entity and phrase.name and not phrase.head:
        entity = setting.entities.named(phrase.name)
    if entity:
        return _speaker(entity, span, setting, phrase)
    if phrase.head and phrase.determiner not in ("indefinite", "counting", "possessive") and not phrase.plural:
        meant = resolve_role(phrase, span, setting)
        meant = meant or resolve_epithet(phrase, span, setting)
        if meant:
            return _speaker(meant, span, setting, phrase)
    aged = None if phrase.head or phrase.name else resolve_epithet(phrase, span, setting)
    return _speaker(aged or phrase, span, setting)


def _is_main_name(phrase: Phrase, entity: Entity) -> bool:
    """Tell whether the phrase names the entity itself, not only one to whom its subject belongs."""
    names = {part.name for part in (phrase, phrase.apposition) if part and part.name}
    if any(name in entity.names or set(name.split()) & set(entity.canonical.split()) for name in names):
        return True
    return phrase.head_word in entity.names


def _speaker(meant: Speaker | Entity | Phrase, span: Span, setting: Setting, said: Phrase | None = None) -> Speaker:
    words = setting.words
    sentence = setting.text.sentence_at(span.start)
    index = sentence.index if sentence else 0
    if isinstance(meant, Speaker):
        phrases = (*meant.phrases[:MOST_PHRASES], said) if said else meant.phrases
        return replace(meant, span=span, sentence=index, phrases=phrases)
    gender, person, plural = describe(meant, words)
    if isinstance(meant, Entity):
        phrases = tuple(each for each in (said, *meant.roles) if each)
        own = kind_of_phrase(said, words) if said and said.head and said.name else None
        told = meant.kind if meant.roles or meant.kind not in ("witness", "official") else None
        kind: SourceKind = told or own or meant.kind or "other"
        owner = _owner_of(meant, span, setting)
        if owner:
            phrases, kind = (*phrases, *owner.phrases), owner.kind
        name = _cased(meant, words)
        if said and meant.place and said.name and said.head and not said.head.entry.person:
            name = f"{said.head_word} {name}"  # "de gemeente Goma" is no town
        named = Phrase(text=name, name=name)
        return Speaker(name, span, index, meant, (*phrases, named), kind, gender, person, plural)
    owner = _owner(meant, span, setting)
    phrases = (meant, *owner.phrases) if owner else (meant,)
    country = _country_meant(meant, span, setting)
    if country and meant.belongs:
        meant = replace(meant, text=meant.text.replace(meant.belongs.text, country))
        phrases = (meant, Phrase(text=country, name=country), *phrases)
    kind = _kind_of_description(meant, span, setting)
    kind = owner.kind if owner and kind == "other" else kind
    return Speaker(_bare(meant, words), span, index, None, phrases, kind, gender, person, plural)


def _country_meant(phrase: Phrase, span: Span, setting: Setting) -> str | None:
    """Return the country that "het leger van dat land" means: the one named last."""
    owner = phrase.belongs
    if not owner or owner.determiner != "pointing" or owner.head_word not in setting.words.grammar.country_words:
        return None
    places = setting.text.places
    last = bisect_left(places, span.start, key=lambda mention: mention.span.start)
    country = places[last - 1].place.country if last else None
    return setting.words.side_of_country.get(country or "")


def _owner(phrase: Phrase, span: Span, setting: Setting) -> Speaker | None:
    """Return for whom a bare "een woordvoerder" speaks, or whose "zijn leger" is: who spoke or was named last."""
    if phrase.determiner == "possessive":
        near = [each for each in setting.spoken[-3:] if _sentence(span, setting) - each.sentence <= 2]
        return near[-1] if near else None
    return _body_before(span, setting) if _speaks_for_somebody(phrase) else None


def _owner_of(entity: Entity, span: Span, setting: Setting) -> Speaker | None:
    """Return the body of a named person whose role alone tells none: "woordvoerder Jan Smit"."""
    roles = [role for role in entity.roles if role.head]
    if not entity.person or not roles or not all(_speaks_for_somebody(role) for role in roles):
        return None
    return _body_before(entity.namings[0].span if entity.namings else span, setting)


def _speaks_for_somebody(phrase: Phrase) -> bool:
    head = phrase.head
    return bool(
        head
        and head.entry.person
        and head.entry.speaks_for
        and not (phrase.belongs or head.before or phrase.words or " " in phrase.head_word)
    )


def _body_before(span: Span, setting: Setting) -> Speaker | None:
    """Return the body named before in the same sentence, else that which spoke last, else that which was named last."""
    here = _sentence(span, setting)
    bodies = [
        entity
        for entity in named_before(span, setting)
        if entity.person is False and not entity.place and entity.kind not in (None, "media", "other")
    ]
    start = setting.text.sentences[here].span.start if setting.text.sentences else 0
    if bodies and any(start <= naming.span.start < span.start for naming in bodies[0].namings):
        return _speaker(bodies[0], span, setting)
    for speaker in reversed(setting.spoken[-3:]):
        if here - speaker.sentence <= 2 and not speaker.person and speaker.kind not in ("media", "other"):
            return speaker
    near = bodies and (here - bodies[0].namings[0].sentence <= 2 or len(bodies[0].namings) > 2)
    return _speaker(bodies[0], span, setting) if near else None


def _sentence(span: Span, setting: Setting) -> int:
    sentence = setting.text.sentence_at(span.start)
    return sentence.index if sentence else 0


def _cased(entity: Entity, words: SourceWords) -> str:
    known = words.known.get(entity.canonical.lower())
    spellings = {each.lower() for each in known.names} if known else set[str]()
    return max((name for name in entity.names if name.lower() in spellings), key=len, default=entity.canonical)


def _bare(phrase: Phrase, words: SourceWords) -> str:
    """Return a description without its article: it is the name under which the ledger keeps an unnamed source."""
    rest = phrase.text.partition(" ")[2]
    whole = rest.partition(" ")[0] in words.grammar.belonging  # "een van de chauffeurs"
    return rest if rest and not whole and phrase.determiner in ("definite", "indefinite") else phrase.text


def _kind_of_description(phrase: Phrase, span: Span, setting: Setting) -> SourceKind:
    words, report = setting.words, setting.text.report.text
    around = report[span.start : span.end + AFTER_MENTION].partition(".")[0].lower()
    person = not phrase.head or phrase.head.entry.person
    if person and any(sign in around for sign in words.grammar.anonymity):
        return "anonymous"
    return kind_of_phrase(phrase, words) or kind_of_name(phrase.name, words) or "other"


def _described(source: Source, speaker: Speaker | None, setting: Setting, contest: Contest) -> Source:
    words = setting.words
    if speaker is None:
        nobody = source.start is None or source.name == words.grammar.nobody
        return replace(source, canonical=source.name, kind="anonymous" if nobody else source.kind)
    party = party_of(speaker.phrases, speaker.kind, contest, words)
    if party is None and contest.war and speaker.kind in OF_STATES:
        party = party_of_place(speaker.span, speaker.phrases, setting.text) or _party_beside(speaker, setting)
    name = speaker.canonical if source.name.lower() in words.pronoun_of else source.name
    return Source(name, speaker.canonical, party, speaker.kind, source.start, source.end)


def _party_beside(speaker: Speaker, setting: Setting) -> str | None:
    """Who speaks right after a source of the same kind, about whom nothing is told, speaks for the same side."""
    last = setting.spoken[-1] if setting.spoken else None
    near = last and last.kind == speaker.kind and speaker.sentence - last.sentence <= 1
    contest = Contest(war=True, home=False, labour=False)
    return party_of(last.phrases, last.kind, contest, setting.words) if last and near else None
