import Cartography
import Foundation
import GeoIO
import Geography
import Languages
import Project

/// A file of features that a map shows besides what was detected.
struct OwnLayer: Sendable {
    enum Kind: Sendable {
        case own(LayerConfiguration)
        /// The outlines of smaller areas, a file each.
        case subAreas(paths: [String])
    }

    let kind: Kind

    /// Those of a map, in the order of its legend.
    static func list(of map: MapConfiguration, in folder: ProjectFolder) -> [OwnLayer] {
        let areas = map.subAreas.flatMap { folder.files(matching: $0) }
        return map.layers.map { OwnLayer(kind: .own($0)) }
            + (areas.isEmpty ? [] : [OwnLayer(kind: .subAreas(paths: areas))])
    }

    var paths: [String] {
        switch kind {
        case .own(let layer): [layer.path]
        case .subAreas(let paths): paths
        }
    }

    /// What the map calls the layer in its address.
    var id: String {
        switch kind {
        case .own(let layer): "own-\(layer.name)"
        case .subAreas: "sub-areas"
        }
    }

    /// Reads the features; areas without a name bear that of their file.
    func features(in folder: ProjectFolder) throws -> FeatureCollection {
        let files = try paths.map { path in
            let features = try GeoJSON.read(folder.path(path)).features
            if let other = features.first(where: \.isUndrawn) {
                throw BuildError.undrawnFeature(path: path, kind: other.geometry.kind)
            }
            return features.map { $0.named(after: path) }
        }
        let collection = FeatureCollection(files.flatMap(\.self))
        guard case .subAreas = kind, let bounds = collection.bounds else { return collection }
        // Outlines are drawn with as many vertices as a screen can show.
        return collection.generalised(to: max(bounds.width, bounds.height) / 5_000)
    }
}

extension Layer {
    init(_ layer: OwnLayer, _ content: SharedEncoding, in edition: Edition) {
        switch layer.kind {
        case .own(let own):
            let fill = Colour(hex: own.colour) ?? Style.boundary.fill
            self.init(
                id: layer.id, title: own.title[edition.language], kind: .own,
                style: Style(fill: fill, outline: Colour(hex: own.outline) ?? fill, opacity: own.opacity),
                content: content, isHidden: !own.isShown)
        case .subAreas:
            self.init(
                id: layer.id, title: edition.phrases.text("layer.sub.areas"), kind: .subarea, style: .boundary,
                content: content)
        }
    }
}

extension Feature {
    fileprivate var isUndrawn: Bool {
        if case .other(let kind) = geometry { kind != "none" } else { false }
    }

    fileprivate func named(after path: String) -> Feature {
        guard properties["name"]?.string == nil else { return self }
        var feature = self
        let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
        feature.properties["name"] = .string(stem.replacing("_", with: " "))
        return feature
    }
}
