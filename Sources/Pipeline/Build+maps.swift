import Cartography
import Detections
import Geography
import Languages
import Project

extension Build {
    /// Plans the maps: what each shows and depends on.
    ///
    /// Nothing is read until a page needs it.
    func draw(
        _ maps: [(configuration: MapConfiguration, surveys: [Survey])], _ detections: [String: String],
        _ backdrops: [String: [BackdropFile]]
    ) async throws -> [MapDrawing] {
        var drawings: [MapDrawing] = []
        for map in maps {
            let pictures = map.surveys.flatMap { backdrops[$0.file.stem] ?? [] }
            var inputs: [String: String] = [:]
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
            inputs["map in site.yml"] = Digest(of: "\(map.configuration) \(basemaps)").description
            let features = Lazy { [folder] in try MapFeatures(of: map.surveys, in: folder) }
            let views = editions.map { edition in
                let view = Lazy { [site] in
                    try MapView(
                        of: map.configuration, showing: map.surveys, try features.value(), pictures, site: site,
                        in: edition)
                }
                return (edition.code, view)
            }
            drawings.append(
                MapDrawing(
                    configuration: map.configuration, surveys: map.surveys, inputs: inputs, features: features,
                    views: Dictionary(uniqueKeysWithValues: views)))
        }
        return drawings
    }
}
