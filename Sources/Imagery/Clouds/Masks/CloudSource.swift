import Geography

/// A mask of a scene on a grid of its own.
protocol CloudSource {
    var grid: Extent { get }

    /// What the mask says of the cells of a window that lies on the grid, row by row.
    func states(in window: Window) throws -> [CellState]
}
