"""Keras as people call it: `model.predict` at its default batch."""

import keras
import numpy as np
import tensorflow as tf


class KerasPredict:
    title = "Keras predict"

    def __init__(self, files, threads):
        tf.config.threading.set_intra_op_parallelism_threads(threads)
        self.version = f"Keras {keras.__version__}"
        self.model = tf.keras.models.load_model(files.network, compile=False)

    def configurations(self):
        return [{"batch": 32}]

    def prepare(self, configuration, windows):
        def run():
            answers = self.model.predict(windows, batch_size=configuration["batch"], verbose=0)
            return np.concatenate(answers, axis=1) if isinstance(answers, list) else answers

        return run
