import GeoIO

/// One property of a layer's features, all its values together.
struct PropertyColumn {
    let name: String
    let values: [JSONValue]
    /// The features that have the property; `nil` when all do.
    let indices: [Int]?

    /// The columns in the order of their names.
    static func columns(of features: [Feature]) -> [PropertyColumn] {
        Set(features.lazy.flatMap(\.properties.keys)).sorted().map { name in
            let found = features.enumerated().compactMap { index, feature in
                feature.properties[name].map { (index: index, value: $0) }
            }
            return PropertyColumn(
                name: name, values: found.map(\.value),
                indices: found.count == features.count ? nil : found.map(\.index))
        }
    }

    /// The column as JSON.
    var text: String {
        let values = values.map(GeoJSON.text(of:)).joined(separator: ",")
        let at = indices.map { ",\"at\":[\($0.map(String.init).joined(separator: ","))]" } ?? ""
        return "{\"name\":\(GeoJSON.text(of: .string(name))),\"values\":[\(values)]\(at)}"
    }
}
