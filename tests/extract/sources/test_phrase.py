"""Source phrases taken apart."""

import pytest
from tests.extract.marking import PACK

from volgens.extract.sources.phrase import read_phrase


@pytest.mark.parametrize(
    ("text", "head", "name", "belongs"),
    [
        ("brandweercommandant Jan Bos van Ostwier", "brandweercommandant", "Jan Bos", "Ostwier"),
        ("de gouverneur van Ostwier", "gouverneur", "", "Ostwier"),
        ("minister van Justitie en Veiligheid Bea Mols", "minister van Justitie en Veiligheid", "Bea Mols", ""),
        ("het Russische ministerie van Defensie", "ministerie van Defensie", "", ""),
        ("VN-commissaris voor de Vluchtelingen Filip Grano", "VN-commissaris van Vluchtelingen", "Filip Grano", ""),
        ("minister Vera Smit van Defensie", "minister", "Vera Smit", ""),
        ("burgemeester Jan van den Berg", "burgemeester", "Jan van den Berg", ""),
        ("Vera Smit van de Zeevisbond", "", "Vera Smit", "de Zeevisbond"),
        ("de denktank Institute for Quiet Seas", "denktank", "Institute for Quiet Seas", ""),
        ("een medewerker van het Rode Kruis", "medewerker", "", "het Rode Kruis"),
        ("Artsen zonder Grenzen", "", "Artsen zonder Grenzen", ""),
        ("de Haagse politie", "politie", "", ""),
        ("Waarnemend gouverneur Pavel Morin", "gouverneur", "Pavel Morin", ""),
        ("FNV-bestuurder Jan Bos", "FNV-bestuurder", "Jan Bos", ""),
    ],
)
def test_parts_of_a_phrase(text: str, head: str, name: str, belongs: str) -> None:
    """The noun, the name and whom it belongs to are told apart."""
    phrase = read_phrase(text, PACK.sources)
    assert (phrase.head_word, phrase.name, phrase.belongs.text if phrase.belongs else "") == (head, name, belongs)


@pytest.mark.parametrize(
    ("text", "plural"),
    [("verschillende analisten", True), ("militairen", True), ("de woordvoerder", False), ("een bron", False)],
)
def test_plurals(text: str, plural: bool) -> None:
    """Regular plurals and counting words make several."""
    assert read_phrase(text, PACK.sources).plural is plural


def test_an_apposition_after_a_comma() -> None:
    """What follows a comma is read as a phrase of its own."""
    phrase = read_phrase("de gouverneur van Ostwier, Pavel Morin", PACK.sources)
    assert phrase.apposition is not None
    assert phrase.apposition.name == "Pavel Morin"
