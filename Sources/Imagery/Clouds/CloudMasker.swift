package import GeoIO
package import Geography

/// Says which pixels of a scene clouds hide, by a rule.
///
///     let masker = try CloudMasker(rule: CloudRule(kinds: [.s2cloudless], dilation: 120))
///     let isHidden = try masker.hide(in: scene, over: tile, reader: FileReader())
///
/// A tile at a time gives what the whole scene at once would: each mask is made on its own grid, with as much around the
/// tile as averages, dilation and shadows need, and only then laid on the tile.
package struct CloudMasker: Sendable {
    package let rule: CloudRule
    private let model: TreeModel?
    private let attempts: Attempts

    /// Loads the model when the rule needs it.
    ///
    /// - Parameters:
    ///   - rule: What hides pixels.
    ///   - attempts: How often the reading of a remote mask is tried.
    /// - Throws: When it can't be read, or wants other features than the bands of s2cloudless.
    package init(rule: CloudRule, attempts: Attempts = .usual) throws(TreeModelError) {
        self.rule = rule
        self.attempts = attempts
        let model = rule.kinds.contains(.s2cloudless) ? try TreeModel(reading: rule.model) : nil
        let count = CloudDetector.bands.count
        if let model, model.featureCount != count {
            throw TreeModelError(
                path: rule.model, line: 0,
                reason: "it wants \(model.featureCount) features, and s2cloudless has \(count) bands")
        }
        self.model = model
    }

    /// Whether each pixel of a grid is hidden, row by row, nearest neighbour; ground that a mask doesn't reach is.
    ///
    /// - Throws: ``SceneFault`` when the scene lacks what the rule asks for, `RasterError` when a file can't be read,
    ///   `CoordinateError` when its place can't be projected.
    package func hide(in scene: Scene, over extent: Extent, reader: some PixelReader = FileReader()) throws -> [Bool] {
        var isHidden = [Bool](repeating: false, count: extent.width * extent.height)
        let sources = try sources(of: scene, reader: reader)
        guard !sources.isEmpty else { return isHidden }
        var maps: [Extent: PixelMap] = [:]
        var shadows = try rule.shadows.map { rule in
            let finder = try ShadowFinder(rule: rule, scene: scene, reader: reader)
            return try ShadowCollector(finder, over: extent, dilation: self.rule.dilation, maps: &maps)
        }
        for source in sources {
            let map = try maps[source.grid] ?? PixelMap(from: source.grid, to: extent)
            maps[source.grid] = map
            let part = try part(of: source, under: map.window, with: shadows)
            if let part { try shadows?.add(part, of: source.grid) }
            let flags = part.flatMap { part in
                map.window.map { part.hidden(dilatedBy: rule.dilation / source.grid.resolution, in: $0) }
            }
            isHidden.join(map.values(of: flags ?? [], outside: true))
        }
        if let shadows { isHidden.join(try shadows.hidden()) }
        return isHidden
    }

    /// What of a source's mask is needed: under the tile, and where clouds stand that throw shadows there.
    private func part(
        of source: some CloudSource, under window: Window?, with shadows: ShadowCollector?
    ) throws -> Cells<CellState>? {
        let margin = Int((rule.dilation / source.grid.resolution).rounded(.down))
        let around = window?.padded(by: margin).clipped(to: source.grid)
        let sunward = try shadows?.window(on: source.grid)
        guard let needed = around.map({ around in sunward.map(around.joined) ?? around }) ?? sunward else { return nil }
        return Cells(needed, try source.states(in: needed))
    }

    private func sources(of scene: Scene, reader: some PixelReader) throws -> [any CloudSource] {
        var sources: [any CloudSource] = []
        if let model {
            sources.append(try CloudDetector(scene: scene, model: model, threshold: rule.probability, reader: reader))
        }
        if !rule.kinds.isDisjoint(with: [.classi, .gml]) { sources.append(try productMask(of: scene, reader: reader)) }
        if rule.kinds.contains(.scl) {
            let path = try scene.masks.sceneClassification ?? missing(.scl, "scene classification (SCL)", of: scene)
            sources.append(try SceneClassMask(path: path, reader: reader))
        }
        if rule.kinds.contains(.external) {
            let path = try scene.masks.external ?? missing(.external, "raster of somebody else's", of: scene)
            sources.append(try ExternalMask(path: path, rule: rule.external, reader: reader, attempts: attempts))
        }
        return sources
    }

    /// The mask that the product itself has, of the kinds that the rule names.
    private func productMask(of scene: Scene, reader: some PixelReader) throws -> any CloudSource {
        if rule.kinds.contains(.classi), let path = scene.masks.classification {
            return try ClassificationMask(path: path, reader: reader)
        }
        if rule.kinds.contains(.gml), let path = scene.masks.cloudOutlines {
            return try OutlineMask(path: path, scene: scene, reader: reader, attempts: attempts)
        }
        guard rule.kinds.contains(.gml) else { return try missing(.classi, "MSK_CLASSI_B00.jp2", of: scene) }
        guard rule.kinds.contains(.classi) else { return try missing(.gml, "MSK_CLOUDS_B00.gml", of: scene) }
        return try missing(.classi, "MSK_CLASSI_B00.jp2 or MSK_CLOUDS_B00.gml", of: scene)
    }

    private func missing<Value>(_ kind: CloudMaskKind, _ file: String, of scene: Scene) throws(SceneFault) -> Value {
        let product = kind == .classi || kind == .gml
        throw SceneFault(
            scene: scene.name, reason: "it has no \(file), which 'mask: \(kind)' asks for",
            remedy: product
                ? "Name both classi and gml for products of all years, or another 'mask:' in site.yml, like s2cloudless."
                : "Name another 'mask:' in site.yml, or add the file.")
    }
}

extension [Bool] {
    /// Sets what is set in the other too.
    fileprivate mutating func join(_ other: [Bool]) {
        for place in indices where other[place] { self[place] = true }
    }
}

extension Cells<CellState> {
    /// Which cells of a part are hidden when clouds and shadows reach `radius` cells further.
    fileprivate func hidden(dilatedBy radius: Double, in part: Window) -> [Bool] {
        let near = Cells<Bool>(window, values.map { $0 == .cloud || $0 == .shadow }).dilated(by: radius)
        return zip(near.cropped(to: part), cropped(to: part)).map { $0 || $1 == .unknown }
    }
}
