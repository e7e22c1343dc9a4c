import CGDAL
package import Foundation

/// Whole files, wherever GDAL reads them: on a disk, or below `/vsizip/`, `/vsicurl/`, `/vsis3/` or `/vsigs/`.
package enum StoredBytes {
    /// The bytes of a file; throws when there is none, it can't be read, or it holds more than `limit` bytes.
    package static func read(_ path: String, atMost limit: Int) throws(StoredBytesError) -> Data {
        let result = GDAL.recording { () -> Data? in
            guard let file = VSIFOpenL(path, "rb") else { return nil }
            defer { VSIFCloseL(file) }
            var data = Data()
            var block = [UInt8](repeating: 0, count: 1 << 16)
            while data.count <= limit {
                let count = VSIFReadL(&block, 1, block.count, file)
                guard count > 0 else { break }
                data.append(contentsOf: block[..<count])
            }
            return data
        }
        guard let data = result.value else { throw StoredBytesError(reason: result.failure ?? "there is no such file") }
        guard data.count <= limit else { throw StoredBytesError(reason: "it is larger than \(limit) bytes") }
        if let failure = result.failure { throw StoredBytesError(reason: failure) }
        return data
    }
}

/// Why a file's bytes can't be had, without a full stop.
package struct StoredBytesError: Error, Hashable {
    package let reason: String
}
