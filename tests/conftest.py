"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# Machines differ in speed, and speed is measured in bench/: no example fails by the clock.
settings.register_profile("volgens", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("volgens")
