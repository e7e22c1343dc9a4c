import Foundation
import NeuralNetwork
import TestSupport
import Testing

struct SilenceTests {
    @Test func leavesStandardErrorToTheProgram() throws {
        try withTemporaryFile("broken.h5") { path in
            try KerasFixture.tiny.write(to: path)
            try Data(contentsOf: URL(filePath: path)).prefix(1000).write(to: URL(filePath: path))

            let printed = try standardError(of: { _ = try? NeuralNetwork(readingKeras: path) }, keptIn: path + ".log")

            #expect(!printed.contains("HDF5-DIAG"))
        }
    }

    /// What is printed meanwhile; other tests' lines are passed on afterwards.
    private func standardError(of body: () -> Void, keptIn path: String) throws -> String {
        let original = dup(STDERR_FILENO)
        let log = open(path, O_WRONLY | O_CREAT, 0o600)
        dup2(log, STDERR_FILENO)
        body()
        dup2(original, STDERR_FILENO)
        close(log)
        close(original)
        let printed = try Data(contentsOf: URL(filePath: path))
        try FileHandle.standardError.write(contentsOf: printed)
        return String(decoding: printed, as: UTF8.self)
    }
}
