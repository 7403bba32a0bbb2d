"""Which form a text has."""

import pytest

from volgens.intake.formats import find_form


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b'{"id": "a", "text": "b"}', "", "json"),
        (b'\xef\xbb\xbf{ "id": 1}', "", "json"),
        (b'[\n  {"text": "a"}]', "", "json"),
        (b"<!DOCTYPE html><html>", "", "html"),
        (b"<?xml version='1.0'?><!-- x --><html>", "", "html"),
        (b"  <article><p>Twaalf gewonden", "", "html"),
        (b"Twaalf gewonden bij <b>brand</b>", "", "text"),
        (b"{Waldrecht} Twaalf gewonden", "", "text"),
        (b"", "", "text"),
        (b"{broken", "batch.jsonl", "json"),
        (b"<html>", "brand.txt", "text"),
        (b"Twaalf", "brand.HTM", "html"),
    ],
)
def test_the_form_is_found_by_name_then_by_content(head: bytes, name: str, form: str) -> None:
    """A known ending decides; without one the first bytes do."""
    assert find_form(head, name) == form
