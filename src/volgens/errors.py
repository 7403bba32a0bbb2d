"""What can go wrong, each with one line that says what to do next.

VolgensError
├── UsageError          a command line or call that cannot be meant
├── SettingsError       a setting, party list or data file that cannot be used
├── PackError           a language pack that is missing or broken
├── IntakeError         one report that could not be taken in; the rest of a batch goes on
└── LedgerError         a ledger that cannot be opened, read or written

Errors keep plain positional arguments, so that they pickle.
"""

__all__ = ["IntakeError", "LedgerError", "PackError", "SettingsError", "UsageError", "VolgensError"]


class VolgensError(Exception):
    """The root of all errors that Volgens raises on purpose; `str()` is one line for people."""


class UsageError(VolgensError):
    """A command line or a call that cannot be meant."""


class SettingsError(VolgensError):
    """A setting or a data file of the user's that cannot be used."""


class PackError(VolgensError):
    """A language without a pack, or a pack with an entry that cannot be read."""


class IntakeError(VolgensError):
    """One report that could not be taken in; others of its batch go on."""


class LedgerError(VolgensError):
    """A ledger that cannot be opened, read or written."""
