import Foundation
import GeoIO

/// Reads the documents of a catalogue.
struct StacReader {
    let attempts: Attempts

    /// The document at an address or path.
    func document(at place: StacPlace) throws -> JSONValue {
        if place.isWeb { return try parse(HTTP.get(place.text, attempts: attempts), place) }
        guard let data = FileManager.default.contents(atPath: place.text) else {
            throw StacError.cannotRead(place: "\(place)", reason: "there is no such file, or it can't be opened")
        }
        return try parse(data, place)
    }

    /// What a server answers to a request.
    func answer(to request: StacRequest) throws -> JSONValue {
        guard let body = request.body else { return try document(at: request.place) }
        let data = try HTTP.post(
            body.data(), to: request.place.text, headers: request.headers, attempts: attempts)
        return try parse(data, request.place)
    }

    private func parse(_ data: Data, _ place: StacPlace) throws(StacError) -> JSONValue {
        guard let document = try? JSONValue(parsing: data) else {
            throw .notStac(place: "\(place)", reason: "it isn't whole JSON")
        }
        return document
    }
}
