/// Some neighbouring columns of windows of a grid, swept by themselves: as many as memory holds the rows of.
struct SweepStrip: Sendable {
    let plan: SweepPlan
    /// The tile's column of pixels that the strip begins with.
    let tileColumn: Int

    // 128 MiB of numbers a thread; a tile of published size and stride needs a fifth at most.
    private static let mostMemory = 1 << 25

    /// Cuts a grid into as few strips as memory allows; nil for a network that can't be swept, or not even one window
    /// at a time.
    static func strips(of network: NeuralNetwork, over grid: WindowGrid) -> [SweepStrip]? {
        var columns = grid.columns
        while columns > 0, let widest = SweepPlan(network, over: grid.strip(of: columns)) {
            if widest.memoryCount <= mostMemory { return strips(of: network, over: grid, by: columns, widest) }
            guard columns > 1 else { return nil }
            columns = (columns + 1) / 2
        }
        return nil
    }

    private static func strips(
        of network: NeuralNetwork, over grid: WindowGrid, by columns: Int, _ plan: SweepPlan
    ) -> [SweepStrip]? {
        let last = grid.columns % columns
        let lastPlan = last == 0 ? plan : SweepPlan(network, over: grid.strip(of: last))
        guard let lastPlan else { return nil }
        return stride(from: 0, to: grid.columns, by: columns).map { first in
            SweepStrip(
                plan: first + columns <= grid.columns ? plan : lastPlan, tileColumn: first * grid.stride)
        }
    }
}

extension WindowGrid {
    /// A grid with only so many columns of windows.
    fileprivate func strip(of columns: Int) -> WindowGrid {
        let stripWidth = (columns - 1) * stride + window.columns
        return WindowGrid(
            height: height, width: columns == self.columns ? width : stripWidth, window: window, stride: stride)
    }
}
