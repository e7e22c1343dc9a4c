import Foundation

/// A place on the ground, in pixels right and down from the north-west corner.
typealias Spot = SIMD2<Double>

extension Spot {
    var length: Double { (x * x + y * y).squareRoot() }
    /// Turned a quarter to the right of where it points.
    var across: Spot { Spot(-y, x) }
    var unit: Spot { self / Swift.max(length, 1e-9) }
    /// A step of length 1 in a direction, in radians from east towards south.
    static func heading(_ angle: Double) -> Spot { Spot(cos(angle), sin(angle)) }
}

/// A line over the ground that something follows: a river, a creek, a road.
struct Course: Sendable {
    let spots: [Spot]
    /// How far along the line each spot lies.
    let lengths: [Double]

    init(_ spots: [Spot]) {
        self.spots = spots
        var length = 0.0
        lengths = spots.indices.map { index in
            if index > 0 { length += (spots[index] - spots[index - 1]).length }
            return length
        }
    }

    var length: Double { lengths.last ?? 0 }

    /// The spot some way along.
    func spot(at way: Double) -> Spot {
        let next = lengths.firstIndex { $0 >= way } ?? spots.count - 1
        guard next > 0 else { return spots[0] }
        let part = (way - lengths[next - 1]) / max(lengths[next] - lengths[next - 1], 1e-9)
        return spots[next - 1] + (spots[next] - spots[next - 1]) * min(max(part, 0), 1)
    }

    /// Where the line points some way along.
    func heading(at way: Double) -> Spot { (spot(at: way + 2) - spot(at: way - 2)).unit }

    /// The line with spots every `step` pixels.
    func resampled(every step: Double) -> Course {
        let count = max(1, Int(length / step))
        return Course((0...count).map { spot(at: length * Double($0) / Double(count)) })
    }

    /// The line with its corners cut, again and again.
    ///
    /// Reference: Chaikin (1974), <https://doi.org/10.1016/0146-664X(74)90028-8>.
    func rounded(times: Int) -> Course {
        guard times > 0, spots.count > 2, let first = spots.first, let last = spots.last else { return self }
        let cut = zip(spots, spots.dropFirst()).flatMap { start, end -> [Spot] in
            let quarter = (end - start) / 4
            return [start + quarter, end - quarter]
        }
        return Course([first] + cut + [last]).rounded(times: times - 1)
    }

    /// The stretch between two ways along the line.
    func part(_ ways: ClosedRange<Double>) -> Course {
        let inner = zip(spots, lengths).filter { ways.lowerBound < $1 && $1 < ways.upperBound }.map(\.0)
        return Course([spot(at: ways.lowerBound)] + inner + [spot(at: ways.upperBound)])
    }
}
