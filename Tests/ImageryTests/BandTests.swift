import Imagery
import Testing

struct BandTests {
    @Test(arguments: [
        ("B1", Band.b1), ("B01", .b1), ("B8A", .b8a), ("b8a", .b8a), ("B08", .b8), ("B10", .b10), ("B12", .b12),
    ])
    func readsABandAsPeopleAndArchivesWriteIt(text: String, band: Band) {
        #expect(Band(text) == band)
    }

    @Test(arguments: ["", "B", "B0", "B13", "B00", "B08A", "B001", "B010", "2", "TCI", "SCL", "B2 "])
    func refusesWhatIsNoBand(text: String) {
        #expect(Band(text) == nil)
    }

    @Test(arguments: [
        ("s2_B02.jp2", Band.b2), ("T31TDH_20150726T105026_B01.jp2", .b1), ("B8A.tif", .b8a), ("B11.TIFF", .b11),
        ("T31TDH_20180101T105441_B02_10m.jp2", .b2), ("scene.B12.tif", .b12),
    ])
    func knowsAFileByItsName(name: String, band: Band) {
        #expect(Band(fileName: name) == band)
    }

    @Test(arguments: [
        "preview.jp2", "T31TDH_20150726T105026_TCI.jp2", "mask.tif", "B02.png", "B02.tif.aux.xml", "._B02.jp2",
        "B02_B03.tif", "B02",
    ])
    func takesNoOtherFileForABand(name: String) {
        #expect(Band(fileName: name) == nil)
    }

    /// <https://sentiwiki.copernicus.eu/web/s2-mission>, spatial resolution.
    @Test func knowsTheResolutionOfEveryBand() {
        let bands = { (resolution: Double) in Band.allCases.filter { $0.resolution == resolution } }

        #expect(bands(10) == [.b2, .b3, .b4, .b8])
        #expect(bands(20) == [.b5, .b6, .b7, .b8a, .b11, .b12])
        #expect(bands(60) == [.b1, .b9, .b10])
    }
}
