import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

/// `MSK_CLOUDS_B00.gml` on cells of 60 m, whose first has its corner at (500,000, 0).
struct CloudOutlineTests {
    @Test func hidesTheCellsWhoseCentresLieInAnOutline() throws {
        // From 30 m, the first centre, which belongs to it, to 150 m, the third, which doesn't.
        let outline = "500030 -15 500150 -15 500150 -135 500030 -135 500030 -15"

        #expect(try hide([feature("OPAQUE", outline)]) == ["##...", "##...", "....."])
    }

    @Test func leavesHolesClear() throws {
        let outline = "500000 0 500300 0 500300 -180 500000 -180 500000 0"
        let hole = "500060 -60 500240 -60 500240 -120 500060 -120 500060 -60"

        #expect(try hide([feature("CIRRUS", outline, hole: hole)]) == ["#####", "#...#", "#####"])
    }

    /// The diagonal runs through (30, −30), (90, −90) and (150, −150): centres on it are at the outline's west.
    @Test func fillsSlantedOutlines() throws {
        #expect(
            try hide([feature("OPAQUE", "500000 0 500180 -180 500000 -180 500000 0")]) == [".....", "#....", "##..."])
    }

    @Test func joinsOutlinesThatOverlap() throws {
        let one = feature("OPAQUE", "500000 0 500120 0 500120 -60 500000 -60 500000 0")
        let two = feature("CIRRUS", "500060 0 500180 0 500180 -60 500060 -60 500060 0")

        #expect(try hide([one, two]) == ["###..", ".....", "....."])
    }

    @Test func skipsHeightsAndFeaturesThatAreNoClouds() throws {
        let high = feature("OPAQUE", "500000 0 7 500060 0 7 500060 -60 7 500000 -60 7 500000 0 7", dimension: 3)
        let other = feature("QT_DEFECTIVE_PIXELS", "500000 0 500300 0 500300 -180 500000 -180 500000 0")

        #expect(try hide([high, other]) == ["#....", ".....", "....."])
    }

    @Test func findsNoCloudsInAMaskWithoutFeatures() throws {
        #expect(try hide([]) == [".....", ".....", "....."])
    }

    @Test(.enabled(if: Reference.has(realMask), "needs the shared reference data: see MINEMAP_REFERENCE in README.md"))
    func findsNoCloudsInARealMaskWithoutFeatures() throws {
        #expect(try hide(maskAt: Reference.path(realMask)) == [".....", ".....", "....."])
    }

    @Test func takesWhicheverMaskTheProductHas() throws {
        #expect(
            try hide([feature("OPAQUE", "500000 0 500060 0 500060 -60 500000 -60")], [.classi, .gml])[0] == "#....")
    }

    @Test(arguments: [
        ("<Mask", "line 1: Couldn't find end of Start Tag Mask line 1"),
        ("<Other/>", "line 1: it is no mask of a product: its root element isn't 'Mask'"),
        ("", "it is empty"),
        (
            "<Mask>\n<MaskFeature><maskType>OPAQUE</maskType><Polygon><posList>1 2 3</posList></Polygon></MaskFeature></Mask>",
            "line 2: a list of positions isn't of whole positions"
        ),
    ])
    func saysWhereAMaskCannotBeRead(text: String, complaint: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "clouds.gml")
        let fault = #expect(throws: SceneFault.self) { try hide(maskAt: "\(folder.path)/clouds.gml") }

        #expect(fault?.reason == "its cloud mask '\(folder.path)/clouds.gml' can't be read: \(complaint)")
        #expect(fault?.remedy == "Get the product again, or name another 'mask:' in site.yml.")
    }

    @Test func triesARemoteMaskAgain() throws {
        let folder = try TemporaryFolder()
        let server = try LoopbackServer(failing: folder)
        try folder.write(
            mask([feature("OPAQUE", "500000 0 500060 0 500060 -60 500000 -60")], epsg: 32621), to: "clouds.gml")

        // GDAL asks three times by itself.
        let path = "/vsicurl/\(server.address)/500,500,500,500,ok/clouds.gml"
        #expect(try hide(maskAt: path)[0] == "#....")
    }

    @Test func hopesThatAServerGivesItsMaskAnotherDay() throws {
        let folder = try TemporaryFolder()
        let server = try LoopbackServer(failing: folder)
        try folder.write("<Other/>", to: "clouds.gml")
        let down = try #require(throws: SceneFault.self) {
            try hide(maskAt: "/vsicurl/\(server.address)/500/clouds.gml")
        }
        let odd = try #require(throws: SceneFault.self) { try hide(maskAt: "/vsicurl/\(server.address)/ok/clouds.gml") }

        #expect(down.isPassing)
        #expect(!odd.isPassing)
    }

    @Test func refusesOutlinesInAnotherSystem() throws {
        let folder = try TemporaryFolder()
        try folder.write(mask([feature("OPAQUE", "1 2 3 4 5 6")], epsg: 32620), to: "clouds.gml")
        let fault = #expect(throws: SceneFault.self) { try hide(maskAt: "\(folder.path)/clouds.gml") }

        #expect(
            fault?.reason
                == "its cloud mask '\(folder.path)/clouds.gml' lies in EPSG:32620, and its bands in EPSG:32621")
    }

    private func hide(_ features: [String], _ kinds: Set<CloudMaskKind> = [.gml]) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(mask(features, epsg: 32621), to: "clouds.gml")
        return try hide(maskAt: "\(folder.path)/clouds.gml", kinds)
    }

    private func hide(maskAt path: String, _ kinds: Set<CloudMaskKind> = [.gml]) throws -> [String] {
        let sketch = try SceneSketch()
        let grid = Extent.ground(resolution: 60, 5, 3)
        try sketch.write("B01.tif", [UInt16](repeating: 1, count: 15), on: grid)
        var scene = try Scene(folder: sketch.path)
        scene.masks.cloudOutlines = path
        return try CloudMasker(rule: CloudRule(kinds: kinds), attempts: .twice).hide(in: scene, over: grid).picture(
            width: 5)
    }

    private func feature(_ type: String, _ outline: String, hole: String? = nil, dimension: Int = 2) -> String {
        let ring = { (positions: String) in
            "<gml:LinearRing><gml:posList srsDimension=\"\(dimension)\">\(positions)</gml:posList></gml:LinearRing>"
        }
        return """
            <eop:MaskFeature gml:id="\(type).0">
              <eop:maskType codeSpace="urn:gs2:S2PDGS:maskType">\(type)</eop:maskType>
              <eop:extentOf><gml:Polygon><gml:exterior>\(ring(outline))</gml:exterior>\
            \(hole.map { "<gml:interior>\(ring($0))</gml:interior>" } ?? "")</gml:Polygon></eop:extentOf>
            </eop:MaskFeature>
            """
    }

    private func mask(_ features: [String], epsg: Int) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <eop:Mask xmlns:eop="http://www.opengis.net/eop/2.0" xmlns:gml="http://www.opengis.net/gml/3.2">
          <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG:8.7:\(epsg)"/></gml:boundedBy>
          <eop:maskMembers>\(features.joined())</eop:maskMembers>
        </eop:Mask>
        """
    }
}

extension Attempts {
    fileprivate static let twice = Attempts(count: 2, firstDelay: .zero, longestDelay: .zero)
}

private let realMask =
    "imagery/terradue-stars/S2A_MSIL1C_20180315T160021_N0206_R097_T17RLM_20180315T194425.SAFE/GRANULE/"
    + "L1C_T17RLM_A014251_20180315T160647/QI_DATA/MSK_CLOUDS_B00.gml"
