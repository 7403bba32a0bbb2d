"""Squares, lakes and provinces beside the town or region that a report is about."""

from tests.extract.places.test_place_of import place_name

BLOG = (
    "12.40 uur – Podium\nOp het Museumplein spelen bands.\n\n12.10 uur – Stoet\nIn Amsterdam liep de stoet vast.\n\n"
    "11.50 uur – Trein\nIn Leiden reed geen trein.\n\n11.30 uur – Bus\nIn Den Haag vertrok een bus. "
    "In Nederland is het droog.\n\n"
    "11.10 uur – Politie\nEr zijn 250 agenten op de been."
)


def test_a_square_is_no_town_of_its_own():
    """What happens on a square happens in its city: it does not spread the event over the country."""
    assert place_name(BLOG, "250 agenten", "Liveblog klimaatmars Amsterdam") == "Amsterdam"
    text = "In Amsterdam wordt gestaakt. Op de Dam staat een podium, op het Museumplein ook.\n\nEr zijn 40 bussen."
    assert place_name(text, "40 bussen", "") == "Amsterdam"


def test_figures_go_on_in_the_town_at_a_lake():
    """A lake beside the event's town is where one thing is, and not where the next sentences count."""
    text = "In Goma beefde de aarde. Op het Kivumeer kapseisde een boot. Er zijn 14 gewonden."
    assert place_name(text, "14 gewonden", "Beving in Goma") == "Goma"


def test_the_region_of_the_lead_goes_before_one_further_on():
    """A province that the report comes to later weighs no more than the island that its lead names."""
    lead = "De tyfoon trekt over Luzon. Het stormt al uren.\n\n" + "De regen houdt aan, zeggen de autoriteiten. " * 10
    later = (
        "In Cagayan is het donker. In Cagayan ligt een dijk.\n\nEr zijn 40 boten weg. De Filipijnse kustwacht zoekt."
    )
    text = f"{lead}\n\n{later}"
    assert place_name(text, "40 boten", "") == "Luzon"
