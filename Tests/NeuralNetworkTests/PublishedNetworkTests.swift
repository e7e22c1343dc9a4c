import NeuralNetwork
import Testing

@Suite(.enabled(if: PublishedNetworks.isPresent, "The reference data isn't here: set MINEMAP_REFERENCE to its folder."))
struct PublishedNetworkTests {
    @Test(arguments: PublishedNetworks.names, [Sweep.Method.shared, .plain])
    func scoresWindowsAsKerasDid(name: String, method: Sweep.Method) throws {
        let network = try NeuralNetwork(readingKeras: PublishedNetworks.model(name))

        let check = try GoldenCheck(of: network, against: PublishedNetworks.golden(name), method: method)

        #expect(check.windows == 64)
        #expect(check.largestProbabilityDifference <= 1e-5, "\(check)")
        #expect(check.largestLogitDifference <= 1e-5, "\(check)")
        #expect(try #require(check.differenceInDouble).probability <= 1e-5, "\(check)")
    }

    @Test(arguments: PublishedNetworks.scenes, [Sweep.Method.shared, .plain])
    func scoresEveryWindowOfASceneAsKerasDid(scene: (name: String, windows: Int), method: Sweep.Method) throws {
        let network = try NeuralNetwork(readingKeras: PublishedNetworks.model(scene.name))

        let check = try GoldenCheck(
            of: network, against: PublishedNetworks.golden("scene_" + scene.name), method: method)

        #expect(check.windows == scene.windows)
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
