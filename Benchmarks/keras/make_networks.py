#!/usr/bin/env python3
"""Writes small random networks with Keras, each with a golden file of what Keras says of some windows.

    python make_networks.py FOLDER [--networks 50] [--seed 1]

Any Keras from 2.12 on will do, also TensorFlow's; Keras 3 wants KERAS_BACKEND set. Together the networks
use every kind of step and every option that minemap reads: nested and shared models, shared steps, several
outputs. FOLDER gets, for each network, `N.h5`, `N.keras` (where this Keras can write them) and
`N.golden.h5`, for `minemap model check N.h5 --golden N.golden.h5`.
"""

import argparse
import os
import pathlib
import random

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import h5py
import numpy as np

try:
    import keras
except ImportError:
    from tensorflow import keras

L = keras.layers
WINDOWS = 3
ACTIVATIONS = ["linear", "relu", "sigmoid", "tanh", "elu", "softmax", "leaky_relu", "relu6"]


class Maker:
    """Makes one network; `r` decides everything."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.numbers = np.random.default_rng(seed)
        # The steps whose activation is the network's last, for the logits.
        self.ends = []

    def shape(self, x):
        return tuple(int(size) for size in x.shape[1:])

    def activation(self):
        r = self.r
        if r.random() < 0.15:
            return r.choice([lambda: L.LeakyReLU(0.25), lambda: L.ReLU(max_value=2.0), lambda: L.ELU(0.7)])()
        return r.choice(ACTIVATIONS)

    # Steps of a picture.

    def sliding(self, x, same=False):
        """Settings of a window that fits."""
        r = self.r
        height, width, _ = self.shape(x)
        kernel = (r.randint(1, min(3, height)), r.randint(1, min(3, width)))
        settings = {"padding": "same" if same else r.choice(["valid", "same"])}
        if same:
            pass
        elif r.random() < 0.4:
            stride = r.randint(1, 2)
            settings["strides"] = (stride, stride)
        elif r.random() < 0.4:
            settings["dilation_rate"] = (r.randint(1, 2), r.randint(1, 2))
            if settings["padding"] == "valid":
                spans = [(k - 1) * d + 1 for k, d in zip(kernel, settings["dilation_rate"])]
                if spans[0] > height or spans[1] > width:
                    settings["padding"] = "same"
        return kernel, settings

    def conv(self, x, filters=None, same=False):
        r = self.r
        kernel, settings = self.sliding(x, same)
        channels = self.shape(x)[2]
        groups = r.choice([g for g in (1, 1, 2, 3) if channels % g == 0])
        filters = filters or groups * r.randint(1, 3)
        if filters % groups or not same and r.random() < 0.5:
            groups = 1
        return L.Conv2D(
            filters, kernel, groups=groups, activation=self.activation(), use_bias=r.random() < 0.8, **settings)

    def depthwise(self, x):
        kernel, settings = self.sliding(x)
        return L.DepthwiseConv2D(
            kernel, depth_multiplier=self.r.randint(1, 2), activation=self.activation(),
            use_bias=self.r.random() < 0.8, **settings)

    def separable(self, x):
        kernel, settings = self.sliding(x)
        # TensorFlow's separable convolution takes one rate for both axes with a stride of 1.
        return L.SeparableConv2D(
            self.r.randint(1, 5), kernel, depth_multiplier=self.r.randint(1, 2), activation=self.activation(),
            use_bias=self.r.random() < 0.8, **settings)

    def pool(self, x):
        r = self.r
        height, width, _ = self.shape(x)
        kind = r.choice([L.MaxPooling2D, L.AveragePooling2D])
        size = (r.randint(1, min(3, height)), r.randint(1, min(3, width)))
        strides = r.choice([None, (1, 1), (2, 1), (2, 2)])
        return kind(size, strides=strides, padding=r.choice(["valid", "same"]))

    def margins(self, x):
        r = self.r
        if r.random() < 0.5:
            return L.ZeroPadding2D(r.choice([1, (1, 2), ((0, 1), (2, 1))]))
        height, width, _ = self.shape(x)
        if height < 4 or width < 4:
            return L.ZeroPadding2D(2)
        return L.Cropping2D(r.choice([1, (1, 0), ((0, 1), (2, 1))]))

    def normalization(self, x):
        r = self.r
        channels = self.shape(x)[-1]
        mean = [r.uniform(-1, 1) for _ in range(channels)]
        variance = [r.uniform(0.5, 2) for _ in range(channels)]
        choice = r.randrange(6)
        if choice == 2 and "invert" not in L.Normalization().get_config():
            # Keras 2.12 can invert, but doesn't save that it does.
            choice = 0
        if choice == 0:
            return L.Normalization(mean=mean, variance=variance)
        if choice == 1:
            return L.Normalization(mean=0.25, variance=2.0, axis=None)
        if choice == 2:
            return L.Normalization(mean=mean, variance=variance, invert=True)
        if choice == 3:
            step = L.Normalization()
            step.build((None, *self.shape(x)))
            return step
        if choice == 4:
            return L.Rescaling(variance, offset=mean)
        return L.Rescaling(r.uniform(0.5, 2), offset=r.uniform(-1, 1))

    def batch(self, x):
        r = self.r
        axis = r.choice([-1, len(x.shape) - 1])
        return L.BatchNormalization(
            axis=axis, center=r.random() < 0.8, scale=r.random() < 0.8, epsilon=r.choice([1e-3, 1e-5]),
            trainable=r.random() < 0.7)

    def activations(self, x):
        r = self.r
        return r.choice([
            lambda: L.Activation(r.choice(ACTIVATIONS)), lambda: L.ReLU(), lambda: L.ReLU(max_value=6.0),
            lambda: L.ReLU(max_value=1.5, negative_slope=0.1, threshold=0.2), lambda: L.LeakyReLU(),
            lambda: L.LeakyReLU(0.1), lambda: L.ELU(), lambda: L.ELU(0.5), lambda: L.Softmax(),
            lambda: L.Softmax(axis=len(x.shape) - 1)])()

    def idle(self, x):
        kinds = [
            L.Dropout(0.3), L.GaussianDropout(0.2), L.GaussianNoise(0.1), L.ActivityRegularization(0.01)]
        if len(x.shape) == 4:
            kinds.append(L.SpatialDropout2D(0.2))
        if hasattr(L, "AlphaDropout"):
            kinds.append(L.AlphaDropout(0.1))
        return self.r.choice(kinds)

    def dense(self, x):
        return L.Dense(self.r.randint(1, 5), activation=self.activation(), use_bias=self.r.random() < 0.8)

    def reshaped(self, x):
        height, width, channels = self.shape(x)
        return L.Reshape(self.r.choice([(width, height, channels), (-1, width, channels), (height * width, 1, -1)]))

    def picture_step(self, x):
        kinds = [
            self.conv, self.conv, self.conv, self.depthwise, self.separable, self.pool, self.margins,
            self.normalization, self.batch, self.activations, self.idle, self.dense, self.reshaped]
        return self.r.choice(kinds)(x)

    def vector_step(self, x):
        return self.r.choice([self.dense, self.batch, self.activations, self.idle, self.normalization])(x)

    # Parts of a graph.

    def same_shape(self, x):
        """A branch whose result has the shape of x."""
        channels = self.shape(x)[2]
        for _ in range(self.r.randint(0, 2)):
            x = self.r.choice([self.batch, self.activations, self.idle])(x)(x)
        return self.conv(x, filters=channels, same=True)(x)

    def branches(self, x):
        r = self.r
        parts = [self.same_shape(x) for _ in range(r.randint(1, 3))] + [x]
        r.shuffle(parts)
        kind = r.choice([L.Add, L.Average, L.Maximum, L.Multiply, L.Concatenate])
        return (kind(axis=r.choice([-1, 1, 2, 3])) if kind is L.Concatenate else kind())(parts)

    def shared(self, x):
        step = self.conv(x, filters=self.shape(x)[2], same=True)
        first = step(x)
        return L.Add()([step(first), first]) if self.r.random() < 0.5 else step(first)

    def squeeze(self, x):
        """Channels weighed by what the whole picture says of them."""
        channels = self.shape(x)[2]
        kind = self.r.choice([L.GlobalAveragePooling2D, L.GlobalMaxPooling2D])
        if self.r.random() < 0.5:
            weight = L.Dense(channels, activation="sigmoid")(kind(keepdims=True)(x))
        else:
            weight = L.Reshape((1, 1, channels))(L.Dense(channels, activation="sigmoid")(kind()(x)))
        return L.Multiply()([x, weight])

    def inner(self, x, depth):
        """A model as a step, of either kind; perhaps called twice, perhaps with two results."""
        r = self.r
        shape = self.shape(x)
        choice = r.randrange(4)
        if choice == 0:
            steps, y = [], keras.Input(shape)
            if r.random() < 0.6:
                steps.append(L.InputLayer(input_shape=shape) if keras.__version__ < "3" else keras.Input(shape))
            for _ in range(r.randint(1, 3)):
                steps.append(self.picture_step(y))
                y = steps[-1](y)
            return keras.Sequential(steps)(x)
        i = keras.Input(shape)
        if choice == 1:
            y = self.conv(i, filters=shape[2], same=True)(self.batch(i)(i))
            model = keras.Model(i, y)
            if r.random() < 0.3:
                model.trainable = False
            first = model(x, training=False) if r.random() < 0.3 else model(x)
            return L.Average()([model(first), first])
        if choice == 2:
            model = keras.Model(i, [self.same_shape(i), self.graph(i, depth + 1, 1)])
            first, second = model(x)
            return L.Concatenate()([first, x]) if r.random() < 0.5 else second
        return keras.Model(i, self.graph(i, depth + 1, r.randint(1, 3)))(x)

    def graph(self, x, depth, steps):
        r = self.r
        for _ in range(steps):
            kinds = [self.branches, self.shared, self.squeeze, lambda x: self.picture_step(x)(x)]
            if depth < 3:
                kinds.append(lambda x: self.inner(x, depth))
            x = r.choice(kinds)(x)
        return x

    def ending(self, x):
        """One output: numbers of no large size, since minemap compares probabilities."""
        r = self.r
        kind = r.choice([L.Flatten, L.GlobalAveragePooling2D, L.GlobalMaxPooling2D, None])
        last = r.choice(["softmax", "sigmoid", "tanh"])
        if kind is None:
            end = L.Conv2D(r.randint(1, 3), 1, activation=last)
            self.ends.append(end)
            return end(x)
        x = kind()(x)
        for _ in range(r.randint(0, 2)):
            x = self.vector_step(x)(x)
        if r.random() < 0.3:
            x = L.Concatenate()([x, self.vector_step(x)(x)])
        units = r.randint(1, 3)
        if r.random() < 0.5:
            end = L.Dense(units, activation=last)
        else:
            x = L.Dense(units)(x)
            end = L.Activation(last)
        self.ends.append(end)
        x = end(x)
        return self.idle(x)(x) if r.random() < 0.2 else x

    def network(self):
        r = self.r
        shape = (r.randint(5, 9), r.randint(5, 9), r.randint(1, 6))
        i = keras.Input(shape)
        if r.random() < 0.3:
            return self.sequential(shape)
        x = self.graph(i, 0, r.randint(1, 5))
        model = keras.Model(i, [self.ending(x) for _ in range(r.choice([1, 1, 2, 3]))])
        return model

    def sequential(self, shape):
        r = self.r
        steps, y = [], keras.Input(shape)
        way = r.randrange(3)
        if way == 0:
            steps.append(L.InputLayer(input_shape=shape) if keras.__version__ < "3" else keras.Input(shape))
        for _ in range(r.randint(1, 5)):
            steps.append(self.picture_step(y))
            y = steps[-1](y)
        steps += [L.Flatten(), L.Dense(2, activation="softmax")]
        self.ends.append(steps[-1])
        model = keras.Sequential(steps)
        if way == 1:
            model.build((None, *shape))
        elif way == 2:
            model(np.zeros((1, *shape), "float32"))
        return model

    # Weights and answers.

    def fill(self, model):
        """Random weights, since those that Keras starts with hide mistakes: biases of 0, variances of 1."""
        for step in steps_of(model):
            values = []
            for weight in step.weights:
                name, shape = weight.name, tuple(weight.shape)
                if "count" in name:
                    values.append(np.array(1, dtype=str(weight.dtype).split("'")[-2] if "'" in str(weight.dtype) else weight.dtype))
                elif "variance" in name or "gamma" in name:
                    values.append(self.numbers.uniform(0.5, 1.5, shape).astype("float32"))
                elif len(shape) > 1:
                    fan = int(np.prod(shape[:-1]))
                    values.append((self.numbers.normal(size=shape) / np.sqrt(fan)).astype("float32"))
                else:
                    values.append((self.numbers.normal(size=shape) * 0.3).astype("float32"))
            if values:
                step.set_weights(values)
            if isinstance(step, L.Normalization):
                # Without this it goes on with what it was made with.
                step.finalize_state()


def steps_of(model):
    for step in model.layers:
        if hasattr(step, "layers"):
            yield from steps_of(step)
        else:
            yield step


def answers(model, windows):
    """What the model says, all outputs side by side."""
    said = model(windows, training=False)
    said = said if isinstance(said, (list, tuple)) else [said]
    return np.concatenate([np.asarray(part).reshape(len(windows), -1) for part in said], axis=1)


def write(folder, name, maker):
    model = maker.network()
    maker.fill(model)
    shape = model.input_shape[1:]
    raw = maker.numbers.integers(0, 10001, (WINDOWS, *shape), dtype=np.uint16)
    windows = (raw / 10000).astype("float32")
    saved = []
    for extension in ("h5", "keras"):
        path = folder / f"{name}.{extension}"
        try:
            model.save(str(path))
            saved.append(extension)
        except (ValueError, TypeError, OSError) as error:
            path.unlink(missing_ok=True)
            print(f"{name}: Keras can't write .{extension}: {str(error).splitlines()[0][:90]}")
    y = answers(model, windows)
    # The same network without its last activations: `call` asks for them each time.
    for end in maker.ends:
        end.activation = keras.activations.linear
    logits = answers(model, windows)
    with h5py.File(folder / f"{name}.golden.h5", "w") as file:
        file["raw"], file["y"], file["logits"] = raw, y.astype("float32"), logits.astype("float32")
        file.attrs["normalization"] = "clip10000"
        file.attrs["keras_version"] = keras.__version__
    return saved


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--networks", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    written = []
    for index in range(options.networks):
        keras.backend.clear_session()
        written += write(options.folder, f"{index:03}", Maker(options.seed * 100_000 + index))
    counts = ", ".join(f"{written.count(extension)} .{extension}" for extension in ("h5", "keras"))
    print(f"Keras {keras.__version__}: {options.networks} networks, {counts}")


if __name__ == "__main__":
    main()
