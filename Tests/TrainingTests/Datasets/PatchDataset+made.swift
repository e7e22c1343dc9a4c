import Geography
import Imagery
import NeuralNetwork
import Training

extension PatchDataset {
    /// A dataset of two bands, 4 x 4 pixels, whose patch `n` holds the numbers from `100 * n` on.
    static func made(
        _ records: [PatchRecord], sources: [String] = ["ours", "theirs"], clippedAt: Int? = nil
    ) -> PatchDataset {
        PatchDataset(
            bands: [.b4, .b8a], side: 4, level: .l1c, sources: sources, records: records,
            pixels: records.indices.flatMap { patch in (0..<32).map { UInt16(patch * 100 + $0) } },
            clippedAt: clippedAt, attribution: "CC0, nobody")
    }

    /// Three patches of every kind of record.
    static let three = made(
        [
            PatchRecord(
                isMine: true, place: Coordinate(longitude: -56.5, latitude: -6.25),
                period: Period("2020-01-01..2021-02-01"),
                source: 0, split: .train),
            PatchRecord(isMine: false, place: nil, period: nil, source: 1, split: .validation),
            PatchRecord(
                isMine: false, place: Coordinate(longitude: 0, latitude: 0), period: Period("2025-Q2"), source: 1,
                split: .test),
        ], clippedAt: 3000)
}

/// A file of a dataset's parts, any of which may be wrong.
struct MadeFile {
    var format: String? = "minemap dataset 1"
    var bands = ["B4"]
    var level = "L1C"
    var patches = Tensor<UInt16>(shape: [2, 1, 1, 1], values: [7, 8])
    var label = Tensor<Int64>(shape: [2], values: [0, 1])
    var lonlat = Tensor<Double>(shape: [2, 2], values: [.nan, .nan, 1, 2])
    var days: (first: [Int64], last: [Int64]) = ([0, 20200101], [0, 20210101])
    var source = Tensor<Int64>(shape: [2], values: [0, 0])
    var clippedAt: Int?
    var split = Tensor<UInt8>(shape: [2], values: [0, 2])

    func write(to path: String) throws {
        let file = try HDF5Writer(creating: path)
        if let format { try file.write(format, attribute: "format") }
        try file.write(bands, attribute: "bands")
        try file.write(["ours"], attribute: "sources")
        try file.write(level, attribute: "level")
        if let clippedAt { try file.write(clippedAt, attribute: "clipped_at") }
        try file.write(patches, to: "patches")
        try file.write(label, to: "label")
        try file.write(lonlat, to: "lonlat")
        try file.write(Tensor(shape: [2], values: days.first), to: "first_day")
        try file.write(Tensor(shape: [2], values: days.last), to: "last_day")
        try file.write(source, to: "source")
        try file.write(split, to: "split")
    }
}
