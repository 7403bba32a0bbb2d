"""Places that only lie beside the scene, and countries that a paragraph or a coast tells."""

import pytest
from tests.extract.places.test_place_of import place_name


@pytest.mark.parametrize(
    ("text", "figure", "title", "name"),
    [
        (
            "In de regio Charkiv, die grenst aan Rusland, zijn drie bruggen weg. Daar vielen 9 doden.",
            "9 doden",
            "",
            "Charkiv",
        ),
        ("In het westen van Duitsland is het nat. Er liggen 2 dorpen vlak bij België.", "2 dorpen", "", "Duitsland"),
        (
            "Bij Charkiv is het stil. De oorlog tussen Rusland en Oekraïne kostte 4.000 burgers het leven.",
            "4.000 burgers",
            "Aanval in Charkiv",
            "Charkiv",
        ),
        ("In Maastricht gaan 2 scholen dicht uit angst dat de Maas stijgt.", "2 scholen", "", "Maastricht"),
        ("Een boot is vergaan. Er zijn 80 mensen gered.", "80 mensen", "Schipbreuk bij Libische kust", "Libië"),
        ("De minister is boos. Er zijn 80 mensen gered.", "80 mensen", "Libische kustwacht onder vuur", None),
        (
            "In Almelo is het nat.\n\nIn het westen van Duitsland viel 90 mm. In heel het land zijn 7 doden.",
            "7 doden",
            "Noodweer in Twente",
            "Duitsland",
        ),
    ],
)
def test_what_lies_beside_is_no_scene(text, figure, title, name):
    """Borders, neighbours and parties of a war place nothing; a coast and a paragraph of another country do."""
    assert place_name(text, figure, title) == name
