"""What is timed, and the goals."""

from dataclasses import dataclass

from ground import Ground

GOAL = 1.3  # times the time that GDAL alone takes, at most
MEMORY_GOAL = 2e9  # bytes
NETWORK = "44px_v2.8_2021-11-11"


@dataclass(frozen=True)
class Case:
    tiles: int  # on each side of the region
    overpasses: int
    mask: str

    @property
    def name(self):
        return f"{self.tiles}x{self.tiles}@{self.overpasses} {self.mask}"

    @property
    def ground(self):
        return Ground(self.tiles)

    @property
    def finds_clouds(self):
        return self.mask == "s2cloudless"


CASES = [
    Case(tiles, overpasses, mask)
    for tiles, overpasses in [(3, 1), (3, 4), (3, 24), (6, 1), (6, 4), (6, 24)]
    for mask in ["none", "s2cloudless"]
]
CHECKED = Case(3, 1, "s2cloudless")


def choose(wanted):
    """The cases whose names begin so; all when nothing is wanted."""
    chosen = [case for case in CASES if not wanted or case.name.startswith(tuple(wanted))]
    if not chosen:
        raise SystemExit(f"No case begins with {' or '.join(wanted)}. The cases: {', '.join(c.name for c in CASES)}.")
    return chosen
