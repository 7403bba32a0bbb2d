"""Judges the standing of every claim: signs are gathered, then the strongest counts."""

from collections import defaultdict

from volgens.extract.annotations import AnnotatedText, Attribution
from volgens.extract.standing.accounts import Account, Claims, alike, gather_claims, same_side
from volgens.extract.standing.denials import answered_by, is_verdict
from volgens.extract.standing.notes import find_notes, is_hearsay, targets_of
from volgens.extract.standing.rivals import find_rivals
from volgens.lang.standing import StandingWords
from volgens.model.claim import Figure
from volgens.model.vocabulary import ANSWERS, Standing

CONFIRMED_ALIKE = 0.4
TELLING = 20
# Where several apply, the first of these counts.
PRECEDENCE: tuple[Standing, ...] = ("denied", "disputed", "unverified", "confirmed", "asserted")


class Signs:
    """The standings that signs in the report speak for, by account and by figure."""

    def __init__(self) -> None:
        self.accounts: dict[int, set[Standing]] = defaultdict(set)
        self.figures: dict[int, set[Standing]] = defaultdict(set)

    def mark(self, account: Account, standing: Standing, *, figures: bool = True) -> None:
        """Mark an account, and the figures in it."""
        self.accounts[account.index].add(standing)
        for at in account.figures if figures else ():
            self.figures[at].add(standing)


def judge_standing(
    text: AnnotatedText, attributions: tuple[Attribution, ...], figures: tuple[Figure, ...]
) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """Return the standing of each attribution and of each figure, in their order."""
    words = text.pack.standing
    claims, signs = gather_claims(text, attributions, figures), Signs()
    _judge_hearsay(claims, signs, words)
    _judge_notes(claims, signs, words)
    _judge_denials(claims, signs, words)
    _judge_confirmations(claims, signs, words)
    _judge_rivals(claims, signs, words)
    _judge_restated(claims, signs)
    return (
        tuple(_strongest(signs.accounts[account.index]) for account in claims.accounts),
        tuple(_strongest(signs.figures[at]) for at in range(len(figures))),
    )


def _strongest(standings: set[Standing]) -> Standing:
    return next((standing for standing in PRECEDENCE if standing in standings), "asserted")


def _judge_hearsay(claims: Claims, signs: Signs, words: StandingWords) -> None:
    """Mark what the report keeps at a distance: "beweert", "naar verluidt", "zouden zijn omgekomen"."""
    report = claims.text.report.text
    for account in claims.accounts:
        content = report[account.content.start : account.content.end]
        distant = account.attribution.cue.text.lower().startswith(words.table.distancing)
        nobody = bool(account.sources) and account.sources[-1].start is None
        if account.stance == "assert" and (distant or nobody or is_hearsay(content, words)):
            signs.mark(account, "unverified")
    for at, figure in enumerate(claims.figures):
        if claims.account_of[at] is None:
            sentence = claims.text.sentences[claims.figure_sentences[at]] if claims.text.sentences else None
            if sentence and is_hearsay(_clause(report, sentence.span.start, sentence.span.end, figure), words):
                signs.figures[at].add("unverified")


def _clause(report: str, start: int, end: int, figure: Figure) -> str:
    """Return the part of a sentence between semicolons that holds a figure."""
    before = report.rfind(";", max(start, figure.start - 300), figure.start)
    after = report.find(";", figure.end, min(end, figure.end + 300))
    return report[max(start, before + 1, figure.start - 300) : after if after >= 0 else min(end, figure.end + 300)]


def _judge_notes(claims: Claims, signs: Signs, words: StandingWords) -> None:
    for note in find_notes(claims.text, words):
        accounts, figures = targets_of(note, claims, words)
        for index in accounts:
            signs.accounts[index].add("unverified")
        for at in figures:
            signs.figures[at].add("unverified")


def _judge_denials(claims: Claims, signs: Signs, words: StandingWords) -> None:
    """Mark what is denied, the denials of it, and what the denying side says in the same breath."""
    for denial in claims.accounts:
        if denial.stance not in ANSWERS:
            continue
        answered = answered_by(denial, claims, words)
        if denial.stance == "doubt" and _is_unable_to_check(denial, claims, words):
            for account in answered:
                signs.mark(account, "unverified")
            signs.mark(denial, "asserted" if answered else "unverified", figures=False)
            continue
        loose = _figures_between(denial, answered, claims, words)
        for at in loose:
            signs.figures[at].add("denied" if denial.stance == "deny" else "disputed")
        if loose and any(_is_rumour(at, claims, words) for at in loose):
            answered = ()
        for account in answered:
            signs.mark(account, "denied" if denial.stance == "deny" else "disputed")
        if answered:
            signs.mark(denial, "disputed", figures=False)
            _judge_counter_account(denial, answered, claims, signs)


