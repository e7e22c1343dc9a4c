/// How to find the shadows of clouds: dark ground where the sun throws them.
///
/// A cloud's height isn't known, so all ground between the shadows of the lowest and the highest base is looked at. Zhu
/// and Woodcock search 200 m to 12 km; above 10 km there is cirrus only, whose shadow is faint.
///
/// Limits: water and burnt ground are as dark as shadow, so ponds and rivers down-sun of a cloud are hidden too, which
/// costs observations but adds no detection. Shadow on bright sand may be brighter than the limit and stays. The satellite
/// is taken to look straight down; at the swath's edge it doesn't, and a cloud at 5 km then stands up to 1 km from where
/// it seems to be. Clouds outside of the granule throw no shadow into it.
///
/// Reference: Zhu and Woodcock (2012), <https://doi.org/10.1016/j.rse.2011.10.028>.
package struct ShadowRule: Hashable, Sendable {
    /// Metres above the ground between which clouds' bases are looked for.
    package var baseHeights: ClosedRange<Double>
    /// The near-infrared reflectance below which ground is dark, 0.15 as in the examples of s2cloudless.
    package var darkness: Float

    package init(baseHeights: ClosedRange<Double> = 200...10_000, darkness: Float = 0.15) {
        self.baseHeights = baseHeights
        self.darkness = darkness
    }
}
