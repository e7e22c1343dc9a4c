import Foundation
import Geography
import Testing
import Training

/// Against the answers of scikit-learn in `EvaluationValues.txt`, which `scripts/make-evaluation-values.py` made.
struct SklearnTests {
    @Test(arguments: 1...12)
    func tellsSklearnsFigures(case number: Int) throws {
        let assessment = Assessment(of: patches(number).scored, above: 0.5)

        #expect(differences(Figure.allCases.map { assessment.value(of: $0) }, try answers(number)[0]).isEmpty)
    }

    @Test(arguments: 1...12)
    func drawsIntervalsAsNumpyDoes(case number: Int) throws {
        let (scored, group) = patches(number)
        let bootstrap = Bootstrap(of: scored, group: group, above: 0.5, resamples: 200, seed: 7)
        let ends = Figure.allCases.flatMap { [bootstrap.intervals[$0]?.low, bootstrap.intervals[$0]?.high] }

        #expect(differences(ends, try answers(number)[1]).isEmpty)
    }

    @Test(arguments: 1...12)
    func putsScoresIntoSklearnsBins(case number: Int) throws {
        let bins = Calibration(of: patches(number).scored).bins.filter { $0.count > 0 }

        #expect(differences(bins.flatMap { [$0.mineShare, $0.meanScore] }, try answers(number)[2]).isEmpty)
    }

    @Test(arguments: 1...12)
    func sweepsThresholdsAsSklearnDoes(case number: Int) throws {
        let sweep = Assessment(of: patches(number).scored, above: 0.5).sweep

        #expect(differences(sweep.map { $0.counts.fScore(beta: 1) }, try answers(number)[3]).isEmpty)
    }

    @Test(arguments: 1...12)
    func choosesThresholdsWithTheLargestFScoreOfAny(case number: Int) throws {
        let scored = patches(number).scored
        let values = try [1, 0.5, 2].map { beta in
            let threshold = try ThresholdRule.largestF(beta: beta).threshold(for: scored)
            return ConfusionCounts(of: scored, above: threshold).fScore(beta: beta)
        }

        #expect(differences(values, try answers(number)[4]).isEmpty)
    }

    @Test(arguments: 1...12)
    func givesWilsonsIntervalAsStatsmodelsDoes(case number: Int) throws {
        let counts = ConfusionCounts(of: patches(number).scored, above: 0.5)
        let interval = Interval(wilson: counts.truePositives, of: counts.mines)

        #expect(differences([interval?.low, interval?.high], try answers(number)[5]).isEmpty)
    }

    /// Where numbers differ; nil is the other side's NaN.
    private func differences(_ values: [Double?], _ answers: [Double]) -> [String] {
        guard values.count == answers.count else { return ["\(values.count) values, \(answers.count) answers"] }
        return zip(values, answers).enumerated().compactMap { index, pair in
            let (value, answer) = pair
            let isSame = value.map { ($0 - answer).magnitude < 1e-9 } ?? answer.isNaN
            return isSame ? nil : "\(index): \(value as Any), not \(answer)"
        }
    }

    private func answers(_ number: Int) throws -> [[Double]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "EvaluationValues.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return lines[number - 1].split(separator: "|").map { part in
            part.split(separator: " ").compactMap { Double($0) }
        }
    }

    /// The patches that the script drew.
    private func patches(_ number: Int) -> (scored: [ScoredPatch], group: [Int]) {
        var random = SplitMix(seed: UInt64(number))
        let levels: UInt64 = [4, 16, 64, 1 << 20][number % 4]
        var scored: [ScoredPatch] = []
        var group: [Int] = []
        for _ in 0..<(30 * number) {
            let isMine = random.next() % 4 == 0
            let levelsDrawn = [random.next() % levels, random.next() % levels].sorted()
            let score = Float(levelsDrawn[isMine ? 1 : 0]) / Float(levels)
            scored.append(ScoredPatch(score: score, isMine: isMine, source: "a"))
            group.append(Int(random.next() % 12))
        }
        return (scored, group)
    }
}
