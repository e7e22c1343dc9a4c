import Geography
import Imagery
import TestSupport
import Testing

struct SceneSelectionTests {
    @Test func keepsScenesOfThePeriodAndTheRegionThatAreClearEnough() throws {
        let scenes = [
            Scene.made("a"), .made("b", date: "2019-12-31"), .made("c", footprint: .box(5, 5, 6, 6)),
            .made("d", cloudCover: 60), .made("e", cloudCover: 60.5), .made("f", cloudCover: nil, footprint: nil),
            .made("g", date: nil), .made("h", bands: [.b2]),
        ]

        let selection = try SceneList(scenes: scenes).selection(by: .made())

        #expect(selection.names == ["a", "d", "f"])
        #expect(
            selection.dropped.map(\.description) == [
                "b: its day, 2019-12-31, is outside of the period", "c: it doesn't touch the region",
                "e: clouds cover 60.5 % of it, more than 60.0 %", "g: its day isn't known", "h: it has no B3",
            ])
        #expect(selection.dropped.map(\.isFaulty) == [false, false, false, true, true])
    }

    @Test func readsTheHighestBaselineThenTheLatestThenTheFirstByName() throws {
        let versions = [
            Scene.made("N0206", datatake: "T", baseline: "02.06", generated: "20250101T000000"),
            .made("N0500a", datatake: "T", baseline: "05.00", generated: "20230101T000000"),
            .made("N0500b", datatake: "T", baseline: "05.00", generated: "20230102T000000"),
            .made("N0500c", datatake: "T", baseline: "05.00", generated: "20230102T000000"),
            .made("unknown", datatake: "T", generated: "20260101T000000"),
        ]

        let selection = try SceneList(scenes: versions).selection(by: .made())

        #expect(selection.names == ["N0500b"])
        #expect(selection.dropped.map(\.scene) == ["N0206", "N0500a", "N0500c", "unknown"])
        #expect(Set(selection.dropped.map(\.reason)) == [.replaced(by: "N0500b")])
    }

    @Test func readsNoOlderVersionWhereTheNewerIsTooCloudy() throws {
        let scenes = [
            Scene.made("old", datatake: "T", baseline: "02.06", cloudCover: 59),
            .made("new", datatake: "T", baseline: "05.00", cloudCover: 61),
        ]

        let selection = try SceneList(scenes: scenes).selection(by: .made())

        #expect(selection.dropped.map(\.reason) == [.cloudy(61, limit: 60), .replaced(by: "new")])
        #expect(selection.names == [])
    }

    @Test func readsTheHighestBaselineOfAnyLevelWhereNoneIsAskedFor() throws {
        let scenes = [
            Scene.made("unknown", datatake: "T", baseline: "02.06", level: nil),
            .made("L2A", datatake: "T", baseline: "05.00", level: .l2a),
        ]

        #expect(try SceneList(scenes: scenes).selection(by: .made()).names == ["L2A"])
    }

    @Test func readsAnOlderVersionWhereTheNewerLacksABand() throws {
        let scenes = [
            Scene.made("old", datatake: "T", baseline: "02.06"),
            .made("new", datatake: "T", baseline: "05.00", bands: [.b2]),
        ]

        #expect(try SceneList(scenes: scenes).selection(by: .made()).names == ["old"])
    }

    @Test func readsBothPartsOfAGranuleThatADatatakeWasCutAcross() throws {
        let scenes = [
            Scene.made("north", datatake: "T", baseline: "05.00", footprint: .box(0, 0.45, 1, 1)),
            .made("south", datatake: "T", baseline: "05.00", footprint: .box(0, 0, 1, 0.55)),
            .made("south again", datatake: "T", baseline: "05.00", generated: "1", footprint: .box(0, 0, 1, 0.55)),
            .made("south before", datatake: "T", baseline: "02.06", footprint: .box(0, 0, 1, 0.55)),
        ]

        let selection = try SceneList(scenes: scenes).selection(by: .made())

        #expect(selection.names == ["south again", "north"])
        #expect(selection.acquisitions.count == 1)
    }

    @Test func takesGranulesAndZonesOfADatatakeForOneAcquisition() throws {
        let scenes = [
            Scene.made("c", datatake: "S2A_20200105T101010", granule: "32TLN"),
            .made("b", datatake: "S2A_20200105T101010", granule: "31TDH"),
            .made("a", datatake: "S2A_20200105T115010", granule: "31TDH"),
            .made("e"), .made("d"), .made("z", date: "2020-01-04"),
        ]

        let acquisitions = try SceneList(scenes: scenes).selection(by: .made()).acquisitions

        #expect(acquisitions.map(\.name) == ["z", "S2A_20200105T101010", "S2A_20200105T115010", "d", "e"])
        #expect(acquisitions.map { $0.scenes.map(\.name) } == [["z"], ["b", "c"], ["a"], ["d"], ["e"]])
        #expect(acquisitions.map(\.date.day) == [4, 5, 5, 5, 5])
    }

    @Test func refusesAnotherLevelUnlessItIsAllowed() throws {
        let list = SceneList(scenes: [.made("a", level: .l1c), .made("b", level: .l2a), .made("c", level: nil)])

        let error = #expect(throws: SceneSelectionError.self) { _ = try list.selection(by: .made(level: .l1c)) }

        #expect(
            error?.description == """
                The scene 'b' is L2A, and the model's card says that the model was trained on L1C.
                Find L1C products, or write 'allow_level: L2A' in site.yml to use these all the same.
                """)
        #expect(try list.selection(by: .made(level: .l1c, others: [.l2a])).names == ["a", "b", "c"])
    }

    @Test func readsTheLevelOfTheCardWhereBothAreThere() throws {
        let scenes = [
            Scene.made("L1C", datatake: "T", baseline: "02.06", level: .l1c),
            .made("L2A", datatake: "T", baseline: "05.00", level: .l2a),
        ]

        let selection = try SceneList(scenes: scenes).selection(by: .made(level: .l1c))

        #expect(selection.names == ["L1C"])
        #expect(selection.dropped.map(\.reason) == [.replaced(by: "L1C")])
    }

    @Test func doesNotDropASceneForAFootprintThatCrossesItself() throws {
        let bow = MultiPolygon.ring((0, 0), (1, 1), (1, 0), (0, 1), (0, 0))

        #expect(try SceneList(scenes: [.made("a", footprint: bow)]).selection(by: .made()).names == ["a"])
    }

    @Test(arguments: 1...20)
    func givesTheSameWhateverTheOrder(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let scenes = (0..<60).map { index in
            Scene.made(
                "scene \(random.next() % 40)", source: "place \(index)", date: "2020-01-0\(1 + random.next() % 3)",
                datatake: random.next() % 4 == 0 ? nil : "datatake \(random.next() % 5)",
                granule: random.next() % 8 == 0 ? nil : "granule \(random.next() % 3)",
                baseline: ["02.06", "05.00", nil][Int(random.next() % 3)],
                generated: random.next() % 3 == 0 ? nil : "2020010\(random.next() % 3)T000000",
                footprint: random.next() % 3 == 0 ? nil : .box(0, Double(random.next() % 3) / 2, 1, 1.5),
                level: [.l1c, .l2a, nil][Int(random.next() % 3)])
        }
        let rule = try SceneRule.made(level: .l1c, others: [.l2a])
        let expected = try SceneList(scenes: scenes).selection(by: rule)

        let again = try SceneList(scenes: scenes.shuffled(using: &random)).selection(by: rule)

        #expect(again == expected)
        #expect(expected.names.count + expected.dropped.count == scenes.count)
        #expect(expected.dropped.count > 5)
    }
}

