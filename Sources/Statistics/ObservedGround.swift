package import Geography

/// How much of a region's ground the composites of a period show, cloud-free, and how often.
///
/// A pixel counts as observed when some overpass shows it in some mosaic window. What isn't observed may hold mines:
/// it is not the same as ground without any.
package struct ObservedGround: Hashable, Sendable {
    package let observed: Area
    package let notObserved: Area
    /// Overpasses that show a pixel, over all mosaic windows together: the mean of the region's pixels.
    ///
    /// `nil` where it isn't known, since somebody else made the composites.
    package let overpasses: Double?

    /// The ground of a region whose whole area is known, and the part of its pixels that are observed, 0 to 1.
    package init(of region: Area, share: Double, overpasses: Double?) {
        observed = Area(squareMetres: region.squareMetres * share)
        notObserved = Area(squareMetres: region.squareMetres * (1 - share))
        self.overpasses = overpasses
    }
}

extension ObservedGround: Codable {}
