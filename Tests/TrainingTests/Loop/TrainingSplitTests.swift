import Geography
import Imagery
import Testing
import Training

struct TrainingSplitTests {
    /// Patches of four families at four places 0.1 degrees apart; every other one is a mine.
    private func dataset(_ count: Int = 40, split: Split = .train) -> PatchDataset {
        PatchDataset(
            bands: [.b4], side: 1, level: .l1c, sources: ["a", "b", "c", "d"],
            records: (0..<count).map { patch in
                PatchRecord(
                    isMine: patch % 2 == 0,
                    place: Coordinate(longitude: -60 + Double(patch / 2 % 4) / 10, latitude: -5),
                    period: nil, source: patch / 2 % 4, split: split)
            }, pixels: [UInt16](repeating: 1, count: count), attribution: "nobody")
    }

    private func split(_ dataset: PatchDataset, _ validation: String, fold: Int = 0) throws -> TrainingSplit {
        try TrainingSplit(of: dataset, Recipe.made("validation: \(validation)").validation, fold: fold)
    }

    @Test func takesTheDatasetsOwnSplit() throws {
        var dataset = dataset()
        for patch in 0..<6 { dataset.records[patch].split = patch < 4 ? .validation : .test }
        let split = try split(dataset, "{ from: split }")

        #expect(split == TrainingSplit(train: Array(6..<40), validation: Array(0..<4)))
    }

    @Test(arguments: ["families", "places"])
    func keepsWhatBelongsTogetherInOneFold(unit: String) throws {
        let dataset = dataset()
        let splits = try (0..<4).map { try split(dataset, "{ from: folds, folds: 4, by: \(unit) }", fold: $0) }

        #expect(splits.map { Set($0.validation.map { dataset.records[$0].source }).count } == [1, 1, 1, 1])
        #expect(splits.flatMap(\.validation).sorted() == Array(0..<40))
        #expect(splits.allSatisfy { $0.train.count == 30 })
    }

    @Test func givesSourcesToTheFoldThatNamesThem() throws {
        let dataset = dataset()
        let split = try split(dataset, "{ from: folds, folds: 2, sources: [\"b, d\", \"a*, c\"] }")

        #expect(Set(split.validation.map { dataset.records[$0].source }) == [1, 3])
    }

    @Test func trainsOnNothingNearAValidationPatch() throws {
        // Places are 11 km apart.
        let all = try split(dataset(), "{ from: folds, folds: 4, apart: 10 }")
        let fewer = try split(dataset(), "{ from: folds, folds: 4, apart: 12 }")

        #expect(all.train.count == 30)
        #expect(fewer.train.count == 20)
    }

    @Test func leavesPatchesForTestsOut() throws {
        var dataset = dataset()
        dataset.records[39].split = .test
        let split = try split(dataset, "{ from: folds, folds: 2 }")

        #expect((split.train + split.validation).sorted() == Array(0..<39))
    }

    @Test func saysWhichPartLacksMines() {
        #expect(throws: TrainingError.lacks(what: "mines", of: "validation")) {
            try split(dataset(), "{ from: split }")
        }
    }
}
