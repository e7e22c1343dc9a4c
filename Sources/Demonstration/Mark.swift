import GeoIO

/// What a finished demonstration says of itself in a file: by it one is known, and kept.
struct Mark: Sendable {
    static let file = "demonstration.json"

    let text: String

    init(of region: InventedRegion) {
        let members: [String: JSONValue] = [
            "invented": .bool(true), "seed": .string("\(region.seed)"), "side": .number(Double(region.side)),
            "version": .number(Double(InventedRegion.version)),
        ]
        text = GeoJSON.text(of: .object(members)) + "\n"
    }
}
