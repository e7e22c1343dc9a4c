import Foundation
import Geography
import Imagery
import TestSupport
import Testing

struct SafeFaultTests {
    @Test func listsTheBandsThatAreThereAndSaysWhichAreNot() throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.bands = ["B01", "B02", "B03", "B04", "B10"]
        product.changes = ["B02.jp2": "", "B03.jp2": "\n"]
        product.missing = ["B10.jp2"]
        try product.write(to: folder)

        let list = try folder.safeScenes()

        #expect(list.scenes.map(\.bands) == [[.b1, .b4]])
        #expect(
            list.faults.map(\.description) == [
                """
                The scene '\(product.name)' is used with a fault: the files of B2, B3 are empty, and there is no file of B10.
                Fetch '\(folder.path)/\(product.name).SAFE' again; until then only the bands that it has can be read.
                """
            ])
    }

    static let offsets: [(baseline: String, offset: Int?, reason: String?)] = [
        (
            "04.00", nil,
            "its baseline is 04.00, which has radiometric offsets, and its metadata gives none for its bands"
        ),
        (
            "03.01", -1000,
            "its baseline is 03.01, which has no radiometric offset, and its metadata gives one for its bands"
        ),
        ("04.00", -1000, nil),
        ("03.01", nil, nil),
        ("03.01", 0, nil),
    ]

    @Test(arguments: offsets)
    func saysThatMetadataContradictsItself(baseline: String, offset: Int?, reason: String?) throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.baseline = baseline
        product.offset = offset
        try product.write(to: folder)

        let list = try folder.safeScenes()

        #expect(list.faults.map(\.reason) == [reason].compactMap(\.self))
        #expect(list.faults.allSatisfy { $0.consequence == .kept })
        #expect(list.scenes.map { $0.files[.b8a]?.radiometry.offset } == [Double(offset ?? 0)])
    }

    static let unusable: [(file: String, contents: String?, reason: String)] = [
        ("MTD_MSIL1C.xml", nil, "it has no metadata of a product (MTD_MSIL1C.xml or MTD_MSIL2A.xml)"),
        (
            "MTD_MSIL1C.xml", "<a>\n<b>",
            "the XML of its 'MTD_MSIL1C.xml' can't be read, line 2: Premature end of data in tag b line 2"
        ),
        ("MTD_MSIL1C.xml", "", "the XML of its 'MTD_MSIL1C.xml' can't be read: it is empty"),
        ("MTD_MSIL1C.xml", "<a/>", "its metadata names no level that is 1C or 2A"),
        (
            "MTD_MSIL1C.xml", "<a><PROCESSING_LEVEL>Level-1C</PROCESSING_LEVEL></a>", "its metadata names no granule"
        ),
        ("MTD_TL.xml", nil, "its granule 'L1C_T31TDH_A013204_20180101T105435' has no metadata (MTD_TL.xml)"),
        (
            "MTD_TL.xml", "<a></b>",
            "the XML of its 'GRANULE/L1C_T31TDH_A013204_20180101T105435/MTD_TL.xml' can't be read, line 1: "
                + "Opening and ending tag mismatch: a line 1 and b"
        ),
    ]

    @Test(arguments: unusable)
    func reportsAProductThatCannotBeUsed(file: String, contents: String?, reason: String) throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        if let contents { product.changes = [file: contents] } else { product.missing = [file] }
        try product.write(to: folder)

        let list = try folder.safeScenes()

        #expect(list.scenes == [])
        #expect(
            list.faults.map(\.description) == [
                """
                The scene '\(folder.path)/\(product.name).SAFE' can't be used: \(reason).
                Fetch the product again, or remove it.
                """
            ])
    }

    @Test(arguments: ["0", "-1", "NaN", "inf", "many"])
    func refusesAQuantificationThatNothingCanBeDividedBy(quantification: String) throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.quantification = quantification
        try product.write(to: folder)

        let list = try folder.safeScenes()

        #expect(list.scenes == [])
        #expect(list.faults.map(\.reason) == ["its quantification '\(quantification)' isn't a number above 0"])
    }

    @Test(arguments: ["NaN", "inf", "-infinity", "nan(7)"])
    func takesWordsForNumbersThatAreNoneForNothing(word: String) throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.zenith = word
        product.cloudCover = word
        product.footprint = "43.3 \(word) 43.3 3.1 42.4 3.1 42.4 1.8 43.3 1.8"
        product.baseline = "04.00"
        product.offset = -1000
        let offset = "<RADIO_ADD_OFFSET band_id='1'>"
        product.metadataChange = ("\(offset)-1000", "\(offset)\(word)")
        try product.write(to: folder)

        let list = try folder.safeScenes()
        let scene = try #require(list.scenes.first)

        #expect(scene.sun == nil)
        #expect(scene.cloudCover == nil)
        #expect(scene.files[.b2]?.radiometry.offset == 0)
        #expect(
            list.faults.map(\.reason) == [
                "its baseline is 04.00, which has radiometric offsets, and its metadata gives none for B2"
            ])
        #expect(throws: Never.self) { try JSONEncoder().encode(list) }
    }

    @Test func reportsGranulesWhoseFoldersAreMissing() throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.tiles = ["31TDH", "31TEH"]
        try product.write(to: folder)
        let path = "\(product.name).SAFE/GRANULE/\(product.folder("31TEH"))"
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")

        let list = try folder.safeScenes()

        #expect(list.scenes.map(\.granule) == ["31TDH"])
        #expect(
            list.faults.map(\.reason) == [
                "it lacks 1 of its 2 granules: no folder 'GRANULE/L1C_T31TEH_A013204_20180101T105435'"
            ])
    }

    @Test func reportsADamagedArchiveAndReadsTheOthers() throws {
        let folder = try TemporaryFolder()
        try SafeSketch().write(to: folder)
        let names = ["1", "2"].map { "S2B_MSIL1C_20180101T105441_N0206_R051_T31TDH_20180101T12491\($0).zip" }
        var zip = StoredZip()
        zip.add("README.txt", Data("No product.".utf8))
        try folder.write("PK and no more", to: names[0])
        try folder.write(zip.data, to: names[1])

        let list = try folder.safeScenes()

        #expect(list.scenes.count == 1)
        #expect(
            list.faults.map(\.description) == [
                """
                The scene '\(folder.path)/\(names[0])' can't be used: the archive can't be opened.
                Fetch the product again, or remove it.
                """,
                """
                The scene '\(folder.path)/\(names[1])' can't be used: the archive holds no product.
                Fetch the product again, or remove it.
                """,
            ])
    }

    /// GDAL asks three times by itself.
    @Test func readsARemoteArchiveAgainWhenTheServerFails() throws {
        let folder = try TemporaryFolder()
        let server = try LoopbackServer(failing: folder)
        let product = SafeSketch()
        try product.zip(to: folder)
        let path = "/vsicurl/\(server.address)/500,500,500,500,ok/\(product.name).SAFE.zip"

        let list = try SafeCatalogue(paths: [path]).scenes(for: .everything())

        #expect(list.faults == [])
        #expect(list.scenes.map(\.name) == [product.name])
    }

    @Test func throwsWhenTheFolderIsNotThereOrHoldsNoProduct() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "empty/README.txt")
        let error = { (path: String) in
            #expect(throws: SafeCatalogueError.self) {
                _ = try SafeCatalogue(paths: [folder.path + path]).scenes(for: .everything())
            }
        }

        #expect(error("/nowhere/*.zip") == .nothing(path: folder.path + "/nowhere/*.zip"))
        #expect(error("/empty") == .noProduct(path: folder.path + "/empty"))
        #expect(error("/empty/README.txt") == .noProduct(path: folder.path + "/empty/README.txt"))
    }

    @Test(arguments: [
        (
            SafeCatalogueError.nothing(path: "/data/s2"),
            """
            There is no folder or file at '/data/s2'.
            Name a folder of Sentinel-2 products, a '.SAFE' folder or a '.SAFE.zip' file; '*' stands for any part of a name.
            """
        ),
        (
            .noProduct(path: "/data/s2"),
            """
            '/data/s2' holds no Sentinel-2 product of level 1C or 2A.
            A product is a folder with MTD_MSIL1C.xml or MTD_MSIL2A.xml in it, or a zip archive of one. Bands in folders \
            of their own are read with 'kind: folder'.
            """
        ),
    ])
    func saysWhatHappenedAndThenWhatToDo(error: SafeCatalogueError, text: String) {
        #expect(error.description == text)
    }
}
