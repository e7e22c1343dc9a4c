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
    /// What overlapping windows of a square tile share at a stride; `nil` where each must be run by itself.
    package func sharedWork(atStride stride: Int, tileWidth: Int) -> SharedWork? {
        let window = PixelSize(rows: inputShape.height, columns: inputShape.width)
        let sweep = Sweep(self, over: WindowGrid(height: tileWidth, width: tileWidth, window: window, stride: stride))
        guard sweep.isSwept else { return nil }
        // A step that went into another, like a batch normalisation, has no share of its own.
        let swept = Dictionary(sweep.shares.map { ($0.name, $0.swept) }, uniquingKeysWith: +)
        return SharedWork(stride: stride, multiplyAdds: steps.map { swept[$0.name] ?? 0 })
    }
}
