/// What is left of a network's work for one window when a tile's windows overlap and share what they can.
package struct SharedWork: Sendable, Equatable {
    /// Pixels between windows.
    package let stride: Int
    /// Multiply-adds a window, in the mean over a tile: one for each step of the network, in its order.
    package let multiplyAdds: [Double]

    package init(stride: Int, multiplyAdds: [Double]) {
        self.stride = stride
        self.multiplyAdds = multiplyAdds
    }
}

extension NeuralNetwork {
    /// What overlapping windows share at a stride; `nil` where that isn't known.
    ///
    /// The place for the planner's answer: until it gives one, tables tell windows by themselves.
    package func sharedWork(atStride stride: Int) -> SharedWork? { nil }
}
