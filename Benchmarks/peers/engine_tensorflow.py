"""TensorFlow at its best: the network as a compiled function of a batch."""

import numpy as np
import tensorflow as tf

from tile import batches


class TensorFlow:
    title = "TensorFlow"

    def __init__(self, files, threads):
        tf.config.threading.set_intra_op_parallelism_threads(threads)
        self.version = f"TensorFlow {tf.__version__}"
        model = tf.keras.models.load_model(files.network, compile=False)
        signature = [tf.TensorSpec(model.input_shape, tf.float32)]
        self.outputs = tf.function(lambda batch: tf.nest.flatten(model(batch, training=False)), signature)

    def configurations(self):
        return [{"batch": size} for size in [32, 128, 512, 1024, 2048, 4096]]  # its calls cost more than others'

    def prepare(self, configuration, windows):
        parts = batches(len(windows), configuration["batch"])

        def run():
            answers = [self.outputs(tf.convert_to_tensor(windows[part])) for part in parts]
            return np.concatenate([np.concatenate([one.numpy() for one in answer], axis=1) for answer in answers])

        return run
