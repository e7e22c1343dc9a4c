import NeuralNetwork
import Testing

@Suite(.enabled(if: Reference.isPresent, "The reference data isn't here: set MINEMAP_REFERENCE to its folder."))
struct PublishedNetworkTests {
    @Test(arguments: Reference.networks)
    func scoresWindowsAsKerasDid(name: String) throws {
        let network = try NeuralNetwork(readingKeras: Reference.model(name))

        let check = try GoldenCheck(of: network, against: Reference.golden(name))

        #expect(check.windows == 64)
        #expect(check.largestProbabilityDifference <= 1e-5, "\(check)")
        #expect(check.largestLogitDifference <= 1e-5, "\(check)")
        #expect(try #require(check.differenceInDouble).probability <= 1e-5, "\(check)")
    }

    @Test(arguments: zip(Reference.scenes, [3721, 1156]))
    func scoresEveryWindowOfASceneAsKerasDid(name: String, windows: Int) throws {
        let network = try NeuralNetwork(readingKeras: Reference.model(name))

        let check = try GoldenCheck(of: network, against: Reference.golden("scene_" + name))

        #expect(check.windows == windows)
        #expect(check.largestProbabilityDifference <= 1e-5, "\(check)")
        #expect(check.largestLogitDifference <= 1e-5, "\(check)")
    }

    @Test(arguments: Reference.networks)
    func refusesTheGoldenFileOfAnotherNetwork(name: String) throws {
        let other = try #require(Reference.networks.first { $0 != name })
        let network = try NeuralNetwork(readingKeras: Reference.model(name))

        #expect(throws: NetworkError.self) { try GoldenCheck(of: network, against: Reference.golden(other)) }
    }
}
