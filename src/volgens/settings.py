"""The few settings of Volgens: defaults, changed by environment variables named `VOLGENS_` and the setting's name."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from volgens.errors import SettingsError

__all__ = ["Settings", "load_settings"]

PREFIX = "VOLGENS_"
Value = str | int | float | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default.

    ledger                  where claims are kept: a file, a folder or a PostgreSQL URL
    language                the language of a text that is too short to tell it
    time_zone               the zone of a publication time that names none
    report_characters       a longer report is refused: it is no news report, and would hold up a batch
    page_bytes              a longer web page is refused
    page_seconds            the time that a web page has to arrive in
    page_redirects          how many times a web page may send us on
    private_hosts           hosts on private or local network addresses that pages may be fetched from, by comma
    ledger_seconds          how long to wait for another program that is writing the same ledger
    accounts                the file with who may come in to the web desk; `volgens user add` makes it
    web_hosts               names under which the web desk may be addressed, by comma, beside those of this machine
    proxy_header            the header in which a proxy that signs people in names them to the web desk
    proxy_addresses         the addresses that such a proxy connects from, by comma
    upload_bytes            what is sent to the web desk may be so large
    basemap                 where the web desk has the images of its online map from, when somebody asks for it
    """

    ledger: str = "volgens.db"
    language: str = "nl"
    time_zone: str = "Europe/Amsterdam"
    report_characters: int = 1_000_000
    page_bytes: int = 10_000_000
    page_seconds: float = 20.0
    page_redirects: int = 5
    private_hosts: tuple[str, ...] = ()
    ledger_seconds: float = 30.0
    accounts: str = "volgens-accounts.json"
    web_hosts: tuple[str, ...] = ()
    proxy_header: str = ""
    proxy_addresses: tuple[str, ...] = ("127.0.0.1", "::1")
    upload_bytes: int = 20_000_000
    basemap: str = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"

    @property
    def zone(self) -> ZoneInfo:
        """The zone of publication times that name none; raises SettingsError when there is no such zone."""
        try:
            return ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise SettingsError(f"time_zone: no such zone {self.time_zone!r}; give one like Europe/Brussels") from error


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the defaults, changed by the environment's variables; raise SettingsError for one that cannot be used."""
    given = os.environ if environment is None else environment
    changes: dict[str, Value] = {}
    types = {field.name: field.type for field in fields(Settings)}
    for variable, value in sorted(given.items()):
        if not variable.startswith(PREFIX):
            continue
        name = variable.removeprefix(PREFIX).lower()
        if name not in types:
            raise SettingsError(f"{variable}: no such setting; there are: {', '.join(types)}")
        changes[name] = _convert(variable, value, types[name])
    return Settings(**changes)  # type: ignore[arg-type]


def _convert(variable: str, value: str, kind: object) -> Value:
    if kind is str:
        return value
    if kind not in (int, float):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    try:
        number = int(value) if kind is int else float(value)
    except ValueError as error:
        raise SettingsError(f"{variable}: {value!r} will not do; give a number") from error
    if not 0 < number < float("inf"):
        raise SettingsError(f"{variable}: {value!r} will not do; give a number above 0")
    return number
