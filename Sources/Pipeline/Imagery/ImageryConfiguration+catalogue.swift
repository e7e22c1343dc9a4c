import Foundation
import Geography
import Imagery
import Project

extension ImageryConfiguration {
    /// Whether its catalogue is asked over a network.
    var isRemote: Bool { kind == .google || (kind == .stac && (url ?? "").hasPrefix("http")) }

    /// Where its scenes are, for people.
    var place: String { url ?? (kind == .google ? "gs://\(bucket)" : paths.joined(separator: ", ")) }

    /// The catalogue that the entry names.
    func catalogue(in folder: ProjectFolder) throws -> any SceneCatalogue {
        switch kind {
        case .folder:
            FolderCatalogue(
                paths: paths.map(folder.path), date: date,
                maskName: masking.externalAsset ?? FolderCatalogue.usualMaskName)
        case .safe: SafeCatalogue(paths: paths.map(folder.path))
        case .stac: try StacCatalogue(url ?? "")
        case .google: GoogleCatalogue("")
        // Ready-made composites have no scenes.
        case .composite: FolderCatalogue(paths: [], date: nil)
        }
    }
}
