"""How a quantity stands to others: a total, an increment, a part, overtaken, or still to come."""

from collections.abc import Sequence
from datetime import date

from volgens.extract.figures.evidence import cost, evidence, only_reports
from volgens.extract.figures.mention import Judged, Mention
from volgens.extract.figures.models import find_model, is_named_share
from volgens.extract.figures.view import HEAD, PlacedTime, near
from volgens.extract.figures.wholes import takes_part_from
from volgens.lang.aspects import Hinting
from volgens.lang.phrases import QUANTITY, Match
from volgens.model.claim import Period
from volgens.model.vocabulary import MONEY, Aspect

LINKS: frozenset[Aspect] = frozenset(("part", "earlier"))
BREAK = 1.0
MEMORY = 8
LONGEST_NAMING = 4
# Words beyond a comma and so near before another number are said of that one ("90 vluchten, normaal zijn dat er 400").
NEXT = 5
# So many sentences later another account of a forecast may follow.
CARRIED = 2
# Words within which what a count is compared with follows it.
COMPARED = 7
# Days after which a count is told for comparison; so is one over as many days of another year ("vorig jaar").
LONG_PAST = 300
WITHIN_NOUN_PHRASE = -1.9
SHARED: frozenset[Aspect] = frozenset(("part", "expected", "increment"))


def judge_aspect(mention: Mention, earlier: Sequence[Judged]) -> tuple[Aspect, bool]:
    """Return the aspect of a mention, and whether its words link it to the figure before it.

    Where its own words say nothing, it shares the aspect of the figure before it in a list; a share is a part where
    the text has counted the whole.
    """
    aspect, linked = _said(mention)
    if _is_whole_of_another(mention):
        return ("earlier" if linked and aspect == "earlier" else "total"), False
    if aspect != "total":
        return aspect, linked and aspect in LINKS
    previous = earlier[-1] if earlier else None
    if previous and previous.aspect in SHARED and _listed(previous.mention, mention):
        return previous.aspect, previous.aspect in LINKS
    if mention.counted is not None and mention.counted.part and mention.unit != "percent":
        return "part", True
    if mention.unit == "percent" and _splits(mention, earlier):
        return "part", False
    return ("expected" if _answers_forecast(mention, earlier) else aspect), False


def _answers_forecast(mention: Mention, earlier: Sequence[Judged]) -> bool:
    """Tell whether a number is only another account of one expected before ("De bond houdt het op negen.")."""
    if not only_reports(mention) or mention.view.times_near(mention.position):
        return False
    model, _ = find_model(mention, earlier, mention.unit)
    if model is None or model.aspect != "expected" or model.mention.view is mention.view:
        return False
    near_enough = mention.view.sentence.index - model.mention.view.sentence.index <= CARRIED
    return near_enough and (mention.noun is None or mention.noun == model.mention.noun)


def _is_whole_of_another(mention: Mention) -> bool:
    """Tell whether the number before is taken from the mention: what is said of that one is not said of it."""
    view, at = mention.view, mention.position
    return takes_part_from(view, at) and view.texts[at - 3 : at - 2] == (QUANTITY,)


def _said(mention: Mention) -> tuple[Aspect, bool]:
    view, unit = mention.view, mention.unit
    best: Aspect = "total"
    order, linked = len(view.pack.aspects.entries), False
    for index in near(view.hintings, mention.position):
        match = view.hintings[index]
        entry = match.value.entry
        if match.value.order >= order or (entry.of and unit not in entry.of) or unit in entry.apart:
            continue
        beside = match.value.role == "beside"
        if _is_target(mention, match) if beside else _reaches(mention, match):
            best, order, linked = entry.aspect, match.value.order, beside
    if order == len(view.pack.aspects.entries):
        best = _by_time(mention)
    return best, linked


def _is_target(mention: Mention, match: Match[Hinting]) -> bool:
    if match.target != mention.position:
        return False
    texts, entry = mention.view.texts, match.value.entry
    if entry.opens and texts[match.first - 1 : match.first] == (QUANTITY,):
        return False
    if entry.unnamed and _is_of_a_name(mention):
        return False
    between = texts[match.first : mention.position]
    return not (entry.bound and ("," in between or QUANTITY in between))


def _is_of_a_name(mention: Mention) -> bool:
    """Tell whether a preposition and a name that is no time follow a mention ("25 procent in Gent")."""
    view, after = mention.view, mention.last + 1
    tokens = [word.token for word in view.words[after : after + LONGEST_NAMING]]
    if not tokens or tokens[0] is None or tokens[0].pos_ != "ADP":
        return False
    for at, token in enumerate(tokens[1:], after + 1):
        if token is None or at in view.timed or token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN"):
            return False
        if token.pos_ == "PROPN":
            return True
    return False


def _reaches(mention: Mention, match: Match[Hinting]) -> bool:
    entry = match.value.entry
    if entry.bound and _parted(mention, match):
        return False
    if entry.nearest and _another_is_nearer(mention, match):
        return False
    return cost(mention, match) <= entry.reach


