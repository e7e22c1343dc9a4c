import Foundation
import GeoIO
import Geography

extension SafeProduct {
    /// The scene of a granule, and what is wrong with it.
    ///
    /// - Throws: A `SceneFault` when nothing of it can be used.
    func scene(
        of granule: ProductMetadata.Granule, _ all: [VirtualFile], in product: ProductMetadata, level: ProcessingLevel,
        _ start: Fingerprint, externalAsset: String?
    ) throws -> (scene: Scene, faults: [SceneFault]) {
        let folder = "\(root)/GRANULE/\(granule.folder)"
        let own = all.first { $0.path == "\(folder)/\($0.name)" && SafeName.isGranuleMetadata($0.name) }
        guard let own else { throw fault("its granule '\(granule.folder)' has no metadata (MTD_TL.xml)") }
        let bytes = try read(own.path)
        let metadata = GranuleMetadata(try parse(bytes, own.path))
        let files = GranuleFiles(all, named: granule.images)
        let tile = SafeName.tile(granule.identifier) ?? SafeName.tile(metadata.identifier ?? granule.folder)

        var scene = Scene(name: name(of: granule, tile, in: product), source: source, files: [:], masks: files.masks)
        for (band, file) in files.images {
            scene.files[band] = BandFile(path: file.path, radiometry: product.radiometry.radiometry(of: band))
        }
        scene.date = product.date
        scene.datatake = product.datatake
        scene.granule = tile
        scene.level = level
        scene.baseline = product.baseline
        scene.generated = product.generated
        scene.cloudCover = metadata.cloudCover ?? product.cloudCover
        scene.footprint = footprint(of: metadata, in: product)
        scene.sun = metadata.sun
        let external = externalAsset.flatMap { externalMask($0, of: folder, among: all) }
        scene.masks.external = external?.path
        scene.fingerprint = fingerprint(start, bytes, all + [external].compactMap(\.self), of: scene)
        return (scene, faults(of: scene, files, in: product))
    }

    /// Several granules of one product are told apart by their tiles, or where one tile comes twice by their folders.
    private func name(of granule: ProductMetadata.Granule, _ tile: String?, in product: ProductMetadata) -> String {
        let name = product.name ?? productName
        guard product.granules.count > 1 else { return name }
        let isAlone = tile.map { tile in product.granules.count { SafeName.tile($0.identifier) == tile } == 1 } ?? false
        guard isAlone, let tile else { return "\(name)_\(granule.folder)" }
        return "\(name)_T\(tile)"
    }

    /// A product of one granule outlines its data; one of several outlines them all together.
    private func footprint(of granule: GranuleMetadata, in product: ProductMetadata) -> MultiPolygon? {
        if product.granules.count == 1, let footprint = product.footprint { return footprint }
        guard let extent = granule.extent, let outline = try? MultiPolygon(outlineOf: extent) else {
            return product.footprint
        }
        return product.footprint.flatMap(outline.common) ?? outline
    }

    /// The sum of the metadata's bytes and of the names and sizes of the scene's files.
    ///
    /// Pixels are taken to be those that the metadata describes: a file that was changed in place and kept its size
    /// isn't noticed.
    private func fingerprint(_ start: Fingerprint, _ metadata: Data, _ files: [VirtualFile], of scene: Scene) -> String
    {
        var sum = start
        sum.add(metadata)
        let used = Set(scene.paths(of: scene.bands))
        for file in files where used.contains(file.path) {
            let place = file.path.hasPrefix("\(root)/") ? file.path.dropFirst(root.count) : file.name[...]
            sum.add("\(place) \(file.size)\n")
        }
        return sum.text
    }
}
