"""The tile that all engines score, as each takes it: windows cut and normalised."""

import json
import re

import numpy as np

# A composite keeps halves of digital numbers by storing twice the number.
VALUES_PER_DN = 2
# Windows in a batch that engines are tried with; one at a time is never the fastest.
BATCHES = [4, 8, 16, 32, 64, 128, 512, 1024]


def read_card(path):
    """The plain entries of a model card; lists of numbers become lists, all else stays text."""
    entries = {}
    with open(path) as card:
        for line in card:
            if match := re.match(r"(\w+):\s*([^#]*?)\s*(#.*)?$", line):
                key, text = match[1], match[2]
                entries[key] = json.loads(text) if re.fullmatch(r"\[[-\d., ]*\]", text) else text
    return entries


def normalized(planes, card):
    """Digital numbers (band, row, column) as the network was trained on them, the bands of a pixel together."""
    pixels = planes.transpose(1, 2, 0) / VALUES_PER_DN
    if card["normalization"] == "unit_norm":
        return ((pixels - card["mean"]) / card["std"]).astype(np.float32)
    if card["normalization"] == "scale":
        scaled = pixels / float(card["divide"])
        return (np.clip(scaled, *card["clip"]) if "clip" in card else scaled).astype(np.float32)
    raise ValueError(f"The card's normalization is '{card['normalization']}': write unit_norm or scale.")


def read_windows(path, width, card, stride):
    """Every window at a multiple of the stride that fits, in reading order: window, row, column, band."""
    planes = np.fromfile(path, "<u2").reshape(-1, width, width)
    size = int(card["window"])
    views = np.lib.stride_tricks.sliding_window_view(normalized(planes, card), (size, size), (0, 1))
    windows = views[::stride, ::stride].transpose(0, 1, 3, 4, 2)
    return np.ascontiguousarray(windows).reshape(-1, size, size, planes.shape[0])


def batches(count, size):
    """Slices of `size` windows that cover `count`; the last may be shorter."""
    return [slice(start, min(start + size, count)) for start in range(0, count, size)]
