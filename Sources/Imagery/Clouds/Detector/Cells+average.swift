package import Geography

extension Cells<Float> {
    /// The mean over a disk around each cell of a part, of the values that are numbers; not a number where none is.
    ///
    /// Beyond the edges of the grid lie its own cells mirrored, the outermost twice: `…b a | a b…`. Summed in double
    /// precision, so that neither the processor nor the part that is asked for changes a result.
    package func averaged(over radius: Int, in part: Window, mirroredAtEdgesOf grid: Extent) -> [Float] {
        let columns = (part.column - radius..<part.column + part.width + radius).map {
            mirrored($0, below: grid.width) - window.column
        }
        var sums = [Double](repeating: 0, count: part.pixelCount)
        var counts = [Int32](repeating: 0, count: part.pixelCount)
        for shift in -radius...radius {
            let chord = Int(Double(radius * radius - shift * shift).squareRoot())
            for index in 0..<part.height {
                let row = (mirrored(part.row + index + shift, below: grid.height) - window.row) * window.width
                let line = columns.map { values[row + $0] }
                for offset in radius - chord...radius + chord {
                    for column in 0..<part.width {
                        let value = line[column + offset]
                        sums[index * part.width + column] += value.isNaN ? 0 : Double(value)
                        counts[index * part.width + column] += value.isNaN ? 0 : 1
                    }
                }
            }
        }
        return zip(sums, counts).map { $1 > 0 ? Float($0 / Double($1)) : .nan }
    }
}

/// The place inside of a grid that a place beyond its edges mirrors.
private func mirrored(_ place: Int, below count: Int) -> Int {
    let period = 2 * count
    let rest = (place % period + period) % period
    return rest < count ? rest : period - 1 - rest
}
