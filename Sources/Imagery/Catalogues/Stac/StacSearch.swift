import Foundation
import GeoIO
import Geography

/// A search of a STAC API, page after page.
///
/// <https://github.com/radiantearth/stac-api-spec/tree/v1.0.0/item-search>
struct StacSearch {
    private let reader: StacReader
    private let limits: StacLimits
    private var first: StacRequest
    /// The same search by GET, for servers that answer POST with 405 (Method Not Allowed).
    private let spare: StacRequest

    /// Finds out how a place is searched; `nil` when it is no API, but files.
    init?(
        at place: StacPlace, _ reader: StacReader, for query: SceneQuery, in collections: [String], _ limits: StacLimits
    ) throws {
        self.reader = reader
        self.limits = limits
        let isSearch = URL(string: place.text)?.lastPathComponent == "search"
        // The first page of an API says what its search can do, but the search itself may be all that there is.
        let landing = isSearch ? place.resolving("./") : place
        let document = try isSearch ? landing.flatMap { try? reader.document(at: $0) } : reader.document(at: place)
        let links = document?.links("search") ?? []
        let link = links.first { $0["method"]?.string?.uppercased() == "POST" } ?? links.first
        let items = document?["type"]?.string == "Collection" ? document?.link("items") : nil
        guard isSearch || link != nil || items != nil else { return nil }
        let target = isSearch ? place : (link ?? items)?["href"]?.string.flatMap { place.resolving($0) }
        guard let target, target.isWeb else { return nil }

        let isItems = !isSearch && link == nil
        spare = StacRequest(
            getting: query, from: target, collections: isItems ? [] : collections, limit: limits.pageSize)
        let conformance = (document?["conformsTo"]?.array ?? []).compactMap(\.string)
        let filters = conformance.contains { $0.contains("item-search") && $0.hasSuffix("#query") }
        let posts = !isItems && (isSearch || link?["method"]?.string?.uppercased() != "GET")
        first =
            posts
            ? StacRequest(
                posting: query, to: target, collections: collections, limit: limits.pageSize, filteringClouds: filters)
            : spare
    }

    /// Reads all pages.
    func run(into results: inout StacResults) throws {
        var request: StacRequest? = first
        var seen: Set<StacRequest> = []
        var emptyPages = 0
        while let current = request, emptyPages < 3 {
            guard seen.insert(current).inserted else { throw StacError.repeatedPage(place: "\(first.place)") }
            guard seen.count <= limits.pages else {
                throw StacError.tooMany(place: "\(first.place)", limit: limits.pages, kind: "pages")
            }
            let (page, asked) = try page(current)
            guard let features = page["features"]?.array else {
                throw StacError.notStac(place: "\(current.place)", reason: "an answer to a search has no 'features'")
            }
            for feature in features { results.add(StacItem(feature, listedBy: asked.place)) }
            // A link to a next page after the last one is a known fault of servers.
            emptyPages = features.isEmpty ? emptyPages + 1 : 0
            request = asked.next(after: page)
        }
    }

    private func page(_ request: StacRequest) throws -> (page: JSONValue, asked: StacRequest) {
        do {
            return (try reader.answer(to: request), request)
        } catch let error as HTTPError where request == first && request.body != nil && error.status == 405 {
            return (try reader.answer(to: spare), spare)
        }
    }
}
