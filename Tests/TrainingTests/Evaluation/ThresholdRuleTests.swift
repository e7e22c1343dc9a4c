import Testing
import Training

struct ThresholdRuleTests {
    /// Two sources without mines, and one of mines.
    private let patches =
        [0.875, 0.75, 0.75, 0.25].map { ScoredPatch(score: $0, isMine: true, source: "mines") }
        + [0.8125, 0.375, 0.125, 0.0625].map { ScoredPatch(score: $0, isMine: false, source: "forest") }
        + [0.625, 0.125].map { ScoredPatch(score: $0, isMine: false, source: "clouds_1") }

    @Test(arguments: [
        // Above 0.625 are 3 of 4 mines and 1 of the others: the best balance.
        ("f1", 0.63), ("f0.1", 0.82),
        // All mines and half of the rest, once misses weigh much more.
        ("f3", 0.13),
        ("0%", 0.82), ("20%", 0.63), ("35%", 0.38), ("100%", 0), ("100%, 0% of clouds*", 0.63), ("25% of forest", 0.38),
    ])
    func choosesTheLowestOfTheBestThresholds(rule: String, threshold: Double) throws {
        #expect(try ThresholdRule(argument: rule).threshold(for: patches) == threshold)
    }

    @Test func givesTheShortestDecimalOfThoseThatSayTheSame() throws {
        let patches = [
            ScoredPatch(score: 0.43157, isMine: false, source: "a"),
            ScoredPatch(score: 0.4391, isMine: true, source: "a"),
        ]
        #expect(try ThresholdRule.falseAlarms([FalseAlarmLimit(share: 0)]).threshold(for: patches) == 0.432)
    }

    @Test func keepsALimitWhereScoresAreEqual() throws {
        let patches = [0.5, 0.5, 0.5, 0.4].map { ScoredPatch(score: $0, isMine: false, source: "a") }

        #expect(try ThresholdRule.falseAlarms([FalseAlarmLimit(share: 0.5)]).threshold(for: patches) == 0.5)
    }

    @Test func detectsNothingWhereEveryScoreIsOne() throws {
        let patches = [true, false].map { ScoredPatch(score: 1, isMine: $0, source: "a") }

        #expect(try ThresholdRule.falseAlarms([FalseAlarmLimit(share: 0)]).threshold(for: patches) == 1)
    }

    @Test func neverGivesAThresholdBelowAScoreOfZero() throws {
        let patches = [0, 0.5].map { ScoredPatch(score: $0, isMine: true, source: "a") }

        #expect(try ThresholdRule.largestF(beta: 1).threshold(for: patches) == 0)
    }

    @Test(arguments: ["f1", "f0.5", "1%", "0.25%, 2% of *clouds*"])
    func isWrittenAsItIsRead(text: String) throws {
        #expect(try ThresholdRule(argument: text).description == text)
    }

    @Test(arguments: ["", "f", "g1", "1", "1% off x", "1%,", "101%", "f0"])
    func refusesWhatIsNoRule(text: String) {
        let error = #expect(throws: EvaluationError.self) { try ThresholdRule(argument: text) }
        #expect(
            error?.description == """
                '\(text)' isn't a rule for a threshold.
                Write 'f1' for the largest F-score (or 'f0.5', 'f2'), or the most false alarms, like '1%' or \
                '1%, 2% of *clouds*'.
                """)
    }

    @Test(arguments: [
        (
            "1% of *water*",
            """
            The limit on false alarms can't be kept: no patch for validation that isn't a mine is of '*water*'.
            Correct the sources' name, or give the dataset a validation split with such patches.
            """
        ),
        (
            "f1",
            """
            The rule 'f1' can't choose a threshold: no patch for validation is a mine.
            Give the dataset a validation split with mines.
            """
        ),
    ])
    func saysWhatItCannotChooseBy(rule: String, message: String) {
        let error = #expect(throws: EvaluationError.self) {
            try ThresholdRule(argument: rule).threshold(for: patches.filter { !$0.isMine })
        }
        #expect(error?.description == message)
    }
}
