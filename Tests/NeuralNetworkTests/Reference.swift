import Foundation

/// The published networks and Keras's answers, in `$MINEMAP_REFERENCE`: too large for the repository.
enum Reference {
    static let isPresent = FileManager.default.fileExists(atPath: folder + "/reference/golden")
    static let networks = [
        "28_px_v9", "44px_v2.6_rgb_2021-11-11", "44px_v2.8_2021-11-11", "48px_v4.21-CNN100ka_2026-05-08ep179",
    ]
    static let scenes = ["28_px_v9", "44px_v2.8_2021-11-11"]

    static func model(_ name: String) -> String { "\(folder)/reference/models/\(name).h5" }
    static func golden(_ name: String) -> String { "\(folder)/reference/golden/\(name).h5" }

    private static let folder = ProcessInfo.processInfo.environment["MINEMAP_REFERENCE"] ?? "../shared"
}
