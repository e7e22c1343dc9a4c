import CGDAL
package import Foundation

/// Compression as web servers use it, by way of GDAL, which brings zlib or libdeflate.
package enum Deflate {
    /// The bytes that some data take as gzip, at the usual level.
    package static func size(of data: Data) -> Int {
        guard !data.isEmpty else { return 0 }
        let compressed = data.withUnsafeBytes { bytes -> Int? in
            var size = 0
            guard let result = CPLZLibDeflate(bytes.baseAddress, bytes.count, 6, nil, 0, &size) else { return nil }
            VSIFree(result)
            return size
        }
        // GDAL writes zlib's head and sum of 6 bytes; gzip's are 18.
        return compressed.map { $0 + 12 } ?? data.count
    }
}
