/// How the scenes of one mosaic window become one value a pixel.
package enum CompositeMethod: String, CaseIterable, Hashable, Sendable {
    /// For each band the median of the scenes that aren't masked; with an even number the mean of the middle two.
    case median
    /// For each band the smallest value of the scenes that aren't masked.
    case min
    /// The one scene with the fewest masked pixels, as it is; of equals the earliest.
    case minMasked = "min_masked"
}
