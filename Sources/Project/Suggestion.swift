extension String {
    /// The candidate nearest to this word, when it is near enough to be meant: 'did you mean'.
    package func suggestion(among candidates: some Sequence<String>) -> String? {
        let ranked = candidates.map { (word: $0, distance: editDistance(to: $0)) }
        guard let best = ranked.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) else { return nil }
        return best.distance <= max(2, count / 3) ? best.word : nil
    }

    /// Insertions, deletions and replacements between two words (Levenshtein).
    private func editDistance(to other: String) -> Int {
        let target = Array(other)
        var row = Array(0...target.count)
        for (index, character) in enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in target.indices {
                let replaced = diagonal + (character == target[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[target.count]
    }
}
