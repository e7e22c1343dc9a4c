import Foundation
import Geography
import Imagery
import NeuralNetwork

extension PatchDataset {
    /// Writes the dataset as one HDF5 file, which appears under its name only when it is whole.
    ///
    /// | part | type | shape | |
    /// |---|---|---|---|
    /// | `patches` | uint16 | N x rows x columns x bands | DN, 0 masked; compressed |
    /// | `label` | uint8 | N | 1 mine, 0 none |
    /// | `lonlat` | float64 | N x 2 | the centre in degrees; NaN unknown |
    /// | `first_day`, `last_day` | int64 | N | `20250131`, half-open as a `Period`; 0 unknown |
    /// | `source` | uint16 | N | its place in the attribute `sources` |
    /// | `split` | uint8 | N | 0 train, 1 validation, 2 test |
    ///
    /// Attributes: `format`, `bands`, `sources`, `level`, `attribution`, and `clipped_at` where pixels were clipped.
    /// The same dataset gives the same bytes.
    package func write(to path: String) throws(DatasetError) {
        guard sources.count <= Int(UInt16.max) else {
            throw .cannotWrite(path, reason: "it has \(sources.count) sources, and a file holds 65,535")
        }
        let part = "\(path).\(UInt64.random(in: 0...UInt64.max)).part"
        do throws(NetworkError) {
            try writeWhole(to: part)
            guard bringToDisk(part), rename(part, path) == 0 else {
                throw NetworkError.cannotWrite(path, reason: String(cString: strerror(errno)))
            }
        } catch {
            unlink(part)
            throw DatasetError(error, of: path)
        }
    }

    private func writeWhole(to path: String) throws(NetworkError) {
        let file = try HDF5Writer(creating: path)
        try file.write(Self.format, attribute: "format")
        try file.write(bands.map(\.rawValue), attribute: "bands")
        try file.write(sources, attribute: "sources")
        try file.write(level.rawValue, attribute: "level")
        try file.write(attribution, attribute: "attribution")
        if let clippedAt { try file.write(clippedAt, attribute: "clipped_at") }
        try file.write(
            Tensor(shape: [records.count, side, side, bands.count], values: pixels), to: "patches",
            inChunksOf: records.isEmpty ? nil : [patchesInChunk, side, side, bands.count])
        try writeRecords(to: file)
        try file.flush()
    }

    private func writeRecords(to file: borrowing HDF5Writer) throws(NetworkError) {
        let count = [records.count]
        let places = records.flatMap { [$0.place?.longitude ?? .nan, $0.place?.latitude ?? .nan] }
        try file.write(Tensor(shape: count, values: records.map { UInt8($0.isMine ? 1 : 0) }), to: "label")
        try file.write(Tensor(shape: count + [2], values: places), to: "lonlat")
        try file.write(Tensor(shape: count, values: records.map { $0.period?.start.number ?? 0 }), to: "first_day")
        try file.write(Tensor(shape: count, values: records.map { $0.period?.end.number ?? 0 }), to: "last_day")
        try file.write(Tensor(shape: count, values: records.map { UInt16(clamping: $0.source) }), to: "source")
        try file.write(Tensor(shape: count, values: records.map(\.split.code)), to: "split")
    }

    /// Patches are compressed together up to about a megabyte, HDF5's chunk cache.
    private var patchesInChunk: Int { min(records.count, max(1, (1 << 19) / patchSize)) }
}

/// Returns whether the file reached the disk: some disks find that they are full only now.
private func bringToDisk(_ path: String) -> Bool {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    return fsync(file) == 0
}
