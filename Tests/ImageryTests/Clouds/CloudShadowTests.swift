import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

struct CloudShadowTests {
    /// At 45° the shadow of a base at 600 m falls 600 m off, 10 cells; towards the side that the sun isn't on.
    @Test(arguments: [
        (0.0, 0, 10), (90, -10, 0), (180, 0, -10), (270, 10, 0), (45, -7, 7), (135, -7, -7),
    ])
    func fallsAwayFromTheSun(azimuth: Double, columns: Int, rows: Int) {
        let way = ShadowThrow(sun: SunPosition(zenith: 45, azimuth: azimuth), baseHeights: 600...600, resolution: 60)

        #expect(way.steps.map(\.columns) == [columns])
        #expect(way.steps.map(\.rows) == [rows])
    }

    /// tan 60° = 1.732: from 300 m, 8.66 cells, to 600 m, 17.32 cells.
    @Test func reachesFromTheLowestBaseToTheHighest() {
        let way = ShadowThrow(sun: SunPosition(zenith: 60, azimuth: 90), baseHeights: 300...600, resolution: 60)

        #expect(way.steps.map(\.columns) == [-9, -10, -11, -12, -13, -14, -15, -16, -17])
        #expect(way.steps.allSatisfy { $0.rows == 0 })
    }

    @Test func endsAtThirtyKilometresUnderALowSun() {
        let way = ShadowThrow(sun: SunPosition(zenith: 88, azimuth: 0), baseHeights: 200...10_000, resolution: 60)

        #expect(way.steps.map(\.rows).max() == 500)
    }

    /// 128 m at 60 m a cell and 45°: the steps are 2, 3, 4 cells west for bases of 120 to 240 m.
    @Test func coversTheCellsThatACloudCanShade() {
        let way = ShadowThrow(sun: SunPosition(zenith: 45, azimuth: 90), baseHeights: 120...240, resolution: 60)
        let clouds = Cells(Window(column: 0, row: 0, width: 8, height: 1), "......#.".map { $0 == "#" })

        let shadows = way.shadows(of: clouds, in: Window(column: 1, row: 0, width: 6, height: 1))

        #expect(String(shadows.map { $0 ? "#" : "." }) == ".###..")
        #expect(
            way.source(of: Window(column: 1, row: 0, width: 2, height: 1))
                == Window(column: 1, row: 0, width: 6, height: 1))
    }

    @Test(arguments: [(Double.nan, 90.0), (45, .infinity), (45, .nan)])
    func fallsNowhereWhereTheSunsPlaceIsNoNumber(zenith: Double, azimuth: Double) {
        let sun = SunPosition(zenith: zenith, azimuth: azimuth)

        #expect(ShadowThrow(sun: sun, baseHeights: 300...600, resolution: 60).steps == [])
    }

    /// A cloud by an external mask, the sun in the south at 45°, bases at 120 m: the shadow is 2 cells north.
    @Test func hidesDarkGroundOnly() throws {
        let sketch = try SceneSketch()
        let grid = Extent.ground(resolution: 60, 3, 5)
        let dark: UInt16 = 1400
        let light: UInt16 = 1600
        try sketch.write("B8A.tif", [light, dark, dark] + [UInt16](repeating: dark, count: 12), on: grid)
        try sketch.write("mask.tif", [0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0], on: grid)
        var scene = try Scene(folder: sketch.path)
        scene.sun = SunPosition(zenith: 45, azimuth: 180)
        let rule = CloudRule(kinds: [.external], shadows: ShadowRule(baseHeights: 120...120))

        let isHidden = try CloudMasker(rule: rule).hide(in: scene, over: grid)

        #expect(isHidden.picture(width: 3) == [".#.", "...", "##.", "...", "..."])
    }

    @Test(arguments: [nil, SunPosition(zenith: .nan, azimuth: 90), SunPosition(zenith: 45, azimuth: .infinity)])
    func namesASceneWithoutASun(sun: SunPosition?) throws {
        let sketch = try SceneSketch()
        try sketch.write("B8A.tif", [1], on: .ground(resolution: 60, 1, 1))
        try sketch.write("mask.tif", [1], on: .ground(resolution: 60, 1, 1))
        var scene = try Scene(folder: sketch.path)
        scene.name = "S"
        scene.sun = sun
        let masker = try CloudMasker(rule: CloudRule(kinds: [.external], shadows: ShadowRule()))
        let fault = #expect(throws: SceneFault.self) { try masker.hide(in: scene, over: .ground(1, 1)) }

        #expect(
            fault?.description == """
                The scene 'S' can't be used: nothing says where the sun stood, which shadows are found by.
                Get the product with its MTD_TL.xml, or turn 'shadows:' off in site.yml.
                """)
    }
}

extension [Bool] {
    /// The rows of a mask, `#` where it hides.
    func picture(width: Int) -> [String] {
        stride(from: 0, to: count, by: width).map { start in String(self[start..<start + width].map { $0 ? "#" : "." })
        }
    }
}
