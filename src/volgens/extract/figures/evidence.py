"""What the words of a clause say of a quantity, and how much stands between the two.

The cost of reaching a phrase grows with every word, comma, conjunction and other quantity between; the parse brings
down what stands in the same clause, and grammar lifts what speaks of something else.
"""

from dataclasses import dataclass
from functools import lru_cache

from volgens.extract.figures.counted import find_counted
from volgens.extract.figures.mention import Mention
from volgens.extract.figures.models import is_rest
from volgens.extract.figures.verbs import is_finite
from volgens.extract.figures.view import SAME_CLAUSE, View, near
from volgens.extract.figures.wholes import find_clause_of_part, takes_part_from
from volgens.lang.measures import Telling
from volgens.lang.phrases import QUANTITY, Match
from volgens.model.vocabulary import Measure, Unit

OUT_OF_SIGHT = 9.0
REPORTING = 1.0
ASIDE = 0.6
LONGEST_ASIDE = 12
LONGEST_LIST = 6
NEAREST = 4
OWN_CLAUSE = 0.5
NEW_CLAUSE = 0.8
ACROSS = 0.3
# For another quantity that stands between.
BETWEEN = 0.6
# What is said of another quantity, whose verb follows a conjunction ("96 meldingen bij en bezweken zeven zieken").
ANOTHERS = 1.6


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one phrase of the clause says of a mention, and at what cost it reaches it."""

    telling: Telling
    cost: float

    @property
    def measure(self) -> Measure:
        """The measure that it says."""
        return self.telling.entry.measure


def evidence(mention: Mention, unit: Unit | None) -> list[Evidence]:
    """Return what the clause says of a mention in this unit, each phrase with its cost."""
    view, noun = mention.view, mention.noun or ""
    start, end = _reach_of(mention)
    part = find_clause_of_part(mention)
    found = []
    for index in near(view.tellings, mention.position):
        match = view.tellings[index]
        telling = match.value
        within = start <= match.first and match.last < end and match.last not in part and _in_sight(mention, match)
        fits = within and telling.about(unit, noun) and not (0 < telling.entry.most < mention.size)
        if fits and not _opens(mention, match):
            bound = match.target not in (None, mention.position)  # to another quantity
            if bound and telling.level == "decides":
                continue
            elsewhere = bound or _counted_elsewhere(mention, match)
            other = NEW_CLAUSE if elsewhere or _describes(mention, match) else 0.0
            other += ANOTHERS if _is_verb_of_another(mention, match) else 0.0
            found.append(Evidence(telling, cost(mention, match) + telling.entry.weak + other))
    return found


def _in_sight(mention: Mention, match: Match[object]) -> bool:
    """Tell cheaply whether a phrase can be near enough at all."""
    if match.first > mention.position:
        return mention.view.between(mention.position, match.first) < OUT_OF_SIGHT
    return match.last > mention.position or mention.view.between(match.last, mention.position) < OUT_OF_SIGHT


def _reach_of(mention: Mention) -> tuple[int, int]:
    """Return the positions between which words speak of a mention: a whole is not what is said of its part.

    What is left of a whole fared otherwise than what was told of before it.
    """
    view, position = mention.view, mention.position
    if is_rest(mention):
        return position, len(view.words)
    if not takes_part_from(view, position):
        return 0, len(view.words)
    if view.texts[position - 3 : position - 2] == (QUANTITY,):
        return position, mention.last + 1
    after = view.texts[mention.last + 1 :]
    if not after or after[0] not in view.pack.clauses.counting.relatives or QUANTITY not in after:
        return position, mention.last + 1
    closing = after.index(",") if "," in after else len(after)
    return position, mention.last + 1 + min(closing, after.index(QUANTITY))


def cost(mention: Mention, match: Match[object]) -> float:
    """Return how much stands between a mention and a phrase; less when the parse has both in one clause."""
    view, first, last = mention.view, mention.position, mention.edge
    if match.target == mention.position:
        return -SAME_CLAUSE
    if match.first < first < match.last:
        return (ACROSS if _across_another(mention, match) else 0.0) - SAME_CLAUSE
    if match.first > last:
        other = BETWEEN if QUANTITY in view.texts[last + 1 : match.first] else 0.0
        reach = min(
            view.between(last, match.first) + other, _past_aside(mention, match.first), _past_list(mention, match.first)
        )
        if _own_clause_follows(mention):
            reach -= view.between(last, last + 2) + OWN_CLAUSE
    elif match.last < first:
        reach = view.between(match.last, first) + (NEW_CLAUSE if _opens_clause(mention) else 0.0)
        if view.texts[first - 1] == ":":
            reach -= view.between(first - 2, first)  # what was announced follows
    else:
        return -2 * SAME_CLAUSE
    clause = view.clause_at(mention.position)
    together = clause >= 0 and any(view.clause_at(part) == clause for part in match.parts)
    return reach - (SAME_CLAUSE if together else 0.0)


def _across_another(mention: Mention, match: Match[object]) -> bool:
    """Tell whether another quantity stands between a mention and the rest of a phrase around it."""
    rest = next(part for part in match.parts if part > mention.position)
    return QUANTITY in mention.view.texts[mention.last + 1 : rest]


def _opens_clause(mention: Mention) -> bool:
    """Tell whether a conjunction stands before the mention and its verb right after it ("en acht raakten …")."""
    view, after = mention.view, mention.edge + 1
    before = list(view.words[max(0, mention.position - 2) : mention.position])
    if before and before[-1].token is not None and before[-1].token.pos_ == "ADP":
        before.pop()
    if not before or before[-1].text not in view.pack.clauses.counting.coordinators:
        return False
    return is_finite(view, after)


def _counted_elsewhere(mention: Mention, match: Match[object]) -> bool:
    """Tell whether the phrase is one word that another quantity counts or describes."""
    view = mention.view
    before = (at for at in range(max(0, match.first - 2), match.first) if match.first == match.last)
    return any(view.words[at].quantity is not None and at != mention.position for at in before)


def _is_verb_of_another(mention: Mention, match: Match[object]) -> bool:
    """Tell whether the phrase is a verb after a conjunction that has another quantity right after it."""
    view, at = mention.view, match.first
    if at <= mention.edge + 1 or view.texts[at - 1] not in view.pack.clauses.counting.coordinators:
        return False
    return is_finite(view, at) and QUANTITY in view.texts[at + 1 : at + 1 + NEAREST]


def _describes(mention: Mention, match: Match[object]) -> bool:
    """Tell whether the phrase is one word that describes another noun than the counted one ("de verwoeste stad")."""
    words, at = mention.view.words, match.first
    if match.first != match.last or mention.position < at <= mention.last or not 0 < at < len(words) - 1:
        return False
    before, here, after = words[at - 1].token, words[at].token, words[at + 1].token
    if before is None or here is None or after is None:
        return False
    return before.pos_ in ("DET", "ADP") and here.pos_ in ("ADJ", "VERB") and after.pos_ == "NOUN"


def _past_aside(mention: Mention, position: int) -> float:
    """Return the cost of reaching a later position over an aside between commas that follows the mention at once."""
    view, after = mention.view, mention.edge + 1
    texts = view.texts[after : after + LONGEST_ASIDE]
    if len(texts) < 2 or texts[0] != "," or "," not in texts[1:]:
        return float("inf")
    end = after + 1 + texts[1:].index(",")
    return ASIDE + view.between(end, position) if position > end else float("inf")


def _past_list(mention: Mention, position: int) -> float:
    """Return the cost of reaching a later position over the rest of a list ("900 agenten, 11 honden en 2 drones …")."""
    end = _end_of_list(mention.view, mention.edge)
    return ASIDE + mention.view.between(end, position) if mention.edge < end < position else float("inf")


@lru_cache(maxsize=16)
def _end_of_list(view: View, end: int) -> int:
    """Return the position of a list's last word, whose first member ends at a position; that position where none is."""
    coordinators, texts = view.pack.clauses.counting.coordinators, view.texts
    last = end
    for _ in range(LONGEST_LIST):
        if texts[last + 2 : last + 3] != (QUANTITY,) or texts[last + 1] not in (",", *coordinators):
            break
        closes = texts[last + 1] in coordinators
        last = _end_of_member(view, last + 2)
        if closes:
            return last
    return end


