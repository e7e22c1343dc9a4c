import Testing
import Training

/// Figures against scikit-learn 1.9.1's of the same scores.
struct FigureTests {
    @Test func hasTheAveragePrecisionOfScikitLearn() {
        let mines = [true, false, true, true, false, true, false, true]
        let scores: [Float] = [0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.3, 0.1]
        let precision = ScoreRanking(of: scores, mines: mines).averagePrecision

        #expect(abs((precision ?? 0) - 0.741_666_666_666_666_7) < 1e-12)
    }

    @Test func printsTheReportAsScikitLearnDoes() {
        let isMine = [Bool](repeating: false, count: 90) + [Bool](repeating: true, count: 10)
        let isFound = (0..<100).map { (88..<97).contains($0) }

        #expect(
            ClassificationReport(isMine: isMine, isFound: isFound).text == """
                              precision    recall  f1-score   support

                     No Mine       0.97      0.98      0.97        90
                        Mine       0.78      0.70      0.74        10

                    accuracy                           0.95       100
                   macro avg       0.87      0.84      0.85       100
                weighted avg       0.95      0.95      0.95       100

                """)
    }

    private var scores: ValidationScores {
        let others = (0..<100).map { number in
            let source = number % 2 == 0 ? "random_a" : "hard_b"
            return ValidationScores.Patch(score: Float(number) / 100, isMine: false, source: source)
        }
        return ValidationScores(others + [ValidationScores.Patch(score: 0.95, isMine: true, source: "mines")])
    }

    @Test(arguments: [
        ("{ fixed: 0.3 }", 0.3),
        // 10 of the 100 are above 0.89.
        ("{ max_false_alarms: { default: 0.1 } }", 0.89),
        // Of the 50 at even hundredths one is above 0.96, of the others five above 0.89.
        ("{ max_false_alarms: { default: 0.1, \"random*\": 0.02 } }", 0.96),
        ("{ max_false_alarms: { \"random*\": 0.1 } }", 0.88),
        ("{ max_false_alarms: { default: 1 } }", 0),
    ])
    func choosesTheSmallestThresholdThatKeepsEveryLimit(rule: String, threshold: Double) throws {
        let rule = try Recipe.made("threshold: \(rule)").threshold

        #expect(try abs(scores.threshold(by: rule) - threshold) < 1.1e-4)
    }

    @Test func refusesLimitsThatNoValidationPatchAnswers() throws {
        let rule = try Recipe.made("threshold: { max_false_alarms: { \"water*\": 0.1, \"mines\": 0.2 } }").threshold

        #expect(throws: EvaluationError.noneToLimit(sources: "mines', 'water*")) { try scores.threshold(by: rule) }
    }

    @Test func refusesALimitThatFitsNoSource() throws {
        let rule = try Recipe.made("threshold: { max_false_alarms: { default: 0.1, \"water*\": 0.2 } }").threshold
        let error = #expect(throws: EvaluationError.self) { try rule.check(against: ["random_a", "hard_b"]) }

        #expect(throws: Never.self) { try rule.check(against: ["water_3"]) }
        #expect(
            error?.description == """
                The limit on false alarms of 'water*' fits no source of the dataset.
                Correct it in 'max_false_alarms', or leave it out: 'minemap dataset check' lists the sources.
                """)
    }

    @Test func keepsEveryGroupWithinItsLimit() throws {
        let rule = try Recipe.made("threshold: { max_false_alarms: { default: 0.1, \"random*\": 0.02 } }").threshold
        let scores = scores
        let threshold = try scores.threshold(by: rule)
        let share = { (name: String) in
            let patches = scores.patches.filter { $0.source == name }
            return Double(patches.count { Double($0.score) > threshold }) / Double(patches.count)
        }

        #expect(share("random_a") <= 0.02)
        #expect(share("hard_b") <= 0.1)
    }
}
