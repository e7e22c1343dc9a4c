import Geography
import Imagery
import Testing

struct ImageryErrorTests {
    @Test(arguments: [
        (
            ImageryError.noFolder(path: "scenes"),
            """
            There is no folder of scenes at 'scenes'.
            Check the path; 'minemap fetch' makes the folders that site.yml names.
            """
        ),
        (
            .noBandFile(folder: "scenes"),
            """
            'scenes' holds no band file, and no folder in it does.
            Name the files by their bands, like 'B02.tif' or 'T31TDH_20150726T105026_B8A.jp2': one band a file, \
            one folder an acquisition.
            """
        ),
        (
            .twoFiles(band: .b2, first: "a/B02.tif", second: "a/B2.jp2"),
            """
            Two files hold band B2: 'a/B02.tif' and 'a/B2.jp2'.
            Keep one, or put each acquisition into a folder of its own.
            """
        ),
        (
            .noBand(.b10, folder: "2020-06-01", present: [.b2, .b8a]),
            """
            The scene '2020-06-01' has no band B10: it holds B2, B8A.
            Add the band's file, or take a model whose card doesn't ask for it.
            """
        ),
        (
            .twoSystems(
                first: "B02.tif", firstCRS: .utmNorth(zone: 21), second: "B03.tif", secondCRS: .utmNorth(zone: 22)),
            """
            The bands of one scene lie in two coordinate systems: 'B02.tif' in EPSG:32621, 'B03.tif' in EPSG:32622.
            Keep the files of one acquisition and one granule in a folder.
            """
        ),
        (
            .severalBands(path: "B02.tif", count: 3),
            """
            'B02.tif' holds 3 bands, and its name says one.
            Write each band to a file of its own, for example with 'gdal_translate -b'.
            """
        ),
        (
            .unnamedBands(path: "a.tif"),
            """
            'a.tif' doesn't say which bands it holds.
            Name them in the file, like 'B4', or list them in a sidecar of the same name that ends in '.json': \
            { "bands": ["B2", "B3", "B4"] }.
            """
        ),
        (
            .badSidecar(path: "a.json", reason: "'date': a date is written like 2020-01-31"),
            """
            The sidecar 'a.json' can't be read: 'date': a date is written like 2020-01-31.
            Write it like { "date": "2022-03-01", "level": "L1C", "offset": -1000 }.
            """
        ),
        (
            .notReadyMade(path: "a.tif", reason: "it has no band B10"),
            """
            The ready-made composite 'a.tif' can't be used: it has no band B10.
            Name its bands, like 'B4', in the order that the file has, or write it with the card's bands in their order.
            """
        ),
        (
            .noScratch(folder: "build/scratch", reason: "No space left on device"),
            """
            Can't keep decoded pixels in a scratch file in 'build/scratch': No space left on device.
            Free some room on that disk; the scratch file goes when the build ends.
            """
        ),
        (
            .notAComposite(path: "a.tif", reason: "its band 1 is named ''"),
            """
            'a.tif' isn't a composite that minemap wrote: its band 1 is named ''.
            Remove the file and build again.
            """
        ),
    ])
    func saysWhatHappenedAndThenWhatToDo(error: ImageryError, text: String) {
        #expect(error.description == text)
    }

    @Test func namesNoSignature() {
        let path = "/vsicurl/https://a.example/b.tif?sig=1234"
        let fault = SceneFault(scene: path, reason: "'\(path)' is cut", remedy: "Get '\(path)' again.")

        #expect(
            fault.description == """
                The scene '/vsicurl/https://a.example/b.tif?sig=***' can't be used: \
                '/vsicurl/https://a.example/b.tif?sig=***' is cut.
                Get '/vsicurl/https://a.example/b.tif?sig=***' again.
                """)
        #expect(!ImageryError.severalBands(path: path, count: 3).description.contains("1234"))
    }
}
