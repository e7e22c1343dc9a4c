import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

/// Masks of tiles against masks of whole scenes.
struct CloudTileTests {
    /// 70 x 60 cells of 60 m.
    static let ground = Extent(
        crs: CRS(epsg: 32621), originX: 500_040, originY: -1200, resolution: 60, width: 70, height: 60)
    static let rule = CloudRule(
        kinds: [.s2cloudless], dilation: 180, shadows: ShadowRule(baseHeights: 300...900), model: CloudModel.path)

    /// Tiles of 10 m pixels whose corners lie inside of cells; some reach over the scene's edges.
    @Test(
        .enabled(if: CloudModel.isThere, "needs build/assets: run scripts/assets.sh"),
        arguments: [(0, 0), (1000, 700), (2330, 1910), (-250, 1500), (3900, 3300)])
    func aTileIsMaskedAsTheWholeSceneIs(east: Int, south: Int) throws {
        let sketch = try SceneSketch()
        let scene = try patchyScene(sketch)
        let masker = try CloudMasker(rule: CloudTileTests.rule)
        let tile = Extent(
            crs: CRS(epsg: 32621), originX: 500_040 + Double(east), originY: -1200 - Double(south), resolution: 10,
            width: 90, height: 70)

        let part = try masker.hide(in: scene, over: tile)

        let whole = try masker.hide(in: scene, over: CloudTileTests.ground)
        let expected = try PixelMap(from: CloudTileTests.ground, to: tile).values(
            of: whole, outside: true, whole: CloudTileTests.ground)
        #expect(part == expected)
    }

    /// Without dilation a cell needs what s2cloudless itself looks at, and no more.
    @Test(.enabled(if: CloudModel.isThere, "needs build/assets: run scripts/assets.sh"))
    func aTileOfOneCellIsMaskedAsTheWholeSceneIs() throws {
        let sketch = try SceneSketch()
        let scene = try patchyScene(sketch)
        let masker = try CloudMasker(rule: CloudRule(kinds: [.s2cloudless], model: CloudModel.path))
        let row = Extent(
            crs: CRS(epsg: 32621), originX: 500_040, originY: -1200 - 15 * 60, resolution: 60, width: 70, height: 1)

        var cells: [Bool] = []
        for column in 0..<70 {
            let cell = Extent(
                crs: row.crs, originX: row.originX + Double(column) * 60, originY: row.originY, resolution: 60,
                width: 1, height: 1)
            cells += try masker.hide(in: scene, over: cell)
        }

        let whole = try masker.hide(in: scene, over: CloudTileTests.ground)
        #expect(cells == Array(whole[15 * 70..<16 * 70]))
        #expect(Set(cells) == [true, false])
    }

    @Test(.enabled(if: CloudModel.isThere, "needs build/assets: run scripts/assets.sh"))
    func theWholeSceneHasCloudsAndClearGround() throws {
        let sketch = try SceneSketch()
        let whole = try CloudMasker(rule: CloudTileTests.rule).hide(
            in: patchyScene(sketch), over: CloudTileTests.ground)

        #expect((1000...3200).contains(whole.count { $0 }))
    }

    @Test(.enabled(if: CloudModel.isThere, "needs build/assets: run scripts/assets.sh"))
    func aTileOfTheNeighbouringZoneFindsTheSceneThere() throws {
        let sketch = try SceneSketch()
        let scene = try patchyScene(sketch)
        let masker = try CloudMasker(rule: CloudTileTests.rule)
        let place = try CoordinateTransform(from: CRS(epsg: 32621), to: CRS(epsg: 32622)).point(x: 501_500, y: -2500)
        let tile = Extent(
            crs: CRS(epsg: 32622), originX: place.x, originY: place.y, resolution: 20, width: 60, height: 50)

        let part = try masker.hide(in: scene, over: tile)

        let whole = try masker.hide(in: scene, over: CloudTileTests.ground)
        let expected = try PixelMap(from: CloudTileTests.ground, to: tile).values(
            of: whole, outside: true, whole: CloudTileTests.ground)
        #expect(part == expected)
        #expect(Set(part) == [true, false])
    }

    /// Clouds in patches, dark ground in stripes, no data along a slanted edge.
    private func patchyScene(_ sketch: borrowing SceneSketch) throws -> Scene {
        try sketch.writeScene(
            on: CloudTileTests.ground, sun: SunPosition(zenith: 40, azimuth: 120),
            isCloud: { column, row in
                (column - 20) * (column - 20) + (row - 15) * (row - 15) < 50 || (column > 50 && row > 48)
            },
            isDark: { column, row in (column + row) % 9 < 4 },
            isEmpty: { column, row in column + 2 * row < 18 })
    }
}

extension PixelMap {
    /// The target's values, picked from those of the whole source.
    fileprivate func values(of pixels: [Bool], outside: Bool, whole: Extent) throws -> [Bool] {
        let all = Cells(Window(column: 0, row: 0, width: whole.width, height: whole.height), pixels)
        return values(of: window.map { all.cropped(to: $0) } ?? [], outside: outside)
    }
}
