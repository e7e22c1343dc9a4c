import Foundation
import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

struct CloudMaskTests {
    @Test func hidesNothingWhereNoMaskIsAskedFor() throws {
        let sketch = try SceneSketch()
        let scene = try scene(sketch)

        #expect(try CloudMasker(rule: .none).hide(in: scene, over: .ground(3, 1)) == [false, false, false])
    }

    @Test func hidesOpaqueCloudsAndCirrusOfTheClassificationButNotSnow() throws {
        let sketch = try SceneSketch()
        var scene = try scene(sketch)
        scene.masks.classification = sketch.path("classi.tif")
        try GeoTIFF(
            extent: .ground(resolution: 60, 4, 1), bandNames: ["", "", ""],
            pixels: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]
        ).write(to: sketch.path("classi.tif"))

        #expect(try hide(scene, [.classi], over: .ground(resolution: 60, 4, 1)) == "##..")
    }

    @Test func hidesTheClassesOfL2AThatShowNoGround() throws {
        let sketch = try SceneSketch()
        var scene = try scene(sketch)
        scene.masks.sceneClassification = sketch.path("scl.tif")
        try sketch.write("scl.tif", Array(0...11), on: .ground(resolution: 20, 12, 1))

        #expect(try hide(scene, [.scl], over: .ground(resolution: 20, 12, 1)) == "##.#....###.")
    }

    @Test func growsCloudsButNotMissingData() throws {
        let sketch = try SceneSketch()
        var scene = try scene(sketch)
        scene.masks.sceneClassification = sketch.path("scl.tif")
        try sketch.write("scl.tif", [0, 4, 4, 4, 9, 4, 4, 4, 3, 4], on: .ground(resolution: 20, 10, 1))

        let isHidden = try CloudMasker(rule: CloudRule(kinds: [.scl], dilation: 20))
            .hide(in: scene, over: .ground(resolution: 20, 10, 1))

        #expect(isHidden.picture(width: 10) == ["#..###.###"])
    }

    @Test(arguments: [
        (ExternalMaskRule(), ".##"), (ExternalMaskRule(.clearFrom(60)), "##."),
        (ExternalMaskRule(.cloudFrom(60)), "..#"),
    ])
    func readsSomebodyElsesMaskByTheRule(rule: ExternalMaskRule, expected: String) throws {
        let sketch = try SceneSketch()
        var scene = try scene(sketch)
        scene.masks.external = sketch.path("other.tif")
        try sketch.write("other.tif", [0, 59, 60], on: .ground(3, 1))

        let isHidden = try CloudMasker(rule: CloudRule(kinds: [.external], external: rule))
            .hide(in: scene, over: .ground(3, 1))

        #expect(isHidden.picture(width: 3) == [expected])
    }

    /// 0 as no data is clear ground in a mask of zeros and ones, and hides in a map of clearness or cloudiness.
    @Test(arguments: [
        (ExternalMaskRule(), ".##"), (ExternalMaskRule(.clearFrom(60)), "##."),
        (ExternalMaskRule(.cloudFrom(60)), "#.#"),
    ])
    func hidesWhatTheMaskSaysNothingOf(rule: ExternalMaskRule, expected: String) throws {
        let sketch = try SceneSketch()
        var scene = try scene(sketch)
        scene.masks.external = sketch.path("other.tif")
        try sketch.write("other.tif", [0, 59, 60], on: .ground(3, 1), noData: 0)

        let isHidden = try CloudMasker(rule: CloudRule(kinds: [.external], external: rule))
            .hide(in: scene, over: .ground(3, 1))

        #expect(isHidden.picture(width: 3) == [expected])
    }

    @Test func hidesGroundThatTheMaskDoesNotReach() throws {
        let sketch = try SceneSketch()
        var scene = try scene(sketch)
        scene.masks.external = sketch.path("other.tif")
        try sketch.write("other.tif", [0, 0], on: .ground(2, 1))

        #expect(try hide(scene, [.external], over: .ground(4, 1)) == "..##")
        #expect(try hide(scene, [.external], over: .ground(x: 1000, 2, 1)) == "##")
    }

    @Test func joinsAllMasksThatAreNamed() throws {
        let sketch = try SceneSketch()
        var scene = try scene(sketch)
        scene.masks.external = sketch.path("other.tif")
        scene.masks.sceneClassification = sketch.path("scl.tif")
        try sketch.write("other.tif", [1, 0, 0, 0], on: .ground(4, 1))
        try sketch.write("scl.tif", [4, 9], on: .ground(resolution: 20, 2, 1))

        #expect(try hide(scene, [.external, .scl], over: .ground(4, 1)) == "#.##")
    }

    @Test(
        arguments: [
            (
                [.classi], "it has no MSK_CLASSI_B00.jp2, which 'mask: classi' asks for",
                "Name both classi and gml for products of all years, or another 'mask:' in site.yml, like s2cloudless."
            ),
            (
                [.gml], "it has no MSK_CLOUDS_B00.gml, which 'mask: gml' asks for",
                "Name both classi and gml for products of all years, or another 'mask:' in site.yml, like s2cloudless."
            ),
            (
                [.classi, .gml], "it has no MSK_CLASSI_B00.jp2 or MSK_CLOUDS_B00.gml, which 'mask: classi' asks for",
                "Name both classi and gml for products of all years, or another 'mask:' in site.yml, like s2cloudless."
            ),
            (
                [.scl], "it has no scene classification (SCL), which 'mask: scl' asks for",
                "Name another 'mask:' in site.yml, or add the file."
            ),
            (
                [.external], "it has no raster of somebody else's, which 'mask: external' asks for",
                "Name another 'mask:' in site.yml, or add the file."
            ),
        ] as [(Set<CloudMaskKind>, String, String)])
    func namesTheMaskThatASceneLacks(kinds: Set<CloudMaskKind>, reason: String, remedy: String) throws {
        let sketch = try SceneSketch()
        let scene = try scene(sketch)

        #expect(throws: SceneFault(scene: "S", reason: reason, remedy: remedy)) {
            try CloudMasker(rule: CloudRule(kinds: kinds)).hide(in: scene, over: .ground(1, 1))
        }
    }

    @Test(.enabled(if: CloudModel.isThere, "needs build/assets: run scripts/assets.sh"))
    func namesTheBandsThatS2cloudlessLacks() throws {
        let sketch = try SceneSketch()
        for band in CloudDetector.bands where band != .b1 && band != .b10 { try sketch.touch("\(band).tif") }
        var scene = try Scene(folder: sketch.path)
        scene.name = "S"
        let fault = SceneFault(
            scene: "S", reason: "it has no bands B1, B10, which s2cloudless needs",
            remedy: "Name another 'mask:' in site.yml, like classi, gml, scl or external, or add the files.")

        #expect(throws: fault) {
            try CloudMasker(rule: CloudRule(kinds: [.s2cloudless], model: CloudModel.path))
                .hide(in: scene, over: .ground(1, 1))
        }
    }

    @Test(.enabled(if: CloudModel.isThere, "needs build/assets: run scripts/assets.sh"))
    func namesTheFirstBandThatDoesNotFillCells() throws {
        let sketch = try SceneSketch()
        for band in CloudDetector.bands {
            try sketch.write("\(band).tif", [1], on: .ground(resolution: band == .b1 ? 60 : 7, 1, 1))
        }
        var scene = try Scene(folder: sketch.path)
        scene.name = "S"
        let fault = SceneFault(
            scene: "S", reason: "the pixels of band B2, 7.0 wide in EPSG:32621, don't fill cells of 60 m",
            remedy: "Get the band as ESA distributes it, or name another 'mask:' in site.yml.")

        #expect(throws: fault) {
            try CloudMasker(rule: CloudRule(kinds: [.s2cloudless], model: CloudModel.path))
                .hide(in: scene, over: .ground(1, 1))
        }
    }

    /// A scene called S with one band, which the masks don't need.
    private func scene(_ sketch: borrowing SceneSketch) throws -> Scene {
        try sketch.write("B02.tif", [1], on: .ground(1, 1))
        var scene = try Scene(folder: sketch.path)
        scene.name = "S"
        return scene
    }

    private func hide(_ scene: Scene, _ kinds: Set<CloudMaskKind>, over extent: Extent) throws -> String {
        try CloudMasker(rule: CloudRule(kinds: kinds)).hide(in: scene, over: extent).picture(width: extent.width)
            .joined()
    }
}
