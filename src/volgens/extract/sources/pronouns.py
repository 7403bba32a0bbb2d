"""Resolves who is meant by a pronoun."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from volgens.extract.annotations import AnnotatedText, Attribution, Span
from volgens.extract.sources.entities import Entity
from volgens.extract.sources.namings import Naming
from volgens.extract.sources.phrase import TOKEN, Phrase, read_phrase
from volgens.extract.sources.setting import WIDEST, Setting, Speaker
from volgens.lang.source_entries import Gender, Pronoun
from volgens.lang.sources import SourceWords
from volgens.model.vocabulary import ANSWERS

# Weights of nearness: who spoke last is by far the likeliest to be meant by a pronoun, then subjects, then other names.
SPOKE_LAST = 2.6
SPOKE_BEFORE = 1.6
NAMED = 1.0
AS_SUBJECT = 0.7
OPENS_SENTENCE = 0.4
A_SENTENCE_BACK = 0.8
A_PARAGRAPH_BACK = 0.4
IN_QUOTATION = 1.5
OF_HIMSELF = 0.4
GENDER_UNKNOWN = 0.3
# How far into a content its first name stands: behind a title and a first name.
OPENING = 35
# And a body that is what its content is about: "De hulpdiensten zien geen vlammen meer, melden ze".
BODY_OPENS = 8
PERSON_UNKNOWN = 1.2
HE_FOR_A_BODY = 2.2
SEVERAL_FOR_A_BODY = 1.0
FARTHEST = 6
# What a pronoun that points gives whoever was named last and does not open the sentence.
NAMED_LAST = 1.5
# How many words point at what was said before: "die eis", "dat laatste verwijt".
POINTING = 3


def resolve_pronoun(
    pronoun: Pronoun, at: Span, said: Attribution, setting: Setting
) -> Speaker | Entity | Phrase | None:
    """Return the likeliest antecedent before `at`, outside the content that is attributed; None when none fits."""
    sentence = setting.text.sentence_at(at.start)
    here = sentence.index if sentence else 0
    best: tuple[float, int, Speaker | Entity | Phrase] | None = None
    if pronoun.number == "either" and said.cue.text.lower() in setting.text.pack.cues.singular:
        pronoun = replace(pronoun, number="one")  # "zegt ze" is one, "zeggen ze" several
    several = pronoun.number == "either" and _is_plural(at, said, setting)
    if several:
        pronoun = replace(pronoun, number="many")
    for score, start, candidate in _candidates(at, said, here, setting):
        fit = _fits(pronoun, candidate, setting.words, direct=said.mode == "direct")
        if pronoun.latest and fit is not None and _is_behind(start, here, setting):
            fit -= NAMED_LAST
        if several and fit is not None and not describe(candidate, setting.words)[2]:
            fit += SEVERAL_FOR_A_BODY
        if fit is not None and (best is None or (score - fit, start) > best[:2]):
            best = (score - fit, start, candidate)
    return best[2] if best else None


def _is_behind(start: int, here: int, setting: Setting) -> bool:
    """Tell whether somebody is named in the sentence before, but not as its opening: "Hij nam een advocaat."."""
    sentence = setting.text.sentences[here - 1] if here else None
    return sentence is not None and sentence.span.start + 25 <= start < sentence.span.end


def _is_plural(at: Span, said: Attribution, setting: Setting) -> bool:
    """Tell whether a verb for several stands right beside a pronoun: "Ze kondigen …", "zeggen ze"."""
    beside = said.cue.start - at.end == 1 or at.start - said.cue.end == 1
    return beside and said.cue.text.lower() in setting.text.pack.cues.plural


def _candidates(
    at: Span, said: Attribution, here: int, setting: Setting
) -> list[tuple[float, int, Speaker | Entity | Phrase]]:
    content = said.content
    found: list[tuple[float, int, Speaker | Entity | Phrase]] = []
    answered = _answered(said, here, setting)
    earlier = [speaker for speaker in setting.spoken[-8:] if speaker.span.start < at.start and speaker not in answered]
    for back, speaker in enumerate(reversed(earlier)):
        distance = here - speaker.sentence
        if distance <= FARTHEST:
            base = SPOKE_LAST if back == 0 else SPOKE_BEFORE
            found.append((base - _distance(speaker.sentence, here, setting), speaker.span.start, speaker))
    middle = bisect_left(setting.entities.starts, at.start)
    for naming, entity in reversed(setting.entities.namings[max(0, middle - WIDEST) : middle]):
        if naming.heading or (content.covers(naming.span) and not _is_of_himself(naming, entity, said)):
            continue
        if here - naming.sentence > 3:
            break
        if any(each.entity is entity for each in answered):
            continue
        score = NAMED - _distance(naming.sentence, here, setting)
        score += 0.0 if naming.after_preposition else AS_SUBJECT
        score -= IN_QUOTATION if _quoted(naming.span, setting.text) else 0.0
        score += OPENS_SENTENCE if _opens(naming.span, naming.sentence, setting) else 0.0
        score -= OF_HIMSELF if content.covers(naming.span) else 0.0
        found.append((score, naming.span.start, entity))
    for index in range(max(0, here - 2), here + 1):
        found += _nameless(index, at, content, here, setting)
    spans = [each.span for each in answered]
    return [each for each in found if not any(span.start <= each[1] < span.end for span in spans)]


def _answered(said: Attribution, here: int, setting: Setting) -> list[Speaker]:
    """Return who said right before what somebody denies by pointing at it: "Die verwerpt die eis": not whoever asks."""
    content, words = said.content, setting.words
    if said.stance not in ANSWERS:
        return []
    start = setting.text.sentences[here].span.start
    spoken = setting.text.report.text[content.start : content.end].lower().split(maxsplit=POINTING)
    if content.start >= start and (len(spoken) > POINTING or spoken[0] not in words.grammar.pointing):
        return []
    told = here - 1 if content.start >= start else _index_of(content, setting)
    return [speaker for speaker in setting.spoken[-8:] if speaker.sentence == told]


def _index_of(span: Span, setting: Setting) -> int:
    sentence = setting.text.sentence_at(span.start)
    return sentence.index if sentence else -1


def _is_of_himself(naming: Naming, entity: Entity, said: Attribution) -> bool:
    """Tell whether somebody opens what he says of himself: "Commandant Bea Mols heeft er 62 man staan, zegt ze"."""
    opens = naming.span.start - said.content.start < OPENING
    return opens and said.mode == "indirect" and bool(entity.person) and not naming.after_preposition


def _distance(there: int, here: int, setting: Setting) -> float:
    sentences = setting.text.sentences
    paragraphs = min(2, sentences[here].paragraph - sentences[there].paragraph) if sentences else 0
    return A_SENTENCE_BACK * (here - there) + A_PARAGRAPH_BACK * paragraphs


def _nameless(
    index: int, at: Span, content: Span, here: int, setting: Setting
) -> list[tuple[float, int, Speaker | Entity | Phrase]]:
    """Return the persons and bodies of a sentence that are described and not named: "een man", "de havenmeester"."""
    sentence, words = setting.text.sentences[index], setting.words
    if sentence.role != "prose":
        return []
    report, found = setting.text.report.text, list[tuple[float, int, Speaker | Entity | Phrase]]()
    before = ""
    for match in TOKEN.finditer(
        report, sentence.span.start, min(sentence.span.end, at.start, sentence.span.start + 600)
    ):
        word = match[0].lower()
        noun = words.find_noun(word) if match[0][:1].islower() or not before else None
        if noun and noun.entry.speaks_for and not noun.entry.person:
            noun = None  # what carries words ("rapport") is nobody
        span = Span(match.start(), match.end()) if noun else at
        covered = content.covers(span)
        opens = noun is not None and not noun.entry.person and 0 <= span.start - content.start < BODY_OPENS
        if noun and (opens or not covered) and not _is_named(span, setting):
            spoken = before in setting.text.pack.cues.forms  # "melden bronnen"
            determined = before in (*words.grammar.definite, *words.grammar.indefinite)
            score = NAMED - _distance(index, here, setting) + (AS_SUBJECT if determined else 0.0)
            score -= IN_QUOTATION if _quoted(span, setting.text) else 0.0
            score += OPENS_SENTENCE if span.start - sentence.span.start < 25 else 0.0
            score -= OF_HIMSELF if covered else 0.0
            found.append((score - 0.5, span.start, read_phrase(match[0] if spoken else f"{before} {match[0]}", words)))
        before = word
    return found


def _is_named(noun: Span, setting: Setting) -> bool:
    """Tell whether a name stands right after a noun."""
    starts = setting.entities.starts
    at = bisect_left(starts, noun.end)
    return at < len(starts) and starts[at] == noun.end + 1


def _quoted(span: Span, text: AnnotatedText) -> bool:
    last = bisect_right(text.quotations, span.start, key=lambda quotation: quotation.inner.start)
    return any(quotation.inner.covers(span) for quotation in text.quotations[max(0, last - 3) : last])


def _opens(span: Span, sentence: int, setting: Setting) -> bool:
    return span.start - setting.text.sentences[sentence].span.start < 25


def _fits(pronoun: Pronoun, candidate: Speaker | Entity | Phrase, words: SourceWords, direct: bool) -> float | None:
    """Return the cost of taking a candidate for a pronoun; None when gender or number rule it out."""
    gender, person, plural = describe(candidate, words)
    if isinstance(candidate, Entity) and candidate.place and not candidate.person:
        return None
    if plural and pronoun.number == "one":
        return None
    if pronoun.number == "many" and not plural and person:
        return None
    if plural and "female" in pronoun.genders:
        return 0.0
    if person is None:
        return PERSON_UNKNOWN if "any" in pronoun.genders else None
    if person and gender == "any":
        return GENDER_UNKNOWN if "any" in pronoun.genders else None
    if person is False:
        gender = "common" if gender in ("any", "male", "female") else gender
        if gender not in pronoun.genders:
            # "zij" for a ministry is common enough, when nobody else can be meant.
            return HE_FOR_A_BODY if gender == "neuter" and "female" in pronoun.genders and not direct else None
        # "hij" for a body is rare; "zij" and "die" are common, "hen" means several.
        if direct or ("male" in pronoun.genders and "female" not in pronoun.genders):
            return HE_FOR_A_BODY
        return SEVERAL_FOR_A_BODY if pronoun.number == "many" and not plural else 0.4
    return 0.0 if gender in pronoun.genders else None


def describe(candidate: Speaker | Entity | Phrase, words: SourceWords) -> tuple[Gender, bool | None, bool]:
    """Return gender, whether it is a person, and whether it is several."""
    if isinstance(candidate, Phrase):
        return (
            gender_of_phrase(candidate, words),
            bool(candidate.head and candidate.head.entry.person),
            candidate.plural,
        )
    if isinstance(candidate, Speaker):
        return candidate.gender, candidate.person, candidate.plural
    return candidate.gender, candidate.person, False


def gender_of_phrase(phrase: Phrase, words: SourceWords) -> Gender:
    """Return the gender that a phrase tells by its noun or article."""
    noun = phrase.head_word.lower().partition(" van ")[0]
    if words.tells_woman(noun):
        return "female"
    if noun in words.grammar.male_words:
        return "male"
    if phrase.head and not phrase.head.entry.person:
        return "neuter" if phrase.neuter or noun.endswith(words.grammar.neuter_nouns) else "common"
    return "any"
