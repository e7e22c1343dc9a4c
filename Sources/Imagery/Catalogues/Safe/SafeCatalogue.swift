import Foundation
import GeoIO
import Geography

/// Sentinel-2 products as ESA gives them, in folders: `.SAFE` folders and zip archives of them, at any depth.
///
/// L1C and L2A are told apart by their metadata, and products of every processing baseline are read alike.
package struct SafeCatalogue: SceneCatalogue, Hashable {
    /// Absolute paths of folders, products or archives, or patterns of these like `/data/2020/*.SAFE.zip`.
    package let paths: [String]
    /// The name of a mask that somebody else made (``SafeProduct/externalMask(of:among:)``).
    package let externalAsset: String?

    package init(paths: [String], externalAsset: String? = nil) {
        self.paths = paths
        self.externalAsset = externalAsset
    }

    /// Reads the metadata of every product of the period.
    ///
    /// Products whose names say another day aren't opened. Scenes of another day or place, and their faults, are left
    /// out. Scenes are sorted by name, then by where they are.
    ///
    /// - Throws: ``SafeCatalogueError`` when a path leads nowhere or to no product, and what the query's region
    ///   throws when it isn't a valid shape.
    package func scenes(for query: SceneQuery) throws -> SceneList {
        let ground = try GroundTest(of: query.region)
        let search = try search(in: query.period)
        var list = SceneList(faults: search.faults)
        for product in search.products {
            let found = product.scenes(externalAsset: externalAsset)
            let wanted = found.scenes.filter { scene in
                (scene.date.map(query.period.contains) ?? true) && ground.meets(scene.footprint)
            }
            let unwanted = Set(found.scenes.map(\.name)).subtracting(wanted.map(\.name))
            list.scenes += wanted
            list.faults += found.faults.filter { !unwanted.contains($0.scene) }
        }
        list.scenes.sort { ($0.name, $0.source) < ($1.name, $1.source) }
        list.faults.sort { ($0.scene, $0.reason) < ($1.scene, $1.reason) }
        return list
    }

    private func search(in period: Period) throws -> SafeSearch {
        var search = SafeSearch(period: period)
        var seen: Set<String> = []
        for path in paths {
            let files = try Remote.retrying(path) {
                let files = VirtualFile.matching(path)
                guard !files.isEmpty else { throw SafeCatalogueError.nothing(path: path) }
                return files
            }
            let unseen = files.filter { seen.insert($0.path).inserted }
            let before = search.count
            for file in unseen { search.look(at: file) }
            guard unseen.isEmpty || search.count > before else { throw SafeCatalogueError.noProduct(path: path) }
        }
        return search
    }
}
