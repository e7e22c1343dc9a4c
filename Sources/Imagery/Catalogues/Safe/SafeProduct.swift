import Foundation
import GeoIO
import Geography

/// A product's folder, or the folder in an archive.
struct SafeProduct {
    /// As GDAL reads it.
    let root: String
    /// The folder or archive, for people.
    let source: String
    /// What the folder holds, without what is in its folders.
    let files: [VirtualFile]

    // The largest metadata of a granule seen takes 0.6 MB.
    private static let largestMetadata = 64 << 20

    /// The product's scenes, one a granule, and what is wrong with them.
    func scenes() -> SceneList {
        do {
            return try readScenes()
        } catch let fault as SceneFault {
            return SceneList(faults: [fault])
        } catch {
            return SceneList(faults: [self.fault("\(error)")])
        }
    }

    private func readScenes() throws -> SceneList {
        guard let path = files.first(where: { !$0.isFolder && SafeName.isProductMetadata($0.name) })?.path else {
            throw fault("it has no metadata of a product")
        }
        let bytes = try read(path)
        let metadata = ProductMetadata(try parse(bytes, path))
        guard let level = metadata.level else { throw fault("its metadata names no level that is 1C or 2A") }
        guard !metadata.granules.isEmpty else { throw fault("its metadata names no granule") }
        var fingerprint = Fingerprint()
        if let manifest = files.first(where: { $0.name == "manifest.safe" }) {
            fingerprint.add(try read(manifest.path))
        }
        fingerprint.add(bytes)
        var list = SceneList()
        var missing: [String] = []
        for granule in metadata.granules {
            let folder = "\(root)/GRANULE/\(granule.folder)"
            guard let files = try? VirtualFile.list(folder, depth: 2) else {
                missing.append(granule.folder)
                continue
            }
            do {
                let found = try scene(of: granule, files, in: metadata, level: level, fingerprint)
                list.scenes.append(found.scene)
                list.faults += found.faults
            } catch let fault as SceneFault {
                list.faults.append(fault)
            }
        }
        list.faults += missingFault(missing, of: metadata)
        return list
    }

    private func scene(
        of granule: ProductMetadata.Granule, _ all: [VirtualFile], in product: ProductMetadata, level: ProcessingLevel,
        _ start: Fingerprint
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
        scene.fingerprint = fingerprint(start, bytes, all)
        return (scene, faults(of: scene, files, in: product))
    }

    private func faults(of scene: Scene, _ files: GranuleFiles, in product: ProductMetadata) -> [SceneFault] {
        let bands = files.fault.map {
            SceneFault(
                scene: scene.name, reason: $0,
                remedy: "Fetch '\(source)' again; until then only the bands that it has can be read.",
                consequence: .kept)
        }
        let named = Band.allCases.filter { (scene.bands + files.empty + files.missing).contains($0) }
        let offsets = product.radiometry.contradiction(with: product.baseline, over: named).map {
            SceneFault(
                scene: scene.name, reason: $0,
                remedy:
                    "The offsets of the metadata are taken: compare the scene's dark water with another's, or fetch "
                    + "'\(source)' again.",
                consequence: .kept)
        }
        return [bands, offsets].compactMap(\.self)
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

    /// The sum of the metadata's bytes and of the names and sizes of the granule's files.
    ///
    /// Pixels are taken to be those that the metadata describes: a file that was changed in place and kept its size
    /// isn't noticed.
    private func fingerprint(_ start: Fingerprint, _ metadata: Data, _ files: [VirtualFile]) -> String {
        var sum = start
        sum.add(metadata)
        for file in files where !file.isFolder { sum.add("\(file.path.dropFirst(root.utf8.count)) \(file.size)\n") }
        return sum.text
    }

    private func missingFault(_ folders: [String], of product: ProductMetadata) -> [SceneFault] {
        guard !folders.isEmpty else { return [] }
        let isWhole = folders.count == product.granules.count
        let reason =
            "it lacks \(folders.count) of its \(product.granules.count) granules: no folder "
            + folders.map { "'GRANULE/\($0)'" }.joined(separator: ", ")
        return [
            SceneFault(
                scene: product.name ?? productName, reason: reason, remedy: "Fetch '\(source)' again, or remove it.",
                consequence: isWhole ? .leftOut : .kept)
        ]
    }

    private func read(_ path: String) throws -> Data {
        do {
            return try VirtualFile.read(path, atMost: SafeProduct.largestMetadata)
        } catch {
            throw fault("its '\(relative(path))' can't be read: \(error.reason)")
        }
    }

    private func parse(_ bytes: Data, _ path: String) throws -> ParsedXML {
        do {
            return try ParsedXML(bytes, file: relative(path))
        } catch {
            let place = error.line > 0 ? ", line \(error.line)" : ""
            throw fault("the XML of its '\(relative(path))' can't be read\(place): \(error.reason)")
        }
    }

    private func relative(_ path: String) -> String { String(path.dropFirst(root.count + 1)) }

    private func fault(_ reason: String) -> SceneFault {
        SceneFault(scene: source, reason: reason, remedy: fetchAgain)
    }

    private var productName: String {
        // The root of an archive ends in a brace.
        SafeName.withoutExtension(root.split { $0 == "/" || $0 == "}" }.last.map(String.init) ?? root)
    }
}
