import GeoIO
import Geography

/// An item of a STAC catalogue: one scene, as the catalogue tells it.
///
/// <https://github.com/radiantearth/stac-spec/blob/v1.1.0/item-spec/item-spec.md>
struct StacItem {
    let document: JSONValue
    /// What its hrefs count from, and where it was found.
    let place: StacPlace
    /// Sorted by key.
    let assets: [StacAsset]

    /// An item that is a document of its own, wherever it says that it is: it may have been copied.
    init(_ document: JSONValue, readFrom place: StacPlace) {
        self.document = document
        self.place = place
        assets = StacAsset.all(of: document)
    }

    /// One of the items that a document lists; it says itself where it is.
    init(_ document: JSONValue, listedBy origin: StacPlace) {
        self.document = document
        place = document.link("self")?["href"]?.string.flatMap { origin.resolving($0) } ?? origin
        assets = StacAsset.all(of: document)
    }

    var id: String { document["id"]?.string ?? "\(place)" }
    var collection: String? { document["collection"]?.string }

    /// The first of some properties that is a text.
    func text(_ names: String...) -> String? { names.lazy.compactMap { document["properties"]?[$0]?.string }.first }

    func number(_ name: String) -> Double? {
        document["properties"]?[name]?.number.flatMap { $0.isFinite ? $0 : nil }
    }

    func fault(_ reason: String, _ remedy: String) -> SceneFault {
        SceneFault(scene: id, reason: reason, remedy: remedy)
    }
}

extension JSONValue {
    /// The first link of a relation.
    func link(_ relation: String) -> JSONValue? { links(relation).first }

    func links(_ relation: String) -> [JSONValue] {
        (self["links"]?.array ?? []).filter { $0["rel"]?.string == relation }
    }
}
