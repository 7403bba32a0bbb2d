"""Takes the noun phrase of a source apart: determiner, role or body, proper name, and whom it belongs to."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from volgens.lang.source_entries import Determiner
from volgens.lang.sources import Found, SourceWords

TOKEN = re.compile(r"[^\W_](?:[\w'’&+/.-]*[\w&+-])?|[^\w\s]")
LONGEST_PHRASE = 300
LONGEST_KNOWN = 6
LONGEST_NAME = 12
DEEPEST = 3
# Phrases kept: the same few sources are named again and again.
MOST_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source phrase in parts. `head` is its role or body noun, `name` its proper name, `belongs` what follows "van".

    `words` are the other words of its own level (adjectives, unknown nouns) as they stand.
    """

    text: str
    determiner: Determiner | Literal[""] = ""
    neuter: bool = False
    head: Found | None = None
    head_word: str = ""
    words: tuple[str, ...] = ()
    name: str = ""
    belongs: "Phrase | None" = None
    apposition: "Phrase | None" = None
    plural: bool = False

    @property
    def parts(self) -> tuple["Phrase", ...]:
        """The phrase with all phrases within it, outermost first."""
        if self.belongs is None and self.apposition is None:
            return (self,)
        inner = (part for part in (self.belongs, self.apposition) if part)
        return (self, *(each for part in inner for each in part.parts))


@dataclass(slots=True)
class _Draft:
    determiner: Determiner | Literal[""] = ""
    neuter: bool = False
    words: list[str] = field(default_factory=list)
    name: str = ""
    belongs: Phrase | None = None
    apposition: Phrase | None = None
    after_name: list[str] = field(default_factory=list)


def tokenise(text: str) -> tuple[str, ...]:
    """Return the words and marks of a phrase."""
    return tuple(TOKEN.findall(text[:LONGEST_PHRASE]))


@lru_cache(MOST_KEPT)
def read_phrase(text: str, words: SourceWords) -> Phrase:
    """Return a source phrase in parts; anything that is no such phrase gives one with few of them."""
    return _read(text, tokenise(text), words, DEEPEST)


def name_length(tokens: tuple[str, ...], start: int, words: SourceWords) -> int:
    """Return how many tokens from `start` on form one proper name; 0 when none begins there."""
    end = start
    if not is_capital(tokens[start]):
        return 0
    known = known_length(tokens, start, words)
    if known:
        return known
    joined = False
    while end < min(len(tokens), start + LONGEST_NAME):
        if is_capital(tokens[end]):
            end += 1
            continue
        reach, joins = _skip_joiners(tokens, start, end, words, joined)
        if reach == end or reach >= len(tokens) or not is_capital(tokens[reach]):
            break
        end, joined = reach, joined or joins
    return end - start


def _skip_joiners(tokens: tuple[str, ...], start: int, end: int, words: SourceWords, joined: bool) -> tuple[int, bool]:
    """Return where the small words that hold a name together end, and whether they are such as join a body's name."""
    grammar, before, word = words.grammar, tokens[start:end], tokens[end]
    if word not in words.joining:
        return end, False
    foreign = word in grammar.foreign_joiners and any(each.lower() in words.word_kinds for each in before)
    own = word in grammar.organisation_joiners and _is_body(before, words)
    surname = word in grammar.surname_openers and end - start == 1
    joins = foreign or own or (joined and word in grammar.joiners)
    reach = end + 1 if joins or surname else end
    small = (*grammar.particles, *(grammar.foreign_joiners if foreign else ()))
    while reach < len(tokens) and tokens[reach] in small and reach - end < 3:
        reach += 1
    return reach, joins


def is_capital(token: str) -> bool:
    """Tell whether a token can be part of a name by its form ("Smirnov", "M23", "al-Burhan")."""
    return token[:1].isupper() or ("-" in token and token.rpartition("-")[2][:1].isupper())


def _is_body(tokens: tuple[str, ...], words: SourceWords) -> bool:
    last = tokens[-1].lower()
    found = words.find_noun(last)
    return bool(found and not found.entry.person) or last in words.word_kinds


def _read(text: str, tokens: tuple[str, ...], words: SourceWords, depth: int) -> Phrase:
    draft, position = _Draft(), 0
    opening = tokens[0].lower() if len(tokens) > 1 else ""
    if opening in words.determiners:
        draft.determiner, draft.neuter = words.determiners[opening], opening in words.grammar.neuter_articles
        position = 1
    while position < len(tokens):
        position = _step(draft, tokens, position, words, depth)
    return _finish(text, draft, words)


