import Foundation
import NeuralNetwork
import TestSupport
import Testing

struct BadFileTests {
    @Test func namesAMissingFile() throws {
        let error = #expect(throws: NetworkError.self) { try NeuralNetwork(readingKeras: "/nowhere/mines.h5") }

        #expect(
            error?.description == """
                There is no file '/nowhere/mines.h5'.
                Check the path; published networks aren't in the repository, so fetch them first.
                """)
    }

    @Test(arguments: [
        (Data("<!DOCTYPE html>\n<html>".utf8), "text: '<!DOCTYPE html>'"), (Data(), "nothing: the file is empty"),
        (Data([0x1F, 0x8B, 0, 1]), "other binary data"),
    ])
    func saysWhatAFileIsThatIsNotHDF5(contents: Data, found: String) throws {
        try withTemporaryFile { path in
            try contents.write(to: URL(filePath: path))

            let error = #expect(throws: NetworkError.self) { try NeuralNetwork(readingKeras: path) }

            #expect(
                error?.description == """
                    '\(path)' isn't an HDF5 file: it is \(found).
                    Fetch the .h5 file itself, not the page about it.
                    """)
        }
    }

    @Test func refusesAFolder() {
        #expect(throws: NetworkError.notHDF5("/tmp", found: "a folder")) { try NeuralNetwork(readingKeras: "/tmp") }
    }

    @Test func saysHowMuchOfATruncatedFileThereIs() throws {
        try withTemporaryFile { path in
            try KerasFixture.tiny.write(to: path)
            let whole = try Data(contentsOf: URL(filePath: path))
            try whole.prefix(1000).write(to: URL(filePath: path))

            let error = #expect(throws: NetworkError.self) { try NeuralNetwork(readingKeras: path) }

            #expect(
                error?.description == """
                    '\(path)' is cut short: it has 1000 bytes of \(whole.count).
                    Fetch or copy the file again.
                    """)
        }
    }

    @Test func readsNoFileThatIsCutAnywhere() throws {
        try withTemporaryFile { path in
            try KerasFixture.tiny.write(to: path)
            let whole = try Data(contentsOf: URL(filePath: path))
            for length in stride(from: 0, to: whole.count, by: 61) {
                try whole.prefix(length).write(to: URL(filePath: path))

                #expect(throws: NetworkError.self, "\(length) bytes") { try NeuralNetwork(readingKeras: path) }
            }
        }
    }
}
