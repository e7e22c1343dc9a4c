#!/usr/bin/env python
"""Like make_networks.py, with Keras 1: it has other names for steps and their settings, and writes .h5 only.

    python make_keras1_networks.py FOLDER

Needs Python 3.6, keras 1.2.2 with tensorflow 1.4.1, h5py below 3 and numpy below 1.17. The same script runs on
Keras 2.0 to 2.2, which take these names and write their own.
"""

import os
import random
import sys

import h5py
import keras
import numpy as np
from keras import backend, layers as L
from keras.models import Model, Sequential

IS_FIRST = keras.__version__.startswith("1.")


def convolution(r, filters=None, same=False):
    mode = "same" if same else r.choice(["same", "valid"])
    activation = r.choice(["linear", "relu", "tanh", "sigmoid"])
    rows, columns = r.randint(1, 3), r.randint(1, 2)
    filters = filters or r.randint(1, 4)
    stride = 1 if same else r.randint(1, 2)
    kind = r.randrange(3)
    if not IS_FIRST:
        sizes = dict(padding=mode, activation=activation, use_bias=r.random() < 0.7)
        if kind == 0 and not same:
            return L.SeparableConv2D(filters, (rows, columns), depth_multiplier=2, **sizes)
        if kind == 1 and not same and hasattr(L, "DepthwiseConv2D"):
            return L.DepthwiseConv2D((rows, rows), depth_multiplier=2, strides=(stride, stride), **sizes)
        return L.Conv2D(filters, (rows, columns), strides=(stride, stride), **sizes)
    sizes = dict(border_mode=mode, activation=activation, bias=r.random() < 0.7)
    if kind == 0 and not same:
        return L.SeparableConvolution2D(filters, rows, columns, depth_multiplier=2, **sizes)
    if kind == 1:
        return L.AtrousConvolution2D(filters, rows, columns, atrous_rate=(2, 2), **dict(sizes, border_mode="same"))
    return L.Convolution2D(filters, rows, columns, subsample=(stride, stride), **sizes)


def merged(r, parts):
    if IS_FIRST:
        return L.merge(parts, mode=r.choice(["sum", "mul", "ave", "max", "concat"]), concat_axis=-1)
    return r.choice([L.add, L.multiply, L.average, L.maximum, L.concatenate])(parts)


def step(r):
    pools = dict(border_mode="same") if IS_FIRST else dict(padding="same")
    return r.choice([
        lambda: convolution(r), lambda: convolution(r), lambda: L.BatchNormalization(),
        lambda: L.MaxPooling2D((2, 2), **pools), lambda: L.AveragePooling2D((2, 1), strides=(1, 1), **pools),
        lambda: L.ZeroPadding2D((1, 2)), lambda: L.Cropping2D(((1, 0), (0, 1))), lambda: L.Dropout(0.5),
        lambda: L.GaussianNoise(0.5), lambda: L.LeakyReLU(0.2), lambda: L.ELU(0.5), lambda: L.Activation("tanh"),
        lambda: L.SpatialDropout2D(0.5)])()


def inner(r, shape):
    """A model as a step that keeps the shape."""
    if r.random() < 0.5:
        first = L.BatchNormalization(input_shape=shape)
        if r.random() < 0.5:
            first.trainable = False
        return Sequential([first, convolution(r, shape[2], same=True), L.BatchNormalization()])
    i = L.Input(shape)
    x = L.BatchNormalization()(i)
    return Model(i, convolution(r, shape[2], same=True)(x))


def network(r):
    """The whole network, and one that ends before the last activation."""
    shape = (r.randint(7, 10), r.randint(7, 10), r.randint(1, 4))
    i = L.Input(shape)
    x = i
    if r.random() < 0.4:
        steps = [L.BatchNormalization(input_shape=shape)] + [step(r) for _ in range(3)]
        steps += [L.Flatten(), L.Dense(3), L.Activation("softmax")]
        model = Sequential(steps)
        start = model.inputs[0]
        return model, backend.function([start, backend.learning_phase()], [steps[-2].output])
    for _ in range(r.randint(1, 4)):
        size = tuple(int(s) for s in backend.int_shape(x)[1:])
        kind = r.randrange(4)
        if kind == 0:
            x = merged(r, [x, convolution(r, size[2], same=True)(x), L.BatchNormalization()(x)])
        elif kind == 1:
            model = inner(r, size)
            x = merged(r, [model(x), model(model(x))])
        elif kind == 2:
            shared = convolution(r, size[2], same=True)
            x = shared(shared(x))
        elif min(size[:2]) > 3:
            x = step(r)(x)
    x = r.choice([L.Flatten, L.GlobalAveragePooling2D, L.GlobalMaxPooling2D])()(x)
    logits = L.Dense(2)(x)
    model = Model(i, L.Activation("softmax")(logits))
    return model, backend.function([i, backend.learning_phase()], [logits])


def main():
    folder = sys.argv[1]
    if not os.path.isdir(folder):
        os.makedirs(folder)
    for index in range(40):
        r, numbers = random.Random(index), np.random.RandomState(index)
        backend.clear_session()
        model, before = network(r)
        # Above 0, since variances are among them.
        model.set_weights([numbers.uniform(0.1, 1, w.shape) * (1 if w.ndim < 2 else numbers.choice([-0.4, 0.4], w.shape))
                           for w in model.get_weights()])
        shape = backend.int_shape(model.inputs[0])[1:]
        raw = numbers.randint(0, 10001, (3,) + tuple(shape)).astype("uint16")
        windows = (raw / 10000.0).astype("float32")
        name = os.path.join(folder, "%03d" % index)
        model.save(name + ".h5")
        with h5py.File(name + ".golden.h5", "w") as file:
            file["raw"], file["y"], file["logits"] = raw, model.predict(windows), before([windows, 0])[0]
            file.attrs["normalization"] = "clip10000"
    print("Keras %s: 40 networks" % keras.__version__)


if __name__ == "__main__":
    main()
