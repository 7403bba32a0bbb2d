"""What a number phrase is before units and modifiers."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["exact", "about", "vague", "share", "ordinal", "zero", "half"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number phrase over tokens `first` to `last` (half-open). `scale` is the multiplier that its last word was.

    `form`: "share" is in percent; "half" stands without anything yet that it halves; "ordinal" and "zero" count none.
    `digits` tells that it was written so; `plain` that it is one token, whatever the form.
    """

    first: int
    last: int
    low: float
    high: float
    form: Form = "exact"
    scale: float = 1.0
    digits: bool = False

    @property
    def plain(self) -> bool:
        """Tell whether the phrase is one token that counts."""
        return self.last - self.first == 1 and self.form == "exact"
