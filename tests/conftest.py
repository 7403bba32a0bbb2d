"""What holds for all tests."""

import pytest
from hypothesis import HealthCheck, settings

# Machines differ in speed, and speed is measured in bench/: no example fails by the clock.
settings.register_profile("volgens", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("volgens")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the test that takes longest, so that no worker is left alone with it at the end."""
    items.sort(key=lambda item: "test_killing" not in item.nodeid)
