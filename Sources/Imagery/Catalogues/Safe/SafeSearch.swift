import GeoIO
import Geography

/// The products that were found below folders and in archives.
struct SafeSearch {
    let period: Period
    private(set) var products: [SafeProduct] = []
    private(set) var faults: [SceneFault] = []
    /// How many weren't opened, since their names say another day.
    private var skipped = 0

    // Archives are often filed by year, month, day and tile; a link to a folder above would go on for ever.
    private static let depth = 8

    init(period: Period) {
        self.period = period
    }

    /// How many products or what should have been ones were come across.
    var count: Int { products.count + faults.count + skipped }

    /// Looks at a product, at an archive, or below a folder.
    mutating func look(at file: VirtualFile) {
        if file.isFolder {
            look(into: file.path, named: file.name, source: file.path, depth: SafeSearch.depth)
        } else if SafeName.isArchive(file.name) {
            look(inArchive: file)
        }
    }

    private mutating func look(inArchive file: VirtualFile) {
        guard isWanted(file.name) else { return }
        let before = count
        look(into: VirtualFile.path(inArchive: file.path), named: "", source: file.path, depth: 2)
        guard before == count, SafeName.isProduct(file.name) else { return }
        faults.append(SceneFault(scene: file.path, reason: "the archive holds no product", remedy: fetchAgain))
    }

    private mutating func look(into folder: String, named name: String, source: String, depth: Int) {
        guard isWanted(name) else { return }
        let entries: [VirtualFile]
        do {
            entries = try Remote.retrying(folder) { try VirtualFile.list(folder) }
        } catch {
            // GDAL says nothing of an archive that it doesn't take for one.
            let said = (error as? VirtualFileError)?.reason ?? (error as? HTTPError)?.reason ?? "\(error)"
            let reason = name.isEmpty ? "the archive can't be opened" : "its folder can't be listed: \(said)"
            var fault = SceneFault(scene: source, reason: reason, remedy: fetchAgain)
            fault.isPassing = Remote.isRemote(folder) && error is VirtualFileError
            faults.append(fault)
            return
        }
        if entries.contains(where: { !$0.isFolder && SafeName.isProductMetadata($0.name) }) {
            products.append(SafeProduct(root: folder, source: source, files: entries))
        } else if SafeName.isFolder(name) {
            let reason = "it has no metadata of a product (MTD_MSIL1C.xml or MTD_MSIL2A.xml)"
            faults.append(SceneFault(scene: source, reason: reason, remedy: fetchAgain))
        } else if depth > 0 {
            for entry in entries where entry.isFolder {
                let isArchived = folder.hasPrefix("/vsizip/")
                look(
                    into: entry.path, named: entry.name, source: isArchived ? source : entry.path, depth: depth - 1)
            }
            for entry in entries where !entry.isFolder && SafeName.isArchive(entry.name) { look(inArchive: entry) }
        }
    }

    private mutating func isWanted(_ name: String) -> Bool {
        guard let day = SafeName.day(name), !period.contains(day) else { return true }
        skipped += 1
        return false
    }
}

let fetchAgain = "Fetch the product again, or remove it."
