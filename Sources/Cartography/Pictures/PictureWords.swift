package import Languages

/// The words of a picture, in its reader's language.
package struct PictureWords: Hashable, Sendable {
    package let language: Language
    /// What stands across invented ground.
    package let stamp: String
    /// What a dot means, with `{{dotLabel}}` for its width on the ground.
    package let dot: String
    /// How dots of several periods lie on each other.
    package let growth: String
    /// The letter at the arrow to the north.
    package let north: String

    package init(language: Language, stamp: String, dot: String, growth: String, north: String) {
        self.language = language
        self.stamp = stamp
        self.dot = dot
        self.growth = growth
        self.north = north
    }

    /// A length on the ground, like `5 km` or `240 m`.
    func length(ofMetres metres: Double) -> String {
        guard metres >= 1000 else { return "\(language.text(of: Int((metres / 10).rounded()) * 10))\u{A0}m" }
        let kilometres = (metres / 100).rounded() / 10
        let decimals = kilometres >= 10 || kilometres == kilometres.rounded() ? 0 : 1
        return "\(language.text(of: kilometres, decimals: decimals))\u{A0}km"
    }
}
