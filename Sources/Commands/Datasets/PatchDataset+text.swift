import Imagery
import NeuralNetwork
import Training

extension PatchDataset {
    /// How many patches there are of each source, and what they are for.
    var table: String {
        let numbers = ["patches", "mines"] + Split.allCases.map(\.rawValue)
        let rows = zip(sources, countsOfSources).map { $1.row(named: $0) } + [PatchCounts(records).row(named: "all")]
        return TextTable(columns: [.text("source")] + numbers.map(TextTable.Column.number), rows: rows).text
    }

    /// What all patches have in common, in a sentence.
    var summary: String {
        let clip = clippedAt.map { ", clipped at DN \($0)" } ?? ""
        let placed = records.count { $0.place != nil }
        return "\(records.count) patches of \(side) x \(side) pixels, \(records.count(where: \.isMine)) of them mines, "
            + "in \(bands.map(\.rawValue).joined(separator: ", ")) at \(level)\(clip); the places of \(placed) are known."
    }
}

extension PatchCounts {
    /// Of each split all patches, and in brackets the mines.
    fileprivate func row(named name: String) -> [String] {
        [name, "\(count)", "\(mineCount)"]
            + Split.allCases.map { count(in: $0) == 0 ? "-" : "\(count(in: $0)) (\(mines[$0, default: 0]))" }
    }
}
