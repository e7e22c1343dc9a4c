import Foundation
import Geography

/// Places in cells, so that those near each other are found without looking at all pairs.
///
/// Places are points on a sphere in space, cells are cubes, and the distance is the great circle's (haversine):
///
///     chord = 2 R sin(distance / 2R)
///
/// In space neither the poles nor the antimeridian are special. A cell is so small that all places in it are
/// near each other. On the ellipsoid distances differ by at most 0.6 %.
struct PlaceIndex {
    private struct Cell: Hashable {
        let x: Int
        let y: Int
        let z: Int
    }

    private let points: [SIMD3<Double>?]
    private let cells: [Cell: [Int]]
    private let order: [Cell]
    private let chord: Double

    /// The mean radius of the Earth, in metres.
    static let radius = 6_371_008.8

    init(_ places: [Coordinate?], within distance: Double) {
        let chord = 2 * Self.radius * sin(min(max(distance, 0) / Self.radius, .pi) / 2)
        let points = places.map { $0.map(Self.point) }
        // Places at distance 0 are near each other, too.
        let side = max(chord, 1e-3) / 3.0.squareRoot()
        var cells: [Cell: [Int]] = [:]
        var order: [Cell] = []
        for (index, point) in points.enumerated() {
            guard let point else { continue }
            let scaled = (point / side).rounded(.down)
            let cell = Cell(x: Int(scaled.x), y: Int(scaled.y), z: Int(scaled.z))
            if cells[cell] == nil { order.append(cell) }
            cells[cell, default: []].append(index)
        }
        (self.points, self.cells, self.order, self.chord) = (points, cells, order, chord)
    }

    /// Joins all that are within the distance of each other.
    func link(in sets: inout DisjointSets) {
        for cell in order {
            let members = cells[cell] ?? []
            for member in members.dropFirst() { sets.join(members[0], member) }
        }
        forEachPairOfCells { first, second in
            guard sets.root(of: first[0]) != sets.root(of: second[0]), anyNear(first, second) else { return }
            sets.join(first[0], second[0])
        }
    }

    /// All wanted pairs within the distance of each other, the smaller number first, in order.
    func pairs(where isWanted: (Int, Int) -> Bool = { _, _ in true }) -> [(first: Int, second: Int)] {
        var pairs: [(first: Int, second: Int)] = []
        for cell in order {
            let members = cells[cell] ?? []
            for (place, first) in members.enumerated() {
                for second in members[(place + 1)...] where isWanted(first, second) && isNear(first, second) {
                    pairs.append((first, second))
                }
            }
        }
        forEachPairOfCells { some, others in
            for first in some {
                for second in others where isWanted(first, second) && isNear(first, second) {
                    pairs.append((min(first, second), max(first, second)))
                }
            }
        }
        return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// Each two cells that may hold places near each other, once.
    private func forEachPairOfCells(_ body: ([Int], [Int]) -> Void) {
        for cell in order {
            let members = cells[cell] ?? []
            for step in Self.halfOfNeighbours {
                let other = Cell(x: cell.x + step.x, y: cell.y + step.y, z: cell.z + step.z)
                if let others = cells[other] { body(members, others) }
            }
        }
    }

    /// Cells are 0.58 chords wide, so that two cells further on nothing is near.
    private static let halfOfNeighbours: [Cell] = (-2...2).flatMap { x in
        (-2...2).flatMap { y in (-2...2).map { z in Cell(x: x, y: y, z: z) } }
    }.filter { ($0.x, $0.y, $0.z) > (0, 0, 0) }

    private func anyNear(_ first: [Int], _ second: [Int]) -> Bool {
        first.contains { one in second.contains { isNear(one, $0) } }
    }

    private func isNear(_ first: Int, _ second: Int) -> Bool {
        guard let first = points[first], let second = points[second] else { return false }
        let step = first - second
        return (step * step).sum() <= chord * chord
    }

    private static func point(_ place: Coordinate) -> SIMD3<Double> {
        let (longitude, latitude) = (place.longitude * .pi / 180, place.latitude * .pi / 180)
        return radius * SIMD3(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
    }
}
