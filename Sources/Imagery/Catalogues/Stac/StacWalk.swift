import GeoIO
import Geography

/// The way through a static catalogue: documents that link to others.
///
/// A branch whose extent lies outside of the query isn't followed. A document that can't be read is a fault, but the first.
struct StacWalk {
    private let root: StacPlace
    private let reader: StacReader
    private let query: SceneQuery
    private let limits: StacLimits

    init(from root: StacPlace, _ reader: StacReader, for query: SceneQuery, _ limits: StacLimits) {
        self.root = root
        self.reader = reader
        self.query = query
        self.limits = limits
    }

    func run(into results: inout StacResults) throws {
        var places = [root]
        var seen: Set<StacPlace> = [root]
        while let place = places.popLast() {
            let document: JSONValue
            do {
                document = try reader.document(at: place)
            } catch  where place != root {
                results.addUnreadable(place, error)
                continue
            }
            for next in try linked(from: document, at: place, into: &results) where seen.insert(next).inserted {
                places.append(next)
            }
            guard seen.count <= limits.documents else {
                throw StacError.tooMany(place: "\(root)", limit: limits.documents, kind: "documents")
            }
        }
    }

    /// Takes a document's items, and returns what it links to.
    private func linked(
        from document: JSONValue, at place: StacPlace, into results: inout StacResults
    ) throws -> [StacPlace] {
        switch document["type"]?.string {
        case "Feature": results.add(StacItem(document, readFrom: place))
        case "FeatureCollection":
            for feature in document["features"]?.array ?? [] { results.add(StacItem(feature, listedBy: place)) }
        case "Catalog", "Collection":
            guard document.mayHold(query) else { return [] }
            let links = document.links("child") + document.links("item")
            return links.compactMap { $0["href"]?.string.flatMap { place.resolving($0) } }
        case let type:
            let reason = type.map { "its type is '\($0)'" } ?? "it has no type"
            guard place != root else { throw StacError.notStac(place: "\(place)", reason: reason) }
            results.addUnreadable(place, StacError.notStac(place: "\(place)", reason: reason))
        }
        return []
    }
}

extension JSONValue {
    /// Whether the extent of a catalogue or collection, where it has one, meets a query's region and period.
    fileprivate func mayHold(_ query: SceneQuery) -> Bool { meets(query.region) && meets(query.period) }

    private func meets(_ region: MultiPolygon) -> Bool {
        // The first box is around all others.
        guard let box = self["extent"]?["spatial"]?["bbox"]?.array?.first?.array?.compactMap(\.number),
            box.count == 4 || box.count == 6, let bounds = region.bounds
        else { return true }
        let (west, south, east, north) = (box[0], box[1], box[box.count / 2], box[box.count / 2 + 1])
        guard south <= bounds.maxY, north >= bounds.minY else { return false }
        return west <= east
            ? west <= bounds.maxX && east >= bounds.minX : west <= bounds.maxX || east >= bounds.minX
    }

    private func meets(_ period: Period) -> Bool {
        guard let interval = self["extent"]?["temporal"]?["interval"]?.array?.first?.array, interval.count == 2 else {
            return true
        }
        let days = interval.map { $0.string.flatMap { CalendarDate(time: $0) } }
        return days[0].map { $0 < period.end } ?? true && days[1].map { $0 >= period.start } ?? true
    }
}
