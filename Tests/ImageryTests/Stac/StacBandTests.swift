import Imagery
import TestSupport
import Testing

/// Which asset holds which band, and what its numbers stand for.
struct StacBandTests {
    private let data = #""type": "image/tiff; application=geotiff""#

    @Test(arguments: [
        (#""B04": {"href": "a.tif"}"#, Band.b4), (#""B8A_20m": {"href": "a.tif"}"#, .b8a),
        (#""nir": {"href": "a.tif"}"#, .b8), (#""nir08": {"href": "a.tif"}"#, .b8a),
        (#""nir09": {"href": "a.tif"}"#, .b9),
        (#""cirrus": {"href": "a.tif"}"#, .b10), (#""swir16": {"href": "a.tif"}"#, .b11),
        (#""swir22": {"href": "a.tif"}"#, .b12), (#""coastal": {"href": "a.tif"}"#, .b1),
        (#""x": {"href": "T31TDH_20180101T105441_B8A.jp2"}"#, .b8a),
        (#""x": {"href": "a.tif", "eo:bands": [{"name": "B8A", "common_name": "nir08"}]}"#, .b8a),
        (#""x": {"href": "a.tif", "bands": [{"name": "x", "eo:common_name": "rededge075"}]}"#, .b6),
        (#""x": {"href": "a.tif", "eo:bands": [{"common_name": "rededge", "center_wavelength": 0.783}]}"#, .b7),
        (#""x": {"href": "a.tif", "eo:bands": [{"common_name": "rededge", "center_wavelength": 0.704}]}"#, .b5),
    ])
    func knowsABand(asset: String, band: Band) throws {
        #expect(try StacItemSketch(assets: asset).scene()?.bands == [band])
    }

    @Test func takesDataBeforePicturesOfIt() throws {
        let assets = """
            "B04_thumb": {"href": "t.tif", \(data), "roles": ["thumbnail"]},
            "TCI": {"href": "c.tif", \(data), "roles": ["data"], "bands": [{"name": "red"}, {"name": "green"}, {"name": "blue"}],
                    "data_type": "uint8"},
            "preview": {"href": "p.jpg", "type": "image/jpeg", "eo:bands": [{"name": "B04"}]},
            "red-float": {"href": "f.tif", \(data), "data_type": "float32"},
            "red": {"href": "r.tif", \(data), "roles": ["data"]}, "red-jp2": {"href": "r.jp2", "type": "image/jp2"}
            """
        let sketch = try StacItemSketch(assets: assets)

        #expect(try sketch.scene()?.files == [.b4: BandFile(path: "\(sketch.folder.path)/r.tif")])
    }

    @Test func readsSeveralBandsOfOneFile() throws {
        let assets = """
            "all": {"href": "a.tif", \(data), "bands": [{"name": "B02"}, {"name": "quality"}, {"name": "B04"}]}
            """
        let files = try StacItemSketch(assets: assets).scene()?.files

        #expect(files?.mapValues(\.index) == [.b2: 1, .b4: 3])
    }

    @Test(arguments: [
        // STAC 1.0, 1.1 in the asset, 1.1 in its band; what rounding has moved away from a whole number comes back.
        (#""raster:bands": [{"scale": 0.0001, "offset": -0.1, "nodata": 0}]"#, Radiometry(offset: -1000)),
        (#""raster:scale": 0.0001, "raster:offset": -0.1, "nodata": 0"#, Radiometry(offset: -1000)),
        (#""bands": [{"name": "B04", "raster:scale": 0.0001, "raster:offset": -0.1}]"#, Radiometry(offset: -1000)),
        (#""raster:bands": [{"scale": 2e-5, "offset": -0.2}]"#, Radiometry(offset: -10_000, quantification: 50_000)),
        (#""raster:bands": [{"scale": 0.0001, "offset": 0, "nodata": 65535}]"#, Radiometry(noData: 65535)),
        // What programs write that know no scale.
        (#""raster:bands": [{"scale": 1.0, "offset": 0.0}]"#, Radiometry()),
        (#""title": "red""#, Radiometry()),
    ])
    func tellsWhatNumbersStandFor(said: String, radiometry: Radiometry) throws {
        let sketch = try StacItemSketch(assets: #""B04": {"href": "a.tif", \#(said)}"#)

        #expect(try sketch.scene()?.files[.b4]?.radiometry == radiometry)
    }

    @Test func leavesOutAnOffsetThatWasAppliedToGeoTIFFs() throws {
        let said = #""raster:bands": [{"scale": 0.0001, "offset": -0.1}]"#
        let sketch = try StacItemSketch(
            properties: #""s2:processing_baseline": "05.00", "earthsearch:boa_offset_applied": true"#,
            assets: #""red": {"href": "r.tif", \#(said)}, "blue-jp2": {"href": "b.jp2", "type": "image/jp2", \#(said)}"#
        )
        let files = try sketch.scene()?.files

        #expect(files?[.b4]?.radiometry == .harmonised)
        #expect(files?[.b2]?.radiometry == Radiometry(offset: -1000, saturated: 65_535))
    }

    @Test(arguments: [
        (
            #""s2:processing_baseline": "05.10""#,
            "it is of baseline 05.10 and says no offset of its digital numbers"
        ), (#""gsd": 10"#, "it says no baseline and no offset of its digital numbers"),
    ])
    func refusesToGuessTheOffsetOfAGeoTIFF(properties: String, reason: String) throws {
        let sketch = try StacItemSketch(properties: properties, assets: #""B04": {"href": "a.tif"}"#)

        #expect(
            try sketch.found().faults.map(\.description) == [
                """
                The scene 'the-item' can't be used: \(reason).
                Set 'offset: -1000' for this catalogue in site.yml where the files keep ESA's offset, or 'offset: 0' \
                where it was removed.
                """
            ])
        #expect(try sketch.scene(StacOptions(offset: -1000))?.files[.b4]?.radiometry == Radiometry(offset: -1000))
    }

    /// ESA's JPEG 2000 files have 65,535 where a detector was saturated; what a GeoTIFF has nobody says.
    @Test(arguments: [(#""href": "b.jp2""#, 0), (#""href": "b.tif""#, 64_535)] as [(String, UInt16)])
    func masksSaturatedDetectors(asset: String, number: UInt16) throws {
        let said = #""raster:bands": [{"scale": 0.0001, "offset": -0.1}]"#
        let file = try StacItemSketch(assets: "\"B04\": {\(asset), \(said)}").scene()?.files[.b4]

        #expect(file?.radiometry.harmonised(65_535) == number)
    }

    @Test(arguments: [
        (#""scale": 0, "offset": -0.1"#, "scale 0.0"), (#""scale": -0.0001"#, "scale -0.0001"),
        (#""scale": 1e-320"#, "scale 1e-320"), (#""scale": 1e-9, "offset": -1e300"#, "offset -1e+300"),
    ])
    func refusesNumbersThatNothingCanBeScaledBy(said: String, fact: String) throws {
        let sketch = try StacItemSketch(assets: #""B04": {"href": "a.tif", "raster:bands": [{\#(said)}]}"#)

        #expect(
            try sketch.found().faults.map(\.description) == [
                """
                The scene 'the-item' can't be used: the \(fact) of its asset 'B04' isn't one that digital numbers can have.
                Tell whoever keeps the catalogue: ESA's products have a scale of 0.0001 and an offset of 0 or -0.1.
                """
            ])
    }

    @Test(arguments: [
        ("https://a.example/b.tif?sig=1", "/vsicurl/https://a.example/b.tif?sig=1"),
        ("s3://bucket/b.tif", "/vsis3/bucket/b.tif"),
        ("gs://bucket/b.tif", "/vsigs/bucket/b.tif"), ("file:///data/the%20b.tif", "/data/the b.tif"),
        ("/data/b.tif", "/data/b.tif"),
    ])
    func readsHrefsThroughGDAL(href: String, path: String) throws {
        #expect(try StacItemSketch(assets: #""B04": {"href": "\#(href)"}"#).scene()?.files[.b4]?.path == path)
    }

    @Test func keepsItsFingerprintWhenAnAddressIsSignedAnew() throws {
        let prints = try ["1", "2"].map { signature in
            try StacItemSketch(assets: #""B04": {"href": "https://a.example/b.tif?sig=\#(signature)"}"#).scene()?
                .fingerprint
        }

        #expect(prints == Array(repeating: "the-item - B4=/vsicurl/https://a.example/b.tif?sig=***", count: 2))
    }

    @Test func findsMasks() throws {
        let assets = """
            "B04": {"href": "a.tif"}, "SCL_60m": {"href": "s60.tif", "gsd": 60}, "SCL_20m": {"href": "s20.tif", "gsd": 20},
            "msk": {"href": "QI_DATA/MSK_CLASSI_B00.jp2"}, "gml": {"href": "MSK_CLOUDS_B00.gml"}, "cs_cdf": {"href": "c.tif"}
            """
        let sketch = try StacItemSketch(assets: assets)
        let path = sketch.folder.path

        #expect(
            try sketch.scene(StacOptions(externalAsset: "cs_cdf"))?.masks
                == MaskFiles(
                    classification: "\(path)/QI_DATA/MSK_CLASSI_B00.jp2", cloudOutlines: "\(path)/MSK_CLOUDS_B00.gml",
                    sceneClassification: "\(path)/s20.tif", external: "\(path)/c.tif"))
    }
}
