import Project
import Testing
import Training

struct EpochOrderTests {
    private let dataset = PatchDataset.bright(count: 60, side: 4)

    private func order(_ sampling: String, seed: UInt64 = 1) throws -> EpochOrder {
        try EpochOrder(
            of: dataset, patches: dataset.patches(in: .train), Recipe.made(sampling).sampling, seed: seed)
    }

    @Test func goesThroughEveryTrainingPatchOnceAnEpoch() throws {
        let draws = try order("").draws(in: 0)

        #expect(draws.map(\.patch) != dataset.patches(in: .train))
        #expect(draws.map(\.patch).sorted() == dataset.patches(in: .train))
    }

    @Test func goesThroughThemInAnotherOrderEachEpochAndInTheSameForOneSeed() throws {
        #expect(try order("").draws(in: 1) != order("").draws(in: 0))
        #expect(try order("").draws(in: 1) == order("").draws(in: 1))
        #expect(try order("").draws(in: 1) != order("", seed: 2).draws(in: 1))
    }

    @Test func drawsGroupsByTheirShares() throws {
        let order = try order(
            "sampling: { patches: 4000, groups: [{ class: mine, share: 1 }, { class: other, share: 3 }] }")
        let mines = order.draws(in: 0).count { dataset.records[$0.patch].isMine }

        #expect((900...1100).contains(mines))
    }

    @Test func countsTheTurnsOfAPatchInAnEpoch() throws {
        let draws = try order("sampling: { patches: 500, groups: [{ share: 1 }] }").draws(in: 0)

        #expect(Set(draws).count == 500)
    }

    @Test func letsFamiliesOfAGroupWeighAlikeWhereAsked() throws {
        // Twice as many patches without a mine as with one.
        let order = try order("sampling: { patches: 4000, groups: [{ share: 1, balance: 1 }] }")
        let mines = order.draws(in: 0).count { dataset.records[$0.patch].isMine }

        #expect((1900...2100).contains(mines))
    }

    @Test func refusesAGroupThatNoPatchFits() {
        #expect(throws: TrainingError.emptyGroup(number: 2)) {
            try order("sampling: { groups: [{ share: 1 }, { class: mine, sources: unheard-of, share: 1 }] }")
        }
    }

    @Test func givesTheShareOfAGroupWithoutTrainingPatchesToTheOthers() throws {
        let others = dataset.records.indices.filter { !dataset.records[$0].isMine }
        let sampling = "sampling: { patches: 100, groups: [{ class: mine, share: 1 }, { class: other, share: 1 }] }"

        let order = try EpochOrder(of: dataset, patches: others, Recipe.made(sampling).sampling, seed: 1)

        #expect(order.draws(in: 0).count { others.contains($0.patch) } == 100)
    }
}
