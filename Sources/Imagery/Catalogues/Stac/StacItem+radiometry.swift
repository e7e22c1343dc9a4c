import GeoIO

extension StacItem {
    /// What an asset's digital numbers stand for.
    ///
    /// STAC has `reflectance = DN · scale + offset`, so that
    ///
    ///     quantification = 1 / scale        offset in DN = offset / scale
    ///
    /// - `earthsearch:boa_offset_applied` says that the GeoTIFFs have lost the offset already, which the item lists all the
    ///   same; the JPEG 2000 files beside them are ESA's and have it.
    /// - A scale of 1 is what programs write that don't know one.
    /// - Where no offset is said, a baseline before 04.00 has none, and ESA's own JPEG 2000 files have −1000 from 04.00 on.
    ///   A GeoTIFF may have either, and a product without a baseline too: `offset` in site.yml says it, or the
    ///   scene is a fault.
    /// - ESA's own JPEG 2000 files have 65,535 where a detector was saturated, which no item says.
    func radiometry(of asset: StacAsset, band: Int, _ options: StacOptions) throws(SceneFault) -> Radiometry {
        var radiometry = Radiometry()
        let scale = asset.fact("scale", of: band)?.number
        let isSaid = scale.map { $0 != 1 } ?? false
        if let scale, isSaid { radiometry.quantification = try quantification(scale, of: asset) }
        if let noData = asset.fact("nodata", of: band)?.number { radiometry.noData = UInt16(exactly: noData) ?? 0 }
        if asset.isJPEG2000 { radiometry.saturated = Radiometry.usualSaturated }
        if hasLostOffset, !asset.isJPEG2000 { return radiometry }
        if let scale, isSaid, let offset = asset.fact("offset", of: band)?.number {
            radiometry.offset = whole(offset / scale)
            guard radiometry.offset.isFinite else { throw odd("offset \(offset)", of: asset) }
        } else {
            radiometry.offset = try unsaidOffset(of: asset, options)
        }
        return radiometry
    }

    private func quantification(_ scale: Double, of asset: StacAsset) throws(SceneFault) -> Double {
        let quantification = whole(1 / scale)
        guard Radiometry.takes(quantification: quantification) else { throw odd("scale \(scale)", of: asset) }
        return quantification
    }

    private func odd(_ fact: String, of asset: StacAsset) -> SceneFault {
        fault(
            "the \(fact) of its asset '\(asset.key)' isn't one that digital numbers can have",
            "Tell whoever keeps the catalogue: ESA's products have a scale of 0.0001 and an offset of 0 or -0.1.")
    }

    private var hasLostOffset: Bool {
        ["earthsearch:boa_offset_applied", "sentinel:boa_offset_applied"].contains {
            document["properties"]?[$0]?.bool == true
        }
    }

    private func unsaidOffset(of asset: StacAsset, _ options: StacOptions) throws(SceneFault) -> Double {
        if let baseline, baseline < .withOffset { return 0 }
        if let offset = options.offset { return offset }
        if baseline != nil, asset.isJPEG2000 { return -1000 }
        let subject = baseline.map { "is of baseline \($0) and says" } ?? "says no baseline and"
        throw fault(
            "it \(subject) no offset of its digital numbers",
            "Set 'offset: -1000' for this catalogue in site.yml where the files keep ESA's offset, or 'offset: 0' where it "
                + "was removed.")
    }
}

/// A number that rounding has moved away from a whole one, like −0.1 / 0.0001.
private func whole(_ value: Double) -> Double {
    let near = value.rounded()
    return abs(value - near) < 1e-6 * max(1, abs(value)) ? near : value
}
