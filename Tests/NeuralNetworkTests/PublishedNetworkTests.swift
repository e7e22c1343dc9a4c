import NeuralNetwork
import Testing

@Suite(.enabled(if: PublishedNetworks.isPresent, "The reference data isn't here: set MINEMAP_REFERENCE to its folder."))
struct PublishedNetworkTests {
    @Test(arguments: PublishedNetworks.names)
    func scoresWindowsAsKerasDid(name: String) throws {
        let network = try NeuralNetwork(readingKeras: PublishedNetworks.model(name))

        let check = try GoldenCheck(of: network, against: PublishedNetworks.golden(name))

        #expect(check.windows == 64)
        #expect(check.largestProbabilityDifference <= 1e-5, "\(check)")
        #expect(check.largestLogitDifference <= 1e-5, "\(check)")
        #expect(try #require(check.differenceInDouble).probability <= 1e-5, "\(check)")
    }

    @Test(arguments: zip(PublishedNetworks.scenes, [3721, 1156]))
    func scoresEveryWindowOfASceneAsKerasDid(name: String, windows: Int) throws {
        let network = try NeuralNetwork(readingKeras: PublishedNetworks.model(name))

        let check = try GoldenCheck(of: network, against: PublishedNetworks.golden("scene_" + name))

        #expect(check.windows == windows)
        #expect(check.largestProbabilityDifference <= 1e-5, "\(check)")
        #expect(check.largestLogitDifference <= 1e-5, "\(check)")
    }

    @Test(arguments: PublishedNetworks.names)
    func refusesTheGoldenFileOfAnotherNetwork(name: String) throws {
        let other = try #require(PublishedNetworks.names.first { $0 != name })
        let network = try NeuralNetwork(readingKeras: PublishedNetworks.model(name))

        #expect(throws: NetworkError.self) { try GoldenCheck(of: network, against: PublishedNetworks.golden(other)) }
    }
}