extension SceneSelection {
    fileprivate var names: [String] { acquisitions.flatMap { $0.scenes.map(\.name) } }
}

extension SceneRule {
    fileprivate static func made(
        level: ProcessingLevel? = nil, others: Set<ProcessingLevel> = []
    ) throws -> SceneRule {
        let period = try #require(Period("2020"))
        let query = SceneQuery(region: .box(0.2, 0.2, 0.8, 0.8), period: period, maximumCloudCover: 60)
        return SceneRule(query: query, bands: [.b2, .b3], level: level, otherLevels: others)
    }
}

extension Scene {
    fileprivate static func made(
        _ name: String, source: String = "", date: String? = "2020-01-05", datatake: String? = nil,
        granule: String? = "31TDH", baseline: String? = nil, generated: String? = nil, bands: [Band] = [.b2, .b3],
        cloudCover: Double? = 10, footprint: MultiPolygon? = .box(0, 0, 1, 1), level: ProcessingLevel? = .l1c
    ) -> Scene {
        let files = bands.map { ($0, BandFile(path: "\(source)/\($0).jp2")) }
        var scene = Scene(name: name, source: source, files: Dictionary(uniqueKeysWithValues: files))
        scene.date = date.flatMap { CalendarDate($0) }
        scene.datatake = datatake
        scene.granule = granule
        scene.baseline = baseline.flatMap { ProcessingBaseline($0) }
        scene.generated = generated
        scene.cloudCover = cloudCover
        scene.footprint = footprint
        scene.level = level
        return scene
    }
}
