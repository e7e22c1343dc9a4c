#!/usr/bin/env python3
"""The other engines, each in a process of its own that stays warm between rounds.

    peers.py convert NETWORK.h5 FOLDER
    peers.py serve ENGINE --network NETWORK.h5 --folder FOLDER --card CARD.yml --tile tile.raw --width 910 --stride 14

`convert` writes the network as ONNX. `serve` loads it, looks for the engine's best configuration, says so in a line of
JSON, and then answers each line of its standard input with another:

    run         scores the whole tile             {"seconds": 0.2, "processor_seconds": 0.4}
    save FILE   and writes the scores (Float32)   {"saved": "FILE"}
"""

import argparse
import importlib
import json
import math
import os
import sys
import time
from dataclasses import dataclass

ENGINES = {
    "onnxruntime": ("engine_onnxruntime", "OnnxRuntime"),
    "openvino": ("engine_openvino", "OpenVINO"),
    "tensorflow": ("engine_tensorflow", "TensorFlow"),
    "predict": ("engine_keras", "KerasPredict"),
}
# Windows of a trial, as many as take about so long.
TRIAL = range(256, 2049)
TRIAL_SECONDS = 0.2
# Configurations that are tried again on the whole tile.
FINALISTS = 4
PASSES = 2
# A configuration that takes so many times as long as the fastest is not tried again.
HOPELESS = 1.5


@dataclass
class Files:
    network: str
    folder: str

    def onnx(self, layout):
        return f"{self.folder}/{layout}.onnx"


def convert(files):
    """Writes the network as ONNX, to take its input either way round: some engines are faster with channels first."""
    import tensorflow as tf
    import tf2onnx

    model = tf.keras.models.load_model(files.network, compile=False)
    name = model.input_names[0]
    signature = [tf.TensorSpec(model.input_shape, tf.float32, name=name)]
    os.makedirs(files.folder, exist_ok=True)
    for layout, channels_first in [("NHWC", None), ("NCHW", [name])]:
        path = files.onnx(layout)
        tf2onnx.convert.from_keras(model, signature, opset=17, inputs_as_nchw=channels_first, output_path=path)


class Contender:
    """An engine with the windows of a tile, in both orders of their axes."""

    def __init__(self, engine, windows):
        self.engine = engine
        self.arrays = {"NHWC": windows}

    def prepare(self, configuration, count=None):
        layout = configuration.get("layout", "NHWC")
        if layout not in self.arrays:
            self.arrays[layout] = self.arrays["NHWC"].transpose(0, 3, 1, 2).copy()
        return self.engine.prepare(configuration, self.arrays[layout][:count])

    def best(self):
        """The fastest configuration: all on a part of the tile, then the first few on the whole."""
        configurations = self.engine.configurations()
        if len(configurations) > 1:
            configurations = self.ranked(configurations, self.trial(configurations[0]))[:FINALISTS]
            configurations = self.ranked(configurations, None)
        return configurations[0]

    def trial(self, configuration):
        """How many windows a trial scores."""
        run = self.prepare(configuration, TRIAL.start)
        run()
        fitting = int(TRIAL.start * TRIAL_SECONDS / seconds(run)[0])
        return min(max(fitting, TRIAL.start), TRIAL.stop - 1)

    def ranked(self, configurations, count):
        """From the fastest to the slowest, by the shortest of their runs.

        Each has its turn in every pass, so that something else that runs for a while slows them all.
        """
        shortest = dict.fromkeys(range(len(configurations)), math.inf)
        for _ in range(PASSES):
            for index in shortest:
                run = self.prepare(configurations[index], count)
                run()
                shortest[index] = min(shortest[index], seconds(run)[0], seconds(run)[0])
            slowest = HOPELESS * min(shortest.values())
            shortest = {index: time for index, time in shortest.items() if time < slowest}
        return [configurations[index] for index in sorted(shortest, key=shortest.get)]


def seconds(run):
    start = time.perf_counter()
    scores = run()
    return time.perf_counter() - start, scores


def serve(options):
    # What libraries print must not get between the lines of the protocol.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    from tile import read_card, read_windows

    module, name = ENGINES[options.engine]
    engine = getattr(importlib.import_module(module), name)(Files(options.network, options.folder), options.threads)
    windows = read_windows(options.tile, options.width, read_card(options.card), options.stride)
    contender = Contender(engine, windows)
    configuration = contender.best()
    run = contender.prepare(configuration)
    scores = run()
    about = {"title": engine.title, "version": engine.version, "windows": len(windows), "configuration": configuration}
    print(json.dumps(about), file=answers)
    for line in sys.stdin:
        match line.split(maxsplit=1):
            case ["run"]:
                used = time.process_time()
                elapsed, scores = seconds(run)
                answer = {"seconds": elapsed, "processor_seconds": time.process_time() - used}
            case ["save", path]:
                scores.astype("<f4").tofile(path.strip())
                answer = {"saved": path.strip()}
            case _:
                answer = {"error": f"'{line.strip()}' is no command. Write 'run' or 'save FILE'."}
        print(json.dumps(answer), file=answers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    converting = commands.add_parser("convert")
    converting.add_argument("network")
    converting.add_argument("folder")
    serving = commands.add_parser("serve")
    serving.add_argument("engine", choices=ENGINES)
    for name in ["network", "folder", "card", "tile"]:
        serving.add_argument(f"--{name}", required=True)
    serving.add_argument("--width", type=int, default=910)
    serving.add_argument("--stride", type=int, required=True)
    serving.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    convert(Files(options.network, options.folder)) if options.command == "convert" else serve(options)


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
