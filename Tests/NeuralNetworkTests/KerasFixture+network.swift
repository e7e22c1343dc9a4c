import NeuralNetwork
import TestSupport

extension KerasFixture {
    /// Writes the file, and reads it as a network.
    func network() throws -> NeuralNetwork {
        try withTemporaryFile {
            try write(to: $0)
            return try NeuralNetwork(readingKeras: $0)
        }
    }

    /// Writes the file as a Keras 3 archive, and reads it as a network.
    func network(archivedIn groups: [String: String]) throws -> NeuralNetwork {
        try withTemporaryFile("network.keras") {
            try write(archive: $0, groups: groups)
            return try NeuralNetwork(readingKeras: $0)
        }
    }
}
