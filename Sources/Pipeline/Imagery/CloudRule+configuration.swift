import Imagery
import Project

extension CloudRule {
    /// What hides clouds in a scene: what site.yml says, or what fits the scene.
    ///
    /// Products of L1C go through s2cloudless, those of L2A have a classification of their own, and a folder's scene has
    /// the mask beside its bands or none.
    init(_ masking: MaskConfiguration, for scene: Scene, of kind: ImageryConfiguration.Kind, model: String) {
        let kinds = masking.kinds.map { Set($0.compactMap(CloudMaskKind.init)) }
        self.init(
            kinds: kinds ?? CloudRule.usualKinds(for: scene, of: kind), dilation: masking.dilation ?? 0,
            probability: Float(masking.probability), external: ExternalMaskRule(masking),
            shadows: masking.hidesShadows ? ShadowRule() : nil, model: model)
    }

    private static func usualKinds(for scene: Scene, of kind: ImageryConfiguration.Kind) -> Set<CloudMaskKind> {
        guard kind != .folder else { return scene.masks.external == nil ? [] : [.external] }
        return scene.level == .l2a ? [.scl] : [.s2cloudless]
    }
}

extension CloudMaskKind {
    fileprivate init?(_ kind: MaskConfiguration.Kind) {
        switch kind {
        case .s2cloudless: self = .s2cloudless
        case .classi: self = .classi
        case .gml: self = .gml
        case .scl: self = .scl
        case .external: self = .external
        case .none: return nil
        }
    }
}

extension ExternalMaskRule {
    fileprivate init(_ masking: MaskConfiguration) {
        if let least = masking.clearFrom {
            self.init(.clearFrom(Float(least)))
        } else {
            self.init(masking.cloudFrom.map { .cloudFrom(Float($0)) } ?? .notZero)
        }
    }
}
