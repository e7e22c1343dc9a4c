import Foundation
import GeoIO
import Geography
import TestSupport

/// A real STAC API over products that a test makes, and a server of their images, both on loopback.
struct StacFixture {
    let folder: TemporaryFolder
    let images: LoopbackServer
    let api: LoopbackServer

    init(_ products: [MadeProduct]) throws {
        folder = try TemporaryFolder()
        images = try LoopbackServer(
            LoopbackServer.script("assets.py", besideFolderOf: #filePath), ["\(folder.path)/images"])
        for product in products {
            try product.write(to: folder, below: "images")
            try folder.write(Self.item(of: product, at: images.address), to: "catalog/items/\(product.name).json")
        }
        let links = products.map { #"{"rel": "item", "href": "./items/\#($0.name).json"}"# }
        try folder.write(
            """
            {"type": "Collection", "stac_version": "1.0.0", "id": "s2", "description": "-", "license": "other",
             "extent": {"spatial": {"bbox": [[-58, -6, -56, -5]]},
                        "temporal": {"interval": [["2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z"]]}},
             "links": [{"rel": "parent", "href": "./catalog.json"}, \(links.joined(separator: ", "))]}
            """, to: "catalog/collection.json")
        try folder.write(
            """
            {"type": "Catalog", "stac_version": "1.0.0", "id": "all", "description": "-",
             "links": [{"rel": "child", "href": "./collection.json"}]}
            """, to: "catalog/catalog.json")
        let script = LoopbackServer.script("stac_api.py", besideFolderOf: #filePath)
            .replacing("CommandsTests", with: "ImageryTests")
        api = try LoopbackServer(script, ["\(folder.path)/catalog/catalog.json"], python: Servers.python)
    }

    /// Makes the server of the images answer 500 for those of a product, or well again.
    func set(_ product: MadeProduct, isSick: Bool) throws {
        let folders = Set(product.bands.map { "images/\(product.name).SAFE/\(product.path($0))".folder })
        for place in folders {
            if isSick {
                try folder.write("", to: "\(place)/sick")
            } else {
                try FileManager.default.removeItem(atPath: "\(folder.path)/\(place)/sick")
            }
        }
    }

    /// The item of a product whose images are on a server.
    static func item(of product: MadeProduct, at address: String) -> String {
        let places = product.ring.map { "[\($0.longitude), \($0.latitude)]" }.joined(separator: ", ")
        let (west, east) = (product.ring.map(\.longitude).min() ?? 0, product.ring.map(\.longitude).max() ?? 0)
        let (south, north) = (product.ring.map(\.latitude).min() ?? 0, product.ring.map(\.latitude).max() ?? 0)
        let assets = product.bands.map { band in
            #""\#(band)": {"href": "\#(address)/\#(product.name).SAFE/\#(product.path(band))", "type": "image/jp2"}"#
        }
        let day = product.start.prefix(8)
        return """
            {"type": "Feature", "stac_version": "1.0.0", "stac_extensions": [], "id": "\(product.name)", "collection": "s2",
             "geometry": {"type": "Polygon", "coordinates": [[\(places)]]}, "bbox": [\(west), \(south), \(east), \(north)],
             "properties": {"datetime": "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))T14:10:51Z",
                            "eo:cloud_cover": \(product.cloudCover), "s2:processing_baseline": "\(product.baseline)"},
             "links": [{"rel": "collection", "href": "../collection.json"}],
             "assets": {\(assets.joined(separator: ", "))}}
            """
    }
}

extension String {
    /// The path without its last part.
    fileprivate var folder: String { (self as NSString).deletingLastPathComponent }
}
