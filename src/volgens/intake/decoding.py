"""Bytes → text: byte order marks, UTF-8, and the older Western encoding that Dutch texts still come in."""

import codecs
import re

from volgens.errors import IntakeError

__all__ = ["clean", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Signs that no text has: of these, a rare stray one is forgiven, many of them are another kind of file.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNKEEPABLE = re.compile(r"[\x00\ud800-\udfff]")
_SAMPLE = 65536
_FORGIVEN = 0.01


def decode(data: bytes) -> tuple[str, str | None]:
    """Return the text of some bytes, and a note when it had to be guessed; raise IntakeError for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return _checked(text), _note_on(text, f"not all of it is {encoding.upper()}")
    try:
        return _checked(data.decode("utf-8")), None
    except UnicodeDecodeError as error:
        if b"\x00" in data[:_SAMPLE]:
            raise IntakeError("is no text (binary data)") from error
    broken = data.decode("utf-8", "replace")
    if _mostly_utf8(broken):
        return _checked(broken), "some of it is no UTF-8 and is shown as �"
    text = _checked(data.decode("cp1252", "replace"))
    return text, "is no UTF-8; read as Windows-1252"


def clean(text: str) -> str:
    """Return the text with signs that cannot be kept or printed replaced one by one, so that offsets stay."""
    return _UNKEEPABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _mostly_utf8(text: str) -> bool:
    """Tell whether a text was UTF-8 with damage: it has more letters beyond ASCII that came through than did not."""
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    return sum(sign > "\x7f" for sign in text) > 2 * lost


def _checked(text: str) -> str:
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _FORGIVEN * len(sample):
        raise IntakeError("is no text (binary data)")
    return text


def _note_on(text: str, note: str) -> str | None:
    return note if "\N{REPLACEMENT CHARACTER}" in text else None
