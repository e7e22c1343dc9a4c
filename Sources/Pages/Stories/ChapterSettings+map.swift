import Cartography
import Foundation
import GeoIO
import Geography
import Project

extension ChapterSettings {
    /// The place where the camera stands, and its zoom on a map that is 1000 pixels wide.
    func camera(on view: MapView) throws(ConfigurationError) -> (Coordinate, Double) {
        guard let mapping = mapping(withAnyOf: ["fit", "center", "zoom"]) else {
            throw error(
                "the chapter says nowhere where the map looks.",
                "Write 'center: [-56.9, -6.5]' and 'zoom: 8.5', or 'fit: map', into a block ```chapter under its heading."
            )
        }
        if let region = try mapping.optionalString("fit") {
            let bounds = region == "map" ? view.bounds : view.bounds(ofRegion: region)
            guard let bounds else {
                throw mapping.error(
                    at: "fit", "the map '\(view.name)' has no region '\(region)'.",
                    "\(region.meant(among: view.regionNames))Write 'map' or one of: \(view.regionNames.joined(separator: ", "))."
                )
            }
            return bounds.camera
        }
        let center = try mapping.numbers("center")
        guard center.count == 2, center[0].magnitude <= 180, center[1].magnitude <= 85 else {
            throw mapping.error(
                at: "center", "'center' must be a longitude and a latitude.", "Write them like 'center: [-56.9, -6.5]'."
            )
        }
        guard let zoom = try mapping.optionalNumber("zoom"), (0...22).contains(zoom) else {
            throw mapping.error(at: "zoom", "a chapter needs a zoom from 0 to 22.", "Write it like 'zoom: 8.5'.")
        }
        return (Coordinate(longitude: center[0], latitude: center[1]), zoom)
    }

    func change(on view: MapView) throws(ConfigurationError) -> MapChange? {
        guard let mapping = mapping(withAnyOf: Self.shown), mapping.contains("change") else { return nil }
        let periods = try mapping.strings("change").map { Period($0) }
        let change = view.changes.first { [$0.before, $0.after] == periods }
        guard let change else {
            let known = view.changes.map { "[\($0.before), \($0.after)]" }
            throw mapping.error(
                at: "change", "the map '\(view.name)' has no change between these periods.",
                known.isEmpty ? "It has none: no region has two." : "It has: \(known.joined(separator: ", ")).")
        }
        return change
    }

    private static let shown = ["layers", "period", "change"]

    /// The layers that are shown, each with how far it covers what is below.
    func opacities(on view: MapView, _ change: MapChange?) throws(ConfigurationError) -> [String: Double] {
        // Pictures show the detections of both periods for the change between them.
        let periods = change.map { [$0.before, $0.after] } ?? []
        var shown = view.layers.filter { layer in
            layer.kind == .detections && layer.period.map(periods.contains) == true
        }.map(\.id)
        if change == nil, let mapping = mapping(withAnyOf: Self.shown) {
            shown = try mapping.contains("layers") ? mapping.layers(of: view) : mapping.layersOfPeriod(of: view)
        }
        shown += view.layers.filter { $0.kind == .boundary }.map(\.id)
        let opacities =
            try mapping(with: "opacity").map { mapping throws(ConfigurationError) in
                try mapping.opacities(of: view)
            } ?? [:]
        return Dictionary(shown.map { ($0, opacities[$0] ?? 1) }, uniquingKeysWith: { first, _ in first })
    }

    func backdrop(on view: MapView) throws(ConfigurationError) -> Backdrop? {
        guard let mapping = mapping(with: "backdrop"), let name = try mapping.optionalString("backdrop") else {
            return nil
        }
        guard name != "none" else { return nil }
        guard let backdrop = view.backdrops.first(where: { $0.id == name }) else {
            let known = view.backdrops.map(\.id)
            throw mapping.error(
                at: "backdrop", "the map '\(view.name)' has no backdrop '\(name)'.",
                known.isEmpty
                    ? "It has none: nothing was detected by this project on imagery of its own."
                    : "\(name.meant(among: known))Its backdrops are: \(known.joined(separator: ", ")).")
        }
        return backdrop
    }
}

extension YAMLMapping {
    fileprivate func layers(of view: MapView) throws(ConfigurationError) -> [String] {
        let layers = try strings("layers")
        for layer in layers { try check(layer, at: "layers", view) }
        return layers
    }

    fileprivate func layersOfPeriod(of view: MapView) throws(ConfigurationError) -> [String] {
        let name = try string("period")
        let layers = view.layers.filter { $0.kind == .detections && $0.period == Period(name) }.map(\.id)
        guard !layers.isEmpty else {
            throw error(
                at: "period", "the map '\(view.name)' has no detections of '\(name)'.",
                "Its periods are: \(view.periodNames.joined(separator: ", ")).")
        }
        return layers
    }

    fileprivate func opacities(of view: MapView) throws(ConfigurationError) -> [String: Double] {
        var opacities: [String: Double] = [:]
        for (layer, text) in try texts("opacity").sorted(by: { $0.key < $1.key }) {
            try check(layer, at: "opacity", view)
            guard let opacity = Double(text), (0...1).contains(opacity) else {
                throw error(at: "opacity", "'\(text)' is no opacity.", "Write a number from 0 to 1, like 0.4.")
            }
            opacities[layer] = opacity
        }
        return opacities
    }

    private func check(_ layer: String, at key: String, _ view: MapView) throws(ConfigurationError) {
        guard !view.layers.contains(where: { $0.id == layer }) else { return }
        let known = view.layers.map(\.id)
        throw error(
            at: key, "the map '\(view.name)' has no layer '\(layer)'.",
            "\(layer.meant(among: known))Its layers are: \(known.joined(separator: ", ")).")
    }
}

extension String {
    /// 'Did you mean' with the nearest of some words, and a space; nothing where none is near.
    func meant(among known: [String]) -> String { suggestion(among: known).map { "Did you mean '\($0)'? " } ?? "" }
}

extension MapView {
    private static let boundaryPrefix = "boundary-"

    fileprivate var regionNames: [String] {
        layers.filter { $0.kind == .boundary }.map { String($0.id.trimmingPrefix(Self.boundaryPrefix)) }
    }

    fileprivate func bounds(ofRegion name: String) -> Bounds? {
        layers.first { $0.id == Self.boundaryPrefix + name }?.features.bounds
    }

    fileprivate var periodNames: [String] {
        Set(layers.filter { $0.kind == .detections }.compactMap(\.period)).sorted().map(\.name)
    }
}

extension Bounds {
    /// Where a camera stands that has all of the box, in degrees, on a stage of 1000 by 700 pixels, with a margin.
    fileprivate var camera: (Coordinate, Double) {
        let row = { (latitude: Double) in log(tan(.pi / 4 + latitude * .pi / 360)) / (2 * .pi) }
        let (bottom, top) = (row(minY), row(maxY))
        let middle = (atan(sinh((bottom + top) * .pi)) * 180 / .pi)
        // A web map is 512 pixels wide at zoom 0.
        let zoom = log2(min(920 / (width / 360 * 512), 620 / ((top - bottom) * 512)))
        return (
            Coordinate(longitude: (minX + maxX) / 2, latitude: middle), (max(0, min(zoom, 16)) * 100).rounded() / 100
        )
    }
}
