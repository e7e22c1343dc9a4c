/// How patches are changed before a network learns from them, so that it sees no patch twice.
///
/// Ranges are what an amount is drawn from, uniformly; deviations are those of a normal number's, whose exponential
/// is the factor. 0 leaves that change out. Everything is done to digital numbers (DN), before they are normalised.
package struct Augmentation: Sendable, Equatable {
    /// Degrees, either way.
    package var rotation = 0.0
    /// Whether to turn by 0, 90, 180 or 270 degrees as well, each as often.
    package var turns = true
    /// Whether to mirror half of the patches.
    package var flips = true
    /// Pixels, either way, along rows and along columns; whole ones in patches that aren't warped.
    package var shift = 0.0
    /// Pixels to the side for each pixel down, either way.
    package var shear = 0.0
    /// How much larger things are drawn.
    package var zoom = 1.0...1.0
    /// The deviation of how much wider than high things are drawn.
    package var stretch = 0.0
    /// The deviation of the brightness of all bands together.
    package var brightness = 0.0
    /// The deviation of the brightness of each band by itself.
    package var bandBrightness = 0.0
    /// The deviation of the contrast around the patch's mean.
    package var contrast = 0.0
    /// The deviation of the exponent that DN are raised to, as shares of ``unit``.
    package var gamma = 0.0
    /// How opaque haze is where it is thickest: 0 to 1.
    package var haze = 0.0...0.0
    /// How bright haze is in each band, as shares; empty for the same in all.
    package var hazeTint: [Double] = []
    /// The side of the square that is covered with the patch's mean, in pixels, at most.
    package var cutout = 0
    /// The deviation of noise, in DN.
    package var noise = 0.0
    /// The DN that counts as white, for haze and gamma.
    package var unit = 3000.0
    /// How often each change is made.
    package var probabilities = Probabilities()

    /// How often a change is made, 0 to 1.
    package struct Probabilities: Sendable, Equatable {
        /// Rotation, shear, zoom and stretch, which are one warp with the shift.
        package var warp = 1.0
        package var brightness = 1.0
        package var bandBrightness = 1.0
        package var contrast = 1.0
        package var gamma = 1.0
        package var haze = 1.0
        package var cutout = 1.0
        package var noise = 1.0

        package init() {}
    }

    package init() {}

    /// Nothing is changed, flips and turns included.
    package static var none: Augmentation {
        var augmentation = Augmentation()
        (augmentation.turns, augmentation.flips) = (false, false)
        return augmentation
    }
}
