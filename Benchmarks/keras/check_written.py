#!/usr/bin/env python3
"""Loads networks that minemap wrote in the Keras that runs this, and compares the answers.

    swift run -c release network-samples build/samples
    python Benchmarks/keras/check_written.py build/samples

Run it once with TensorFlow 2.15 (Keras 2) and once with the newest (Keras 3), each in a venv of its own:

    python3 -m venv build/keras2 && build/keras2/bin/pip install tensorflow-cpu==2.15.1
    python3 -m venv build/keras3 && build/keras3/bin/pip install tensorflow-cpu

It prints the largest difference, and fails where a network doesn't load or differs by more than 1e-5 (of numbers
above 1: of their size).
"""

import os
import pathlib
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import h5py
import keras
import numpy

ALLOWED = 1e-5


def normalised(golden):
    """The windows as the network takes them, computed in double precision and rounded once."""
    raw = golden["raw"][:].astype(numpy.float64)
    kind = golden.attrs["normalization"]
    if kind == "unit_norm":
        raw = (raw - golden["mean"][:]) / golden["std"][:]
    else:
        raw = numpy.clip(raw / float(kind.removeprefix("clip")), 0, 1)
    return raw.astype(numpy.float32)


def layer_of(model, tensor):
    """The layer that gives a tensor."""
    history = getattr(tensor, "_keras_history", None)
    name = history[0].name if isinstance(history, tuple) else history.operation.name
    return model.get_layer(name)


def logits(model, tensor):
    """What the last activation before an output is given, with that activation taken away."""
    layer = layer_of(model, tensor)
    while type(layer).__name__ == "Dropout":
        tensor = layer.input
        layer = layer_of(model, tensor)
    kind = type(layer).__name__
    if kind in ("Activation", "ReLU", "LeakyReLU", "ELU", "Softmax"):
        return layer.input
    if not hasattr(layer, "activation"):
        return tensor
    config = layer.get_config() | {"activation": "linear", "name": layer.name + "_logits"}
    copy = type(layer).from_config(config)
    result = copy(layer.input)
    copy.set_weights(layer.get_weights())
    return result


def answers(model, tensors, windows):
    """The outputs of each window, one after the other."""
    parts = keras.Model(model.inputs, tensors).predict(windows, verbose=0)
    parts = parts if isinstance(parts, (list, tuple)) else [parts]
    return numpy.concatenate([part.reshape(len(windows), -1) for part in parts], axis=1)


def difference(found, expected):
    """The largest difference; a number above 1 may be off by as many times more."""
    return (numpy.abs(found - expected) / numpy.maximum(1, numpy.abs(expected))).max()


def differences(path):
    """The largest differences of the answers and of the logits."""
    with h5py.File(path.with_suffix(".golden.h5")) as golden:
        windows, expected, expected_logits = normalised(golden), golden["y"][:], golden["logits"][:]
    model = keras.models.load_model(path, compile=False)
    found = answers(model, model.outputs, windows)
    found_logits = answers(model, [logits(model, tensor) for tensor in model.outputs], windows)
    return difference(found, expected), difference(found_logits, expected_logits)


def main(folder):
    paths = sorted(path for path in pathlib.Path(folder).glob("*.h5") if not path.name.endswith(".golden.h5"))
    if not paths:
        sys.exit(f"There are no networks in '{folder}'. Run 'swift run -c release network-samples {folder}' first.")
    worst, worst_logits, failures = (0, ""), (0, ""), []
    for path in paths:
        try:
            answer, logit = differences(path)
        except Exception as error:  # whatever Keras says of a file, the other files are still to be checked
            failures.append(f"{path.name}: {type(error).__name__}: {str(error)[:400]}")
            continue
        finally:
            keras.backend.clear_session()
        worst, worst_logits = max(worst, (answer, path.name)), max(worst_logits, (logit, path.name))
        if not (answer <= ALLOWED and logit <= ALLOWED):
            failures.append(f"{path.name}: answers differ by {answer:.3g}, logits by {logit:.3g}")
    print("\n".join(failures))
    print(f"Keras {keras.__version__}: {len(paths) - len(failures)} of {len(paths)} networks give the same answers.")
    print(f"The largest difference is {worst[0]:.3g} ({worst[1]}), of logits {worst_logits[0]:.3g} ({worst_logits[1]}).")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "build/samples")
