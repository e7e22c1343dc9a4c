import Geography

extension Cells<Bool> {
    /// Sets what is near: every cell whose centre is at most `radius` cells from a set one's.
    ///
    ///     near(x, y) = some set (x + dx, y + dy) with dx² + dy² <= radius²
    ///
    /// Row by row each cell's distance to the nearest set one is taken; a cell is near when in some row above or below
    /// that distance is at most the half chord of the disk.
    package func dilated(by radius: Double) -> Cells<Bool> {
        guard radius >= 1 else { return self }
        let (width, height) = (window.width, window.height)
        let distances = nearestInRow()
        var near = [Bool](repeating: false, count: values.count)
        for shift in -Int(radius)...Int(radius) {
            // The root of a whole number can fall short of it.
            let chord = Int32((radius * radius - Double(shift * shift)).squareRoot() + 1e-9)
            for row in max(0, -shift)..<max(max(0, -shift), min(height, height - shift)) {
                let source = (row + shift) * width
                for column in 0..<width where distances[source + column] <= chord { near[row * width + column] = true }
            }
        }
        return Cells(window, near)
    }

    /// How far the nearest set cell of the same row is.
    private func nearestInRow() -> [Int32] {
        // Far, and still far after a row has been added.
        var distances = values.map { $0 ? 0 : Int32.max / 2 }
        for start in stride(from: 0, to: values.count, by: window.width) {
            for place in (start..<start + window.width).dropFirst() {
                distances[place] = min(distances[place], distances[place - 1] + 1)
            }
            for place in (start..<start + window.width).dropLast().reversed() {
                distances[place] = min(distances[place], distances[place + 1] + 1)
            }
        }
        return distances
    }
}