def _another_is_nearer(mention: Mention, match: Match[Hinting]) -> bool:
    texts = mention.view.texts
    if QUANTITY in texts[mention.edge + 1 : match.first] or QUANTITY in texts[match.last + 1 : mention.position]:
        return True
    after = texts[match.last + 1 : match.last + 1 + NEXT]
    opens_another = QUANTITY in after and "," not in after[: after.index(QUANTITY)]
    return match.first > mention.edge and opens_another and mention.view.parted(mention.edge, match.first)


def _parted(mention: Mention, match: Match[Hinting]) -> bool:
    if match.first > mention.edge:
        return mention.view.parted(mention.edge, match.first)
    return match.last < mention.position and mention.view.parted(match.last, mention.position)


def _by_time(mention: Mention) -> Aspect:
    """Return "expected" where the clause of a mention holds a time still to come, "earlier" where one long past."""
    view = mention.view
    published = view.text.report.published
    # What was earned or spent last year, and where a count ended up then, is as a rule the news itself.
    is_news = _leads_to(mention) or mention.unit in MONEY or _is_compared(mention)
    for placed in view.times_near(mention.position):
        parted = view.parted(min(placed.last, mention.edge), max(placed.first, mention.position))
        if parted and not _opens_clause_of(mention, placed):
            continue
        period = placed.time.period
        if placed.time.future or (period and published and period.start > published.date()):
            if parted:
                continue
            return "expected"
        if not is_news and period and published and _is_long_past(period, published.date()):
            return "earlier"
    long_ago = not is_news and published and _is_of_long_ago(mention, published.date())
    return "earlier" if long_ago else "total"


def _is_of_long_ago(mention: Mention, today: date) -> bool:
    """Tell whether what opens the sentence is long past ("Toen in 2010 … uitbarstte, vielen #"), or the one before."""
    view = mention.view
    if mention.unit == "percent":
        return False
    before = view.before if view.texts[:1] and view.texts[0] in view.pack.clauses.counting.then else None
    framing = (placed for placed, verb in view.framing_times if verb < mention.position)
    times = before.times if before is not None else framing
    return any(placed.time.period and _is_long_past(placed.time.period, today) for placed in times)


def _opens_clause_of(mention: Mention, placed: PlacedTime) -> bool:
    """Tell whether a time at the head of the sentence holds for all of the mention's clause, by the parse."""
    view = mention.view
    if mention.unit in (None, "percent"):
        return False
    clause = view.clause_at(mention.position)
    return placed.first < HEAD and placed.last < mention.position and clause == view.clause_at(placed.last) >= 0


def _is_compared(mention: Mention) -> bool:
    """Tell whether the mention is set against an earlier count ("900 brieven, 9 procent minder dan in mei")."""
    view, after = mention.view, mention.edge + 1
    ahead = view.texts[after : after + COMPARED]
    return ahead[:2] == (",", QUANTITY) and any(text in view.pack.clauses.counting.than for text in ahead)


def _leads_to(mention: Mention) -> bool:
    """Tell whether the mention is where something ended up ("steeg vorig jaar tot 900")."""
    at = mention.view.position(mention.quantity.number.start)
    return at > 0 and mention.view.texts[at - 1] in mention.view.pack.clauses.counting.pairing


def _is_long_past(period: Period, today: date) -> bool:
    ago = (today - period.end).days
    return ago > LONG_PAST or (period.end.year < today.year and (period.end - period.start).days > LONG_PAST)


def _listed(previous: Mention, mention: Mention) -> bool:
    """Tell whether the two stand in one list: no verb and no break between them."""
    if previous.view is not mention.view:
        return False
    view = mention.view
    between = view.words[previous.last + 1 : mention.position]
    if len(between) > 1 and between[0].text == "," and between[1].text in view.pack.clauses.counting.coordinators:
        return False  # the comma closes an aside: "negen doden, onder wie twee agenten, en tien gewonden"
    joined = any(word.text in view.pack.clauses.counting.coordinators for word in between)
    same_clause = view.clause_at(previous.position) == view.clause_at(mention.position) >= 0
    if not joined and not (same_clause and any(word.text == "," for word in between)):
        return False
    return not any(
        view.pack.clauses.barriers.get(word.text, 0.0) >= BREAK
        or (word.token is not None and word.token.pos_ in ("VERB", "AUX", "SCONJ"))
        for word in between
    )


def _splits(mention: Mention, earlier: Sequence[Judged]) -> bool:
    """Tell whether a share is one of things that the text has counted ("62 procent van de leden")."""
    if mention.noun is None:
        before = earlier[-1] if earlier else None
        return (
            before is not None
            and before.mention.view is mention.view
            and before.unit == "person"
            and is_named_share(mention)
        )
    wholes = [each for each in earlier[-MEMORY:] if each.unit != "percent"]
    called = {telling.entry.measure for telling in mention.view.pack.measures.counted.values(mention.noun)}
    called |= {each.measure for each in evidence(mention, "person") if each.cost <= WITHIN_NOUN_PHRASE}
    if "other" in called and not (wholes and wholes[-1].mention.view.sentence.index >= mention.view.sentence.index - 1):
        called.remove("other")  # says little of what is counted: it takes the sentence before
    return any(each.mention.noun == mention.noun or each.measure in called for each in wholes)
