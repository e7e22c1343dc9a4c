import NeuralNetwork

/// A weight of an input in text: a step, a name, and a shape.
struct FuzzWeight {
    let step: String
    let name: String
    private let shape: [Int]

    /// Reads a line like `dense kernel:0 20 2`.
    init?(_ line: Substring) {
        let words = line.split(separator: " ").map(String.init)
        let sizes = words.dropFirst(2).compactMap { Int($0) }
        guard words.count >= 2, words.count < 10, sizes.count == words.count - 2, sizes.allSatisfy({ $0 >= 0 }) else {
            return nil
        }
        step = words[0]
        name = words[1]
        shape = sizes
    }

    /// Writes numbers around 1, or only the claim to hold some where those would take a while.
    ///
    /// None is below 0: a variance can't be.
    func write(to file: borrowing HDF5Writer, as path: String) throws {
        var count = 1
        for size in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            count = overflow ? Int.max : product
        }
        guard count <= 1 << 14 else { return try file.declare(path, shape: shape, as: Float.self) }
        let values = (0..<count).map { Float($0 * 7 % 11 + 1) / 8 }
        try file.write(Tensor(shape: shape, values: values), to: path)
    }
}
