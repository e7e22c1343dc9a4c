import Testing
import Training

struct ScheduleTests {
    @Test func fallsAsACosineFromTheWholeRateToTheFloor() {
        var schedule = Schedule()
        (schedule.name, schedule.floor) = (.cosine, 0.1)
        let shares = [0, 50, 100].map { schedule.share(atStep: $0, stepsPerEpoch: 10, epochs: 10) }

        for (share, expected) in zip(shares, [1, 0.55, 0.1]) { #expect(abs(share - expected) < 1e-12) }
    }

    @Test func risesFromTheFirstStepToTheEndOfTheWarmUp() {
        var schedule = Schedule()
        schedule.warmUp = 0.4

        #expect((0..<5).map { schedule.share(atStep: $0, stepsPerEpoch: 10, epochs: 10) } == [0.25, 0.5, 0.75, 1, 1])
    }

    @Test func fallsByItsFactorEverySoManyEpochs() {
        var schedule = Schedule()
        (schedule.name, schedule.every, schedule.factor) = (.step, 2, 0.5)

        #expect(
            [0, 19, 20, 40].map { schedule.share(atStep: $0, stepsPerEpoch: 10, epochs: 10) } == [1, 1, 0.5, 0.25])
    }
}
