/// How clouds are hidden: keys of an entry of `imagery:`.
package struct MaskConfiguration: Hashable, Sendable {
    /// The kinds of mask.
    package enum Kind: String, CaseIterable, Sendable {
        case s2cloudless, classi, gml, scl, external, none
    }

    /// What hides a pixel: any of these.
    ///
    /// `nil` goes by the scene: `s2cloudless` for products of L1C, `scl` for L2A, and for a folder the mask beside the
    /// bands, where there is one. Where only `external:` is given, it is that.
    package let kinds: [Kind]?
    /// Metres by which clouds grow; `nil` takes what the kind of mask does by itself.
    package let dilation: Double?
    /// The probability from which s2cloudless hides.
    package let probability: Double
    /// Whether the shadows of clouds are hidden too.
    package let hidesShadows: Bool
    /// The asset of a STAC item that is the external mask.
    package let externalAsset: String?
    /// An external mask's pixel is clear from this value on.
    package let clearFrom: Double?
    /// An external mask's pixel is cloud from this value on; where neither is given, when it isn't 0.
    package let cloudFrom: Double?

    static let keys = ["mask", "dilation", "cloud_probability", "shadows", "external"]

    init(in entry: YAMLMapping) throws(ConfigurationError) {
        var kinds: [Kind] = []
        for text in try entry.strings("mask") {
            kinds.append(try entry.choice(text, at: "mask", of: Kind.self, called: "kind of mask", plural: "kinds"))
        }
        if kinds.contains(.none), kinds.count > 1 {
            throw entry.error(at: "mask", "'none' can't stand beside other masks.", "Write 'mask: none' alone.")
        }
        dilation = try entry.optionalNumber("dilation")
        if let dilation, !(0...10_000).contains(dilation) {
            throw entry.error(
                at: "dilation", "'dilation' is in metres, from 0 to 10000.", "Write it like 'dilation: 120'.")
        }
        probability = try entry.optionalNumber("cloud_probability") ?? 0.4
        guard (0...1).contains(probability) else {
            throw entry.error(
                at: "cloud_probability", "the cloud probability \(probability) is no probability.",
                "Write 0 to 1, like 0.4.")
        }
        hidesShadows = try entry.flag("shadows")
        let external = try entry.optionalMapping(
            "external", role: "an external mask", keys: ["asset", "clear_from", "cloud_from"])
        // What an outside mask is like is said of one that is wanted.
        self.kinds = entry.contains("mask") ? kinds : external == nil ? nil : [.external]
        if external != nil, self.kinds?.contains(.external) == false {
            throw entry.error(
                at: "external", "'external' describes a mask that 'mask' doesn't name.",
                "Add external to 'mask', like 'mask: [s2cloudless, external]', or remove 'external'.")
        }
        externalAsset = try external?.optionalString("asset")
        clearFrom = try external?.optionalNumber("clear_from")
        cloudFrom = try external?.optionalNumber("cloud_from")
        if let external, clearFrom != nil, cloudFrom != nil {
            throw external.error(
                at: "cloud_from", "'clear_from' and 'cloud_from' contradict each other.",
                "Keep the one by which the mask's values are read.")
        }
    }
}
