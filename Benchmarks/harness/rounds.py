"""A case, measured: all contenders in turn, round after round, so that noise hits all alike."""

from array import array
from contextlib import ExitStack, closing

from cases import TILE, TILES
from contenders import ENGINES, Peer, convert


def measure(subject, minemap, python, options, say):
    """Everything that was measured of a case, for the table and for JSON."""
    folder = subject.folder
    folder.mkdir(parents=True, exist_ok=True)
    say("minemap makes the tile")
    made = minemap.time(subject, "--keep", folder, repeat=1, width=TILE, threads=options.threads)
    convert(python, subject)
    with ExitStack() as stack:
        peers = []
        for engine in ENGINES:
            peers.append(stack.enter_context(closing(Peer(engine, python, subject, TILE, options.threads))))
            say(f"{peers[-1].about['version']} at its best: {peers[-1].about['configuration']}")
        reports, runs = run_rounds(subject, minemap, peers, options, say)
        for peer in peers:
            peer.save(folder / f"{peer.engine}.raw")
    truth = folder / "predict.raw"
    return {
        "case": subject.case.name,
        "network": subject.case.network,
        "windows": {peer.engine: peer.about["windows"] for peer in peers} | {"minemap": made["windows"]},
        "peers": {peer.engine: peer.about for peer in peers},
        "minemap": reports,
        "runs": runs,
        "undecided": undecided(truth),
        "difference": {name: difference(folder / f"{name}.raw", truth) for name in ["scores", *ENGINES[:-1]]},
    }


def run_rounds(subject, minemap, peers, options, say):
    """What minemap reported in each way it was run, a list a way, and the runs of each other engine."""
    ways = {
        "tile": dict(width=TILE, threads=options.threads, repeat=options.repeat),
        "one thread": dict(width=TILE, threads=1, repeat=1),
        **{f"{count} tiles": dict(width=TILES[count], threads=options.threads, repeat=1) for count in [2, 4]},
    }
    reports = {way: [] for way in [*ways, "plain"]}
    runs = {peer.engine: [] for peer in peers}
    for number in range(options.rounds):
        say(f"round {number + 1} of {options.rounds}")
        reports["tile"].append(minemap.time(subject, **ways["tile"]))
        for peer in peers:
            runs[peer.engine] += peer.run(options.repeat)
        for way in list(ways)[1:]:
            reports[way].append(minemap.time(subject, **ways[way]))
        reports["plain"].append(minemap.time(subject, "--plain", width=TILE, threads=options.threads, repeat=1))
    return reports, runs


def difference(path, other):
    """The largest difference between two files of scores."""
    scores, others = floats(path), floats(other)
    if len(scores) != len(others):
        raise SystemExit(f"{path} has {len(scores)} scores and {other} {len(others)}: they saw different windows.")
    return max(abs(score - another) for score, another in zip(scores, others))


def undecided(path):
    """The share of scores that are neither 0 nor 1 but for a thousandth: only these show whether engines agree."""
    scores = floats(path)
    return sum(0.001 < score < 0.999 for score in scores) / len(scores)


def floats(path):
    return array("f", path.read_bytes())
