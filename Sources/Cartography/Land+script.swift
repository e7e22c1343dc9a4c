import GeoIO

extension Land {
    /// The script that pages load for the land: the same features as in the file it was read from, in the compact form.
    package var script: String {
        let features = countries.map { Feature(.multiPolygon($0.shape), properties: ["name": .string($0.name)]) }
        return """
            // The countries of the world at 1:110,000,000, by Natural Earth: public domain.
            // Borders are drawn for orientation and take no side in any dispute.
            window.minemapLand = minemap.decodeFeatures(\(CompactFeatures(FeatureCollection(features)).text));

            """
    }
}
