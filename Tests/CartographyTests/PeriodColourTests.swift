import Cartography
import Testing

struct PeriodColourTests {
    private static let land = (light: Colour(hex: "#f4f1e9"), dark: Colour(hex: "#262622"))

    /// Two that differ by 2 can just be told apart side by side; 10 is far for small marks.
    @Test(arguments: 2...6, EyeKind.allCases)
    func stayApartFromTheirNeighboursForEveryEye(count: Int, eye: EyeKind) {
        let colours = Colour.periods(count).map { eye.lab(of: $0) }
        let distances = zip(colours, colours.dropFirst()).map { $0.distance(to: $1) }

        #expect(distances.allSatisfy { $0 > 17 }, "\(distances)")
    }

    @Test(arguments: 1...9) func stayApartFromLandInTheLightAndInTheDark(count: Int) throws {
        let (light, dark) = (try #require(Self.land.light), try #require(Self.land.dark))

        #expect(Colour.periods(count).allSatisfy { $0.contrast(to: light) >= 3 && $0.contrast(to: dark) >= 3 })
    }

    @Test func goFromBlueToVermilion() {
        #expect(Colour.periods(2).map(\.hex) == ["#2f7ad0", "#e25010"])
        #expect(Colour.periods(1) == [Colour.periods(3)[2]])
        #expect(Set(Colour.periods(9)).count == 9)
    }
}
