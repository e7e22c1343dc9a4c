import Detections
import Foundation
import GeoIO
import Geography
import Imagery
import Project
import Training

extension Build {
    /// Makes the pictures of the galleries; one whose data isn't there is left out.
    func galleries(
        of surveys: [Survey], _ composites: [String: [[TileComposite]]]
    ) async throws -> (drawings: [GalleryDrawing], leftOut: [LeftOut]) {
        var drawings: [GalleryDrawing] = []
        var leftOut: [LeftOut] = []
        for gallery in site.galleries {
            switch gallery.source {
            case .region(let name, let period, let kinds, let each, let places):
                guard let survey = surveys.first(where: { $0.region.name == name && $0.period == period }),
                    let tiles = composites[survey.file.stem]
                else {
                    leftOut.append(
                        LeftOut(what: "gallery \(gallery.name)", why: "its region \(name) is left out", remedy: nil))
                    continue
                }
                let cuts = try cuts(of: kinds, each: each, in: survey) + places.map { Cut($0) }
                drawings.append(try await draw(gallery, cuts, from: survey, tiles))
            case .chips(let path, let picks):
                guard await bench.digest(ofFile: path) != nil else {
                    leftOut.append(
                        LeftOut(
                            what: "gallery \(gallery.name)", why: "'\(path)' is not there",
                            remedy: "Put the file there, or take the gallery out of site/site.yml."))
                    continue
                }
                drawings.append(try await draw(gallery, picks, from: path))
            }
        }
        return (drawings, leftOut)
    }

    /// Of each kind of what is known of a region, the largest.
    private func cuts(of kinds: [String], each: Int, in survey: Survey) throws -> [Cut] {
        guard !kinds.isEmpty, let mines = survey.truthPaths.first else { return [] }
        var features = try GeoJSON.read(folder.path(mines)).features.map { (kind: "mine", feature: $0) }
        for path in survey.truthPaths.dropFirst() {
            features += try GeoJSON.read(folder.path(path)).features.map {
                (kind: $0.properties["class"]?.string ?? "", feature: $0)
            }
        }
        return kinds.flatMap { kind in
            let known = features.filter { $0.kind == kind }.compactMap { entry in
                FeatureCollection([entry.feature]).bounds.map { (box: $0, size: $0.width * $0.height) }
            }
            let largest = known.enumerated().sorted {
                ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
            }.prefix(each)
            return largest.map { Cut(kind: kind, around: $0.element.box) }
        }
    }

    private func draw(
        _ gallery: GalleryConfiguration, _ cuts: [Cut], from survey: Survey, _ tiles: [[TileComposite]]
    ) async throws -> GalleryDrawing {
        guard case .run(let run) = survey.source else {
            return GalleryDrawing(
                configuration: gallery, attribution: "", isInvented: survey.isInvented, items: [], key: "")
        }
        let series = ColourView.allCases.compactMap {
            BackdropSeries(named: gallery.name, showing: $0, run: run, [.init(survey: survey, tiles: tiles)])
        }
        let items = cuts.enumerated().map { index, cut in
            GalleryDrawing.Item(
                caption: cut.caption, kind: cut.kind,
                pictures: series.map { "assets/gallery/\(gallery.name)-\(index + 1)-\($0.view.rawValue).webp" })
        }
        var inputs = ["cuts": "\(cuts)", "stage": Stage.galleries]
        for composite in tiles.flatMap({ $0 }) { inputs[composite.path] = composite.digest }
        let paths = items.flatMap(\.pictures).map { "\(ProjectFolder.staged)/\($0)" }
        let artefact = Artefact("gallery \(gallery.name)", from: inputs, to: paths) { [folder] in
            for (column, series) in series.enumerated() {
                let picture = try series.picture(in: folder)
                for (item, cut) in zip(items, cuts) {
                    let path = folder.path("\(ProjectFolder.staged)/\(item.pictures[column])")
                    try AtomicFile.makeFolder(for: path)
                    try picture.part(cut.window(on: series.extent)).enlarged(4).writeWebP(to: path, quality: 85)
                }
            }
            return "\(paths.count) pictures"
        }
        try await bench.ensure(artefact)
        return GalleryDrawing(
            configuration: gallery, attribution: run.imagery.attribution, isInvented: survey.isInvented, items: items,
            key: artefact.key)
    }

    private func draw(
        _ gallery: GalleryConfiguration, _ picks: [GalleryConfiguration.Pick], from path: String
    ) async throws -> GalleryDrawing {
        let items = picks.enumerated().flatMap { index, pick in
            (0..<pick.count).map { number in
                GalleryDrawing.Item(
                    caption: pick.caption, kind: pick.isMine ? "mine" : "other",
                    pictures: ["assets/gallery/\(gallery.name)-\(index + 1)-\(number + 1).webp"])
            }
        }
        let paths = items.flatMap(\.pictures).map { "\(ProjectFolder.staged)/\($0)" }
        let inputs = ["chips": await digest(path), "picks": "\(picks.map { "\($0)" })", "stage": Stage.galleries]
        let artefact = Artefact("gallery \(gallery.name)", from: inputs, to: paths) { [folder] in
            let chips = try PatchDataset(readingChips: folder.path(path))
            var rest = paths[...]
            for pick in picks {
                for patch in try chips.patches(of: pick, in: gallery.name) {
                    guard let path = rest.popFirst() else { break }
                    try AtomicFile.makeFolder(for: folder.path(path))
                    try chips.picture(of: patch).enlarged(4).writeWebP(to: folder.path(path), quality: 85)
                }
            }
            return "\(paths.count) pictures"
        }
        try await bench.ensure(artefact)
        return GalleryDrawing(
            configuration: gallery, attribution: "", isInvented: false, items: items, key: artefact.key)
    }
}
