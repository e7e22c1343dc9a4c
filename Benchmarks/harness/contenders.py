"""The programs that are timed: the minemap binary, and a process for each other engine."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / "Benchmarks/peers/peers.py"
ENGINES = ["onnxruntime", "openvino", "tensorflow", "predict"]

# What some machines set for the sake of other programs, and would slow these down.
SLOWING = ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "OMP_NUM_THREADS"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in SLOWING}


@dataclass(frozen=True)
class Subject:
    """A case as the programs are told it: the same files for all of them."""

    case: object
    network: Path  # the .h5 file
    folder: Path  # where the tile, the scores and the ONNX files go

    @property
    def card(self):
        return ROOT / f"models/{self.case.network}.yml"


@dataclass(frozen=True)
class Minemap:
    binary: Path

    def time(self, subject, *options, repeat, width, threads):
        """What `minemap model time` reports: whole scoring, timed `repeat` times after one run that warms up."""
        arguments = [
            *["--card", subject.card, "--stride", subject.case.stride, "--width", width],
            *["--repeat", repeat, "--threads", threads, "--json", *options],
        ]
        command = [self.binary, "model", "time", subject.network, *arguments]
        answer = subprocess.run(map(str, command), env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
        return json.loads(answer.stdout)


class Peer:
    """Another engine, loaded and warm until it is closed."""

    def __init__(self, engine, python, subject, width, threads):
        self.engine = engine
        arguments = [
            *["--network", subject.network, "--folder", subject.folder, "--card", subject.card],
            *["--tile", subject.folder / "tile.raw", "--width", width],
            *["--stride", subject.case.stride, "--threads", threads],
        ]
        self.log = open(subject.folder / f"{engine}.log", "w")
        command = map(str, [python, PEERS, "serve", engine, *arguments])
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, env=ENVIRONMENT, stdin=pipe, stdout=pipe, stderr=self.log, text=True)
        self.about = self.answer()  # when it has found its best configuration

    def run(self, repeat):
        """The times of each of `repeat` whole runs after one that warms up."""
        return [self.ask("run") for _ in range(1 + repeat)][1:]

    def save(self, path):
        self.ask(f"save {path}")

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"'{self.engine}' ended before it answered. What it said is in {self.log.name}.")
        return json.loads(line)

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.log.close()


def convert(python, subject):
    """Writes the network as ONNX, once a run."""
    command = map(str, [python, PEERS, "convert", subject.network, subject.folder])
    with open(subject.folder / "convert.log", "w") as log:
        subprocess.run(command, env=ENVIRONMENT, stdout=log, stderr=log, check=True)
