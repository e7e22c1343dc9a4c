import Foundation
import Geography

/// Places in cells as wide as the distance that is asked for, so that neighbours are found at once.
struct PlaceIndex {
    private struct Cell: Hashable {
        let row: Int
        let column: Int
    }

    private var cells: [Cell: [Coordinate]] = [:]
    private let reach: Double

    /// Kilometres of a degree of latitude, and of longitude at the equator.
    private static let degree = 111.195

    init(_ places: [Coordinate], reach kilometres: Double) {
        reach = kilometres
        for place in places { cells[cell(of: place), default: []].append(place) }
    }

    /// Whether a place lies within the distance of one of these.
    func isNear(_ place: Coordinate) -> Bool {
        let middle = cell(of: place)
        // A cell is as wide as it is at the equator: nearer the poles it takes more of them.
        let columns = Int((1 / max(0.02, cos(place.latitude * .pi / 180))).rounded(.up))
        return (-1...1).contains { row in
            (-columns...columns).contains { column in
                cells[Cell(row: middle.row + row, column: middle.column + column)]?
                    .contains { Self.kilometres($0, place) <= reach } ?? false
            }
        }
    }

    private func cell(of place: Coordinate) -> Cell {
        let size = reach / Self.degree
        return Cell(
            row: Int((place.latitude / size).rounded(.down)), column: Int((place.longitude / size).rounded(.down)))
    }

    /// Along a great circle, on a sphere.
    static func kilometres(_ one: Coordinate, _ other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let (latitude, longitude) = ((other.latitude - one.latitude) / 2, (other.longitude - one.longitude) / 2)
        let height = sin(latitude * radians) * sin(latitude * radians)
        let width = sin(longitude * radians) * sin(longitude * radians)
        let share = height + cos(one.latitude * radians) * cos(other.latitude * radians) * width
        return 2 * 6371 * asin(min(1, share.squareRoot()))
    }
}
