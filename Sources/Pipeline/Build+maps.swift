import Cartography
import Detections
import Geography
import Languages
import Pages
import Project

extension Build {
    /// Plans the maps: what each shows and depends on.
    ///
    /// Nothing is read until a page needs it.
    func draw(
        _ maps: [(configuration: MapConfiguration, surveys: [Survey])], _ detections: [String: String],
        _ allChanges: [PeriodChange], _ backdrops: [String: [BackdropFile]], _ numbers: Numbers
    ) async throws -> [MapDrawing] {
        let source = try folder.text("site/site.yml")
        var drawings: [MapDrawing] = []
        for map in maps {
            let configuration = try map.configuration.withPlainNumbers(numbers, in: editions, source)
            let pictures = map.surveys.flatMap { backdrops[$0.file.stem] ?? [] }
            let stems = Set(map.surveys.map(\.file.stem))
            let changes = allChanges.filter { stems.isSuperset(of: [$0.before.file.stem, $0.after.file.stem]) }
            var inputs: [String: String] = [:]
            let ownLayers = OwnLayer.list(of: configuration, in: folder)
            for path in ownLayers.flatMap(\.paths) {
                let digest = await digest(path)
                guard digest != "absent" else {
                    throw BuildError.missingFile(
                        path: path, remedy: "The map '\(map.configuration.name)' of site/site.yml shows it.")
                }
                inputs[path] = digest
            }
            for change in changes { inputs["change \(change.stem)"] = change.key }
            for picture in pictures { inputs[picture.path] = picture.key }
            for survey in map.surveys {
                inputs["detections \(survey.file.stem)"] = detections[survey.file.stem]
                inputs["boundary \(survey.region.name)"] = await digest(survey.boundaryPath)
                inputs["title \(survey.region.name)"] = "\(survey.region.title)"
                inputs["period \(survey.file.stem)"] = survey.period.name
                inputs["invented \(survey.region.name)"] = "\(survey.isInvented)"
                for path in survey.truthPaths { inputs[path] = await digest(path) }
            }
            let basemaps = site.basemaps.filter { map.configuration.basemaps.contains($0.name) }
            inputs["map in site.yml"] = Digest(of: "\(configuration) \(basemaps)").description
            let features = Lazy { [folder] in try MapFeatures(of: map.surveys, changes, ownLayers, in: folder) }
            let views = editions.map { edition in
                let view = Lazy { [site] in
                    try MapView(
                        of: configuration, showing: map.surveys, changes, ownLayers, try features.value(), pictures,
                        site: site, in: edition)
                }
                return (edition.code, view)
            }
            drawings.append(
                MapDrawing(
                    configuration: configuration, summary: map.configuration.summary, surveys: map.surveys,
                    changes: changes, inputs: inputs, features: features,
                    views: Dictionary(uniqueKeysWithValues: views)))
        }
        return drawings
    }
}
