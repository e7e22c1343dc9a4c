import GeoIO
import Geography

extension StacItem {
    /// The item as a scene of a region and a period; `nil` when it lies outside of them.
    func scene(for query: SceneQuery, _ options: StacOptions) throws(SceneFault) -> Scene? {
        let date = try date()
        guard query.period.contains(date) else { return nil }
        let footprint = try footprint()
        guard let box = footprint.bounds, let region = query.region.bounds, box.intersects(region) else { return nil }
        let files = try bandFiles(options)
        var scene = Scene(name: id, source: "\(place)", files: files, masks: try masks(options))
        scene.date = date
        scene.footprint = footprint
        scene.datatake = datatake
        scene.granule = granule
        scene.level = level
        scene.baseline = baseline
        scene.generated = generated
        scene.cloudCover = cloudCover
        scene.sun = sun
        // Of files on this machine the bytes tell.
        let isRemote = files.values.contains { $0.path.hasPrefix("/vsi") }
        scene.fingerprint = isRemote ? fingerprint(of: files) : nil
        return scene
    }

    private func masks(_ options: StacOptions) throws(SceneFault) -> MaskFiles {
        var masks = MaskFiles()
        masks.classification = mask { $0.fileName.hasPrefix("MSK_CLASSI") || $0.key.hasPrefix("MSK_CLASSI") }
        masks.cloudOutlines = mask { $0.fileName.hasPrefix("MSK_CLOUDS") && $0.fileName.hasSuffix(".gml") }
        masks.sceneClassification = mask { $0.isRaster && $0.key.lowercased().prefix { $0.isLetter } == "scl" }
        guard let key = options.externalAsset else { return masks }
        masks.external = mask { $0.key == key }
        guard masks.external != nil else {
            throw fault(
                "it has no asset '\(key)' to mask it with",
                "Correct the asset of 'external' in site.yml; the item has \(assets.map(\.key).joined(separator: ", "))."
            )
        }
        return masks
    }

    /// The path of the asset that fits: the one with the smallest pixels, then with the shortest key.
    private func mask(_ fits: (StacAsset) -> Bool) -> String? {
        let found = assets.filter(fits).min { first, second in
            (first.resolution ?? 20, first.key.count) < (second.resolution ?? 20, second.key.count)
        }
        return found.flatMap(path(of:))
    }

    /// The item's name and version, and each file's checksum, or else its path without signatures, which last for hours.
    private func fingerprint(of files: [Band: BandFile]) -> String {
        let checksums = assets.reduce(into: [:]) { sums, asset in
            if let path = path(of: asset) { sums[path] = asset.document["file:checksum"]?.string }
        }
        let parts = Band.allCases.compactMap { band in
            files[band].map { "\(band)=\(checksums[$0.path] ?? $0.path.withoutSecrets)" }
        }
        return ([id, text("updated") ?? "-"] + parts).joined(separator: " ")
    }
}
