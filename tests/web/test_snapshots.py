"""Answers that are kept until the ledger grows."""

import threading
from time import sleep

import pytest

from volgens.web.snapshots import MOST_KEPT, REST, SLOW_SECONDS, Snapshots


def test_a_value_is_made_once_for_a_revision() -> None:
    """And anew for the next one."""
    revision, made = [1], []
    snapshots = Snapshots(lambda: revision[0])

    def make() -> int:
        made.append(revision[0])
        return revision[0]

    assert [snapshots.get("a", make), snapshots.get("a", make)] == [1, 1]
    revision[0] = 2
    assert snapshots.get("a", make) == 2
    assert made == [1, 2]
    snapshots.close()


def test_what_is_slow_is_given_as_it_was_while_it_is_made_anew() -> None:
    """Nobody waits for it twice."""
    revision, done = [1], threading.Event()
    snapshots = Snapshots(lambda: revision[0])

    def make() -> int:
        found = revision[0]
        sleep(SLOW_SECONDS * 1.3)
        if found == 2:
            done.set()
        return found

    snapshots.get("a", make)
    sleep(SLOW_SECONDS * 1.3 * REST + 0.1)
    revision[0] = 2
    assert snapshots.get("a", make) == 1
    assert done.wait(5)
    sleep(0.05)
    assert snapshots.get("a", make) == 2
    snapshots.close()


def test_what_somebody_decided_is_seen_at_once() -> None:
    """However slow the answer is to make."""
    decided = [1]
    snapshots = Snapshots(lambda: decided[0], lambda: decided[0])

    def make() -> int:
        found = decided[0]
        sleep(SLOW_SECONDS * 1.3)
        return found

    snapshots.get("a", make)
    decided[0] = 2
    assert snapshots.get("a", make) == 2
    snapshots.close()


def test_those_who_ask_at_once_wait_for_one_making() -> None:
    """A busy morning costs no more than one visitor."""
    made = []
    snapshots = Snapshots(lambda: 1)

    def make() -> int:
        sleep(0.1)
        made.append(1)
        return 7

    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(snapshots.get("a", make))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [7] * 8
    assert made == [1]
    snapshots.close()


def test_a_failure_is_everybodys_and_is_not_kept() -> None:
    """The next one tries again."""
    snapshots = Snapshots(lambda: 1)

    def fail() -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        snapshots.get("a", fail)
    assert snapshots.get("a", lambda: 3) == 3
    snapshots.close()


def test_what_was_used_least_goes_when_there_is_much() -> None:
    """A long answer counts for all of its parts."""
    snapshots, made = Snapshots(lambda: 1), []

    def make(name: str, parts: int) -> tuple[int, ...]:
        made.append(name)
        return tuple(range(parts))

    for name in ("a", "b", "a", "c", "a", "b"):
        snapshots.get(name, lambda name=name: make(name, MOST_KEPT // 2 - 1))  # type: ignore[misc]
    assert made == ["a", "b", "c", "b"]
    snapshots.close()


def test_a_page_or_a_chart_counts_for_one() -> None:
    """However long its text or however many its parts of one thing."""
    snapshots, made = Snapshots(lambda: 1), []
    for name in ("a", "b", "c", "a", "b", "c"):
        snapshots.get(name, lambda name=name: made.append(name) or "x" * MOST_KEPT)  # type: ignore[misc]
    snapshots.get("chart", lambda: dict.fromkeys(range(MOST_KEPT)))
    snapshots.get("a", lambda: made.append("again") or "")
    assert made == ["a", "b", "c"]
    snapshots.close()
