import Geography
import Project

/// What can be wrong with a project as a whole, where no single file is.
package enum BuildError: Error, Hashable, CustomStringConvertible {
    case noBoundary(pattern: String)
    case regionName(String, path: String)
    case duplicateRegion(String)
    case unknownRegion(map: String, region: String, known: [String])
    case outsideImagery(region: String, imagery: String, path: String)
    case noScene(region: String, imagery: String, period: String, dates: String)
    case noThreshold(region: String, model: String)
    case missingFile(path: String, remedy: String)
    case noRegion(String, known: [String])
    case severalReadyMade(imagery: String, tile: String, files: [String])
    case strict([String])
    case noEdition(String)
    case undrawnFeature(path: String, kind: String)

    package var description: String {
        switch self {
        case .noEdition(let code):
            "The site has no pages in the language '\(code)'.\nAdd it to 'languages:' of site/site.yml."
        case .undrawnFeature(let path, let kind):
            "'\(path)' holds a \(kind), which maps don't draw.\n"
                + "Keep polygons and points in it: 'ogr2ogr' can pick them."
        case .noBoundary(let pattern):
            "No file fits 'boundaries: \(pattern)' of site/site.yml.\nPut GeoJSON files there, or correct the pattern."
        case .regionName(let name, let path):
            "The region of '\(path)' would be named '\(name)', which can't be part of a file's name.\n"
                + "Rename the file: unaccented letters, digits, '-', '_' and '.' only."
        case .duplicateRegion(let name):
            "Two regions of site/site.yml are named '\(name)' and use the same model and period.\n"
                + "Give one another 'name', or rename its file."
        case .unknownRegion(let map, let region, let known):
            "The map '\(map)' of site/site.yml shows the region '\(region)', which is not there.\n"
                + "The regions are: \(known.joined(separator: ", "))."
        case .outsideImagery(let region, let imagery, let path):
            "The region '\(region)' lies outside of the imagery '\(imagery)': no scene in '\(path)' shows any of it.\n"
                + "Correct the region's boundary, or name imagery in site/site.yml that covers it."
        case .noScene(let region, let imagery, let period, let dates):
            "The imagery '\(imagery)' has no scene in the period \(period) of the region '\(region)'; it has \(dates).\n"
                + "Choose another period in site/site.yml, or add scenes."
        case .noThreshold(let region, let model):
            "The region '\(region)' has no 'threshold', and the model '\(model)' no card that says one.\n"
                + "Write the threshold of the published detections into site/site.yml, like 'threshold: 0.8'."
        case .missingFile(let path, let remedy):
            "'\(path)' is not there.\n\(remedy)"
        case .noRegion(let name, let known):
            "There is no region '\(name)' in site/site.yml.\n"
                + (name.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? "")
                + "The regions are: \(known.joined(separator: ", "))."
        case .severalReadyMade(let imagery, let tile, let files):
            "The imagery '\(imagery)' has \(files.count) composites of the tile \(tile): \(files.joined(separator: ", ")).\n"
                + "Say in site/site.yml which, with 'collections: [NAME]': what stands before the tile in their names."
        case .strict(let troubles):
            "With --strict the build stops here, since not all imagery is sound:\n"
                + troubles.prefix(10).map { "  \($0)\n" }.joined()
                + (troubles.count > 10 ? "  and \(troubles.count - 10) more, in \(ProjectFolder.report)\n" : "")
                + "Mend or remove these, or build without --strict: bad scenes are then skipped and counted."
        }
    }
}
