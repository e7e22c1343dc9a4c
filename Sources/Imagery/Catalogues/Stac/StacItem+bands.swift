import GeoIO

extension StacItem {
    /// Where the pixels of each band are.
    ///
    /// Of several assets with the same band the one at the band's own resolution is taken, and a file of its own before
    /// one that holds several bands.
    ///
    /// - Parameter options: What the item itself may leave open.
    /// - Returns: The files by band, at least one.
    /// - Throws: When there is none, or what its numbers stand for can't be told.
    func bandFiles(_ options: StacOptions) throws(SceneFault) -> [Band: BandFile] {
        var best: [Band: (rank: [Double], asset: StacAsset, index: Int)] = [:]
        for asset in assets where asset.isRaster && asset.holdsDigitalNumbers && path(of: asset) != nil {
            let held = asset.bandsInFile
            for (index, band) in held.enumerated() {
                guard let band else { continue }
                let rank = asset.rank(for: band, among: held.count)
                if best[band].map({ rank.lexicographicallyPrecedes($0.rank) }) ?? true {
                    best[band] = (rank, asset, held.count == 1 ? 0 : index + 1)
                }
            }
        }
        guard !best.isEmpty else { throw noBands() }
        var files: [Band: BandFile] = [:]
        for (band, choice) in best.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let path = path(of: choice.asset) else { continue }
            files[band] = BandFile(
                path: path, index: choice.index == 0 ? nil : choice.index,
                radiometry: try radiometry(of: choice.asset, band: max(choice.index - 1, 0), options))
        }
        return files
    }

    /// What GDAL opens for an asset.
    func path(of asset: StacAsset) -> String? { asset.href.flatMap { place.resolving($0)?.path } }

    private func noBands() -> SceneFault {
        let archive = assets.first { $0.isArchive }
        if let archive {
            return fault(
                "it offers the product as one archive ('\(archive.fileName)'), not band by band",
                "Download the product and name its folder in a catalogue of kind 'safe'.")
        }
        let keys = assets.isEmpty ? "no asset at all" : "only " + assets.map(\.key).joined(separator: ", ")
        return fault(
            "no asset holds digital numbers of a band: it has \(keys)",
            "Check in site.yml that the collection is one of Sentinel-2, and that the catalogue gives its bands.")
    }
}

extension StacAsset {
    /// A smaller one is better, number by number.
    fileprivate func rank(for band: Band, among count: Int) -> [Double] {
        let distance = abs((resolution ?? band.resolution) - band.resolution)
        // Beside 'blue', a catalogue may keep 'blue-jp2'; the plain key is the one that it means to be read.
        return [count == 1 ? 0 : 1, distance, Double(key.count)]
    }
}
