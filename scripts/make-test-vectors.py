#!/usr/bin/env python3
"""Prints the 'test_vectors' of a model card: windows that a few words define, with Keras's answers.

    python3 -m venv /tmp/keras && /tmp/keras/bin/pip install tensorflow==2.15.1 pyyaml
    /tmp/keras/bin/python scripts/make-test-vectors.py models/NAME.yml NETWORK... PATTERN... >> models/NAME.yml

NETWORK is each file of the card, in the card's order. A PATTERN is one of

    noise:SEED:LOW:HIGH             single pixels
    blocks:SEED:SIZE:LOW:HIGH       blocks of SIZE x SIZE pixels, smaller at the lower and right edges
    mixed:SEED:SIZE:LOW:HIGH:FIRST:SECOND       blocks between two grounds: forest, bare, water, silt

as the Swift type TestPattern defines them. Blocks are drawn row by row and column by column from SplitMix64, begun with
SEED, where a draw is LOW + next mod (HIGH - LOW + 1). In 'noise' and 'blocks' every band of a block, in the order of the
network's input, has a DN drawn for it. In 'mixed' a block has one draw D, in thousandths of the second ground, and
DN = (first * (1000 - D) + second * D) // 1000.

Bands and normalisation are taken from the card. Nothing of minemap is used, so that the answers are Keras's alone.
Choose patterns so that some probabilities are well inside of 0 to 1.
"""

import datetime
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy
import tensorflow
import yaml

MASK = (1 << 64) - 1


def split_mix(seed):
    """Draws of SplitMix64."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        word = state
        word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & MASK
        yield word ^ (word >> 31)


# DN of grounds as L1C imagery shows them, in round numbers. Silt was tuned until 44px_v2.8, which is certain about the
# others, wavered.
GROUNDS = {
    "forest": dict(B1=1300, B2=1000, B3=850, B4=600, B5=900, B6=2200, B7=2700, B8=2600, B8A=2900, B9=900, B10=20, B11=1500, B12=650),
    "bare": dict(B1=1500, B2=1400, B3=1500, B4=1700, B5=1900, B6=2100, B7=2300, B8=2300, B8A=2500, B9=800, B10=20, B11=2900, B12=2200),
    "water": dict(B1=1500, B2=1350, B3=1350, B4=1300, B5=1200, B6=800, B7=750, B8=650, B8A=550, B9=250, B10=15, B11=250, B12=180),
    "silt": dict(B1=1950, B2=1400, B3=1350, B4=1700, B5=2150, B6=1000, B7=1100, B8=1400, B8A=500, B9=50, B10=15, B11=650, B12=150),
}


def parse(pattern, bands):
    """The words of a pattern as a mapping."""
    kind, seed, *rest = pattern.split(":")
    grounds = [rest.pop(-2), rest.pop()] if kind == "mixed" else []
    names = ["low", "high"] if kind == "noise" else ["size", "low", "high"]
    spectra = [[GROUNDS[ground][band] for band in bands] for ground in grounds]
    return {
        "pattern": kind,
        "seed": int(seed),
        **dict(zip(names, map(int, rest), strict=True)),
        **dict(zip(["first", "second"], spectra)),
    }


def window(pattern, side, bands):
    """The DN of a pattern's window: rows x columns x bands."""
    size = pattern.get("size", 1)
    draws = (pattern["low"] + word % (pattern["high"] - pattern["low"] + 1) for word in split_mix(pattern["seed"]))
    numbers = numpy.zeros((side, side, bands), numpy.uint16)
    for row in range(0, side, size):
        for column in range(0, side, size):
            if pattern["pattern"] == "mixed":
                draw = next(draws)
                grounds = zip(pattern["first"], pattern["second"])
                block = [(first * (1000 - draw) + second * draw) // 1000 for first, second in grounds]
            else:
                block = [next(draws) for _ in range(bands)]
            numbers[row : row + size, column : column + size] = block
    return numbers


def normalise(numbers, card):
    """What the card says, in double precision, rounded once."""
    numbers = numbers.astype(numpy.float64)
    if card["normalization"] == "unit_norm":
        numbers = (numbers - numpy.array(card["mean"])) / numpy.array(card["std"])
    elif card["normalization"] == "scale":
        numbers = numbers / card["divide"]
        if card.get("clip"):
            numbers = numpy.clip(numbers, *card["clip"])
    else:
        sys.exit(f"The card's normalization is {card['normalization']}, which this script doesn't know.")
    return numbers.astype(numpy.float32)


def ask(path, windows):
    """Keras's probabilities and logits: windows x outputs each."""
    model = keras.models.load_model(path, compile=False)
    probabilities = side_by_side(model(windows, training=False))
    # The last activation of every output is taken off, in place, and the network asked again.
    for layer in last_layers(model):
        if type(layer).__name__ in ("Softmax", "ReLU", "LeakyReLU", "ELU"):
            sys.exit(f"{path} ends in a {type(layer).__name__} layer, which this script can't take off: use Activation.")
        if hasattr(layer, "activation"):
            layer.activation = keras.activations.linear
    logits = side_by_side(keras.Model(model.inputs, model.outputs)(windows, training=False))
    return probabilities, logits


def last_layers(model):
    """The layers that give the outputs, those of nested models included."""
    for name in model.output_names:
        layer = model.get_layer(name)
        yield from last_layers(layer) if isinstance(layer, keras.Model) else [layer]


def side_by_side(outputs):
    """The columns of all outputs as one array."""
    outputs = outputs if isinstance(outputs, list) else [outputs]
    return numpy.concatenate([output.numpy().reshape(len(output), -1) for output in outputs], axis=1)


def numbers(values):
    """A list, each number as short as float32 needs."""
    return "[" + ", ".join(str(value) for value in values.astype(numpy.float32)) + "]"


def main():
    words = [word for word in sys.argv[2:] if word.startswith(("noise:", "blocks:", "mixed:"))]
    networks = [word for word in sys.argv[2:] if word not in words]
    if not words or not networks:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        card = yaml.safe_load(file)
    patterns = [parse(word, card["bands"]) for word in words]
    windows = numpy.stack(
        [normalise(window(pattern, card["window"], len(card["bands"])), card) for pattern in patterns])
    answers = [ask(path, windows) for path in networks]
    probabilities, logits = (numpy.concatenate(columns, axis=1) for columns in zip(*answers))

    versions = f"Keras {keras.__version__}, TensorFlow {tensorflow.__version__}"
    print("test_vectors:")
    print(f"  from: {versions}, scripts/make-test-vectors.py, {datetime.date.today()}")
    print("  vectors:")
    for pattern, chances, values in zip(patterns, probabilities, logits):
        words = [f"{key}: {value}" for key, value in pattern.items()]
        grounds = [word for word in words if word.startswith(("first:", "second:"))]
        lines = [", ".join(word for word in words if word not in grounds)] + grounds
        lines.append(f"probabilities: {numbers(chances)}, logits: {numbers(values)}")
        print("    - { " + ",\n        ".join(lines) + " }")


if __name__ == "__main__":
    main()
