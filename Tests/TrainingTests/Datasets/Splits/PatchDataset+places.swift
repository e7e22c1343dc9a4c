import Foundation
import Geography
import Imagery
import Training

extension PatchDataset {
    /// A dataset of patches of one pixel: only what is known of them matters.
    static func of(_ records: [PatchRecord], sources: [String]) -> PatchDataset {
        PatchDataset(
            bands: [.b4], side: 1, level: .l1c, sources: sources, records: records,
            pixels: [UInt16](repeating: 1, count: records.count), attribution: "")
    }

    /// Places in clumps all over a river basin, in four sources, a third of the patches mines.
    static func scattered(count: Int, seed: UInt64) -> PatchDataset {
        var numbers = SplitMix(seed: seed)
        var place = Coordinate(longitude: 0, latitude: 0)
        let records = (0..<count).map { index in
            if index.isMultiple(of: 5) {
                place = Coordinate(longitude: numbers.real(in: -65..<(-50)), latitude: numbers.real(in: -12..<2))
            } else {
                place.longitude += numbers.real(in: -0.03..<0.03)
                place.latitude += numbers.real(in: -0.03..<0.03)
            }
            let source = Int.random(in: 0..<4, using: &numbers)
            return PatchRecord(
                isMine: numbers.real(in: 0..<3) < 1, place: place, period: nil, source: source, split: .train)
        }
        return of(records, sources: ["north_positives", "south_positives", "north_negatives", "south_negatives"])
    }

    func counts(of split: Split, mines: Bool) -> Int {
        records.count { $0.split == split && $0.isMine == mines }
    }
}

extension Coordinate {
    /// Metres along a great circle, by the haversine formula: another way than the index goes.
    func distance(to other: Coordinate) -> Double {
        func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
        func haversine(_ angle: Double) -> Double { pow(sin(angle / 2), 2) }
        let part =
            haversine(radians(latitude - other.latitude)) + cos(radians(latitude)) * cos(radians(other.latitude))
            * haversine(radians(longitude - other.longitude))
        return 2 * 6_371_008.8 * asin(part.squareRoot())
    }
}
