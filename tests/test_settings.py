"""The settings, and the environment that changes them."""

import pytest

from volgens.errors import SettingsError
from volgens.settings import Settings, load_settings


def test_without_variables_the_defaults_hold() -> None:
    """Variables of other programs change nothing."""
    assert load_settings({"PATH": "/usr/bin", "VOLGEN": "x"}) == Settings()


def test_every_kind_of_setting_can_be_changed() -> None:
    """Words, whole numbers, numbers and lists."""
    variables = {
        "LEDGER": "dossier",
        "PAGE_REDIRECTS": "2",
        "PAGE_SECONDS": "0.5",
        "PRIVATE_HOSTS": "cms, wiki,",
    }
    settings = load_settings({f"VOLGENS_{name}": value for name, value in variables.items()})
    assert (settings.ledger, settings.page_redirects, settings.page_seconds) == ("dossier", 2, 0.5)
    assert settings.private_hosts == ("cms", "wiki")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("VOLGENS_LEGDER", "x", "no such setting; there are: ledger"),
        ("VOLGENS_PAGE_BYTES", "veel", "give a number"),
        ("VOLGENS_PAGE_BYTES", "1.5", "give a number"),
        ("VOLGENS_PAGE_SECONDS", "0", "a number above 0"),
        ("VOLGENS_PAGE_SECONDS", "inf", "a number above 0"),
        ("VOLGENS_PAGE_SECONDS", "nan", "a number above 0"),
    ],
)
def test_a_setting_that_cannot_be_used_is_an_error_that_names_it(name: str, value: str, said: str) -> None:
    """With what to give instead."""
    with pytest.raises(SettingsError, match=f"{name}: .*{said}"):
        load_settings({name: value})


def test_a_time_zone_that_is_none_is_an_error_when_it_is_needed() -> None:
    """With an example of one."""
    for name in ("Europe/Waldrecht", "", "../x"):
        with pytest.raises(SettingsError, match="no such zone"):
            _ = Settings(time_zone=name).zone
