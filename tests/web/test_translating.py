"""The interface is whole in every language."""

from pathlib import Path
from typing import Any

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from volgens.intake.taken import Refused
from volgens.ledger.keeping import Outcome
from volgens.model.change import CHANGE_KINDS
from volgens.model.decision import CORRECTABLE, DECISION_KINDS
from volgens.model.finding import PROBLEMS
from volgens.model.link import QUESTION_STANDINGS, RELATION_KINDS
from volgens.model.signs import ASPECT_WORDS as COUNTS
from volgens.model.vocabulary import (
    ASPECTS,
    MEASURES,
    MODES,
    MODIFIERS,
    SOURCE_KINDS,
    STANCES,
    STANDINGS,
    UNITS,
    UNREAD_REASONS,
)
from volgens.web.doubts import DOUBT_KINDS
from volgens.web.rendering import FOLDER
from volgens.web.translating import LANGUAGES, LOCALE, choose_language, load_translations
from volgens.web.work import State

ROOM = Path(FOLDER).parent
VOCABULARY = (*CHANGE_KINDS, *QUESTION_STANDINGS, *RELATION_KINDS, *MEASURES, *SOURCE_KINDS, *STANCES, *STANDINGS)
# What says something in the code: words, and faults that pages show.
SAID: dict[str, Any] = {
    "say": None,
    "count": (1, 2),
    "BarredError": None,
    "ValueError": None,
    "UsageError": None,
    "HTTPException": (2,),
}


def messages() -> set[str]:
    """Return all that the interface can say: in templates, in code, and by the vocabularies."""
    found: set[str] = set()
    rows = extract_from_dir(str(FOLDER), method_map=[("**.html", "jinja2.ext.babel_extract")])
    rows = [
        *rows,
        *extract_from_dir(str(ROOM), method_map=[("**.py", "python")], keywords={"say": None, "count": (1, 2)}),
    ]
    for _, _, message, _, _ in rows:
        found.add(message[0] if isinstance(message, tuple) else message)
    words = [*VOCABULARY, *UNREAD_REASONS, *UNITS, *MODIFIERS, *MODES, *ASPECTS, *DOUBT_KINDS, *CORRECTABLE]
    words += [word.replace("-", " ") for word in (*PROBLEMS, *DECISION_KINDS)] + [
        word for word in COUNTS.values() if word
    ]
    words += [*State.__args__, *Outcome.__args__, "km/h", "hours", "days", Refused.__name__.lower()]
    return found | {word.replace("_", " ") for word in words}


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_every_word_of_the_interface_is_translated(lang: str) -> None:
    """In templates, code and vocabularies; plurals too."""
    with (LOCALE / lang / "LC_MESSAGES" / "volgens.po").open("rb") as stream:
        catalogue = read_po(stream, locale=lang)
    known = set()
    for message in catalogue:
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and all(strings):
            known.add(message.id[0] if isinstance(message.id, tuple) else message.id)
    assert sorted(messages() - known) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_translations_keep_the_holes_that_values_go_into(lang: str) -> None:
    """A name that the code does not give would break the page."""
    file = LOCALE / lang / "LC_MESSAGES" / "volgens.po"
    if file.is_file():
        with file.open("rb") as stream:
            assert [list(message.check()) for message in read_po(stream, locale=lang) if list(message.check())] == []
    assert load_translations(lang).gettext("Sign out %(name)s") % {"name": "ria"}


@pytest.mark.parametrize(
    ("chosen", "accepted", "lang"),
    [("en", "nl", "en"), ("xx", "nl", "nl"), (None, "fr, en-GB;q=0.8", "en"), (None, "", "nl"), (None, "de", "nl")],
)
def test_the_language_is_the_chosen_one_or_the_browsers(chosen: str | None, accepted: str, lang: str) -> None:
    """Dutch when neither is known."""
    assert choose_language(chosen, accepted) == lang
