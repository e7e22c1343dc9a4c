import NeuralNetwork
import TestSupport
import Testing

struct GoldenSceneTests {
    /// A network of one pixel and two channels, whose one output is 10·a + b.
    private func network() throws -> NeuralNetwork {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 1, 2]"#), ("Flatten", #""name": "f""#),
            ("Dense", #""name": "d", "units": 1, "use_bias": false"#),
        ])
        fixture.add("d", "kernel:0", [2, 1], [10, 1])
        return try fixture.network()
    }

    private func check(starts: [Int64], mask: [UInt8], expected: [Float], px: Int = 1) throws -> GoldenCheck {
        let network = try network()
        return try withTemporaryFile("scene.h5") { path in
            do {
                let file = try HDF5Writer(creating: path)
                try file.write("clip10000", attribute: "normalization")
                try file.write(px, attribute: "px")
                // Two bands of 2 x 2 pixels: 0.1 to 0.4, and 0.5 to 0.8.
                let scene: [UInt16] = [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000]
                try file.write(Tensor(shape: [2, 2, 2], values: scene), to: "scene")
                try file.write(Tensor(shape: [2, 2], values: mask), to: "mask")
                try file.write(Tensor(shape: [starts.count], values: starts), to: "starts")
                for name in ["y", "logits"] {
                    try file.write(Tensor(shape: [starts.count, starts.count, 1], values: expected), to: name)
                }
            }
            return try GoldenCheck(of: network, against: path)
        }
    }

    @Test func takesWindowsRowByRow() throws {
        let check = try check(starts: [0, 1], mask: [0, 0, 0, 0], expected: [1.5, 2.6, 3.7, 4.8])

        #expect(check.windows == 4)
        #expect(check.passes(within: 1e-6), "\(check)")
    }

    @Test func takesMaskedPixelsForZero() throws {
        let check = try check(starts: [0, 1], mask: [0, 1, 0, 0], expected: [1.5, 0, 3.7, 4.8])

        #expect(check.passes(within: 1e-6), "\(check)")
    }

    @Test(arguments: [[-1], [2], [Int64.max], [0, 2], [0, Int64.min], [1, 2]] as [[Int64]])
    func refusesWindowsThatDoNotStandAtEveryMultipleOfAStride(starts: [Int64]) throws {
        let answers = [Float](repeating: 0, count: starts.count * starts.count)

        #expect(throws: NetworkError.self) { try check(starts: starts, mask: [0, 0, 0, 0], expected: answers) }
    }

    @Test func refusesWindowsOfAnotherSize() throws {
        let error = #expect(throws: NetworkError.self) {
            try check(starts: [0], mask: [0, 0, 0, 0], expected: [0], px: 44)
        }

        #expect(error?.description.contains("its windows aren't 1 x 1 x 2, or don't move") == true)
    }
}
