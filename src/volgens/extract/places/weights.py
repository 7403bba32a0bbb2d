"""How much speaks for each place that a report names."""

from collections import defaultdict
from dataclasses import dataclass, field

from volgens.model.claim import Place

# What a place gains by each mention of others in its country.
SAME_COUNTRY = 0.2


@dataclass(slots=True)
class Weights:
    """How much speaks for each place; two names of one place count together, under the name that came first."""

    weight: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    place: dict[str, Place] = field(default_factory=dict)
    headed: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    known_as: dict[tuple[float, float | None], str] = field(default_factory=dict)

    def add(self, place: Place, weight: float) -> None:
        """Count a mention."""
        name = self.name_of(place)
        self.weight[name] += weight
        self.place.setdefault(name, place)

    def name_of(self, place: Place) -> str:
        """Return the name that a place is counted under."""
        if place.lat is None:
            return place.name
        return self.known_as.setdefault((place.lat, place.lon), place.name)

    def likeliest(self) -> Place | None:
        """Return the place for which most speaks, mentions of others in its country included."""
        by_country: defaultdict[str, float] = defaultdict(float)
        for name, place in self.place.items():
            by_country[place.country or ""] += self.weight[name]

        def total(name: str) -> float:
            country = self.place[name].country
            others = by_country[country] - self.weight[name] if country else 0.0
            return self.weight[name] + SAME_COUNTRY * others

        best = max(self.weight, key=total, default=None)
        return self.place[best] if best is not None else None

    def share(self, place: Place) -> float:
        """Return a place's part of all that was counted; nothing for one that was not."""
        return self.weight.get(self.name_of(place), 0.0) / (sum(self.weight.values()) or 1.0)
