import GeoIO

/// The images and masks that are there of a granule.
struct GranuleFiles {
    /// The best file of each band that has one with something in it.
    private(set) var images: [Band: VirtualFile] = [:]
    /// Bands that the metadata names, or whose files are there, and whose files are all empty.
    let empty: [Band]
    /// Bands that the metadata names and that have no file.
    let missing: [Band]
    let masks: MaskFiles

    // An empty download, or one cut to a few bytes, is no JPEG 2000: the boxes of its header alone take more.
    private static let smallestImage = 100

    /// Sorts out the files of a granule's folder.
    ///
    /// - Parameters:
    ///   - files: All files below the granule's folder.
    ///   - names: The images that the metadata names, without extensions.
    init(_ files: [VirtualFile], named names: [String]) {
        let all = files.filter { !$0.isFolder && $0.path.contains("/IMG_DATA/") && Band(fileName: $0.name) != nil }
        let sound = all.filter { $0.size >= GranuleFiles.smallestImage }
        let named = Set(names)
        for file in sound {
            guard let band = Band(fileName: file.name) else { continue }
            let isBetter = images[band].map { rank(file, of: band, named) < rank($0, of: band, named) } ?? true
            if isBetter { images[band] = file }
        }
        let there = Set(all.compactMap { Band(fileName: $0.name) })
        let wanted = there.union(names.compactMap { Band(fileName: $0 + ".jp2") })
        let lost = Band.allCases.filter { [images] in wanted.contains($0) && images[$0] == nil }
        empty = lost.filter(there.contains)
        missing = lost.filter { !there.contains($0) }
        masks = MaskFiles(
            classification: files.first { isMask($0, "MSK_CLASSI", ".jp2", atLeast: GranuleFiles.smallestImage) }?.path,
            cloudOutlines: files.first { isMask($0, "MSK_CLOUDS", ".gml", atLeast: 1) }?.path,
            sceneClassification: sceneClassification(in: files, atLeast: GranuleFiles.smallestImage))
    }

    /// What is wrong with the bands, without a full stop; `nil` when nothing is.
    var fault: String? {
        let list = { (bands: [Band]) in bands.map(\.rawValue).joined(separator: ", ") }
        let parts = [
            empty.isEmpty ? nil : "the files of \(list(empty)) are empty",
            missing.isEmpty ? nil : "there is no file of \(list(missing))",
        ]
        let reasons = parts.compactMap(\.self)
        return reasons.isEmpty ? nil : reasons.joined(separator: ", and ")
    }
}

/// The order in which files of one band are preferred: those that the metadata names, then the band's own resolution,
/// then the finest, then by path.
private func rank(_ file: VirtualFile, of band: Band, _ named: Set<String>) -> (Int, Int, Double, String) {
    let resolution = resolution(of: file) ?? band.resolution
    let isNamed = named.contains(SafeName.withoutExtension(file.name))
    return (isNamed ? 0 : 1, resolution == band.resolution ? 0 : 1, resolution, file.path)
}

/// The metres at the end of a name like `T31TDH_20180101T105441_B02_10m.jp2`; L1C names have none.
private func resolution(of file: VirtualFile) -> Double? {
    let word = SafeName.withoutExtension(file.name).split(separator: "_").last
    guard let word, word.last == "m" else { return nil }
    return Double(word.dropLast())
}

private func isMask(_ file: VirtualFile, _ mark: String, _ ending: String, atLeast size: Int) -> Bool {
    !file.isFolder && file.name.contains(mark) && file.name.lowercased().hasSuffix(ending) && file.size >= size
}

/// The classes at 20 m, as they were made, or else at 60 m.
private func sceneClassification(in files: [VirtualFile], atLeast size: Int) -> String? {
    let all = files.filter { isMask($0, "_SCL_", ".jp2", atLeast: size) }
    return all.min { (resolution(of: $0) ?? 0, $0.path) < (resolution(of: $1) ?? 0, $1.path) }?.path
}
