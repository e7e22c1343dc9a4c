import TestSupport

/// The published networks and Keras's answers, which are not in the repository.
enum PublishedNetworks {
    static let isPresent = Reference.has("reference/golden")
    static let names = [
        "28_px_v9", "44px_v2.6_rgb_2021-11-11", "44px_v2.8_2021-11-11", "48px_v4.21-CNN100ka_2026-05-08ep179",
    ]
    /// The scenes, and how many windows each has.
    static let scenes = [("28_px_v9", 3721), ("44px_v2.8_2021-11-11", 1156)]

    static func model(_ name: String) -> String { Reference.path("reference/models/\(name).h5") }
    static func golden(_ name: String) -> String { Reference.path("reference/golden/\(name).h5") }
}
