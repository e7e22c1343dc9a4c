import Foundation
import GeoIO
import Geography

extension SamplingLocation {
    /// Reads a file of sampling locations (GeoJSON): points, or polygons, whose centroids are taken.
    ///
    /// The class is the property `label` (1 or 0, true or false), else the file's title has `pos` or `neg` in it, in
    /// capitals or not. Both may be there when they agree. Where the properties `source_file`, `start_date` and
    /// `end_date` are there, they are the location's source and dates.
    ///
    /// Reference: definitions.md, C.8.
    package static func read(_ path: String) throws -> [SamplingLocation] {
        let title = URL(filePath: path).deletingPathExtension().lastPathComponent
        let features = try GeoJSON.read(path).features
        guard !features.isEmpty else { throw SamplingError.none(path) }
        let titleClass = isMine(title: title)
        return try features.enumerated().map { index, feature in
            let label = try feature.label(path, index)
            if let label, let titleClass, label != titleClass {
                throw SamplingError.otherThanTitle(path, feature: index, isMine: label)
            }
            guard let isMine = label ?? titleClass else { throw SamplingError.noClass(path) }
            guard let place = feature.geometry.centre else {
                throw SamplingError.noPlace(path, feature: index, kind: feature.geometry.kind)
            }
            return SamplingLocation(
                place: place, isMine: isMine, source: feature.properties["source_file"]?.string ?? title,
                period: try feature.period(path, index))
        }
    }

    private static func isMine(title: String) -> Bool? {
        let lower = title.lowercased()
        let (positive, negative) = (lower.contains("pos"), lower.contains("neg"))
        return positive == negative ? nil : positive
    }
}

extension Feature {
    fileprivate func label(_ path: String, _ index: Int) throws(SamplingError) -> Bool? {
        switch properties["label"] {
        case nil, .null: return nil
        case .number(0), .bool(false), .string("0"): return false
        case .number(1), .bool(true), .string("1"): return true
        case .some(let other):
            let text = (try? other.data()).map { String(decoding: $0, as: UTF8.self) } ?? ""
            throw .unknownLabel(path, feature: index, label: text)
        }
    }

    fileprivate func period(_ path: String, _ index: Int) throws(SamplingError) -> Period? {
        let dates = ["start_date", "end_date"].compactMap { properties[$0]?.string }
        guard !dates.isEmpty else { return nil }
        guard dates.count == 2, let start = CalendarDate(dates[0]), let end = CalendarDate(dates[1]),
            let period = Period(from: start, until: end)
        else { throw .badDates(path, feature: index, dates: dates.joined(separator: " and ")) }
        return period
    }
}

extension FeatureGeometry {
    /// The point, or the centroid of the largest polygon, in degrees as in a plane; a location is small.
    fileprivate var centre: Coordinate? {
        if case .point(let place) = self { return place.longitude.magnitude <= 180 ? place : nil }
        return polygons.map(\.exterior.centroid).max { abs($0.area) < abs($1.area) }?.place
    }
}

extension [Coordinate] {
    /// The centroid of a ring, and twice its area in square degrees: about the ring's first corner, for precision.
    fileprivate var centroid: (place: Coordinate, area: Double) {
        let origin = self[0]
        var (x, y, area) = (0.0, 0.0, 0.0)
        for (start, end) in zip(self, dropFirst()) {
            let (x1, y1) = (start.longitude - origin.longitude, start.latitude - origin.latitude)
            let (x2, y2) = (end.longitude - origin.longitude, end.latitude - origin.latitude)
            let cross = x1 * y2 - x2 * y1
            (x, y, area) = (x + (x1 + x2) * cross, y + (y1 + y2) * cross, area + cross)
        }
        guard area != 0 else { return (origin, 0) }
        return (
            Coordinate(longitude: origin.longitude + x / (3 * area), latitude: origin.latitude + y / (3 * area)), area
        )
    }
}
