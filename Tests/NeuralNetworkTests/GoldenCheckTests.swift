import NeuralNetwork
import TestSupport
import Testing

struct GoldenCheckTests {
    /// A golden file of two windows for ``KerasFixture/tiny``, whose logits are (x, 2y + 1).
    private struct Fixture {
        var normalization = "clip3000"
        var raw = Tensor<UInt16>(shape: [2, 1, 2, 1], values: [3000, 0, 3000, 9000])
        var probabilities: [Float] = [0.5, 0.5, 0.119_202_92, 0.880_797_1]
        var logits: [Float] = [1, 1, 1, 3]
        var constants: (mean: [Double], deviation: [Double]) = ([], [])

        func check() throws -> GoldenCheck {
            let network = try KerasFixture.tiny.network()
            return try withTemporaryFile("golden.h5") { path in
                do {
                    let file = try HDF5Writer(creating: path)
                    try file.write(normalization, attribute: "normalization")
                    try file.write(raw, to: "raw")
                    try file.write(Tensor(shape: [probabilities.count / 2, 2], values: probabilities), to: "y")
                    try file.write(Tensor(shape: [logits.count / 2, 2], values: logits), to: "logits")
                    try file.write(Tensor(shape: [constants.mean.count], values: constants.mean), to: "mean")
                    try file.write(Tensor(shape: [constants.deviation.count], values: constants.deviation), to: "std")
                }
                return try GoldenCheck(of: network, against: path)
            }
        }
    }

    @Test func passesWhenAllWindowsAgree() throws {
        let check = try Fixture().check()

        #expect(check.windows == 2)
        #expect(check.largestProbabilityDifference < 1e-7)
        #expect(check.largestLogitDifference < 1e-7)
        #expect(check.passes())
    }

    @Test func findsTheLargestDifferences() throws {
        var fixture = Fixture()
        fixture.probabilities[1] = 0.75
        fixture.logits[3] = 4

        let check = try fixture.check()

        #expect(check.difference == .init(probability: 0.25, logit: 0.2))
        #expect(!check.passes())
        #expect(check.passes(within: 0.25))
        #expect(
            check.description == """
                2 windows, largest difference from
                  Keras, float32: probability 2.5e-01, logit 2.0e-01 (as |d| / (1 + |logit|))
                """)
    }

    @Test func doesNotPassWhereAnAnswerIsNotANumber() throws {
        var fixture = Fixture()
        fixture.probabilities[0] = .nan

        let check = try fixture.check()

        #expect(check.largestProbabilityDifference == .infinity)
        #expect(!check.passes())
    }

    @Test func doesNotPassWithoutWindows() throws {
        let check = try Fixture(
            raw: Tensor(shape: [0, 1, 2, 1], values: []), probabilities: [], logits: []
        ).check()

        #expect(check.windows == 0)
        #expect(!check.passes())
    }

    @Test func standardizesWithTheConstantsInTheFile() throws {
        var fixture = Fixture(normalization: "unit_norm", constants: ([1000], [2000]))
        fixture.raw = Tensor(shape: [2, 1, 2, 1], values: [3000, 1000, 3000, 3000])

        #expect(try fixture.check().passes())
    }

    @Test(arguments: [("unit_norm", [0.0]), ("unit_norm", [1, 1])])
    func refusesConstantsThatDoNotFit(normalization: String, deviation: [Double]) {
        let fixture = Fixture(normalization: normalization, constants: ([1000], deviation))

        let error = #expect(throws: NetworkError.self) { try fixture.check() }

        #expect(error?.description.contains("aren't for 1 channels, or a std isn't above 0") == true)
    }

    @Test func namesANormalizationThatItDoesNotKnow() throws {
        let error = #expect(throws: NetworkError.self) { try Fixture(normalization: "log").check() }

        #expect(
            error?.description.hasSuffix(
                """
                : its normalization is 'log', not unit_norm, clip3000 or clip10000.
                Give the golden file that was made with this network.
                """) == true)
    }

    @Test func refusesWindowsOfAnotherSize() throws {
        let fixture = Fixture(raw: Tensor(shape: [1, 2, 2, 1], values: [1, 2, 3, 4]))

        let error = #expect(throws: NetworkError.self) { try fixture.check() }

        #expect(error?.description.contains("its windows are 1 x 2 x 2 x 1, and the network takes 1 x 2 x 1") == true)
    }

    @Test func refusesAnotherNumberOfAnswers() throws {
        let error = #expect(throws: NetworkError.self) { try Fixture(probabilities: [0.5, 0.5]).check() }

        #expect(error?.description.contains("'y' is 1 x 2, and the network gives 4 numbers") == true)
    }
}