def _step(draft: _Draft, tokens: tuple[str, ...], position: int, words: SourceWords, depth: int) -> int:
    """Read on from `position`; return where to go on, the end of the tokens when the phrase is complete."""
    token, rest = tokens[position], tokens[position + 1 :]
    lowered, end = token.lower(), len(tokens)
    if token == "(":
        return min((at for at in range(position, end) if tokens[at] == ")"), default=end) + 1
    if token == "," or (lowered in words.grammar.relatives and (draft.words or draft.name)):
        if token == "," and depth and rest:
            draft.apposition = _read("", rest, words, depth - 1)
        return end
    if lowered in words.grammar.belonging and (draft.words or draft.name):
        return _read_belonging(draft, tokens, position + 1, words, depth)
    if not draft.name and not is_common(tokens, position, words, opens=position == 0):
        length = name_length(tokens, position, words)
        if length:
            draft.name = " ".join(tokens[position : position + length])
            return position + length
    (draft.after_name if draft.name else draft.words).append(token)
    return position + 1


def _read_belonging(draft: _Draft, tokens: tuple[str, ...], position: int, words: SourceWords, depth: int) -> int:
    """Read what follows "van"; a minister's portfolio may be followed by the name: "minister van Defensie Jan Smit"."""
    if draft.words and not draft.name and position < len(tokens):
        opens = position + (tokens[position].lower() in words.determiners)  # "voor de Mensenrechten Vera Tarling"
        after = skip_portfolio(tokens, opens, words)
        if after > opens:
            length = name_length(tokens, after, words) if after < len(tokens) else 0
            draft.words[-1] += " van " + " ".join(tokens[opens:after])
            if length:
                draft.name = " ".join(tokens[after : after + length])
            return after + length
    if draft.name and (after := skip_portfolio(tokens, position, words)) > position:
        return after  # "minister Smit van Defensie"
    if depth and position < len(tokens):
        comma = next((at for at in range(position, len(tokens)) if tokens[at] == ","), len(tokens))
        draft.belongs = _read(" ".join(tokens[position:comma]), tokens[position:comma], words, depth - 1)
        return comma
    return len(tokens)


def skip_portfolio(tokens: tuple[str, ...], position: int, words: SourceWords) -> int:
    """Return the position after a minister's portfolio ("Justitie en Veiligheid"); `position` when there is none."""
    grammar, end = words.grammar, position
    while end < len(tokens):
        if tokens[end] in grammar.portfolios:
            end += 1
        elif (
            end > position
            and tokens[end] in (*grammar.joiners, ",")
            and tokens[end + 1 : end + 2]
            and (tokens[end + 1] in grammar.portfolios)
        ):
            end += 2
        else:
            break
    return end


def is_common(tokens: tuple[str, ...], at: int, words: SourceWords, opens: bool) -> bool:
    """Tell whether a token is a common word despite a capital: a nationality, a compound role, a word that `opens`."""
    token = tokens[at]
    lowered, after = token.lower(), tokens[at + 1] if at + 1 < len(tokens) else ""
    if not is_capital(token):
        return True
    if lowered in words.known or known_length(tokens, at, words):
        return False
    if opens and lowered in words.function_words:
        return True
    if token in words.side_of and token not in words.governments:
        return not (token in words.genders_of_names and after[:1].isupper())  # "Noor Aarts", not "de Noor"
    if after[:1].islower() and token.endswith(words.grammar.place_adjective_endings):
        return True
    found = words.find_noun(token)
    if "-" in token and found and found.before:
        return True
    return opens and bool(found or (after[:1].islower() and words.find_noun(after)))


def known_length(tokens: tuple[str, ...], at: int, words: SourceWords) -> int:
    """Return how many tokens from `at` on form a known name of two words or more; 0 when none does."""
    longest = words.longest_known.get(tokens[at].lower(), 0)
    for length in range(min(longest, LONGEST_KNOWN, len(tokens) - at), 1, -1):
        if " ".join(tokens[at : at + length]).lower() in words.known:
            return length
    return 0


def _finish(text: str, draft: _Draft, words: SourceWords) -> Phrase:
    """Find the head noun: the last known noun of the phrase's own words, two words together first."""
    head: Found | None = None
    head_word, others = "", list(draft.words)
    for at in range(len(draft.words) - 1, -1, -1):
        word = draft.words[at]
        pair = f"{draft.words[at - 1]} {word}" if at else ""
        for candidate, first in ((pair, at - 1), (word.partition(" van ")[0], at)):
            found = words.find_noun(candidate) if candidate else None
            if found and not (" " in candidate and " " not in found.noun):
                head, head_word, others = found, " ".join(draft.words[first : at + 1]), draft.words[:first]
                break
        if head:
            break
    if not head and draft.words and not draft.name and draft.words[-1][:1].islower():
        head_word, others = draft.words[-1], draft.words[:-1]
    plural = draft.determiner == "counting" or words.is_plural(head_word.partition(" van ")[0])
    return Phrase(
        text=text or " ".join((*draft.words, draft.name)).strip(),
        determiner=draft.determiner,
        neuter=draft.neuter,
        head=head,
        head_word=head_word,
        words=(*others, *draft.after_name),
        name=draft.name,
        belongs=draft.belongs,
        apposition=draft.apposition,
        plural=plural,
    )
