/// The average precision of scores: the mean of the precisions at each mine, from the highest score down.
///
///     AP = Σ (recall_k − recall_{k−1}) · precision_k
///
/// over the distinct scores, as scikit-learn's `average_precision_score`. 0 where there are no mines.
package func averagePrecision(of scores: [Float], mines: [Bool]) -> Double {
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    let total = mines.count { $0 }
    guard total > 0 else { return 0 }
    var (found, seen, foundBefore, sum) = (0, 0, 0, 0.0)
    for (place, index) in order.enumerated() {
        seen += 1
        if mines[index] { found += 1 }
        // Equal scores count together.
        if place + 1 < order.count, scores[order[place + 1]] == scores[index] { continue }
        sum += Double(found - foundBefore) / Double(total) * Double(found) / Double(seen)
        foundBefore = found
    }
    return sum
}
