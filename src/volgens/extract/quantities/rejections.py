"""Says of a number phrase why it is no figure: ordinals, names, addresses, idioms, years, clock times, classifiers."""

from math import isfinite

from volgens.extract.quantities.candidate import Candidate, Rule
from volgens.extract.quantities.intervals import changes_in_clause
from volgens.extract.quantities.named import NAMED, by_clock_mark
from volgens.extract.quantities.units import is_on_another_scale
from volgens.model.vocabulary import UnreadReason

# Beyond this nothing in the news is counted: a number of so many digits is a code.
LARGEST = 1e17
# Names, articles and house numbers stay below this.
LONGEST_CODE = 100_000
# What divides by more, in digits with a stroke, is a date.
LARGEST_DENOMINATOR = 10


def refuse(candidate: Candidate) -> UnreadReason | None:
    """Return why a number is no figure by the first rule that knows; None when it is one."""
    for rule in RULES:
        if reason := rule(candidate):
            return reason
    return None


def _by_form(candidate: Candidate) -> UnreadReason | None:
    number = candidate.measured.number
    if not isfinite(number.high) or number.high > LARGEST:
        return "not understood"
    if number.form == "ordinal":
        return "ordinal"
    if candidate.measured.unit is not None:
        return None
    if number.form == "share" and number.digits and candidate.tokens[number.last - 1].value > LARGEST_DENOMINATOR:
        return "date" if candidate.tokens[number.last - 2].text == "/" else None  # "9/11"
    if number.form in ("zero", "half"):
        return "none" if number.form == "zero" else "idiom"
    return None


def _by_leading_mark(candidate: Candidate) -> UnreadReason | None:
    """F-16, Covid-19, NU'91, +31 6, #12, artikel 2.3."""
    number, tokens = candidate.measured.number, candidate.tokens
    first = tokens[number.first]
    previous, earlier = candidate.before(), candidate.before(2)
    if not number.digits:
        return None
    if first.text[:1] == "0" and first.text.isdigit() and len(first.text) > 1:
        return "phone"
    if not (first.glued and previous):
        return None
    if previous.text == "+":
        return "phone" if candidate.measured.unit is None else None  # "+20%"
    if previous.glued and earlier and earlier.kind == "word" and previous.text in "-./'’":
        return "name"
    if previous.text in "'’‘" and first.end - first.start == 2 and not candidate.counts_noun:
        return "date" if earlier and earlier.text in candidate.grammar.refusals.lexicon.year.before else None
    if previous.glued and earlier and earlier.kind == "number":
        if previous.text in "/:":
            return "date" if previous.text == "/" else "time"
        if previous.text == "," and "." in earlier.text:
            return "time"  # a race of 1.53,4
    return "name" if previous.text in "#@&_" or (previous.text == "." and previous.glued) else None


def _by_trailing_mark(candidate: Candidate) -> UnreadReason | None:
    """3e, 21ste, 25-jarige, 5G, 24/7, 12:30."""
    number, behind, next_behind = candidate.measured.number, candidate.behind(), candidate.behind(1)
    if behind is None or not behind.glued:
        return None
    refusals = candidate.grammar.refusals
    if behind.kind == "word":
        marks = candidate.grammar.numbers.joining.ordinal_marks
        tail = refusals.tails.after(candidate.tokens, candidate.measured.last)
        return "ordinal" if behind.text in marks else tail[1] if tail else "name"
    if next_behind is None or not next_behind.glued:
        return None
    if behind.text == ":" and next_behind.kind == "number":
        return "time"
    if behind.text == "/" and next_behind.kind == "number":
        return "date"
    if behind.text in "-‑" and next_behind.kind == "word":
        after = refusals.tails.after(candidate.tokens, candidate.measured.last + 1)
        bound = candidate.grammar.modifiers.after.after(candidate.tokens, candidate.measured.last + 1)
        return after[1] if after else None if bound or not number.digits else "classifier"
    return None


def _by_clock(candidate: Candidate) -> UnreadReason | None:
    """16.45, 16.45 uur, om acht uur: what the time expressions did not take."""
    measured, clock = candidate.measured, candidate.grammar.refusals.lexicon.clock
    hours = measured.last > measured.number.last and candidate.tokens[measured.last - 1].text == clock.unit
    written = candidate.text[candidate.tokens[measured.number.first].start :][:5]
    hour, dot, minutes = written.partition(".")
    if dot and hour.isdigit() and minutes[:2].isdigit() and not minutes[2:3].isdigit() and (hours or not measured.unit):
        return "time" if measured.number.low < 25 and int(minutes[:2]) < 60 else None
    previous = candidate.before()
    if previous is None:
        return None
    if previous.text in candidate.grammar.numbers.joining.half and measured.unit is None:
        return "time" if measured.number.low <= 12 else None
    return "time" if hours and previous.text in clock.before and measured.number.low <= 24 else None


def _by_year(candidate: Candidate) -> UnreadReason | None:
    """In 2016, heel 1998: four bare digits with nothing counted; behind a modifier only with a word that dates."""
    measured, year, previous = candidate.measured, candidate.grammar.refusals.lexicon.year, candidate.before()
    token = candidate.tokens[measured.number.first]
    bare = measured.unit is None and measured.number.digits and measured.number.plain and token.text.isdigit()
    if not bare or len(token.text) != 4 or not year.first <= token.value <= year.last:
        return None
    common, dated = year.common_first <= token.value <= year.common_last, previous and previous.text in year.before
    if candidate.counts_noun:
        return "date" if common and dated and _is_one(candidate) else None
    if previous and previous.text in year.never:
        return None
    return "date" if dated or (common and not _is_bound(candidate)) else None


