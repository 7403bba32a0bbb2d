"""The form under which a name is looked up: no case, no accents, no punctuation."""

import re
import unicodedata
from functools import lru_cache

_UNFOLDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss"}
)
_SILENT = re.compile(r"['’‘`ʻʼ´′]")
_BREAK = re.compile(r"[\W_]+")


@lru_cache(maxsize=50_000)
def key_of(name: str) -> str:
    """Return a name's key; "Sint-Petersburg" and "sint petersburg" share one, "" when nothing is left."""
    if name.isascii():
        folded = name.lower()
    else:
        folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold().translate(_UNFOLDED))
        folded = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    return _BREAK.sub(" ", _SILENT.sub("", folded)).strip()
