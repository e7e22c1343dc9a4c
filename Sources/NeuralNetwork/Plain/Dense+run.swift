import COpenBLAS

extension Step.Dense {
    /// Writes the weighted sums, without the activation, of `rows` vectors that lie one after the other.
    func run(from source: UnsafePointer<Float>, to destination: UnsafeMutablePointer<Float>, rows: Int) {
        let inputs = kernel.shape[0]
        let outputs = kernel.shape[1]
        OpenBLAS.useOneThread
        for row in 0..<rows {
            (destination + row * outputs).update(from: bias, count: outputs)
        }
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(outputs), blasint(inputs),
            1, source, blasint(inputs), kernel.values, blasint(outputs), 1, destination, blasint(outputs))
    }
}

/// The OpenBLAS library's settings.
enum OpenBLAS {
    /// Set once: windows are shared out among tasks, and threads inside a product would compete with them.
    static let useOneThread: Void = openblas_set_num_threads(1)
}
