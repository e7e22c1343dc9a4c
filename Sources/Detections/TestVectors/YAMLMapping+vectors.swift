import Project

extension YAMLMapping {
    /// The test vectors of a card; `nil` where it has none.
    func testVectors(_ key: String, bands: Int) throws(ConfigurationError) -> TestVectors? {
        guard let mapping = try optionalMapping(key, role: "'test_vectors'", keys: ["from", "vectors"]) else {
            return nil
        }
        var vectors: [TestVectors.Vector] = []
        let keys = ["pattern", "seed", "size", "low", "high", "first", "second", "probabilities", "logits"]
        for entry in try mapping.mappings("vectors", role: "a test vector", keys: keys) {
            vectors.append(
                TestVectors.Vector(
                    pattern: try entry.pattern(bands: bands),
                    probabilities: try entry.numbers("probabilities").map { Float($0) },
                    logits: try entry.numbers("logits").map { Float($0) }))
        }
        return TestVectors(source: try mapping.string("from"), vectors: vectors)
    }

    private func pattern(bands: Int) throws(ConfigurationError) -> TestPattern {
        let name = try string("pattern")
        guard ["noise", "blocks", "mixed"].contains(name) else {
            throw error(
                at: "pattern", "'\(name)' is no pattern of a test vector.", "The patterns are noise, blocks and mixed.")
        }
        let seed = try number("seed", in: 0...Int.max)
        let size = name == "noise" ? 1 : try number("size", in: 1...10_000)
        let most = name == "mixed" ? 1000 : 65_535
        let low = try number("low", in: 0...most)
        let high = try number("high", in: low...most)
        return TestPattern(
            seed: UInt64(seed), size: size, low: UInt16(low), high: UInt16(high),
            ground: name == "mixed"
                ? .mixed(first: try ground("first", bands: bands), second: try ground("second", bands: bands))
                : .anything)
    }

    private func number(_ key: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
        guard let value = try optionalInteger(key), range.contains(value) else {
            throw error(at: key, "a test vector needs '\(key)', \(range.lowerBound) to \(range.upperBound).", remedy)
        }
        return value
    }

    private func ground(_ key: String, bands: Int) throws(ConfigurationError) -> [UInt16] {
        let numbers = try strings(key).compactMap { UInt16($0) }
        guard numbers.count == bands else {
            throw error(at: key, "'\(key)' must hold a DN for each of \(bands) bands, 0 to 65535.", remedy)
        }
        return numbers
    }

    private var remedy: String { "Make the vectors again with scripts/make-test-vectors.py." }
}
