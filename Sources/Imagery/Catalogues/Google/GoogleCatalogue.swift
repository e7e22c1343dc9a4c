import Foundation
package import GeoIO
package import Geography

/// Sentinel-2 products in a bucket of Google's Cloud Storage, by MGRS tile.
///
/// Products are read through `/vsigs/`, which lists folders and takes credentials; the public bucket is read without. The
/// public one holds ESA's products as folders, `tiles/31/T/DH/S2A_MSIL1C_….SAFE/`, and those of L2A below `L2/`.
///
/// <https://cloud.google.com/storage/docs/public-datasets/sentinel-2>
package struct GoogleCatalogue: SceneCatalogue {
    package static let publicBucket = "gcp-public-data-sentinel-2"
    package static let googlesEndpoint = "https://storage.googleapis.com"

    package let bucket: String
    package let endpoint: String
    package let level: ProcessingLevel
    package let attempts: Attempts
    /// Reads a product, given the folder that GDAL opens, like `/vsigs/BUCKET/tiles/31/T/DH/S2A_….SAFE`.
    private let products: @Sendable (String) throws -> SceneList

    package init(
        bucket: String = publicBucket, endpoint: String = googlesEndpoint, level: ProcessingLevel = .l1c,
        attempts: Attempts = .usual,
        products: @escaping @Sendable (_ root: String) throws -> SceneList
    ) {
        self.bucket = bucket
        self.endpoint = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
        self.level = level
        self.attempts = attempts
        self.products = products
    }

    /// Reads every product of the period whose granule reaches the region.
    package func scenes(for query: SceneQuery) throws -> SceneList {
        var list = SceneList()
        for root in try roots(for: query) {
            do {
                let found = try products(root)
                list.scenes += found.scenes
                list.faults += found.faults
            } catch let fault as SceneFault {
                list.faults.append(fault)
            } catch {
                list.faults.append(SceneFault(ofProduct: root, error))
            }
        }
        return list
    }

    /// The folders of the products of the period whose granule reaches the region, as GDAL opens them, sorted.
    package func roots(for query: SceneQuery) throws -> [String] {
        let listing = BucketListing(endpoint: endpoint, bucket: bucket, attempts: attempts)
        var roots: [String] = []
        for granule in try GoogleCatalogue.granules(over: query.region) {
            let names = try listing.folders(in: folder(of: granule))
            roots += names.filter { isWanted($0, in: query) }.map { "/vsigs/\(bucket)/\($0)" }
        }
        return roots.sorted()
    }

    /// The names of the granules that may show a region, like `31TDH`, sorted; not each of them exists.
    package static func granules(over region: MultiPolygon) throws -> [String] {
        guard let search = try GranuleSearch(over: region) else { return [] }
        return try search.squares().map(\.name)
    }

    /// Like `tiles/31/T/DH/`.
    private func folder(of granule: String) -> String {
        let (zone, band) = (granule.prefix(2), granule.dropFirst(2).prefix(1))
        return "\(level == .l2a ? "L2/" : "")tiles/\(zone)/\(band)/\(granule.suffix(2))/"
    }

    private func isWanted(_ folder: String, in query: SceneQuery) -> Bool {
        let name = folder.split(separator: "/").last ?? ""
        guard name.hasSuffix(".SAFE") else { return false }
        guard let day = ProductName(in: name)?.date ?? oldDay(name) else { return true }
        return query.period.contains(day)
    }
}

extension SceneFault {
    /// A product that couldn't be read, and that the next build asks for again.
    fileprivate init(ofProduct root: String, _ error: any Error) {
        let lines = "\(error)".withoutSecrets.split(separator: "\n", maxSplits: 1).map(String.init)
        let reason = lines.first ?? "it can't be read"
        self.init(
            scene: root, reason: reason.hasSuffix(".") ? String(reason.dropLast()) : reason,
            remedy: lines.count > 1 ? lines[1] : "Run the same command again; what is there is kept.")
        isPassing = true
    }
}

/// The day of the acquisition in a name from before December 2016, like
/// `S2A_OPER_PRD_MSIL1C_PDMC_20160103T121523_R051_V20160102T105752_20160102T105752.SAFE`.
private func oldDay(_ name: some StringProtocol) -> CalendarDate? {
    let word = name.split(separator: "_").first { $0.hasPrefix("V") }
    return word.flatMap { CalendarDate(inName: $0.dropFirst()) }
}
