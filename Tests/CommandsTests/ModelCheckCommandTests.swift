import Foundation
import TestSupport
import Testing

struct ModelCheckCommandTests {
    private static let networks = [
        ("28_px_v9", ["28_px_v9", "scene_28_px_v9"]),
        ("44px_v2.8_2021-11-11", ["44px_v2.8_2021-11-11", "scene_44px_v2.8_2021-11-11"]),
        ("44px_v2.6_rgb_2021-11-11", ["44px_v2.6_rgb_2021-11-11"]),
        ("48px_v4.21-CNN100ka_2026-05-08ep179", ["48px_v4.21-CNN100ka_2026-05-08ep179"]),
    ]

    @Test(.enabled(if: Reference.has("reference/golden"), "needs the golden answers of Keras"), arguments: networks)
    func passesEveryGoldenFileOfANetwork(network: String, goldens: [String]) throws {
        for golden in goldens {
            let outcome = try Tool.run(
                "model", "check", Reference.path("reference/models/\(network).h5"), "--golden",
                Reference.path("reference/golden/\(golden).h5"))

            #expect(outcome.status == 0, "\(golden): \(outcome.output)\(outcome.errors)")
            #expect(outcome.output.contains("windows, largest difference from"))
        }
    }

    @Test(.enabled(if: Reference.has("reference/golden"), "needs the golden answers of Keras"))
    func failsWhenADifferenceExceedsTheTolerance() throws {
        let outcome = try Tool.run(
            "model", "check", Reference.path("reference/models/28_px_v9.h5"), "--golden",
            Reference.path("reference/golden/28_px_v9.h5"), "--tolerance", "1e-12")

        #expect(outcome.status != 0)
        #expect(outcome.output.contains("Fails: a probability differs by more than 1e-12."))
    }

    @Test func saysThatTheNetworkIsMissing() throws {
        let outcome = try Tool.run("model", "check", "/nowhere/x.h5", "--golden", "/nowhere/y.h5")

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("/nowhere/x.h5"))
    }
}
