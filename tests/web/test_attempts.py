"""How often signing in may fail."""

from volgens.web.attempts import Attempts


def test_a_key_is_barred_after_its_limit_until_the_first_failure_is_old() -> None:
    """Others are not, and a success clears it."""
    now = [0.0]
    attempts = Attempts(seconds=60, clock=lambda: now[0])
    for _ in range(3):
        assert attempts.wait({"ria": 3}) == 0
        attempts.fail({"ria": 3})
        now[0] += 10
    assert attempts.wait({"ria": 3}) == 30
    assert attempts.wait({"bo": 3}) == 0
    assert attempts.wait({"bo": 3, "ria": 3}) == 30
    now[0] = 60
    assert attempts.wait({"ria": 3}) == 0
    attempts.fail({"ria": 3})
    assert attempts.wait({"ria": 3}) > 0
    attempts.clear("ria")
    assert attempts.wait({"ria": 3}) == 0


def test_only_so_many_keys_are_kept() -> None:
    """Somebody who tries a million names fills no memory."""
    attempts = Attempts()
    for number in range(20_000):
        attempts.fail({f"name {number}": 5})
    assert len(attempts._failed) <= 10_000
