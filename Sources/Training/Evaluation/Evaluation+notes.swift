import Detections
import Geography
import Imagery

extension Evaluation {
    /// What must be known to read the figures, and what they can’t tell.
    package var notes: [String] {
        let share = Double(assessment.counts.mines) / Double(max(1, patches.count))
        var notes = [
            "Precision, F-scores, accuracy and calibration depend on how common mines are: here they are "
                + "\(share.percentText) of the patches, and far fewer of any landscape. "
                + "Sensitivity and false alarms don’t."
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
        case .folds:
            "Each patch was scored by the members of the model that didn’t learn from it. The model itself is the mean of "
                + "all its members, which scatters less; no patch here judges it. Where these patches also chose the "
                + "threshold, the figures are kinder than for new places."
        case .all:
            "All patches are judged, whatever they were for: if the model learned from some of them, the figures say "
                + "little of new places."
        }
    }

    private var ofPlaces: String? {
        let placeless = patches.count { $0.place == nil }
        return placeless == 0
            ? nil
            : "The places of \(placeless.grouped) of \(patches.count.grouped) patches aren’t known: whether they lie near what the model "
                + "learned from can’t be checked, and no region counts them."
    }

    private var ofIntervals: String? {
        let kinds = [("mines", bootstrap.groupsOfMines), ("patches without a mine", bootstrap.groupsOfOthers)]
        let few = kinds.filter { $0.1 < Bootstrap.fewestGroups }
        guard !few.isEmpty else { return nil }
        let groups = few.map {
            "the \($0.0) are of \($0.1) \($0.1 == 1 ? "group" : "groups") of neighbouring places or sources"
        }
        return "Some figures have no interval: " + groups.joined(separator: ", and ")
            + ", too few to say what others would give."
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
}
