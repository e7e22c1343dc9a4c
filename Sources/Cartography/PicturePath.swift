import Geography

/// The `d` of an SVG path, in coordinates of one decimal.
struct PicturePath {
    private(set) var text = ""

    /// Appends a ring, leaving out vertices that one can't see apart.
    mutating func append(_ ring: [Coordinate], by projection: WebMercator, apart distance: Double = 0.6) {
        var kept: [PicturePoint] = []
        for coordinate in ring.dropLast() {
            let point = projection.place(of: coordinate)
            if let last = kept.last, abs(last.x - point.x) + abs(last.y - point.y) < distance { continue }
            kept.append(point)
        }
        guard kept.count >= 3 else { return }
        text += "M" + kept.map { "\($0.x.oneDecimal) \($0.y.oneDecimal)" }.joined(separator: "L") + "Z"
    }

    /// Appends a horizontal run of `length` from a point: one row of marked cells.
    mutating func appendRun(x: Double, y: Double, length: Double) {
        text += "M\(x.oneDecimal) \(y.oneDecimal)h\(length.oneDecimal)"
    }
}

extension Double {
    /// The number to one decimal, without `.0`.
    var oneDecimal: String {
        let tenths = Int((self * 10).rounded())
        let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + "\(whole)" + (part == 0 ? "" : ".\(part)")
    }
}
