import Detections
import Imagery

extension Evaluation {
    /// What must be known to read the figures, and what they can't tell.
    package var notes: [String] {
        var notes = [
            "Precision, F-scores, accuracy and calibration depend on how common mines are: here they are "
                + "\(percent(assessment.counts.mines, of: patches.count)) of the patches, and far fewer of any landscape. "
                + "Sensitivity and false alarms don't."
        ]
        notes += [ofPart, ofPlaces, ofIntervals, ofClipping, ofLevel].compactMap(\.self)
        notes.append(
            "A label says what a person saw in a picture. Wrong labels count as mistakes of the model, and patches were "
                + "picked by people and by earlier models, so that no figure here is that of a whole landscape.")
        return notes
    }

    private var ofPart: String? {
        switch part {
        case .test: nil
        case .validation:
            "These patches decided when training stopped, or its threshold: the figures are kinder than for new places."
        case .train: "These patches are what the model may have learned from: the figures say nothing of new places."
        case .all:
            "All patches are judged, whatever they were for: if the model learned from some of them, the figures say "
                + "little of new places."
        }
    }

    private var ofPlaces: String? {
        let placeless = patches.count { $0.place == nil }
        return placeless == 0
            ? nil
            : "The places of \(placeless) of \(patches.count) patches aren't known: whether they lie near what the model "
                + "learned from can't be checked, and no region counts them."
    }

    private var ofIntervals: String? {
        bootstrap.groups < Bootstrap.fewestGroups
            ? "There are no intervals: the patches are of \(bootstrap.groups) groups of places or sources, too few to say "
                + "what others would give."
            : nil
    }

    private var ofClipping: String? {
        dataset.clippedAt.map {
            "Pixels were clipped at \($0) DN when the dataset was made, so that bright clouds and sand look darker here "
                + "than in imagery."
        }
    }

    private var ofLevel: String? {
        card.level == dataset.level.rawValue
            ? nil : "The model is for \(card.level) imagery, and the dataset is \(dataset.level)."
    }

    private func percent(_ part: Int, of whole: Int) -> String {
        "\((100 * Double(part) / Double(max(1, whole))).text(decimals: 1)) %"
    }
}
