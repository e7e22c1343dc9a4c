import Foundation
import Geography

extension DatasetFile {
    /// What the file says of each patch; every number is checked, since files come from anywhere.
    func records(_ count: Int, sources: Int) throws(DatasetError) -> [PatchRecord] {
        let labels = try labels(count)
        let places = try places(count)
        let ends = try column("last_day", of: count, as: Int64.self)
        let starts = try column("first_day", of: count, as: Int64.self)
        let source = try self.sources(count, of: sources)
        let splits = try column("split", of: count, as: UInt8.self)
        var records: [PatchRecord] = []
        records.reserveCapacity(count)
        for patch in 0..<count {
            guard let split = Split(code: splits[patch]) else {
                throw .badValue(
                    path, part: "split", patch: patch, value: "\(splits[patch])",
                    expected: "0 (train), 1 (validation) or 2 (test)")
            }
            records.append(
                PatchRecord(
                    isMine: labels[patch], place: places[patch],
                    period: try period(starts[patch], ends[patch], of: patch), source: source[patch], split: split))
        }
        return records
    }

    func labels(_ count: Int) throws(DatasetError) -> [Bool] {
        let labels = try column("label", of: count, as: Int64.self)
        if let patch = labels.firstIndex(where: { $0 != 0 && $0 != 1 }) {
            throw .badValue(
                path, part: "label", patch: patch, value: "\(labels[patch])", expected: "1 for a mine or 0 for none")
        }
        return labels.map { $0 == 1 }
    }

    func sources(_ count: Int, of sources: Int) throws(DatasetError) -> [Int] {
        let places = try column("source", of: count, as: Int64.self)
        if let patch = places.firstIndex(where: { !(0..<Int64(sources)).contains($0) }) {
            throw .badValue(
                path, part: "source", patch: patch, value: "\(places[patch])",
                expected: "the place of one of its \(sources) sources, counted from 0")
        }
        return places.map(Int.init)
    }

    /// NaN stands for a place that nobody wrote down.
    func places(_ count: Int) throws(DatasetError) -> [Coordinate?] {
        let numbers = try column("lonlat", of: count, each: 2, as: Double.self)
        var places: [Coordinate?] = []
        places.reserveCapacity(count)
        for patch in 0..<count {
            let (longitude, latitude) = (numbers[2 * patch], numbers[2 * patch + 1])
            guard !(longitude.isNaN && latitude.isNaN) else {
                places.append(nil)
                continue
            }
            guard (-180...180).contains(longitude), (-90...90).contains(latitude) else {
                throw .badValue(
                    path, part: "lonlat", patch: patch, value: "\(longitude), \(latitude)",
                    expected: "a longitude and a latitude in degrees, or NaN twice")
            }
            places.append(Coordinate(longitude: longitude, latitude: latitude))
        }
        return places
    }

    /// The days are written `20250131`; 0 stands for a period that nobody wrote down.
    private func period(_ start: Int64, _ end: Int64, of patch: Int) throws(DatasetError) -> Period? {
        guard start != 0 || end != 0 else { return nil }
        guard let first = CalendarDate(number: start), let last = CalendarDate(number: end),
            let period = Period(from: first, until: last)
        else {
            throw .badValue(
                path, part: "first_day", patch: patch, value: "\(start) and last_day \(end)",
                expected: "two days like 20250131, the first before the last, or 0 twice")
        }
        return period
    }
}
