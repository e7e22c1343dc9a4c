import Foundation
import GeoIO
import Geography
import Imagery
import Project

extension ImageryConfiguration {
    /// Whether its catalogue is asked over a network.
    var isRemote: Bool { kind == .google || (kind == .stac && (url ?? "").hasPrefix("http")) }

    /// Where its scenes are, for people.
    var place: String { url ?? (kind == .google ? "gs://\(bucket)" : paths.joined(separator: ", ")) }

    /// Tells GDAL where a bucket that isn't Google's own is, whether it is searched or its frozen list is read.
    func prepareReading() {
        if kind == .google, let url { Remote.readBucket(bucket, from: url) }
    }

    /// The catalogue that the entry names.
    ///
    /// What a product in a bucket holds is read for one query alone, so that of the others just names are listed.
    func catalogue(in folder: ProjectFolder, for query: SceneQuery) -> any SceneCatalogue {
        switch kind {
        case .folder:
            FolderCatalogue(
                paths: paths.map(folder.path), date: date,
                maskName: masking.externalAsset ?? FolderCatalogue.usualMaskName)
        case .safe: SafeCatalogue(paths: paths.map(folder.path), externalAsset: masking.externalAsset)
        case .stac:
            StacCatalogue(
                url: isRemote ? url ?? "" : folder.path(url ?? ""), collections: collections,
                options: StacOptions(externalAsset: masking.externalAsset, offset: selection.offset))
        case .google:
            GoogleCatalogue(
                bucket: bucket, endpoint: url ?? GoogleCatalogue.googlesEndpoint,
                level: selection.allowedLevel == "L2A" ? .l2a : .l1c
            ) { [masking] root in
                try SafeCatalogue(paths: [root], externalAsset: masking.externalAsset).scenes(for: query)
            }
        // Ready-made composites have no scenes.
        case .composite: FolderCatalogue(paths: [], date: nil)
        }
    }
}
