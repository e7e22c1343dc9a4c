import Foundation
import NeuralNetwork
import TestSupport

/// Writes networks with inputs and our answers, for `Benchmarks/keras/check_written.py` to compare in Keras.
///
///     swift run -c release network-samples FOLDER [COUNT]
///
/// It writes `NAME.h5`, the network, and `NAME.golden.h5`, a golden file: COUNT random chains, as many random
/// graphs, and a network for each thing that Keras says otherwise than we do.
@main enum NetworkSamples {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1, let count = arguments.count > 2 ? Int(arguments[2]) : 100 else {
            print("Give a folder to write to, and how many random networks of each kind.")
            exit(64)
        }
        let folder = arguments[1]
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var samples = try ParticularNetworks.all()
        for seed in 0..<count {
            samples.append(("chain_\(seed)", try RandomNetwork.chain(seed: seed)))
            samples.append(("graph_\(seed)", try RandomNetwork.graph(seed: seed)))
        }
        for (index, sample) in samples.enumerated() {
            try sample.network.write(keras: "\(folder)/\(sample.name).h5")
            let golden = try Golden(of: sample.network, seed: index)
            try golden.write(to: "\(folder)/\(sample.name).golden.h5")
        }
        print("Wrote \(samples.count) networks to \(folder).")
    }
}
