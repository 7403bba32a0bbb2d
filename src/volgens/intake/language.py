"""Which language a text is in, by its letters."""

from functools import cache
from typing import Any

__all__ = ["find_language", "normalise_language"]

# Languages that news comes in where our users work. Those that no newspaper there is written in, and that a short text
# is easily mistaken for (Afrikaans, Luxembourgish, Norwegian Nynorsk), are left out.
_CANDIDATES = [
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hr", "hu", "it", "ja", "ko", "lt",
    "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "zh",
]  # fmt: skip
_ENOUGH_LETTERS = 40
_SAMPLE = 4000


def find_language(text: str, fallback: str) -> str:
    """Return the code of a text's language; `fallback` for a text that is too short to tell."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _ENOUGH_LETTERS:
        return fallback
    return str(_identifier().classify(sample)[0])


def normalise_language(code: str) -> str:
    """Return the language of a code with a region or script: nl for nl-BE and NL_nl."""
    return code.strip().replace("_", "-").partition("-")[0].lower()


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_CANDIDATES)
    return identifier
