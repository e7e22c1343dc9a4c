"""OpenVINO in float32, with one or more streams of asynchronous requests."""

import numpy as np
import openvino

from tile import BATCHES, batches


class OpenVINO:
    title = "OpenVINO"

    def __init__(self, files, threads):
        self.version = f"OpenVINO {openvino.__version__.split('-')[0]}"
        self.core = openvino.Core()
        self.files = files
        self.threads = threads

    def configurations(self):
        return [
            {"layout": layout, "streams": streams, "batch": size}
            for layout in ["NHWC", "NCHW"]
            for streams in sorted({1, self.threads})
            for size in BATCHES
        ]

    def prepare(self, configuration, windows):
        parts = batches(len(windows), configuration["batch"])
        # A last batch that is shorter has a graph of its own: fixed shapes run faster than open ones.
        sizes = {part.stop - part.start for part in parts}
        queues = {size: self.queue(configuration, (size, *windows.shape[1:])) for size in sizes}

        def run():
            answers = [None] * len(parts)
            for queue in queues.values():
                queue.set_callback(lambda request, index: keep(answers, request, index))
            for index, part in enumerate(parts):
                batch = openvino.Tensor(windows[part], shared_memory=True)
                queues[part.stop - part.start].start_async({0: batch}, index)
            for queue in queues.values():
                queue.wait_all()
            return np.concatenate(answers)

        return run

    def queue(self, configuration, shape):
        """The queue of requests to the network, compiled for one shape of batch."""
        model = self.core.read_model(self.files.onnx(configuration["layout"]))
        model.reshape(shape)
        options = {
            "INFERENCE_PRECISION_HINT": "f32",  # on processors with bfloat16 it picks that by itself
            "INFERENCE_NUM_THREADS": self.threads,
            "NUM_STREAMS": configuration["streams"],
        }
        # Twice as many requests as streams, so that none waits for the next batch.
        return openvino.AsyncInferQueue(self.core.compile_model(model, "CPU", options), 2 * configuration["streams"])


def keep(answers, request, index):
    """Copies what a request answered, before its memory is used again."""
    outputs = [output.data.copy() for output in request.output_tensors]
    answers[index] = np.concatenate(outputs, axis=1)
