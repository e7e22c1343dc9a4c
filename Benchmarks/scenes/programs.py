"""The two programs that are timed, each a process from its start to its end."""

import os
import subprocess
import time
from dataclasses import asdict, dataclass

from encode import RESOLUTIONS


@dataclass(frozen=True)
class Run:
    seconds: float
    processor_seconds: float
    peak_memory_bytes: int


def timed(command, log, stdin=None):
    """One run of a program; what the system counts of it and of nothing else."""
    with open(log, "w") as output:
        start = time.monotonic()
        process = subprocess.Popen(
            list(map(str, command)), stdin=stdin or subprocess.DEVNULL, stdout=output, stderr=output
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"'{command[0]}' ended with {process.returncode}. What it said is in {log}.")
    return asdict(Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024))


def run_minemap(binary, project, log):
    return timed([binary, "build", "--project", project], log)


def run_gdal(decoder, windows, threads, log):
    with open(windows) as lines:
        return timed([decoder, "--threads", threads], log, stdin=lines)


def write_windows(path, products, ground, finds_clouds):
    """Lists for the decoder what the tiles need of every product: each block once."""
    lines = []
    for product in sorted(products.iterdir()):
        for image in sorted(product.glob("GRANULE/*/IMG_DATA/*.jp2")):
            band = image.stem.rsplit("_", 1)[1]
            for window in ground.blocks(band, finds_clouds) if band in RESOLUTIONS else []:
                lines.append(f"{' '.join(map(str, window))}\t{image}\n")
    path.write_text("".join(lines))
    return len(lines)
