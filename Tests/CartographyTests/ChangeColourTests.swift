import Cartography
import Testing

struct ChangeColourTests {
    /// Two that differ by 2 can just be told apart side by side; 30 is another colour to anybody.
    @Test(arguments: EyeKind.allCases)
    func areThreeColoursToEveryEye(eye: EyeKind) {
        let colours = MapChange.Kind.allCases.map { eye.lab(of: $0.colour) }
        let distances = [(0, 1), (0, 2), (1, 2)].map { colours[$0.0].distance(to: colours[$0.1]) }

        #expect(distances.allSatisfy { $0 > 30 }, "\(distances)")
    }

    @Test func stayApartFromTheGroundInTheLightAndInTheDark() throws {
        for ground in ["#efede7", "#1f2020"] {
            let ground = try #require(Colour(hex: ground))
            #expect(MapChange.Kind.allCases.allSatisfy { $0.colour.contrast(to: ground) >= 3 })
        }
    }
}
