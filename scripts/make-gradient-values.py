#!/usr/bin/env python3
"""Prints losses and gradients that Keras computes, for Tests/NeuralNetworkTests to compare with.

    scripts/make-gradient-values.py > Tests/NeuralNetworkTests/Gradients/GradientValues.txt

A line is a network of KerasGradientTests.swift, in its order: the loss of a batch of five windows; after a bar its
gradient by each weight; after another the moving means and variances. Weights, windows and their weights come from the
generator of Sources/Geography/SplitMix.swift, in the order that the test draws them in.

Needs TensorFlow; made with 2.15.1.
"""

import numpy
import tensorflow as tf
from tensorflow.keras import Input, Model, layers

WINDOWS = 5


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def numbers(self, shape):
        """Uniform between -1 and 1."""
        return numpy.array([self.number() for _ in range(int(numpy.prod(shape)))], numpy.float32).reshape(shape)

    def number(self):
        word = self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        word = (word ^ word >> 27) * 0x94D049BB133111EB % 2**64
        return 2 * ((word ^ word >> 31) >> 11) * 2.0**-53 - 1


def plain():
    window = Input((6, 7, 2))
    value = layers.Conv2D(3, 3, padding="same", activation="relu")(window)
    value = layers.MaxPooling2D(2, padding="same")(value)
    value = layers.Conv2D(6, 3, strides=2, padding="same", groups=3, activation="tanh")(value)
    value = layers.Flatten()(value)
    value = layers.Dense(5, activation="elu")(value)
    return Model(window, layers.Dense(1, activation="sigmoid")(value))


def residual():
    window = Input((8, 8, 3))
    value = layers.Conv2D(4, 3, padding="valid")(window)
    start = layers.ReLU()(layers.BatchNormalization()(value))
    value = layers.Conv2D(4, 3, padding="same", dilation_rate=2)(start)
    value = layers.ReLU()(layers.Add()([layers.BatchNormalization()(value), start]))
    value = layers.Flatten()(layers.AveragePooling2D(4, strides=3, padding="same")(value))
    return Model(window, layers.Dense(2, activation="softmax")(value))


def values(network, loss, seed):
    random = SplitMix(seed)
    for weight in network.trainable_weights:
        weight.assign(random.numbers(weight.shape) * (0.5 if len(weight.shape) > 1 else 1))
    windows = random.numbers((WINDOWS,) + network.input_shape[1:])
    weights = 1 + 0.5 * random.numbers((WINDOWS,))
    targets = numpy.arange(WINDOWS) % 2
    truth = targets[:, None] if network.output_shape[1] == 1 else numpy.eye(2)[targets]
    for weight in network.non_trainable_weights:
        if "variance" in weight.name:
            weight.assign(numpy.full(weight.shape, 0.999, numpy.float32))
    with tf.GradientTape() as tape:
        found = loss(truth.astype("float32"), network(windows, training=True), sample_weight=weights)
    gradient = tape.gradient(found, network.trainable_weights)
    parts = [[found], gradient, network.non_trainable_weights]
    return " | ".join(" ".join(f"{x:.7g}" for part in group for x in numpy.ravel(part)) for group in parts)


if __name__ == "__main__":
    print(values(plain(), tf.keras.losses.BinaryCrossentropy(label_smoothing=0.1), 1))
    print(values(plain(), tf.keras.losses.BinaryFocalCrossentropy(gamma=2, label_smoothing=0.1), 2))
    print(values(residual(), tf.keras.losses.CategoricalCrossentropy(label_smoothing=0.2), 3))
    print(values(residual(), tf.keras.losses.CategoricalFocalCrossentropy(alpha=1, gamma=1.5), 4))