def _is_one(candidate: Candidate) -> bool:
    """Tell whether what stands behind a number is a single thing: of many it would be a plural."""
    noun = candidate.behind()
    singular = candidate.grammar.refusals.lexicon.year.singular
    return noun is not None and noun.text not in singular and candidate.grammar.is_singular(noun.text)


def _is_bound(candidate: Candidate) -> bool:
    """Tell whether a modifier makes four digits a count; "tot" does where something rises or falls so far."""
    measured, modifiers, previous = candidate.measured, candidate.grammar.modifiers, candidate.before()
    if previous and previous.text in candidate.grammar.refusals.lexicon.year.until:
        return changes_in_clause(candidate.tokens, measured.first, measured.last, modifiers.lexicon.change.stems)
    return modifiers.before.before(candidate.tokens, measured.first) is not None


def _by_head(candidate: Candidate) -> UnreadReason | None:
    """Artikel 5, Leopard 2, Kerkstraat 12, week 32, westenwind, kracht 4."""
    measured, refusals = candidate.measured, candidate.grammar.refusals
    number = measured.number
    if measured.unit is not None or not number.plain or number.low >= LONGEST_CODE or candidate.counts_noun:
        return None
    found = refusals.heads.before(candidate.tokens, measured.first)
    if found:
        return found[1]
    if is_on_another_scale(candidate.tokens, measured.first, candidate.grammar.units):
        return "name"
    street = candidate.before()
    if street is None or not street.capital or not number.digits:
        return None
    if number.low == 1:
        return "name"  # a count of one is written out
    return "address" if street.text.endswith(refusals.lexicon.address.endings) else None


def _by_postcode(candidate: Candidate) -> UnreadReason | None:
    token, behind = candidate.tokens[candidate.measured.number.first], candidate.behind()
    if behind is None or not candidate.measured.number.digits or token.end - token.start != 4:
        return None
    letters = candidate.text[behind.start : behind.end]
    return "address" if len(letters) == 2 and letters.isalpha() and letters.isupper() else None


def _by_tail(candidate: Candidate) -> UnreadReason | None:
    """150 jaar oud, drie keer zo veel, 2 procentpunt."""
    found = candidate.grammar.refusals.tails.after(candidate.tokens, candidate.measured.number.last)
    return found[1] if found else None


def _by_verb(candidate: Candidate) -> UnreadReason | None:
    number = candidate.measured.number
    verb = candidate.grammar.refusals.verbs.get(candidate.tokens[number.first].text)
    if verb is None or candidate.measured.last - candidate.measured.first > 1:
        return None
    previous, behind = candidate.before(), candidate.behind()
    if previous and previous.text in verb.never:
        return None
    is_verb = (previous and previous.text in verb.after) or (behind and behind.text in verb.before)
    return "idiom" if is_verb else None


def _by_classifier(candidate: Candidate) -> UnreadReason | None:
    words, measured = candidate.grammar.refusals.lexicon.classifier, candidate.measured
    previous, earlier, behind = candidate.before(), candidate.before(2), candidate.behind()
    if previous and earlier and previous.text == words.preposition and earlier.text in words.owners:
        return "classifier" if measured.number.low <= 10 else None
    if previous and previous.text in words.rates:
        return "classifier"
    if measured.unit is None and behind and not behind.capital and behind.text.startswith(words.compounds):
        return "classifier"
    cut = previous and earlier and previous.text in words.elision and earlier.text == "-"
    return "classifier" if cut and measured.number.low == 1 and measured.number.plain else None


def _by_share(candidate: Candidate) -> UnreadReason | None:
    """Een derde slachtoffer is an ordinal, een derde van de slachtoffers a share; "1 op 1" an idiom."""
    number, words = candidate.measured.number, candidate.grammar.refusals.lexicon.share
    opens = candidate.tokens[number.first].text in candidate.grammar.numbers.joining.articles
    denominator = candidate.tokens[number.last - 1].text
    if number.form != "share" or not opens or not candidate.grammar.numbers.compounds.denominator(denominator):
        return None
    previous, behind = candidate.before(), candidate.behind()
    if behind is None or behind.kind != "word" or behind.text in words.after:
        return None
    bound = candidate.grammar.modifiers.before.before(candidate.tokens, number.first)
    return None if bound or (previous and previous.text in words.before) else "ordinal"


def _by_capital(candidate: Candidate) -> UnreadReason | None:
    """Eén, Vier, de Acht van Chaam: a number word with a capital within a sentence is a name."""
    first, previous = candidate.tokens[candidate.measured.number.first], candidate.before()
    articles = candidate.grammar.refusals.lexicon.share.without
    inside = previous is not None and previous.kind == "word" and previous.text not in articles
    return "name" if first.kind == "word" and first.capital and inside else None


def _by_list(candidate: Candidate) -> UnreadReason | None:
    """A number that opens its line, with a dot or bracket glued to it and text behind."""
    mark, text = candidate.behind(), candidate.behind(1)
    opens = candidate.measured.first == 0 and candidate.measured.number.plain and candidate.measured.number.digits
    if not (opens and mark and text) or candidate.measured.number.low >= 100:
        return None
    return "list number" if mark.glued and mark.text in ".)" and not text.glued else None


RULES: tuple[Rule, ...] = (
    _by_form,
    by_clock_mark,
    _by_leading_mark,
    _by_clock,
    _by_tail,
    _by_trailing_mark,
    _by_postcode,
    _by_head,
    _by_year,
    _by_list,
    _by_verb,
    _by_classifier,
    _by_share,
    _by_capital,
    *NAMED,
)
