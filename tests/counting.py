"""Work counted in calls: a measure of time that is the same on every machine."""

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import Any

TIMES = 4


def count_calls(work: Callable[[], object]) -> Counter[str]:
    """Return how many calls doing something makes, in all ("") and by the name of what is called."""
    calls: Counter[str] = Counter()

    def note(frame: FrameType, event: str, argument: Any) -> None:
        if event in ("call", "c_call"):
            calls[""] += 1
            calls[argument.__name__ if event == "c_call" else frame.f_code.co_name] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def grows_in_proportion(work: Callable[[int], object], size: int, *, room: float = 1.3) -> bool:
    """Tell whether something of four times the size takes four times the calls, with a little room."""
    work(size - 1)  # what is made once is made here; another size, since answers may be kept
    small, large = count_calls(lambda: work(size))[""], count_calls(lambda: work(size * TIMES))[""]
    return large <= small * TIMES * room
