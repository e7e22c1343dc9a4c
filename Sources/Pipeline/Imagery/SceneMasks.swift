import GeoIO
import Geography
import Imagery
import Project
import Synchronization

/// How clouds are hidden in each scene of an imagery entry: as site.yml says, or by the scene's level and kind.
final class SceneMasks: Sendable {
    private let rule: @Sendable (Scene) -> CloudRule
    private let maskers = Mutex<[CloudRule: CloudMasker]>([:])
    /// The rules as text, for the keys of composites.
    let rules: String
    /// Metres around a tile that masks look at: shadows fall far where the sun is low.
    let reach: Double

    init(_ imagery: ImageryConfiguration, in folder: ProjectFolder) {
        let masking = imagery.masking
        let model = folder.path("\(ProjectFolder.assets)/s2cloudless.txt")
        rule = { scene in CloudRule(masking, for: scene, of: imagery.kind, model: model) }
        reach = (masking.dilation ?? 0) + (masking.hidesShadows ? 20_000 : 2_000)
        let kinds = masking.kinds.map { $0.map(\.rawValue).sorted().joined(separator: " and ") } ?? "masks by level"
        let trees = imagery.usesTrees ? "s2cloudless \(Digest(ofFile: model)?.short ?? "absent"), " : ""
        rules =
            trees
            + "\(kinds), dilation \(masking.dilation.map { "\($0)" } ?? "of the mask"), probability \(masking.probability), "
            + "shadows \(masking.hidesShadows), external \(masking.clearFrom.map { "clear from \($0)" } ?? "") "
            + "\(masking.cloudFrom.map { "cloud from \($0)" } ?? "")"
    }

    /// Loads the models that masks of some scenes need: without its model a mask would fail in every scene alike.
    func prepare(for scenes: [Scene]) throws {
        for rule in Set(scenes.map(rule)) { _ = try masker(by: rule) }
    }

    /// The pixels of a tile that clouds hide in a scene; `nil` for none.
    func hide(in scene: Scene, over extent: Extent, through reader: some PixelReader) throws -> [Bool]? {
        let rule = rule(scene)
        guard !rule.kinds.isEmpty else { return nil }
        return try masker(by: rule).hide(in: scene, over: extent, reader: reader)
    }

    private func masker(by rule: CloudRule) throws -> CloudMasker {
        try maskers.withLock { maskers in
            let masker = try maskers[rule] ?? CloudMasker(rule: rule)
            maskers[rule] = masker
            return masker
        }
    }
}

extension ImageryConfiguration {
    /// Whether s2cloudless may be asked about a scene.
    fileprivate var usesTrees: Bool {
        masking.kinds?.contains(.s2cloudless) ?? [.safe, .stac, .google].contains(kind)
    }
}
