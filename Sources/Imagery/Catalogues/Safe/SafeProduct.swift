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
        if let reason = metadata.radiometry.fault { throw fault(reason) }
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

    func read(_ path: String) throws -> Data {
        do {
            return try VirtualFile.read(path, atMost: SafeProduct.largestMetadata)
        } catch {
            throw fault("its '\(relative(path))' can't be read: \(error.reason)")
        }
    }

    func parse(_ bytes: Data, _ path: String) throws -> ParsedXML {
        do {
            return try ParsedXML(bytes, file: relative(path))
        } catch {
            let place = error.line > 0 ? ", line \(error.line)" : ""
            throw fault("the XML of its '\(relative(path))' can't be read\(place): \(error.reason)")
        }
    }

    private func relative(_ path: String) -> String { String(path.dropFirst(root.count + 1)) }

    func fault(_ reason: String) -> SceneFault {
        SceneFault(scene: source, reason: reason, remedy: fetchAgain)
    }

    var productName: String {
        // The root of an archive ends in a brace.
        SafeName.withoutExtension(root.split { $0 == "/" || $0 == "}" }.last.map(String.init) ?? root)
    }
}
