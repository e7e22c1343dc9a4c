import NeuralNetwork
import TestSupport
import Testing

struct HDF5FileTests {
    @Test func readsBackWhatWasWritten() throws {
        try withTemporaryFile { path in
            let numbers = Tensor<Double>(shape: [2, 3], values: [1, 2, 3, 4, 5, 6])
            try HDF5Writer(creating: path).write(numbers, to: "a/b/c")

            let file = try HDF5File(reading: path)

            #expect(try file.shape(of: "a/b/c") == [2, 3])
            #expect(try file.read("a/b/c") == numbers)
        }
    }

    @Test func convertsNumbersToTheTypeAskedFor() throws {
        try withTemporaryFile { path in
            try HDF5Writer(creating: path).write(Tensor<Double>(shape: [2], values: [1, 200]), to: "numbers")

            let file = try HDF5File(reading: path)

            #expect(try file.read("numbers", as: Float.self).values == [1, 200])
            #expect(try file.read("numbers", as: UInt8.self).values == [1, 200])
            #expect(try file.read("numbers", as: UInt16.self).values == [1, 200])
            #expect(try file.read("numbers", as: Int64.self).values == [1, 200])
        }
    }

    @Test(arguments: [HDF5Writer.StringStorage.variable, .fixed])
    func readsStringsHoweverStored(storage: HDF5Writer.StringStorage) throws {
        try withTemporaryFile { path in
            do {
                let file = try HDF5Writer(creating: path)
                try file.write("Tapajós", attribute: "one", stored: storage)
                try file.write(["kernel:0", "b"], attribute: "many", stored: storage)
            }

            let file = try HDF5File(reading: path)

            #expect(try file.string(attribute: "one") == "Tapajós")
            #expect(try file.strings(attribute: "many") == ["kernel:0", "b"])
        }
    }

    @Test func readsAWholeNumber() throws {
        try withTemporaryFile { path in
            try HDF5Writer(creating: path).write(44, attribute: "px")

            #expect(try HDF5File(reading: path).integer(attribute: "px") == 44)
        }
    }

    @Test func knowsWhatItHolds() throws {
        try withTemporaryFile { path in
            try HDF5Writer(creating: path).makeGroup("a/b")

            let file = try HDF5File(reading: path)

            var held: [String] = []
            for part in ["a", "a/b", "a/c", "c/b"] where file.contains(part) { held.append(part) }
            #expect(held == ["a", "a/b"])
            #expect(try file.string(attribute: "none") == nil)
        }
    }

    @Test func namesAMissingDataset() throws {
        try withTemporaryFile { path in
            try HDF5Writer(creating: path).makeGroup("a")

            let error = #expect(throws: NetworkError.self) {
                _ = try HDF5File(reading: path).read("a/b", as: Float.self)
            }

            #expect(
                error?.description == """
                    '\(path)' has no dataset 'a/b'.
                    Run 'h5dump -n' on it to see what it holds; save a network with model.save('name.h5').
                    """)
        }
    }

    @Test func refusesADatasetThatClaimsTooMuch() throws {
        try withTemporaryFile { path in
            try HDF5Writer(creating: path).declare("huge", shape: [1 << 30, 1 << 20], as: Float.self)

            let error = #expect(throws: NetworkError.self) {
                _ = try HDF5File(reading: path).read("huge", as: Float.self)
            }

            #expect(
                error?.description == """
                    'huge' in '\(path)' claims 1073741824 x 1048576 values, more than minemap reads at once.
                    The file is damaged or isn't a network's: fetch or copy it again.
                    """)
        }
    }

    @Test func saysWhereItCannotWrite() {
        let error = #expect(throws: NetworkError.self) { _ = try HDF5Writer(creating: "/nowhere/a.h5").path }

        #expect(
            error?.description == """
                Can't write '/nowhere/a.h5': No such file or directory.
                Check that its folder exists, may be written to and has space.
                """)
    }

    @Test func readsFilesInManyTasksAtOnce() async throws {
        let expected = KerasFixture.tiny.weights[0].tensor

        try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    try withTemporaryFile { path in
                        try KerasFixture.tiny.write(to: path)
                        // Often, since two calls inside the library at the same moment are rare.
                        return try (0..<200).count { _ in
                            _ = try? HDF5File(reading: path).read("none-\(task)", as: Float.self)
                            return try HDF5File(reading: path).read("model_weights/dense/dense/kernel:0") == expected
                        }
                    }
                }
            }
            for try await equal in group { #expect(equal == 200) }
        }
    }
}