def _figures_between(
    denial: Account, answered: tuple[Account, ...], claims: Claims, words: StandingWords
) -> tuple[int, ...]:
    """Return the figures of no account that stand right before a verdict: they go on with what it answers."""
    content = claims.text.report.text[denial.content.start : denial.content.end].lower().strip()
    if not (is_verdict(content, words) or words.counts.search(content)) or not answered:
        return ()
    first = max(account.last for account in answered) + 1
    near = range(max(first, denial.first - 1), denial.first)
    return tuple(at for one in near for at in claims.figures_in.get(one, ()) if claims.account_of[at] is None)


def _is_rumour(at: int, claims: Claims, words: StandingWords) -> bool:
    """Tell whether the sentence of a figure is hearsay of its own."""
    span = claims.text.sentences[claims.figure_sentences[at]].span
    return is_hearsay(claims.text.report.text[span.start : span.end], words)


def _is_unable_to_check(doubt: Account, claims: Claims, words: StandingWords) -> bool:
    said = claims.text.report.text[doubt.span.start : doubt.span.end].lower()
    return bool(words.checking.search(doubt.attribution.cue.text.lower()) or words.checking.search(said))


def _judge_counter_account(denial: Account, answered: tuple[Account, ...], claims: Claims, signs: Signs) -> None:
    """What the denying side says right after its denial is its own account of the same thing.

    Its figures are set against those that it denies where they count the same.
    """
    after = [each for each in claims.around(denial) if each.span.start > denial.span.start and each.stance == "assert"]
    other = min(after, key=lambda each: each.span.start, default=None)
    if other is None or other.first - denial.last > 1 or not _speaks_for(other, denial, answered, claims):
        return
    theirs = {claims.figures[at].measure for each in answered for at in each.figures}
    own = {claims.figures[at].measure for at in other.figures}
    bare = any(claims.figures[at].counted is None for at in other.figures)
    if not own or own & theirs or (theirs and bare):
        signs.mark(other, "disputed", figures=False)
        for at in other.figures:
            if claims.figures[at].aspect != "part":
                signs.figures[at].add("disputed")


def _speaks_for(other: Account, denial: Account, answered: tuple[Account, ...], claims: Claims) -> bool:
    """Tell whether an account is the denying side's own: by its source, or as a quotation right behind the denial."""
    if same_side(other.sources, denial.sources):
        return True
    here = claims.paragraph_of(other.first) == claims.paragraph_of(denial.first)
    quoted = other.attribution.mode == "direct" and here
    return quoted and not any(same_side(other.sources, each.sources) for each in answered)


def _judge_confirmations(claims: Claims, signs: Signs, words: StandingWords) -> None:
    """Mark what another source confirms."""
    for account in claims.accounts:
        if account.stance != "assert" or not account.attribution.cue.text.lower().startswith(words.table.confirming):
            continue
        for other in claims.around(account):
            near = 0 <= account.last - other.last <= 2 and other.span.start < account.span.start
            same = other.content.overlaps(account.content) or alike(other.stems, account.stems) >= CONFIRMED_ALIKE
            if near and same and not same_side(other.sources, account.sources):
                signs.mark(other, "confirmed")


def _judge_rivals(claims: Claims, signs: Signs, words: StandingWords) -> None:
    for at in find_rivals(claims, words):
        signs.figures[at].add("disputed")


def _judge_restated(claims: Claims, signs: Signs) -> None:
    """What is denied or disputed is so wherever the report states it; an account is what its own figures are."""
    contested: tuple[Standing, ...] = ("denied", "disputed")
    said: dict[tuple[str, float | None, float | None], set[Standing]] = defaultdict(set)
    large = [at for at, figure in enumerate(claims.figures) if figure.sources and _is_telling(figure)]
    for at in large:
        figure = claims.figures[at]
        said[figure.measure, figure.low, figure.high] |= signs.figures[at] & set(contested)
    for at in large:
        figure = claims.figures[at]
        signs.figures[at] |= said[figure.measure, figure.low, figure.high]
    for account in claims.accounts:
        for at in account.figures:
            if claims.account_of[at] == account.index:
                signs.accounts[account.index] |= signs.figures[at]


def _is_telling(figure: Figure) -> bool:
    """Tell whether a value is large enough to be the same count when it is met again."""
    return max(figure.low or 0, figure.high or 0) >= TELLING
