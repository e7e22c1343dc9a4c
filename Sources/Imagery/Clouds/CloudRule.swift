/// What hides the pixels of a scene: which masks, how far around them, and whether their shadows too.
package struct CloudRule: Hashable, Sendable {
    /// The masks whose union counts; empty hides nothing.
    ///
    /// `classi` and `gml` both named means whichever of the two the product has.
    package var kinds: Set<CloudMaskKind>
    /// Metres: a cell whose centre is this near to a hidden one's is hidden too.
    package var dilation: Double
    /// s2cloudless: the mean probability above which a cell is cloud.
    package var probability: Float
    package var external: ExternalMaskRule
    /// `nil` leaves shadows in.
    package var shadows: ShadowRule?
    /// Where the trees of s2cloudless are, the text that LightGBM wrote.
    package var model: String

    package init(
        kinds: Set<CloudMaskKind>, dilation: Double = 0, probability: Float = 0.4,
        external: ExternalMaskRule = ExternalMaskRule(), shadows: ShadowRule? = nil,
        model: String = "build/assets/s2cloudless.txt"
    ) {
        self.kinds = kinds
        self.dilation = dilation
        self.probability = probability
        self.external = external
        self.shadows = shadows
        self.model = model
    }

    /// Hides nothing.
    package static let none = CloudRule(kinds: [])
}
