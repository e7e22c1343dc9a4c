"""What is timed, and the goals."""

from dataclasses import dataclass

TILE = 910  # pixels: 850 and a margin of 30 on each side
TILES = {1: TILE, 2: 1287, 4: 1820}  # widths that hold one, two and four tiles' worth of pixels
MEMORY_GOAL = 600e6  # bytes for one tile
EXACT = 1e-5  # the largest difference in probability from Keras
TELLING = 0.1  # the share of scores between 0 and 1 below which agreeing with Keras shows nothing


@dataclass(frozen=True)
class Goals:
    """Ratios of windows a second; None where nothing is asked."""

    best: float | None = None  # to the best other engine, at least
    aim: float | None = None  # to the same, hoped for
    predict: float | None = None  # to Keras's predict, at least


@dataclass(frozen=True)
class Case:
    network: str
    window: int
    stride: int
    goals: Goals

    @property
    def name(self):
        return f"{self.network.split('_20')[0].split('-')[0]}@{self.stride}"


def with_and_without_overlap(network, window, stride, goals):
    """The case, and the same network on windows that don't overlap, where it must not be slower."""
    return [Case(network, window, stride, goals), Case(network, window, window, Goals(best=1))]


CASES = [
    *with_and_without_overlap("44px_v2.8_2021-11-11", 44, 14, Goals(best=3, aim=4, predict=12)),
    *with_and_without_overlap("28_px_v9", 28, 8, Goals(best=4)),
    *with_and_without_overlap("48px_v4.21-CNN100ka_2026-05-08ep179", 48, 24, Goals(best=1.3, aim=1.5)),
    *with_and_without_overlap("44px_v2.6_rgb_2021-11-11", 44, 14, Goals()),
]


def choose(wanted):
    """The cases whose names begin like one of `wanted`; all when nothing is wanted."""
    chosen = [case for case in CASES if not wanted or case.name.startswith(tuple(wanted))]
    if not chosen:
        raise SystemExit(f"No case begins with {' or '.join(wanted)}. The cases: {', '.join(c.name for c in CASES)}.")
    return chosen
