#!/usr/bin/env python3
"""Prints what Keras's optimisers make of a few gradients, for Tests/TrainingTests to compare with.

    scripts/make-optimizer-values.py > Tests/TrainingTests/Optimisation/OptimizerValues.txt

A line is an optimiser, one of its settings, the number of a step, and the gradient and the weights after that step: two of a
kernel, two of a bias, which AdamW's decay leaves out. The weights start at 0.5, -0.25, 1 and -2.

Needs TensorFlow; made with 2.15.1 (Keras 2.15.0).
"""

import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import tensorflow as tf
from tensorflow import keras

START = [0.5, -0.25, 1.0, -2.0]
GRADIENTS = [
    [0.1, -2.0, 0.003, 0.5],
    [0.2, 1.5, -0.001, 0.25],
    [-0.4, 0.0, 0.002, -4.0],
    [0.05, -0.75, 0.0001, 1.0],
    [0.0, 0.3, -0.02, 0.125],
]
CASES = {
    ("adam", "none"): lambda: keras.optimizers.Adam(0.01),
    ("adam", "clip_norm"): lambda: keras.optimizers.Adam(0.01, clipnorm=1.0),
    ("adam", "global_clip_norm"): lambda: keras.optimizers.Adam(0.01, global_clipnorm=1.0),
    ("adamw", "weight_decay"): lambda: keras.optimizers.AdamW(0.01, weight_decay=0.1),
}

for (name, setting), make in CASES.items():
    optimizer = make()
    kernel = tf.Variable(START[:2], name="kernel")
    bias = tf.Variable(START[2:], name="bias")
    if name == "adamw":
        optimizer.exclude_from_weight_decay(var_names=["bias"])
    for number, gradient in enumerate(GRADIENTS, 1):
        optimizer.apply_gradients([(tf.constant(gradient[:2]), kernel), (tf.constant(gradient[2:]), bias)])
        weights = [float(value) for value in [*kernel.numpy(), *bias.numpy()]]
        print(name, setting, number, *gradient, *(f"{value:.9g}" for value in weights))
