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
}
