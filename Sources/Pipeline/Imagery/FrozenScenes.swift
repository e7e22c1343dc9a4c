import Foundation
import Geography
import Imagery
import Project

/// The answer of a catalogue, as it is kept: the same list gives the same composites.
struct FrozenScenes: Codable {
    /// What the catalogue was asked, as a digest: another question makes the list stale.
    let asked: String
    let list: SceneList?

    init(asked: String, list: SceneList?) {
        self.asked = asked
        self.list = list
    }

    /// The list that was kept for a question; without one where there is none, or it answers another, or it lacks scenes
    /// because of faults that may have passed.
    init(reading path: String, asked question: String) {
        let data = FileManager.default.contents(atPath: path)
        let kept = data.flatMap { try? JSONDecoder().decode(FrozenScenes.self, from: $0) }
        let answer = kept.flatMap { $0.asked == question ? $0.list : nil }
        // What a server didn't give one day it may give the next.
        self.init(asked: question, list: answer.flatMap { $0.faults.contains(where: \.isPassing) ? nil : $0 })
    }

    static func question(_ query: SceneQuery, to imagery: ImageryConfiguration) -> String {
        let limit = query.maximumCloudCover.map { "\($0)" } ?? "any"
        return Digest(
            of: "\(query.region) \(query.period.start) \(query.period.end) \(limit) \(imagery.kind) \(imagery.place) "
                + "\(imagery.collections) \(imagery.bucket) \(imagery.selection) \(imagery.masking.externalAsset ?? "")"
        ).description
    }
}
