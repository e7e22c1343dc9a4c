import Demonstration
import Geography
import Imagery
import TestSupport
import Testing

struct SceneTests {
    @Test func makesProductsThatTheCatalogueReadsWhole() throws {
        let demo = try SmallDemonstration.shared()

        #expect(demo.scenes.count == 28)
        #expect(demo.scenes.allSatisfy { $0.bands == Band.allCases && $0.level == .l1c && $0.sun != nil })
        #expect(Set(demo.scenes.compactMap(\.granule)) == [demo.land.site.granule])
        let sizes = try Band.allCases.map { try FileReader().extent(of: demo.scenes[0].files[$0]?.path ?? "").width }
        #expect(sizes == [50, 300, 300, 300, 150, 150, 150, 300, 150, 50, 50, 150, 150])
    }

    @Test func takesSixScenesOrMoreEachYear() throws {
        let years = Dictionary(grouping: ScenePlan.all(seed: 4), by: \.date.year)

        #expect(years.keys.sorted() == Array(Land.years))
        #expect(years.values.allSatisfy { (6...8).contains($0.count) && Set($0.map(\.date)).count == $0.count })
    }

    @Test func givesTheSameReflectanceWithAndWithoutOffset() throws {
        let demo = try SmallDemonstration.shared()
        let clear = demo.scenes.filter { ($0.cloudCover ?? 100) < 6 && ($0.date?.month ?? 0) > 4 }
        let old = try #require(clear.first { $0.files[.b4]?.radiometry.offset == 0 && !isHazy($0) })
        let new = try #require(clear.first { $0.files[.b4]?.radiometry.offset == -1000 && !isHazy($0) })

        for band in [Band.b2, .b3, .b4, .b11] {
            let (before, after) = (try demo.numbers(band, of: old).median, try demo.numbers(band, of: new).median)
            #expect(abs(Double(before) / Double(after) - 1) < 0.06, "\(band): \(before) and \(after)")
        }
    }

    private func isHazy(_ scene: Scene) -> Bool {
        ScenePlan.all(seed: SmallDemonstration.seed).first { $0.date == scene.date }?.isHazy ?? true
    }

    /// Fifth and ninety-fifth percentile of the medians of 305 real chips of random Amazon terrain with dark red.
    @Test(arguments: [(Band.b4, 400...565), (.b3, 694...894), (.b2, 800...1012)])
    func showsForestAsBrightAsRealChipsDo(band: Band, range: ClosedRange<Int>) throws {
        let demo = try SmallDemonstration.shared()
        let clear = demo.scenes.filter { ($0.cloudCover ?? 100) < 6 && !isHazy($0) }
        try #require(!clear.isEmpty)

        for scene in clear { #expect(range.contains(Int(try demo.numbers(band, of: scene).median))) }
    }

    @Test func castsTheSunAsTheSeasonHasIt() {
        let june = SunPosition(on: Moment(year: 2021.47), latitude: -0.5)
        let december = SunPosition(on: Moment(year: 2021.97), latitude: -0.5)

        // An hour and a half before noon near the equator the sun stands north-east at the solstice of June, south-east at
        // that of December, cos z = cos 23.44° cos 22.5° from above.
        #expect((30...34).contains(june.zenith) && (40...50).contains(june.azimuth))
        #expect((30...34).contains(december.zenith) && (130...145).contains(december.azimuth))
    }

    @Test(.enabled(if: CloudTrees.areThere, "needs \(CloudTrees.path): run scripts/assets.sh"))
    func showsCloudsThatTheTreesFind() throws {
        let demo = try SmallDemonstration.shared()
        let masker = try CloudMasker(rule: CloudRule(kinds: [.s2cloudless], model: CloudTrees.path))
        var (clouds, found, clear, mistaken) = (0, 0, 0, 0)
        for plan in ScenePlan.all(seed: SmallDemonstration.seed) {
            let scene = try #require(demo.scenes.first { $0.date == plan.date })
            let sky = Sky(of: plan, over: demo.land)
            let hidden = try masker.hide(in: scene, over: demo.extent)
            clouds += sky.clouds.values.count { $0 > 0.5 }
            found += zip(sky.clouds.values, hidden).count { $0 > 0.5 && $1 }
            guard !plan.isIcy else { continue }
            // Averages over 240 m and two cells more hide what is near a cloud.
            let whole = Window(column: 0, row: 0, width: sky.clouds.width, height: sky.clouds.height)
            let near = Cells(whole, sky.clouds.values.map { $0 > 0 }).dilated(by: 42).values
            clear += near.count { !$0 }
            mistaken += zip(near, hidden).count { !$0 && $1 }
        }

        #expect(clouds > 50_000 && Double(found) > 0.9 * Double(clouds))
        #expect(clear > 500_000 && Double(mistaken) < 0.01 * Double(clear))
    }
}
