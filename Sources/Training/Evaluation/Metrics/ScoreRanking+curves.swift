extension ScoreRanking {
    /// A point of a curve: what the patches with this score or a higher one give.
    package struct Point: Sendable, Hashable {
        package let x: Double
        package let y: Double
        /// Infinite at a curve's beginning, where nothing is detected.
        package let score: Float
    }

    /// The receiver operating characteristic: sensitivity (y) against false alarms (x), from (0, 0) to (1, 1).
    ///
    /// Equal scores are one point. Points on a straight line between their neighbours are left out, which changes
    /// neither the curve nor its area. Empty without mines or without other patches.
    package var rocCurve: [Point] {
        guard mines > 0, others > 0 else { return [] }
        let start = [Step(score: .infinity, mines: 0, others: 0)]
        return (start + steps).withoutStraights { later, middle, earlier in
            later.mines - middle.mines == 0 && middle.mines - earlier.mines == 0
                || later.others - middle.others == 0 && middle.others - earlier.others == 0
        }.map { Point(x: Double($0.others) / Double(others), y: Double($0.mines) / Double(mines), score: $0.score) }
    }

    /// Precision (y) against sensitivity (x), from the highest score down; empty without mines.
    ///
    /// Of points with the same sensitivity the first and the last are kept.
    package var precisionCurve: [Point] {
        guard mines > 0 else { return [] }
        return steps.withoutStraights { later, middle, earlier in
            later.mines == middle.mines && middle.mines == earlier.mines
        }.map {
            Point(
                x: Double($0.mines) / Double(mines), y: Double($0.mines) / Double($0.mines + $0.others),
                score: $0.score)
        }
    }

    /// The area under the ROC curve: how likely a mine scores higher than another patch, equal scores counting half.
    package var rocArea: Double? {
        guard mines > 0, others > 0 else { return nil }
        var area = 0.0
        var before = (mines: 0, others: 0)
        for step in steps {
            area += Double(step.others - before.others) * Double(step.mines + before.mines) / 2
            before = (step.mines, step.others)
        }
        return area / Double(mines) / Double(others)
    }

    /// The average precision: precision at each score, weighted by the sensitivity that is gained there.
    ///
    ///     AP = Σ (Rₙ − Rₙ₋₁) Pₙ
    ///
    /// As scikit-learn's `average_precision_score`; it isn't the area under straight lines between the points, which would be too kind.
    package var averagePrecision: Double? {
        guard mines > 0 else { return nil }
        var sum = 0.0
        var before = 0
        for step in steps {
            sum += Double(step.mines - before) / Double(mines) * Double(step.mines) / Double(step.mines + step.others)
            before = step.mines
        }
        return sum
    }
}

extension [ScoreRanking.Step] {
    /// The steps but for those in the middle of three in a line.
    fileprivate func withoutStraights(_ isStraight: (Element, Element, Element) -> Bool) -> [Element] {
        indices.filter { index in
            index == 0 || index == count - 1 || !isStraight(self[index + 1], self[index], self[index - 1])
        }.map { self[$0] }
    }
}
