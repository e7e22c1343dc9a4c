"""TensorFlow at its best: the network as a compiled graph with its weights frozen into it."""

import numpy as np
import tensorflow as tf
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

from tile import batches


class TensorFlow:
    title = "TensorFlow"

    def __init__(self, files, threads):
        tf.config.threading.set_intra_op_parallelism_threads(threads)
        self.version = f"TensorFlow {tf.__version__}"
        self.model = tf.keras.models.load_model(files.network, compile=False)

    def configurations(self):
        sizes = [1, 8, 32, 128, 512, 1024]
        return [{"graph": graph, "batch": size} for graph in ["frozen", "XLA"] for size in sizes]

    def prepare(self, configuration, windows):
        parts = batches(len(windows), configuration["batch"])
        call = self.compiled(configuration["graph"], windows.shape[1:])

        def run():
            answers = [call(tf.convert_to_tensor(windows[part])) for part in parts]
            return np.concatenate([np.concatenate([one.numpy() for one in answer], axis=1) for answer in answers])

        return run

    def compiled(self, graph, shape):
        """The network as a function of a batch that answers a list of outputs."""
        def outputs(batch):
            return tf.nest.flatten(self.model(batch, training=False))

        signature = [tf.TensorSpec((None, *shape), tf.float32)]
        if graph == "XLA":
            return tf.function(outputs, input_signature=signature, jit_compile=True)
        function = tf.function(outputs, input_signature=signature).get_concrete_function()
        return convert_variables_to_constants_v2(function)
