import NeuralNetwork
import TestSupport
import Testing

/// Expects this message, in which FILE stands for the path, from reading the file.
func expectMessage(
    _ message: String, from fixture: KerasFixture, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    try withTemporaryFile { path in
        try fixture.write(to: path)

        let error = #expect(throws: NetworkError.self, sourceLocation: sourceLocation) {
            try NeuralNetwork(readingKeras: path)
        }

        #expect(error?.description == message.replacing("FILE", with: path), sourceLocation: sourceLocation)
    }
}
