"""The figures of the table, derived from what was measured."""

from statistics import median

from cases import CASES, EXACT, MEMORY_GOAL, TELLING

PEERS = ["onnxruntime", "openvino", "tensorflow", "predict"]


def rate(reports):
    """Windows a second, the median over every run of every round."""
    return reports[0]["windows"] / median(second for report in reports for second in report["seconds"])


def figures(result):
    """One case's column, in the order of the table's rows."""
    goals = next(case.goals for case in CASES if case.name == result["case"])
    minemap = {way: rate(reports) for way, reports in result["minemap"].items()}
    peers = {name: result["windows"][name] / median(times(result, name)) for name in PEERS}
    best = minemap["tile"] / max(peers.values())
    predict = minemap["tile"] / peers["predict"]
    return {
        "windows in a tile": f"{result['windows']['minemap']:,}",
        "minemap, windows a second": f"{minemap['tile']:,.0f}",
        **{title(result, name): f"{peers[name]:,.0f}" for name in PEERS},
        "times the best other engine": f"{best:.2f}",
        "goal": told(best, goals.best) + (f", aim {told(best, goals.aim)}" if goals.aim else ""),
        **by_processor_time(result),
        "times Keras predict": f"{predict:.1f}",
        "its goal": told(predict, goals.predict),
        "minemap --plain": f"{minemap['plain']:,.0f}",
        "minemap on one thread": f"{minemap['one thread']:,.0f}",
        "times faster on all threads": f"{minemap['tile'] / minemap['one thread']:.2f}",
        "two tiles at once, of its rate": f"{minemap['2 tiles'] / minemap['tile']:.2f}",
        "four tiles at once, of its rate": f"{minemap['4 tiles'] / minemap['tile']:.2f}",
        **work(result["minemap"]["tile"], minemap["tile"]),
        "scores that aren't 0 or 1": f"{result['undecided']:.0%}",
        "largest difference from Keras": exactness(result["difference"]["scores"], result["undecided"]),
        **{f"… of {title(result, name)}": f"{result['difference'][name]:.0e}" for name in PEERS[:-1]},
    }


def work(reports, windows):
    """How much arithmetic there was, and how near the processor's peak it came."""
    peak = median(report["peak_flops_per_second"] for report in reports) / 2  # a multiply-add is two operations
    memory = max(report["peak_memory_bytes"] for report in reports)
    rows = {}
    for label, share, key in [
        ("issued", "peak", "multiply_adds_per_window"),
        ("fewest", "bound", "fewest_multiply_adds_per_window"),
    ]:
        count = reports[0].get(key)  # not counted where nothing is shared
        rows[f"multiply-adds a window, {label}"] = f"{count / 1e6:.3f} M" if count else "not counted"
        rows[f"share of the {share}"] = f"{count * windows / peak:.0%}" if count else "not counted"
    return rows | {
        "measured peak, GFLOP/s": f"{2 * peak / 1e9:.0f}",
        "peak memory, MB": f"{memory / 1e6:.0f}",
        "memory's goal": f"below {MEMORY_GOAL / 1e6:.0f}: {'met' if memory < MEMORY_GOAL else 'missed'}",
    }


def times(result, name, key="seconds"):
    return [run[key] for run in result["runs"][name]]


def by_processor_time(result):
    """What another program that runs beside them takes from the engines, and the ratio without it."""
    used = {name: median(times(result, name, "processor_seconds")) for name in PEERS}
    rows = {f"… cores that {title(result, name)} had": f"{used[name] / median(times(result, name)):.2f}" for name in PEERS}
    own = [second for report in result["minemap"]["tile"] for second in report.get("processor_seconds", [])]
    ratio = f"{min(used.values()) / median(own):.2f}" if own else "not counted"
    return rows | {"… times the best, by processor time": ratio}


def title(result, name):
    return result["peers"][name]["title"]


def told(value, goal):
    if goal is None:
        return "none"
    return f"{goal:g}: met" if value >= goal else f"{goal:g}: missed by {1 - value / goal:.0%}"


def exactness(value, undecided):
    if undecided < TELLING and value <= EXACT:
        return "shows nothing"
    return f"{value:.0e}" + ("" if value <= EXACT else " (too large)")
