package import GeoIO
import Geography

/// Where patches of 48 pixels are cut to train and judge networks: at mines of a year, and at what is none.
package struct SamplingPlaces: Sendable {
    /// Pixels along a patch's side.
    package static let side = 48

    let land: Land
    let year: Int
    private let mines: SumTable
    private let truth: Truth

    package init(of land: Land, in year: Int) {
        (self.land, self.year) = (land, year)
        truth = Truth(of: land, at: .middle(of: year))
        mines = SumTable(of: truth.mineShares)
    }

    /// Places where mines take at least 8 % of the middle 24 pixels: more of them at a large mine.
    package func positives() throws -> FeatureCollection {
        var random = SplitMix(seed: land.seed, 8, year)
        var spots: [(Spot, String)] = []
        for mine in land.mines {
            let wanted = min(20, 4 + Int(mine.shares(at: truth.moment).reduce(0, +) / 120))
            var found = 0
            for _ in 0..<400 where found < wanted {
                let spot = Spot(
                    Double(mine.window.column) + random.real(in: 0..<Double(mine.window.width)),
                    Double(mine.window.row) + random.real(in: 0..<Double(mine.window.height)))
                guard mines.mean(around: spot, side: SamplingPlaces.side / 2) >= 0.08 else { continue }
                found += 1
                spots.append((spot, "mine"))
            }
        }
        return try collection(spots, label: 1)
    }

    /// Places whose patch, and as much around it again, has no mine: forest, and each class of imitators.
    package func negatives() throws -> FeatureCollection {
        var random = SplitMix(seed: land.seed, 9, year)
        var spots: [(Spot, String)] = []
        for kind in Imitator.Kind.allCases {
            let shares = truth.shares(of: kind)
            let there = shares.values.indices.filter { shares.values[$0] > 0.4 }
            guard !there.isEmpty else { continue }
            let wanted = kind == .village || kind == .oxbow ? 6 : 16
            spots += find(wanted, &random) { random in
                let index = there[Int(random.next() % UInt64(there.count))]
                let jitter = Spot(random.gaussian(), random.gaussian()) * 7
                return Spot(Double(index % shares.width), Double(index / shares.width)) + jitter
            }.map { ($0, kind.rawValue) }
        }
        let size = Double(land.window.width)
        spots += find(60, &random) { random in
            Spot(random.real(in: 0..<size), random.real(in: 0..<size))
        }.map { ($0, "forest") }
        return try collection(spots, label: 0)
    }

    private func find(_ wanted: Int, _ random: inout SplitMix, _ draw: (inout SplitMix) -> Spot) -> [Spot] {
        var found: [Spot] = []
        for _ in 0..<wanted * 30 where found.count < wanted {
            let spot = draw(&random)
            let margin = Double(SamplingPlaces.side) / 2 + 6
            let inner = margin...Double(land.window.width) - margin
            guard inner.contains(spot.x), inner.contains(spot.y),
                mines.mean(around: spot, side: SamplingPlaces.side + 16) == 0
            else { continue }
            found.append(spot)
        }
        return found
    }

    private func collection(_ spots: [(Spot, String)], label: Double) throws -> FeatureCollection {
        let outliner = try Outliner(of: land.site)
        let places = spots.isEmpty ? [] : try outliner.place(spots.map(\.0), in: land.window)
        return FeatureCollection(
            zip(places, spots).map { place, spot in
                Feature(
                    .point(place),
                    properties: [
                        "label": .number(label), "class": .string(spot.1), "start_date": .string("\(year)-01-01"),
                        "end_date": .string("\(year + 1)-01-01"), "invented": .bool(true),
                    ])
            })
    }
}

/// Sums over squares of a plane, each in four look-ups.
private struct SumTable: Sendable {
    private let sums: [Double]
    private let width: Int
    private let height: Int

    init(of plane: Plane) {
        (width, height) = (plane.width, plane.height)
        var sums = [Double](repeating: 0, count: (width + 1) * (height + 1))
        for row in 0..<height {
            var line = 0.0
            for column in 0..<width {
                let share = plane[column, row]
                line += share > 0.02 ? Double(share) : 0
                sums[(row + 1) * (width + 1) + column + 1] = sums[row * (width + 1) + column + 1] + line
            }
        }
        self.sums = sums
    }

    /// The mean over a square, cut to the plane.
    func mean(around spot: Spot, side: Int) -> Double {
        let columns = max(Int(spot.x) - side / 2, 0)..<max(min(Int(spot.x) + side / 2, width), 1)
        let rows = max(Int(spot.y) - side / 2, 0)..<max(min(Int(spot.y) + side / 2, height), 1)
        guard !columns.isEmpty, !rows.isEmpty else { return 0 }
        let at = { (column: Int, row: Int) in sums[row * (width + 1) + column] }
        let sum =
            at(columns.upperBound, rows.upperBound) - at(columns.lowerBound, rows.upperBound)
            - at(columns.upperBound, rows.lowerBound) + at(columns.lowerBound, rows.lowerBound)
        return sum < 1e-6 ? 0 : sum / Double(columns.count * rows.count)
    }
}
