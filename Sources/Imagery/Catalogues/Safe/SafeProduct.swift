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
    ///
    /// - Parameter externalAsset: The name of a mask that somebody else made.
    /// - Returns: The scenes in the order of the metadata.
    func scenes(externalAsset: String?) -> SceneList {
        do {
            return try readScenes(externalAsset)
        } catch let fault as SceneFault {
            return SceneList(faults: [fault])
        } catch {
            return SceneList(faults: [self.fault("\(error)")])
        }
    }

    private func readScenes(_ externalAsset: String?) throws -> SceneList {
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
            do {
                guard let files = try granuleFiles(in: folder) else {
                    missing.append(granule.folder)
                    continue
                }
                let found = try scene(
                    of: granule, files, in: metadata, level: level, fingerprint, externalAsset: externalAsset)
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
            return try Remote.retrying(path) { try VirtualFile.read(path, atMost: SafeProduct.largestMetadata) }
        } catch {
            throw unread(path, error)
        }
    }

    /// What a granule's folder holds; `nil` where the product has none.
    private func granuleFiles(in folder: String) throws -> [VirtualFile]? {
        if let files = try? VirtualFile.list(folder, depth: 2) { return files }
        guard Remote.isRemote(folder) else { return nil }
        do {
            // A server that doesn't answer isn't one that says that there is no such folder.
            let granules = try Remote.retrying(folder) { try VirtualFile.list("\(root)/GRANULE") }
            guard granules.contains(where: { $0.path == folder }) else { return nil }
            return try Remote.retrying(folder) { try VirtualFile.list(folder, depth: 2) }
        } catch {
            throw unread(folder, error)
        }
    }

    /// What is wrong where a file or folder can't be read; a remote one that the server doesn't refuse may be read another
    /// day.
    private func unread(_ path: String, _ error: any Error) -> SceneFault {
        let reason = (error as? VirtualFileError)?.reason ?? (error as? HTTPError)?.reason ?? "\(error)"
        var fault = fault("its '\(relative(path))' can't be read: \(reason)")
        fault.isPassing = Remote.isRemote(path) && error is VirtualFileError
        return fault
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
