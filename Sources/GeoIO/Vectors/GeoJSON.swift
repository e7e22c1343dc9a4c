package import Foundation

/// Reading GeoJSON (RFC 7946), strictly: a file that is not what it says is refused by name.
package enum GeoJSON {
    /// Reads a FeatureCollection; a lone Feature or geometry counts as a collection of one.
    ///
    /// A FeatureCollection without features is valid.
    package static func read(_ path: String) throws(GeoIOError) -> FeatureCollection {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw .cannotRead(path: path, reason: isThere ? "it can't be opened" : "there is no such file")
        }
        return try parse(data, path: path)
    }

    /// Reads a FeatureCollection from bytes; `path` is for messages.
    package static func parse(_ data: Data, path: String) throws(GeoIOError) -> FeatureCollection {
        try checkText(data, path: path)
        let document: GeoJSONDocument
        do {
            document = try JSONDecoder().decode(GeoJSONDocument.self, from: data)
        } catch {
            if let reason = reasonForBrokenJSON(data) { throw .notJSON(path: path, reason: reason) }
            throw GeoIOError(decoding: error, path: path)
        }
        if let crs = document.crs, !crs.isLongitudeLatitude { throw .otherCRS(path: path, name: crs.name) }
        return FeatureCollection(document.features)
    }

    private static func checkText(_ data: Data, path: String) throws(GeoIOError) {
        guard !data.isEmpty else { throw .empty(path: path) }
        let first = data.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if first == UInt8(ascii: "<") { throw .webPage(path: path) }
        if let offset = firstInvalidByte(in: data) { throw .notUTF8(path: path, offset: offset) }
    }

    /// Where the JSON breaks; `nil` when it is whole.
    ///
    /// The decoder only says that it does.
    private static func reasonForBrokenJSON(_ data: Data) -> String? {
        do {
            _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
            return nil
        } catch {
            return (error as NSError).userInfo["NSDebugDescription"] as? String ?? error.localizedDescription
        }
    }

    /// The offset of the first byte that is not part of valid UTF-8.
    private static func firstInvalidByte(in data: Data) -> Int? {
        guard String(validating: data, as: UTF8.self) == nil else { return nil }
        var valid = 0
        var decoder = UTF8.ForwardParser()
        var bytes = data.makeIterator()
        while case .valid(let scalar) = decoder.parseScalar(from: &bytes) { valid += scalar.count }
        return valid
    }
}

extension GeoIOError {
    /// Says in a reader's words where a document stopped making sense.
    init(decoding error: any Error, path: String) {
        switch error as? DecodingError {
        case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
            self = .notGeoJSON(path: path, place: context.place, reason: context.debugDescription)
        case .keyNotFound(let key, let context):
            self = .notGeoJSON(path: path, place: context.place, reason: "the member '\(key.stringValue)' is missing.")
        case nil: self = .notJSON(path: path, reason: "\(error)")
        @unknown default: self = .notJSON(path: path, reason: "\(error)")
        }
    }
}

extension DecodingError.Context {
    /// The way to the value, like `features[3].geometry.coordinates[0]`.
    fileprivate var place: String {
        codingPath.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}
