"""The words of the interface in the languages of its catalogues; the words in the code are English."""

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

__all__ = ["LANGUAGES", "LOCALE", "choose_language", "load_translations"]

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "volgens"
# Dutch first: the language of most of those who work here.
LANGUAGES = ("nl", "en")


@cache
def load_translations(lang: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; English is what stands in the code."""
    file = LOCALE / lang / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not file.is_file():
        return gettext.NullTranslations()
    compiled = BytesIO()
    with file.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=lang))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def choose_language(chosen: str | None, accepted: str) -> str:
    """Return the language that was chosen, or else the first that the browser asks for and we have, or else Dutch."""
    if chosen in LANGUAGES:
        return chosen
    for part in accepted.lower().split(","):
        name = part.partition(";")[0].strip().partition("-")[0]
        if name in LANGUAGES:
            return name
    return LANGUAGES[0]
