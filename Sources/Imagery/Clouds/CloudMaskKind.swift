/// A way to know where the clouds of a scene are, as `mask:` in the configuration names it.
package enum CloudMaskKind: String, CaseIterable, Codable, Hashable, Sendable, CustomStringConvertible {
    /// Computed from the bands of L1C by the trees of Sentinel Hub's s2cloudless.
    case s2cloudless
    /// The product's `MSK_CLASSI_B00.jp2`, baseline 04.00 and later: opaque clouds and cirrus.
    case classi
    /// The product's `MSK_CLOUDS_B00.gml`, before baseline 04.00: opaque clouds and cirrus.
    case gml
    /// The scene classification of L2A: no data, saturated, shadows, clouds of medium and high probability, cirrus.
    case scl
    /// A raster that somebody else made.
    case external

    package var description: String { rawValue }
}
