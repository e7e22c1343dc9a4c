"""Times minemap and GDAL on the same products, in turn, and prints one table: scripts/bench-scenes runs it."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Benchmarks/harness"))  # for machine.py

import figures  # noqa: E402
from cases import CHECKED, NETWORK, choose  # noqa: E402
from check import check_offset  # noqa: E402
from machine import describe  # noqa: E402
from programs import run_gdal, run_minemap, write_windows  # noqa: E402
from project import make_project  # noqa: E402

FOLDER = ROOT / "build/bench"
SCENES = FOLDER / "scenes"


def main():
    options = read_options()
    minemap = options.minemap or build("minemap")
    if options.check:
        return check_offset([composites(minemap, offset) for offset in [0, 1000]])
    decoder = options.decoder or build("decode-blocks")
    results = []
    for case in choose(options.case):
        results.append(measure(case, minemap, decoder, options))
        write(results)  # after each case, so that a run cut short is not lost
    print((FOLDER / "scenes.txt").read_text(), end="")


def read_options():
    parser = argparse.ArgumentParser(prog="scripts/bench-scenes", description=__doc__)
    parser.add_argument("--case", action="append", help="like '3x3@4' or '6x6@24 s2cloudless'; may be repeated")
    parser.add_argument("--rounds", type=int, default=3, help="in each, both have their turn (3)")
    parser.add_argument("--threads", type=int, default=2, help="of the decoder (2)")
    parser.add_argument("--minemap", type=Path, help="the binary, instead of building it")
    parser.add_argument("--decoder", type=Path, help="the binary of decode-blocks, instead of building it")
    parser.add_argument("--check", action="store_true", help="only compare composites with and without the offset")
    return parser.parse_args()


def build(product):
    command = ["swift", "build", "-c", "release", "--product", product]
    subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=True)
    return ROOT / f".build/release/{product}"


def measure(case, minemap, decoder, options):
    project, products = SCENES / "project", make_products(case.overpasses)
    windows = SCENES / "windows.txt"
    blocks = write_windows(windows, products, case.ground, case.finds_clouds)
    result = {"case": case.name, "blocks": blocks, "minemap": [], "gdal": []}
    for number in range(options.rounds):
        say(f"{case.name}: round {number + 1} of {options.rounds}")
        result["gdal"].append(run_gdal(decoder, windows, options.threads, SCENES / "gdal.log"))
        make_project(project, ROOT, products, case.ground, case.mask, NETWORK, weights())
        result["minemap"].append(run_minemap(minemap, project, SCENES / "minemap.log"))
        say("  " + ", ".join(f"{key} {result[key][-1]}" for key in ["minemap", "gdal"]))
    return result


def composites(minemap, offset):
    """The folder of the composites that are made of products with an offset."""
    case, project = CHECKED, SCENES / f"project-offset-{offset}"
    make_project(project, ROOT, make_products(case.overpasses, offset), case.ground, case.mask, NETWORK, weights())
    run_minemap(minemap, project, SCENES / "minemap.log")
    return project / "build/composites"


def make_products(overpasses, offset=0):
    command = [sys.executable, ROOT / "Benchmarks/scenes/make_granule.py", SCENES]
    command += ["--overpasses", overpasses, "--offset", offset]
    subprocess.run(list(map(str, command)), stdout=sys.stderr, check=True)
    return SCENES / f"overpasses-{overpasses}-offset-{offset}"


def weights():
    """The published network, where the tests look for it too."""
    path = ROOT / os.environ.get("MINEMAP_REFERENCE", "../shared") / f"reference/models/{NETWORK}.h5"
    if not path.exists():
        raise SystemExit(f"{path} isn't there. Set MINEMAP_REFERENCE to the folder that holds the reference data.")
    return path


def write(results):
    about = describe()
    heading = "\n".join(f"{key}: {value}" for key, value in about.items())
    (FOLDER / "scenes.txt").write_text(f"{heading}\n\n{figures.text(results)}\n")
    bullets = "\n".join(f"- {line}" for line in heading.splitlines())
    (FOLDER / "scenes.md").write_text(f"{figures.markdown(results)}\n\n{bullets}\n")
    (FOLDER / "scenes.json").write_text(json.dumps({"machine": about, "cases": results}, indent=1) + "\n")


def say(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
