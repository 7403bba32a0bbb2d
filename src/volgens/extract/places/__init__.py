"""Places that a report names, and the place that a figure is about."""
