import Foundation
import Geography
import NeuralNetwork
import TestSupport

/// A project with a tiny dataset and a recipe that takes a few seconds.
struct TrainingProject {
    static let recipe = """
        name: tiny
        bands: [B4, B3, B2]
        normalization: scale
        divide: 3000
        clip: [0, 1]
        epochs: 6
        batch: 8
        architecture: { name: plain, window: 16, widths: [8, 16], dropout: 0.2 }
        augmentation: { rotation: 180, brightness: 0.1, noise: 20 }
        averaging: { ema: 0.95 }
        validation: { from: folds, folds: 2 }
        card: { licence: CC0, origin: a test }
        """

    let path: String
    private let owner: TemporaryFolder

    init() throws {
        owner = try TemporaryFolder()
        path = owner.path
        try owner.write(Self.recipe, to: "tiny.yml")
        let templates = URL(filePath: #filePath).appending(path: "../../../../templates").standardizedFileURL
        for part in ["", "-style", "-chart", "-table", "-patches"] {
            let name = "evaluation\(part).mustache"
            try owner.write(Data(contentsOf: templates.appending(path: name)), to: "templates/\(name)")
        }
        let curves = "training-curves.svg.mustache"
        try owner.write(Data(contentsOf: templates.appending(path: curves)), to: "templates/\(curves)")
        try writeChips()
    }

    /// Dark noise in the layout of RGB chips; every other chip is a mine, with a bright square.
    private func writeChips() throws {
        let (count, side) = (240, 20)
        var numbers = SplitMix(seed: 8)
        var values: [UInt8] = []
        for chip in 0..<count {
            var square = (0..<(side * side * 3)).map { _ in UInt8(30 + numbers.next() % 60) }
            let corner = Int(numbers.next() % 12) * side + Int(numbers.next() % 12)
            for pixel in 0..<25 where chip % 2 == 0 {
                for band in 0..<3 { square[(corner + pixel / 5 * side + pixel % 5) * 3 + band] = 130 }
            }
            values += square
        }
        let file = try HDF5Writer(creating: "\(path)/chips.h5")
        try file.write(["B4", "B3", "B2"], attribute: "bands")
        try file.write(["a_positives", "b_positives", "c_negatives", "d_negatives"], attribute: "sources")
        try file.write("CC0, nobody", attribute: "attribution")
        try file.write(Tensor(shape: [count, side, side, 3], values: values), to: "rgb")
        let labels: [UInt8] = (0..<count).map { $0 % 2 == 0 ? 1 : 0 }
        try file.write(Tensor(shape: [count], values: labels), to: "label")
        let sources: [UInt16] = (0..<count).map { chip in
            let number = chip / 2 % 2
            return UInt16(chip % 2 == 0 ? number : 2 + number)
        }
        try file.write(Tensor(shape: [count], values: sources), to: "source")
        try file.write(Tensor(shape: [count, 2], values: [Double](repeating: .nan, count: count * 2)), to: "lonlat")
        try file.flush()
    }

    func has(_ name: String) -> Bool { owner.has(name) }

    func write(_ text: String, to name: String) throws { try owner.write(text, to: name) }

    func text(_ name: String) throws -> String { try owner.text(name) }

    /// What a training that isn't interrupted is started with; a checkpoint is written after every step.
    var arguments: [String] {
        [
            "train", "\(path)/tiny.yml", "--dataset", "\(path)/chips.h5", "--project", path, "--checkpoint-every", "0",
        ]
    }

    func train(_ more: String...) throws -> Child.Outcome { try Tool.start(arguments + more).wait() }

    /// The bytes of the network.
    var network: Data? { FileManager.default.contents(atPath: "\(path)/models/tiny.h5") }
}
