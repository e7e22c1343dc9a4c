import Foundation
import Geography
import Imagery
import TestSupport
import Testing

@Suite(.enabled(if: Reference.has("imagery/eodag/catalog/earth_search_search.json")))
struct RealStacItemTests {
    private func found(in path: String) throws -> SceneList {
        try StacCatalogue(url: Reference.path("imagery/\(path)")).scenes(for: .anywhere)
    }

    private func scene(in path: String) throws -> Scene { try #require(try found(in: path).scenes.first) }

    @Test func readsAnItemOfEarthSearch() throws {
        let scene = try scene(in: "eodag/catalog/earth_search_search.json")

        #expect(scene.name == "S2B_27VWK_20240206_0_L1C")
        #expect(
            scene.source
                == "https://earth-search.aws.element84.com/v1/collections/sentinel-2-l1c/items/S2B_27VWK_20240206_0_L1C"
        )
        #expect(scene.date == CalendarDate("2024-02-06"))
        #expect(scene.datatake == "S2B_20240206T131259")
        #expect(scene.granule == "27VWK")
        #expect(scene.level == .l1c)
        #expect(scene.baseline == ProcessingBaseline(major: 5, minor: 10))
        #expect(scene.generated == "20240206T133903")
        #expect(scene.cloudCover == 9.93604802923519)
        #expect(scene.sun == SunPosition(zenith: 90 - 11.604167707198599, azimuth: 175.230754104899))
        #expect(scene.bands == Band.allCases)
        #expect(
            scene.files[.b8a]
                == BandFile(
                    path: "/vsis3/sentinel-s2-l1c/tiles/27/V/WK/2024/2/6/0/B8A.jp2",
                    radiometry: Radiometry(offset: -1000, saturated: 65_535)))
        #expect(scene.files.allSatisfy { $0.value.path.hasSuffix("/B\($0.key.rawValue.dropFirst().padded).jp2") })
    }

    @Test func readsAnL1CItemOfTheCopernicusDataSpace() throws {
        let id = "S2A_MSIL1C_20240116T000741_N0510_R130_T51CVP_20240116T010505"
        let scene = try scene(in: "cdse-eometadatatool/stac/\(id).json")

        #expect(scene.datatake == "S2A_20240116T000741")
        #expect(scene.granule == "51CVP")
        #expect(scene.level == .l1c)
        #expect(scene.baseline == ProcessingBaseline(major: 5, minor: 10))
        #expect(scene.generated == "20240116T010505")
        #expect(scene.bands == Band.allCases)
        #expect(
            scene.files[.b10]
                == BandFile(
                    path: "/vsis3/eodata/Sentinel-2/MSI/L1C/2024/01/16/\(id).SAFE/GRANULE/"
                        + "L1C_T51CVP_A044743_20240116T000743/IMG_DATA/T51CVP_20240116T000741_B10.jp2",
                    radiometry: Radiometry(offset: -1000, saturated: 65_535)))
        #expect(
            scene.fingerprint?.hasPrefix(
                "\(id) 2024-03-12T08:17:32.805455Z B1=162055d65a269d3f6bf8d6b61794fa129106bd8e3ff2e507f6adcdb3bcf56695c345 "
            )
                == true)
    }

    @Test func takesBandsAtTheirOwnResolution() throws {
        let scene = try scene(
            in: "cdse-eometadatatool/stac/S2A_MSIL2A_20220217T183431_N0510_R027_T13VEK_20240516T022440.json")

        #expect(scene.level == .l2a)
        #expect(scene.bands == Band.allCases.filter { $0 != .b10 })
        #expect(scene.files.allSatisfy { $0.value.path.hasSuffix("_\(Int($0.key.resolution))m.jp2") })
        #expect(scene.files.allSatisfy { $0.value.radiometry == Radiometry(offset: -1000, saturated: 65_535) })
        #expect(scene.masks.sceneClassification?.hasSuffix("/IMG_DATA/R20m/T13VEK_20220217T183431_SCL_20m.jp2") == true)
    }

    @Test func readsAnItemOfStactoolsWithItsFilesBesideIt() throws {
        let folder = "stactools-sentinel2/S2A_MSIL1C_20210908T042701_N0301_R133_T46RER_20210908T070248.SAFE"
        let scene = try scene(in: "\(folder)/expected_output.json")

        #expect(scene.datatake == "S2A_20210908T042701")
        #expect(scene.granule == "46RER")
        #expect(scene.baseline == ProcessingBaseline(major: 3, minor: 1))
        #expect(scene.cloudCover == 88.2972)
        #expect(scene.bands == Band.allCases)
        #expect(
            scene.files[.b5]
                == BandFile(
                    path: Reference.path(
                        "imagery/\(folder)/GRANULE/L1C_T46RER_A032448_20210908T043714/IMG_DATA/"
                            + "T46RER_20210908T042701_B05.jp2"),
                    radiometry: Radiometry(saturated: 65_535)))
    }

    @Test func readsAFootprintOnBothSidesOfTheAntimeridian() throws {
        let path =
            "stactools-sentinel2/S2A_MSIL1C_20200717T221941_R029_T01LAC_20200717T234135.SAFE/expected_output.json"
        let scene = try scene(in: path)

        #expect(scene.footprint?.polygons.count == 2)
        #expect(scene.granule == "01LAC")
        #expect(scene.datatake == "S2A_20200717T221941")
    }

    /// Items of Stars name no offset; their files are ESA's.
    @Test(arguments: [
        ("S2A_MSIL1C_20180315T160021_N0206_R097_T17RLM_20180315T194425", "17RLM", 0.0),
        ("S2B_MSIL1C_20211121T050109_N0301_R119_T44PLQ_20211121T070706", "44PLQ", 0),
        ("S2A_MSIL1C_20220125T151701_N0400_R125_T18LTM_20220125T190036", "18LTM", -1000),
        ("S2B_MSIL1C_20240804T233819_N0511_R087_T57KWR_20240805T004617", "57KWR", -1000),
    ])
    func knowsTheOffsetOfESAsOwnFiles(id: String, granule: String, offset: Double) throws {
        let scene = try scene(in: "terradue-stars/stac-items-by-Stars/MetadataExtractorsTests_\(id).json")

        #expect(scene.name == id)
        #expect(scene.granule == granule)
        #expect(scene.level == .l1c)
        #expect(scene.bands == Band.allCases)
        #expect(scene.files.allSatisfy { $0.value.radiometry == Radiometry(offset: offset, saturated: 65_535) })
    }

    /// Four products of a French archive in a tree of documents, each as one download.
    @Test func walksAStaticCatalogue() throws {
        let query = SceneQuery(west: -180, south: -90, east: 180, north: 90, "2018")
        let list = try StacCatalogue(url: Reference.path("imagery/eodag/stac/catalog.json")).scenes(for: query)

        #expect(list.scenes.isEmpty)
        #expect(
            list.faults.map(\.scene) == [
                "S2A_MSIL1C_20181231T141041_N0207_R110_T21NYF_20181231T155050",
                "S2A_MSIL1C_20181231T141041_N0207_R110_T22NBJ_20181231T155050",
            ])
        #expect(
            list.faults.first?.description == """
                The scene 'S2A_MSIL1C_20181231T141041_N0207_R110_T21NYF_20181231T155050' can't be used: it offers the \
                product as one archive ('download'), not band by band.
                Download the product and name its folder in a catalogue of kind 'safe'.
                """)
    }
}

extension Substring {
    /// The number of a band as file names have it.
    fileprivate var padded: String { count == 1 ? "0\(self)" : String(self) }
}
