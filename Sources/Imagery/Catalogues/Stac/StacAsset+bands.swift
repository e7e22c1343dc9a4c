import GeoIO

extension StacAsset {
    /// The bands of Sentinel-2 that the asset holds, in the order of its file; `nil` for what is none.
    ///
    /// Its key says it (`B02`, `B8A_20m`, `nir08`), or what it says of its bands, or its file's name.
    var bandsInFile: [Band?] {
        guard bands.count <= 1 else { return bands.map(Band.init(described:)) }
        let said = Band(wordIn: key) ?? bands.first.flatMap(Band.init(described:)) ?? Band(fileName: fileName)
        return [said]
    }
}

extension Band {
    /// What the STAC extension for optical data calls bands; `nir` is the wide B8, `nir08` the narrow B8A.
    ///
    /// <https://github.com/stac-extensions/eo#common-band-names>
    private static let commonNames: [String: Band] = [
        "coastal": .b1, "blue": .b2, "green": .b3, "red": .b4, "rededge1": .b5, "rededge2": .b6, "rededge3": .b7,
        "rededge071": .b5, "rededge075": .b6, "rededge078": .b7, "nir": .b8, "nir08": .b8a, "nir09": .b9,
        "cirrus": .b10, "swir16": .b11, "swir22": .b12,
    ]

    /// Where the bands that are all called `rededge` lie, in micrometres.
    private static let redEdges: [(Band, Double)] = [(.b5, 0.704), (.b6, 0.740), (.b7, 0.783)]

    /// The band that is called so, by ESA or by its common name.
    private init?(called name: String) {
        guard let band = Band(name) ?? Band.commonNames[name.lowercased()] else { return nil }
        self = band
    }

    /// The only band that a key has as a word: `B02_10m`, `blue-jp2`.
    fileprivate init?(wordIn key: String) {
        let found = key.split { "_-. ".contains($0) }.compactMap { Band(called: String($0)) }
        guard found.count == 1 else { return nil }
        self = found[0]
    }

    /// The band that an object of `bands` or `eo:bands` describes.
    fileprivate init?(described band: JSONValue) {
        let common = (band["common_name"] ?? band["eo:common_name"])?.string
        if let found = [band["name"]?.string, common].lazy.compactMap({ $0.flatMap { Band(called: $0) } }).first {
            self = found
            return
        }
        guard common == "rededge", let wavelength = (band["center_wavelength"] ?? band["eo:center_wavelength"])?.number,
            let nearest = Band.redEdges.min(by: { abs($0.1 - wavelength) < abs($1.1 - wavelength) }),
            abs(nearest.1 - wavelength) < 0.015
        else { return nil }
        self = nearest.0
    }
}
