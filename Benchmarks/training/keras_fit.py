"""Seconds of each epoch of Keras's fit on the training patches of a dataset, with the network of a .h5 file.

    python keras_fit.py NETWORK.h5 DATASET.h5 EPOCHS
"""

import json
import sys
import time

import h5py
import numpy
from tensorflow import keras


class Stopwatch(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seconds = []

    def on_epoch_begin(self, epoch, logs=None):
        self.start = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        self.seconds.append(time.perf_counter() - self.start)


network, dataset, epochs = sys.argv[1], sys.argv[2], int(sys.argv[3])
with h5py.File(dataset) as file:
    train = file["split"][:] == 0
    patches = numpy.clip(file["patches"][:][train].astype(numpy.float32) / 3000, 0, 1)
    labels = file["label"][:][train].astype(numpy.float32)
model = keras.models.load_model(network, compile=False)
model.compile(keras.optimizers.Adam(0.001), "binary_crossentropy")
watch = Stopwatch()
model.fit(patches, labels, batch_size=64, epochs=epochs, verbose=0, callbacks=[watch])
print(json.dumps({"patches": int(train.sum()), "seconds": watch.seconds}))
