/// Numbers in a grid of any rank, the last axis running fastest.
package struct Tensor<Value: Sendable>: Sendable {
    package let shape: [Int]
    package let values: [Value]

    /// Makes a tensor of as many values as its shape asks for.
    package init(shape: [Int], values: [Value]) {
        precondition(shape.reduce(1, *) == values.count, "a tensor \(shape) of \(values.count) values")
        self.shape = shape
        self.values = values
    }
}

extension Tensor: Equatable where Value: Equatable {}

extension [Int] {
    /// A shape as people write it, like `3 x 3 x 12 x 16`.
    var shapeText: String { isEmpty ? "a single number" : map(String.init).joined(separator: " x ") }
}
