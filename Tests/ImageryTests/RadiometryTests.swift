import Geography
import Imagery
import Testing

struct RadiometryTests {
    @Test(
        arguments: [
            (1_000, 1), (1_001, 1), (1_002, 2), (900, 1), (0, 0), (65_535, 0), (3_000, 2_000), (65_534, 64_534),
        ] as [(UInt16, UInt16)])
    func takesTheOffsetOffAndKeepsValidPixelsAboveNothing(number: UInt16, harmonised: UInt16) {
        let radiometry = Radiometry(offset: -1_000, saturated: 65_535)

        #expect(radiometry.harmonised(number) == harmonised)
        #expect(radiometry.table?[Int(number)] == harmonised)
    }

    @Test(
        arguments: [(5_000.0, 300, 600), (20_000.0, 301, 151), (1_000.0, 60_000, 65_535)] as [(Double, UInt16, UInt16)])
    func scalesOtherQuantificationsToTenThousand(quantification: Double, number: UInt16, harmonised: UInt16) {
        #expect(Radiometry(quantification: quantification).harmonised(number) == harmonised)
    }

    @Test func leavesProductsWithoutAnOffsetAsTheyAre() {
        #expect(Radiometry.harmonised.table == nil)
        #expect(Radiometry.harmonised.harmonised(65_535) == 65_535)
    }

    @Test(arguments: [(-1_000.0, 0.0), (0, .nan), (.infinity, 10_000)] as [(Double, Double)])
    func masksNumbersThatCannotBeScaled(offset: Double, quantification: Double) {
        let radiometry = Radiometry(offset: offset, quantification: quantification)

        #expect(radiometry.harmonised(900) == 0)
        #expect(radiometry.harmonised(1_000) == 0)
    }

    @Test func takesTheNoDataValueOut() {
        #expect(Radiometry(noData: 9).harmonised(9) == 0)
    }

    /// Ground that reflects nothing in most pixels: the offset was taken off already.
    @Test(arguments: [(500, 1), (1_500, 0)] as [(UInt16, Int)])
    func notesPixelsThatSayThatTheOffsetIsOffAlready(number: UInt16, notes count: Int) throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", [UInt16](repeating: number, count: 1_600), on: .ground(40, 40))
        var scene = try Scene(folder: sketch.path)
        scene.files[.b2]?.radiometry.offset = -1_000
        var notes: [SceneFault] = []
        _ = try scene.read([.b2], in: .ground(40, 40), noting: &notes)

        #expect(notes.map(\.isNote) == [Bool](repeating: true, count: count))
        #expect(
            notes.map(\.reason)
                == [String](
                    repeating: "its metadata takes 1000 off B2, but many of its pixels are no larger than that",
                    count: count))
    }
}
