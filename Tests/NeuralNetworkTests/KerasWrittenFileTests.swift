import Foundation
import NeuralNetwork
import TestSupport
import Testing

struct KerasWrittenFileTests {
    @Test func writesTheSameBytesLater() throws {
        let network = try RandomNetwork.graph(seed: 3)
        let read = { try Data(contentsOf: URL(filePath: $0)) }
        let first = try network.written(read)
        // HDF5 counts time in whole seconds.
        Thread.sleep(forTimeInterval: 1.1)

        #expect(try network.written(read) == first)
    }

    @Test func replacesTheFileAndLeavesNothingElse() throws {
        let folder = try TemporaryFolder()
        try folder.write("another file", to: "network.h5")

        try RandomNetwork.chain(seed: 1).write(keras: "\(folder.path)/network.h5")

        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["network.h5"])
        #expect(try HDF5File(reading: "\(folder.path)/network.h5").contains("model_weights"))
    }

    @Test func saysWhyItCannotWrite() throws {
        let network = try RandomNetwork.chain(seed: 1)

        #expect(throws: NetworkError.cannotWrite("/missing/network.h5", reason: "No such file or directory")) {
            try network.write(keras: "/missing/network.h5")
        }
    }

    @Test func leavesTheOldFileWhereAStepIsNotKeras() throws {
        let folder = try TemporaryFolder()
        try folder.write("another file", to: "network.h5")
        let path = "\(folder.path)/network.h5"
        let network = try NeuralNetwork(
            name: "n", inputShape: ImageShape(height: 1, width: 1, channels: 1),
            steps: [("odd", .activation(.rectifier(.init(slope: -1))))], source: "")

        let error = #expect(throws: NetworkError.self) { try network.write(keras: path) }

        #expect(
            error?.description == """
                The step 'odd' can't be written to '\(path)': Keras has no such thing as a ReLU with a slope of -1.0, \
                a threshold of 0.0 and a limit of inf.
                Rebuild the network without it.
                """)
        #expect(try folder.text("network.h5") == "another file")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["network.h5"])
    }

    @Test(arguments: [
        Step.Kind.padding(Step.Margins(top: 2, bottom: -1, left: 0, right: 0)),
        .cropping(Step.Margins(top: 0, bottom: 0, left: -1, right: 0)),
        .activation(.elu(alpha: .infinity)), .activation(.rectifier(.init(threshold: 2, limit: 1))),
        .activation(.rectifier(.init(threshold: .nan))),
    ])
    func refusesWhatKerasHasNothingLike(kind: Step.Kind) throws {
        let network = try NeuralNetwork(
            name: "n", inputShape: ImageShape(height: 4, width: 4, channels: 1), steps: [("odd", kind)], source: "")

        try withTemporaryFile { path in
            let error = #expect(throws: NetworkError.self) { try network.write(keras: path) }
            guard case .notKeras(path, step: "odd", _) = error else {
                Issue.record("threw \(String(describing: error))")
                return
            }
        }
    }
}
