package import Foundation
import GeoIO
package import Project

/// Brings the files that the project uses and does not keep, and checks that each is what it says.
package struct Fetch: Sendable {
    package let folder: ProjectFolder
    /// A folder that holds the files under their paths, instead of their addresses.
    package let mirror: String?

    package init(into folder: ProjectFolder, mirror: String?) {
        self.folder = folder
        self.mirror = mirror
    }

    /// What became of one entry.
    package enum Outcome: Hashable, Sendable {
        case kept
        case fetched(bytes: Int)
        /// The entry has no address; only a mirror has it.
        case mirrorOnly(note: String?)
        /// The file isn't what it says, or can't be had; nothing was written.
        case refused(String)
    }

    /// Brings one file to its place, unless it is there already, whole.
    package func bring(_ entry: FetchEntry) -> Outcome {
        let place = folder.path(entry.place)
        if Digest(ofFile: place) == entry.sha256 { return .kept }
        do {
            guard let data = try data(of: entry) else { return .mirrorOnly(note: entry.note) }
            try Self.check(data, as: entry)
            try AtomicFile.write(data, to: place)
            return .fetched(bytes: data.count)
        } catch {
            return .refused("\(error)")
        }
    }

    private func data(of entry: FetchEntry) throws -> Data? {
        if let mirror {
            let path = "\(mirror)/\(entry.path)"
            guard let data = FileManager.default.contents(atPath: path) else {
                throw FetchError.notInMirror(path: path)
            }
            return data
        }
        return try entry.url.map { try HTTP.get($0) }
    }

    /// Refuses bytes that aren't what the entry says: by their kind first, since a login page in place
    /// of data says more than a digest that differs.
    package static func check(_ data: Data, as entry: FetchEntry) throws {
        switch entry.path {
        case let path where path.hasSuffix(".geojson") || path.hasSuffix(".geojson.txt"):
            _ = try GeoJSON.parse(data, path: path)
        case let path where path.hasSuffix(".h5"):
            guard data.starts(with: [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]) else {
                throw FetchError.otherKind(path: path, kind: "an HDF5 file")
            }
        default: break
        }
        let digest = Digest(of: data)
        guard digest == entry.sha256 else {
            throw FetchError.otherDigest(path: entry.path, expected: entry.sha256, found: digest)
        }
    }
}

/// A fetched file that isn't what the configuration says.
package enum FetchError: Error, Hashable, CustomStringConvertible {
    case notInMirror(path: String)
    case otherKind(path: String, kind: String)
    case otherDigest(path: String, expected: Digest, found: Digest)

    package var description: String {
        switch self {
        case .notInMirror(let path):
            "The mirror has no file '\(path)'.\nCorrect --mirror: it names the folder that holds detections/, boundaries/ and models/."
        case .otherKind(let path, let kind):
            "'\(path)' isn't \(kind).\nGet it from its source again; what came may be a login or an error page."
        case .otherDigest(let path, let expected, let found):
            "'\(path)' isn't the file that site.yml means: its SHA-256 is \(found), not \(expected).\n"
                + "It may be damaged or a newer version. If you trust it, write its SHA-256 into 'fetch:' in site/site.yml."
        }
    }
}
