import Foundation
import NeuralNetwork
import Project
import TestSupport
import Training

/// Chips and a model that are small enough to score by hand.
///
/// The model sees the middle 8 x 8 pixels of a chip, and gives 1 / (1 + exp(10 − 20 · max B4 / 3000)): 0.5 for a byte of
/// 127.5 as the brightest. Chips are of one B4 each, but for their border, which is as bright as can be.
struct SmallChips {
    let folder: TemporaryFolder

    /// The brightest byte of each chip, whether it is a mine, and its source.
    static let chips: [(byte: UInt8, isMine: Bool, source: Int)] = [
        (255, true, 0), (204, true, 0), (102, true, 0), (0, false, 1), (204, false, 1), (51, false, 2),
    ]

    init(side: Int = 10, bands: [String] = ["B2", "B3", "B4"]) throws {
        folder = try TemporaryFolder()
        try KerasFixture.brightness.write(to: "\(folder.path)/bright.h5")
        try writeChips(side: side, bands: bands)
    }

    var model: String { "\(folder.path)/bright.h5" }
    var chips: String { "\(folder.path)/chips.h5" }

    func writeCard() throws {
        let card = """
            name: bright
            version: bright
            bands: [B4, B3, B2]
            window: 8
            stride: 4
            tile: 40
            pad: 4
            normalization: scale
            divide: 3000
            clip: [0, 1]
            mine_output: 0
            threshold: 0.5
            level: L1C
            licence: MIT
            origin: made by a test
            sha256: \(Digest(ofFile: model)?.description ?? "")
            """
        try folder.write(card, to: "bright.yml")
    }

    private func writeChips(side: Int, bands: [String]) throws {
        let file = try HDF5Writer(creating: chips)
        let pixels = Self.chips.flatMap { chip in
            (0..<side * side).flatMap { place in
                let isBorder = [0, side - 1].contains(place / side) || [0, side - 1].contains(place % side)
                return bands.map { $0 == "B4" ? (isBorder ? 255 : chip.byte) : 77 }
            }
        }
        let count = Self.chips.count
        try file.write(Tensor<UInt8>(shape: [count, side, side, bands.count], values: pixels), to: "rgb")
        try file.write(Tensor<UInt8>(shape: [count], values: Self.chips.map { $0.isMine ? 1 : 0 }), to: "label")
        try file.write(Tensor<UInt16>(shape: [count], values: Self.chips.map { UInt16($0.source) }), to: "source")
        let places = [[-57.1, -6.2], [-57.1, -6.2], [-62, 3]] + [[Double]](repeating: [.nan, .nan], count: 3)
        try file.write(Tensor<Double>(shape: [count, 2], values: places.flatMap(\.self)), to: "lonlat")
        try file.write(bands, attribute: "bands")
        try file.write(["pits", "forest & river", "clouds"], attribute: "sources")
        try file.write("Made for a test", attribute: "origin")
    }
}
