import Foundation
import GeoIO
import Geography

/// One request for a page of a search.
struct StacRequest: Hashable {
    var place: StacPlace
    /// What is sent by POST; `nil` asks by GET.
    var body: JSONValue?
    var headers: [String] = []

    /// The request for the first page, by POST.
    ///
    /// The region itself is sent where it has few corners, else its box. A server that filters by clouds can't tell of a newer
    /// version of a product that is cloudier than the limit: the older one is read then.
    init(posting query: SceneQuery, to place: StacPlace, collections: [String], limit: Int, filteringClouds: Bool) {
        var body: [String: JSONValue] = [
            "datetime": .string(query.period.interval), "limit": .number(Double(limit)),
        ]
        if !collections.isEmpty { body["collections"] = .array(collections.map { .string($0) }) }
        let corners = query.region.polygons.flatMap(\.rings).map(\.count).reduce(0, +)
        if corners <= 500 {
            body["intersects"] = query.region.geometry
        } else {
            body["bbox"] = .array(query.region.box.map { .number($0) })
        }
        if filteringClouds, let limit = query.maximumCloudCover {
            body["query"] = .object(["eo:cloud_cover": .object(["lte": .number(limit)])])
        }
        self.place = place
        self.body = .object(body)
    }

    /// The request for the first page, by GET.
    init(getting query: SceneQuery, from place: StacPlace, collections: [String], limit: Int) {
        var items = [
            URLQueryItem(name: "bbox", value: query.region.box.map { "\($0)" }.joined(separator: ",")),
            URLQueryItem(name: "datetime", value: query.period.interval),
            URLQueryItem(name: "limit", value: "\(limit)"),
        ]
        if !collections.isEmpty {
            items.append(URLQueryItem(name: "collections", value: collections.joined(separator: ",")))
        }
        self.place = URL(string: place.text).map { StacPlace($0.appending(queryItems: items).absoluteString) } ?? place
    }

    /// The request for the page after one that answered `page`; `nil` after the last, or where the link leads elsewhere
    /// than to a server.
    func next(after page: JSONValue) -> StacRequest? {
        guard let link = page.link("next"), let place = link["href"]?.string.flatMap({ place.resolving($0) }),
            place.isWeb
        else { return nil }
        var request = self
        request.place = place
        request.headers = (link["headers"]?.object ?? [:]).compactMap { name, value in
            value.string.map { "\(name): \($0)" }
        }.sorted()
        guard link["method"]?.string?.uppercased() ?? (link["body"] == nil ? "GET" : "POST") == "POST" else {
            request.body = nil
            return request
        }
        let more = link["body"]?.object
        let before = body?.object ?? [:]
        let merges = link["merge"]?.bool ?? false
        request.body = .object(merges ? before.merging(more ?? [:]) { $1 } : more ?? before)
        return request
    }
}

extension Period {
    /// The closed interval that STAC asks for; the first moment after the period is in it too.
    fileprivate var interval: String { "\(start)T00:00:00Z/\(end)T00:00:00Z" }
}

extension MultiPolygon {
    /// As GeoJSON.
    fileprivate var geometry: JSONValue {
        let parts = polygons.map { polygon in
            JSONValue.array(
                polygon.rings.map { ring in
                    .array(ring.map { .array([.number($0.longitude), .number($0.latitude)]) })
                })
        }
        let isOne = parts.count == 1
        return .object([
            "type": .string(isOne ? "Polygon" : "MultiPolygon"), "coordinates": isOne ? parts[0] : .array(parts),
        ])
    }

    /// West, south, east, north; the west is larger than the east where the ground lies on both sides of the
    /// antimeridian (RFC 7946, section 5.2).
    fileprivate var box: [Double] {
        guard let bounds else { return [-180, -90, 180, 90] }
        let parts = polygons.compactMap { MultiPolygon([$0]).bounds }
        let west = parts.filter { $0.maxX <= 0 }.map(\.maxX).max()
        let east = parts.filter { $0.minX >= 0 }.map(\.minX).min()
        let isSplit = parts.allSatisfy { $0.maxX <= 0 || $0.minX >= 0 }
        if isSplit, let west, let east, 360 - (east - west) < bounds.width {
            return [east, bounds.minY, west, bounds.maxY]
        }
        return [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY]
    }
}
