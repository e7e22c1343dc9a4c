import Geography
import Imagery
import TestSupport
import Testing

/// Items that can't be used, and catalogues that can't be searched.
struct StacFaultTests {
    private let band = #""B04": {"href": "a.tif"}"#

    private func fault(_ sketch: StacItemSketch, _ options: StacOptions = StacOptions()) throws -> String? {
        let list = try sketch.found(options)
        #expect(list.scenes.isEmpty)
        return list.faults.first?.description
    }

    @Test func namesAnItemWithABadDatetime() throws {
        #expect(
            try fault(StacItemSketch(assets: band, datetime: #""2022-13-01T00:00:00Z""#)) == """
                The scene 'the-item' can't be used: its datetime '2022-13-01T00:00:00Z' isn't a time.
                Tell whoever keeps the catalogue: RFC 3339 writes times like 2018-01-01T10:54:41Z.
                """)
    }

    @Test func namesAnItemWithoutADatetime() throws {
        #expect(
            try fault(StacItemSketch(assets: band, datetime: "null")) == """
                The scene 'the-item' can't be used: it has no datetime.
                Tell whoever keeps the catalogue: an item needs one.
                """)
    }

    @Test func namesAnItemWithoutAGeometry() throws {
        #expect(
            try fault(StacItemSketch(assets: band, geometry: "null")) == """
                The scene 'the-item' can't be used: it has no geometry to tell where it lies.
                Tell whoever keeps the catalogue: an item needs a Polygon or a MultiPolygon.
                """)
    }

    @Test func namesAnItemWithoutBands() throws {
        let assets = #""thumbnail": {"href": "t.jpg", "type": "image/jpeg"}, "visual": {"href": "v.tif"}"#

        #expect(
            try fault(StacItemSketch(assets: assets)) == """
                The scene 'the-item' can't be used: no asset holds digital numbers of a band: it has only thumbnail, visual.
                Check in site.yml that the collection is one of Sentinel-2, and that the catalogue gives its bands.
                """)
    }

    @Test(arguments: [(#"21"#, "21NYC"), ("1e30", nil), ("21.5", nil)] as [(String, String?)])
    func readsTheGranulesZoneWhereItIsAWholeNumber(zone: String, granule: String?) throws {
        let said = #""mgrs:utm_zone": \#(zone), "mgrs:latitude_band": "N", "mgrs:grid_square": "YC""#
        let sketch = try StacItemSketch(
            properties: #""s2:processing_baseline": "03.01", \#(said)"#, assets: band)

        #expect(try sketch.scene()?.granule == granule)
    }

    /// From 179° to 181°, as items write it that keep no rule, and as one ring that jumps.
    @Test(arguments: ["[179,2],[181,2],[181,3],[179,3],[179,2]", "[179,2],[-179,2],[-179,3],[179,3],[179,2]"])
    func findsAnItemOnBothSidesOfTheAntimeridian(ring: String) throws {
        let sketch = try StacItemSketch(
            assets: band, geometry: #"{"type": "Polygon", "coordinates": [[\#(ring)]]}"#)
        let catalogue = StacCatalogue(url: "\(sketch.folder.path)/item.json")

        for west in [-179.5, 179.5] {
            let query = SceneQuery(west: west, south: 2.1, east: west + 0.1, north: 2.2)
            let list = try catalogue.scenes(for: query)
            #expect(try list.selection(by: SceneRule(query: query, bands: [.b4])).acquisitions.count == 1)
        }
        let query = SceneQuery(west: 0, south: 2.1, east: 1, north: 2.2)
        #expect(
            try catalogue.scenes(for: query).selection(by: SceneRule(query: query, bands: [.b4])).acquisitions == [])
    }

    @Test func leavesCloudyItemsToTheSelection() throws {
        let sketch = try StacItemSketch(
            properties: #""s2:processing_baseline": "03.01", "eo:cloud_cover": 90"#, assets: band)
        let query = SceneQuery(west: -180, south: -90, east: 180, north: 90, clouds: 50)

        #expect(
            try StacCatalogue(url: "\(sketch.folder.path)/item.json").scenes(for: query).scenes.map(\.cloudCover) == [
                90
            ])
    }

    @Test func namesAnItemWithoutTheMaskThatIsAskedFor() throws {
        #expect(
            try fault(StacItemSketch(assets: band), StacOptions(externalAsset: "cs_cdf")) == """
                The scene 'the-item' can't be used: it has no asset 'cs_cdf' to mask it with.
                Correct the asset of 'external' in site.yml; the item has B04.
                """)
    }

    @Test(arguments: [
        ("2022-06-01T23:30:00-01:00", "2022-06-02"), ("2022-06-01T00:30:00.5+01:00", "2022-05-31"),
        ("2022-06-01T00:30:00", "2022-06-01"), ("2022-06-01t00:30:00z", "2022-06-01"),
    ])
    func takesTheDayInUTC(time: String, day: String) throws {
        #expect(try StacItemSketch(assets: band, datetime: "\"\(time)\"").scene()?.date == CalendarDate(day))
    }

    @Test func saysThatAFileIsNoCatalogue() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"type": "Topology"}"#, to: "a.json")

        let error = #expect(throws: StacError.self) {
            try StacCatalogue(url: "\(folder.path)/a.json").scenes(for: .anywhere)
        }
        #expect(
            error?.description == """
                '\(folder.path)/a.json' isn't what a STAC catalogue gives: its type is 'Topology'.
                Name in site.yml the address of an API (its first page or its /search), of a catalog.json, or a path of one.
                """)
    }

    @Test func namesADocumentThatACatalogueLinksToInVain() throws {
        let sketch = try StacItemSketch(assets: band)
        try sketch.folder.write(
            """
            {"type": "Catalog", "links": [{"rel": "item", "href": "gone.json"}, {"rel": "item", "href": "./item.json"},
             {"rel": "child", "href": "catalog.json"}]}
            """, to: "catalog.json")
        let list = try StacCatalogue(url: "\(sketch.folder.path)/catalog.json").scenes(for: .anywhere)

        #expect(list.scenes.map(\.name) == ["the-item"])
        #expect(
            list.faults.map(\.description) == [
                """
                The scene '\(sketch.folder.path)/gone.json' can't be used: the catalogue links to it, but: Can't read the \
                STAC document '\(sketch.folder.path)/gone.json': there is no such file, or it can't be opened.
                Tell whoever keeps the catalogue, or try again later.
                """
            ])
    }

    @Test(arguments: [
        (#""spatial": {"bbox": [[100, 0, 110, 10]]}"#, 0), (#""spatial": {"bbox": [[-60, 0, 0, -50, 10, 9]]}"#, 1),
        (#""spatial": {"bbox": [[170, 0, -50, 10]]}"#, 1),
        (#""temporal": {"interval": [["2022-07-01T00:00:00Z", null]]}"#, 0),
        (#""temporal": {"interval": [[null, "2022-06-01T14:00:00Z"]]}"#, 1),
    ])
    func followsBranchesThatMayHoldWhatIsWanted(extent: String, count: Int) throws {
        let sketch = try StacItemSketch(assets: band)
        try sketch.folder.write(
            #"{"type": "Collection", "extent": {\#(extent)}, "links": [{"rel": "item", "href": "./item.json"}]}"#,
            to: "collection.json")
        let query = SceneQuery(west: -55, south: 2, east: -54, north: 3, "2022-Q2")

        let list = try StacCatalogue(url: "\(sketch.folder.path)/collection.json").scenes(for: query)
        #expect(list.scenes.count == count)
    }
}
