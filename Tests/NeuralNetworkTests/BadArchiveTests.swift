import Foundation
import NeuralNetwork
import TestSupport
import Testing

struct BadArchiveTests {
    @Test func saysThatAnArchiveHasNoDescription() throws {
        try withTemporaryFile("network.keras") { path in
            var archive = StoredZip()
            archive.add("metadata.json", Data("{}".utf8))
            try archive.data.write(to: URL(filePath: path))

            let error = #expect(throws: NetworkError.self) { try NeuralNetwork(readingKeras: path) }

            #expect(
                error?.description == """
                    Can't read the archive '\(path)': it has no member 'config.json' that can be opened.
                    Fetch or copy it again, or save the network again in Keras, with model.save('name.keras').
                    """)
        }
    }

    @Test func saysThatTheWeightsOfAnArchiveAreDamaged() throws {
        try withTemporaryFile("network.keras") { path in
            var archive = StoredZip()
            archive.add("config.json", Data(try #require(KerasFixture.tiny.description).utf8))
            archive.add("model.weights.h5", Data("not weights".utf8))
            try archive.data.write(to: URL(filePath: path))

            let error = #expect(throws: NetworkError.self) { try NeuralNetwork(readingKeras: path) }

            #expect(
                error?.description == """
                    Can't read its weights in '\(path)': file signature not found.
                    Fetch or copy the file again, or run 'h5dump -H' on it to see what it holds.
                    """)
        }
    }

    @Test func saysHowManyWeightsAnArchiveLacks() throws {
        let error = #expect(throws: NetworkError.self) {
            try KerasFixture.tiny.network(archivedIn: ["dense": "layers/elsewhere"])
        }

        #expect(error?.description.contains("The step 'dense' in") == true)
        #expect(error?.description.contains("has 0 weights, and needs 2") == true)
    }

    @Test func readsNoArchiveThatIsCutAnywhere() throws {
        try withTemporaryFile("network.keras") { path in
            try KerasFixture.tiny.write(archive: path, groups: ["dense": "layers/dense"])
            let whole = try Data(contentsOf: URL(filePath: path))
            for length in stride(from: 0, to: whole.count, by: 97) {
                try whole.prefix(length).write(to: URL(filePath: path))

                #expect(throws: NetworkError.self, "\(length) bytes") { try NeuralNetwork(readingKeras: path) }
            }
        }
    }
}
