"""ONNX Runtime: one session on all threads, or one session a thread."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnxruntime

from tile import BATCHES, batches


class OnnxRuntime:
    title = "ONNX Runtime"

    def __init__(self, files, threads):
        self.version = f"ONNX Runtime {onnxruntime.__version__}"
        self.files = files
        self.threads = threads

    def configurations(self):
        return [
            {"layout": layout, "sessions": sessions, "batch": size}
            for layout in ["NHWC", "NCHW"]
            for sessions in sorted({1, self.threads})
            for size in BATCHES
        ]

    def prepare(self, configuration, windows):
        count = configuration["sessions"]
        path = self.files.onnx(configuration["layout"])
        sessions = [self.session(path, self.threads // count) for _ in range(count)]
        parts = batches(len(windows), configuration["batch"])
        name = sessions[0].get_inputs()[0].name
        pool = ThreadPoolExecutor(count)

        def run():
            answers = [None] * len(parts)
            left = iter(enumerate(parts))  # shared: whoever is free takes the next batch

            def work(session):
                for index, part in left:
                    answers[index] = np.concatenate(session.run(None, {name: windows[part]}), axis=1)

            list(pool.map(work, sessions))
            return np.concatenate(answers)

        return run

    def session(self, path, threads):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