@lru_cache(maxsize=16)
def _end_of_member(view: View, position: int) -> int:
    """Return the position of the last word of a quantity and its noun; kept, since each phrase of a clause asks it."""
    noun = find_counted(view, position)
    return noun.last if noun is not None and not noun.apart else position


def _own_clause_follows(mention: Mention) -> bool:
    """Tell whether a clause about the counted noun follows it at once ("de 34 mensen die …")."""
    after = mention.edge + 1
    texts, counting = mention.view.texts, mention.view.pack.clauses.counting
    relatives, articles = counting.relatives, counting.articles
    bare = mention.counted is None and mention.position and texts[mention.position - 1] not in articles
    return not bare and after < len(texts) and texts[after] in relatives


def _opens(mention: Mention, match: Match[Telling]) -> bool:
    """Tell whether the phrase's last word is no verb's particle but opens a phrase or clause ("om … te")."""
    words, particles = mention.view.words, mention.view.pack.clauses.counting.particles
    apart = len(match.parts) > 1 and match.parts[-1] - match.parts[-2] > 1
    token = words[match.last].token if apart and words[match.last].text in particles else None
    after = words[match.last + 1].token if match.last + 1 < len(words) else None
    if token is None or after is None:
        return False
    if token.dep_ == "mark":
        markers = mention.view.pack.cues.words.infinitive_markers
        return any(word.text in markers for word in words[match.last + 1 : match.last + LONGEST_ASIDE])
    if after.text.lower() in mention.view.pack.clauses.counting.relatives:
        return False
    return token.dep_ == "case" and after.pos_ in ("DET", "NOUN", "PROPN", "ADJ", "NUM")


def only_reports(mention: Mention) -> bool:
    """Tell whether the clause only reports a number ("de bond houdt het op …")."""
    reports = mention.view.reports
    return any(cost(mention, reports[index]) <= REPORTING for index in near(reports, mention.position))
