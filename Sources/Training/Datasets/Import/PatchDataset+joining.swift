import Imagery

extension PatchDataset {
    /// Several datasets as one: of the same bands, level and size of patch.
    ///
    /// Sources of one name become one. Where some parts were clipped, all pixels are, to the lowest limit: a network
    /// would else learn which part a bright pixel is from.
    package init(joining datasets: [PatchDataset]) throws(JoinError) {
        guard let first = datasets.first else { throw .none }
        var sources: [String] = []
        var records: [PatchRecord] = []
        var pixels: [UInt16] = []
        for dataset in datasets {
            guard dataset.kind == first.kind else { throw .differ(first.kind, dataset.kind) }
            let places = dataset.sources.map { name in
                if let known = sources.firstIndex(of: name) { return known }
                sources.append(name)
                return sources.count - 1
            }
            records += dataset.records.map { record in
                var record = record
                record.source = places[record.source]
                return record
            }
            pixels += dataset.pixels
        }
        let clip = datasets.compactMap(\.clippedAt).min()
        if let limit = clip.map(UInt16.init(clamping:)) { pixels = pixels.map { min($0, limit) } }
        var attributions: [String] = []
        for text in datasets.map(\.attribution) where !text.isEmpty && !attributions.contains(text) {
            attributions.append(text)
        }
        self.init(
            bands: first.bands, side: first.side, level: first.level, sources: sources, records: records,
            pixels: pixels, clippedAt: clip,
            attribution: attributions.joined(separator: "; "))
    }

    /// What patches that are used together have in common, as text.
    private var kind: String { "\(side) px of \(bands.map(\.rawValue).joined(separator: ", ")) at \(level)" }
}

/// Why datasets can't become one.
package enum JoinError: Error, Equatable, CustomStringConvertible {
    case none
    case differ(String, String)

    package var description: String {
        switch self {
        case .none:
            "There is nothing to import.\nName files of chips with --chips, or folders of patches with --folder."
        case .differ(let first, let second):
            """
            Patches of \(first) can't be in one dataset with patches of \(second).
            Import them into different datasets.
            """
        }
    }
}
