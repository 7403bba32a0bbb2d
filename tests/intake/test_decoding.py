"""Bytes → text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volgens.errors import IntakeError
from volgens.intake.decoding import clean, decode

TEXT = "Zo’n 300 beëindigde contracten: “één café”."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_plain_unicode_is_decoded_without_a_note(encoding: str) -> None:
    """A byte order mark tells the encoding, and is no part of the text."""
    assert decode(TEXT.encode(encoding)) == (TEXT, None)


def test_windows_text_is_decoded_with_a_note() -> None:
    """Old Dutch texts are Windows-1252; guessing that is said."""
    text, note = decode(TEXT.encode("cp1252"))
    assert text == TEXT
    assert note is not None
    assert "Windows-1252" in note


def test_damaged_utf8_keeps_what_came_through() -> None:
    """One lost byte in a long UTF-8 text costs one sign, not the accents of the whole."""
    data = (TEXT * 5).encode() + b"\xff"
    text, note = decode(data)
    assert text == TEXT * 5 + "\N{REPLACEMENT CHARACTER}"
    assert note is not None


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x7fELF\x02\x01\x01" + bytes(64), b"PK\x03\x04\x00\x00\x01"])
def test_binary_data_is_refused(data: bytes) -> None:
    """A program, an archive or a picture is no text."""
    with pytest.raises(IntakeError, match="binary"):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    """Nothing but a text or our own refusal comes out."""
    try:
        text, _ = decode(data)
    except IntakeError:
        return
    clean(text).encode("utf-8")


@given(st.text(st.characters(), max_size=50))
def test_cleaning_keeps_offsets(text: str) -> None:
    """Signs that cannot be kept are replaced one by one."""
    assert len(clean(text)) == len(text)
    assert "\x00" not in clean(text)
