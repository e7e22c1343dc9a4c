import Geography
import Testing
import Training

struct PatchGroupsTests {
    private func groups(_ places: [(Double, Double)]) -> [Int] {
        let records = places.map {
            PatchRecord(
                isMine: true, place: Coordinate(longitude: $0.0, latitude: $0.1), period: nil, source: 0, split: .train)
        }
        return PatchGroups(of: .of(records, sources: ["ours"])).group
    }

    @Test func joinsPlacesNearerThanFiveKilometres() {
        // One degree of latitude is 111,195 m on the sphere: 0.04496° are 4,999 m and 0.04498° are 5,002 m.
        #expect(groups([(-60, 0), (-60, 0.04496)]) == [0, 0])
        #expect(groups([(-60, 0), (-60, 0.04498)]) == [0, 1])
    }

    /// However the two lie on the index's cells.
    @Test(arguments: 0..<12)
    func joinsPlacesAtTheEdgeOfTheDistance(step: Int) {
        let start = Double(step) * 0.006

        #expect(groups([(-60, start), (-60, start + 0.0449)]) == [0, 0])
        #expect(groups([(start, 0), (start + 0.0449, 0)]) == [0, 0])
        #expect(groups([(90 + start, 0), (90 + start + 0.0449, 0)]) == [0, 0])
    }

    @Test func joinsAlongAChain() {
        #expect(groups([(-60, 0), (-60, 0.08), (-60, 0.04)]) == [0, 0, 0])
    }

    @Test func joinsAcrossTheAntimeridianAndAroundThePole() {
        #expect(groups([(179.99, 10), (-179.99, 10)]) == [0, 0])
        #expect(groups([(0, 89.99), (180, 89.99)]) == [0, 0])
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func findsWhatComparingAllPairsFinds(seed: UInt64) {
        let dataset = PatchDataset.scattered(count: 250, seed: seed)
        let places = dataset.records.compactMap(\.place)
        var expected = Array(places.indices)
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for one in places.indices {
                for other in places.indices
                where expected[one] < expected[other] && places[one].distance(to: places[other]) < 5000 {
                    expected[other] = expected[one]
                    hasChanged = true
                }
                for other in places.indices
                where expected[one] > expected[other] && places[one].distance(to: places[other]) < 5000 {
                    expected[one] = expected[other]
                    hasChanged = true
                }
            }
        }

        let group = PatchGroups(of: dataset).group

        let firsts = Dictionary(grouping: places.indices, by: { group[$0] }).values.map { ($0.first ?? 0) }
        #expect(firsts.sorted() == Set(expected).sorted())
        #expect(group.indices.allSatisfy { patch in group[patch] == group[expected[patch]] })
    }

    @Test func keepsAFamilyWithUnknownPlacesTogether() {
        let place = { (longitude: Double?) in longitude.map { Coordinate(longitude: $0, latitude: 0) } }
        let records = [(0, place(1)), (0, nil), (1, place(3)), (2, place(1)), (0, place(9))].map {
            PatchRecord(isMine: true, place: $0.1, period: nil, source: $0.0, split: .train)
        }

        #expect(PatchGroups(of: .of(records, sources: ["a", "b", "c"])).group == [0, 0, 1, 0, 0])
    }

    @Test func isQuickForAHundredThousandPatches() {
        let dataset = PatchDataset.scattered(count: 100_000, seed: 4)

        let time = ContinuousClock().measure { _ = PatchGroups(of: dataset) }

        #expect(time < .seconds(20))
    }
}
