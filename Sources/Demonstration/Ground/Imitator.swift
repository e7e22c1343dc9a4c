package import Geography

/// Something that is no mine and looks like one to a network.
package struct Imitator: Sendable {
    /// What imitators are called in files.
    package enum Kind: String, CaseIterable, Sendable {
        case sandbar, oxbow, pond, road, clearing, landslide, village, river
    }

    package let kind: Kind
    package let window: Window
    /// Which share of each pixel it covers at a time.
    package let shares: @Sendable (Moment) -> [Float]
}
