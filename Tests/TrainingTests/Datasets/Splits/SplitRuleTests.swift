import Geography
import Testing
import Training

/// What holds of every split, tried on many invented datasets.
struct SplitRuleTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func neverPutsPlacesNearEachOtherOnTwoSides(seed: UInt64) throws {
        var dataset = PatchDataset.scattered(count: 300, seed: seed)

        try dataset.split(by: SplitRule())

        let records = dataset.records
        let torn = records.indices.flatMap { one in
            records.indices.filter { other in
                guard other > one, records[one].split != records[other].split, let place = records[one].place,
                    let second = records[other].place
                else { return false }
                return place.distance(to: second) < 5000
            }
        }
        #expect(torn.isEmpty)
        #expect(Set(records.map(\.split)) == [.train, .validation, .test])
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func givesEachSplitItsPartOfMinesAndOfTheRest(seed: UInt64) throws {
        var dataset = PatchDataset.scattered(count: 2000, seed: seed)
        var rule = SplitRule()
        (rule.validation, rule.test, rule.seed) = (0.2, 0.1, seed)

        try dataset.split(by: rule)

        let mines = dataset.records.filter(\.isMine).count
        for (split, part) in [(Split.train, 0.7), (.validation, 0.2), (.test, 0.1)] {
            #expect(abs(Double(dataset.counts(of: split, mines: true)) / Double(mines) - part) < 0.02)
            #expect(abs(Double(dataset.counts(of: split, mines: false)) / Double(2000 - mines) - part) < 0.02)
        }
    }

    @Test func repeatsWithASeedAndDiffersWithAnother() throws {
        let dataset = PatchDataset.scattered(count: 500, seed: 9)
        var other = SplitRule()
        other.seed = 2

        let splits = try SplitRule().splits(of: dataset)

        #expect(try SplitRule().splits(of: dataset) == splits)
        #expect(try other.splits(of: dataset) != splits)
    }

    @Test func holdsOutOneSourceOfAFamilyWhosePatchesAreScattered() throws {
        let sources = ["0.05", "0.75"].map { "random_negatives_S2L1C_clear\($0)_2020-01-01_2021-01-01" }
        let records = (0..<200).map {
            PatchRecord(isMine: false, place: nil, period: nil, source: $0 % 2, split: .train)
        }
        let dataset = PatchDataset.of(records, sources: sources)
        var rule = SplitRule()
        (rule.validation, rule.test, rule.heldOutForTest) = (0, 0, ["*clear0.75*"])

        let together = try rule.splits(of: dataset)
        rule.scattered = ["random_negatives*"]
        let apart = try rule.splits(of: dataset)

        #expect(together.allSatisfy { $0 == .test })
        #expect(apart == records.map { $0.source == 1 ? .test : .train })
    }

    @Test func keepsPlacelessPatchesOfAFamilyTogether() throws {
        let sources = (0..<30).flatMap { family in
            ["0.05", "0.75"].map { "family\(family)_negatives_S2L1C_clear\($0)_2020-01-01_2021-01-01" }
        }
        let records = (0..<600).map {
            PatchRecord(isMine: false, place: nil, period: nil, source: $0 % 60, split: .train)
        }
        var dataset = PatchDataset.of(records, sources: sources)

        try dataset.split(by: SplitRule())

        for family in 0..<30 {
            #expect(Set(dataset.records.filter { $0.source / 2 == family }.map(\.split)).count == 1)
        }
        #expect(Set(dataset.records.map(\.split)).count == 3)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func holdsOutASourceWithWhateverIsNearIt(seed: UInt64) throws {
        var dataset = PatchDataset.scattered(count: 200, seed: seed)
        var rule = SplitRule()
        (rule.heldOutForTest, rule.heldOutForValidation) = (["north_positives"], ["south_neg*"])
        (rule.validation, rule.test) = (0, 0)

        try dataset.split(by: rule)

        let groups = PatchGroups(of: dataset).group
        let tested = Set(dataset.records.indices.filter { dataset.records[$0].source == 0 }.map { groups[$0] })
        let validated = Set(dataset.records.indices.filter { dataset.records[$0].source == 3 }.map { groups[$0] })
        for (patch, record) in dataset.records.enumerated() {
            let group = groups[patch]
            let expected: Split = tested.contains(group) ? .test : validated.contains(group) ? .validation : .train
            #expect(record.split == expected)
        }
    }

    @Test func holdsOutAFamilyByItsName() throws {
        let sources = ["a_S2L1C_clear0.05_2020-01-01_2021-01-01", "a_S2L1C_clear0.75_2020-01-01_2021-01-01", "ab"]
        let records = (0..<3).map { PatchRecord(isMine: false, place: nil, period: nil, source: $0, split: .train) }
        var rule = SplitRule()
        (rule.heldOutForTest, rule.validation, rule.test) = (["a"], 0, 0)

        #expect(try rule.splits(of: .of(records, sources: sources)) == [.test, .test, .train])
    }

    @Test func holdsOutARegionWithItsHoles() throws {
        let square = { (from: Double, to: Double) in
            [(from, from), (to, from), (to, to), (from, to), (from, from)].map {
                Coordinate(longitude: $0, latitude: $1)
            }
        }
        let records = [0.5, 5, 9.5, 10.5].map {
            PatchRecord(
                isMine: true, place: Coordinate(longitude: $0, latitude: 5), period: nil, source: 0, split: .train)
        }
        var rule = SplitRule()
        rule.heldOutRegion = MultiPolygon([Polygon(exterior: square(0, 10), holes: [square(4, 6)])])
        (rule.validation, rule.test) = (0, 0)

        #expect(try rule.splits(of: .of(records, sources: ["ours"])) == [.test, .train, .test, .train])
    }

    @Test func movesNothingIntoASplitThatHasNoPart() throws {
        var rule = SplitRule()
        rule.test = 0

        #expect(try Set(rule.splits(of: .scattered(count: 500, seed: 3))) == [.train, .validation])
    }
}
