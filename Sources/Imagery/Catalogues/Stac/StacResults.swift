import GeoIO
import Geography

/// What a search has found so far.
struct StacResults {
    let query: SceneQuery
    let collections: [String]
    let options: StacOptions
    private var scenes: [String: Scene] = [:]
    private var faults: [SceneFault] = []

    init(query: SceneQuery, collections: [String], options: StacOptions) {
        self.query = query
        self.collections = collections
        self.options = options
    }

    /// Takes an item that the query wants; one that was taken already, on a page before, counts once.
    mutating func add(_ item: StacItem) {
        if let collection = item.collection, !collections.isEmpty, !collections.contains(collection) { return }
        do {
            guard let scene = try item.scene(for: query, options) else { return }
            scenes["\(item.collection ?? "") \(scene.name)"] = scene
        } catch {
            faults.append(error)
        }
    }

    /// Remembers a document that can't be read.
    mutating func addUnreadable(_ place: StacPlace, _ error: any Error) {
        let reason =
            "\(error)".split(separator: "\n").first.map { String($0.trimmingSuffix(while: { $0 == "." })) }
            ?? "\(error)"
        faults.append(
            SceneFault(
                scene: "\(place)", reason: "the catalogue links to it, but: \(reason)",
                remedy: "Tell whoever keeps the catalogue, or try again later."))
    }

    /// Scenes by date, then by name; faults by name.
    var list: SceneList {
        let sorted = scenes.sorted { first, second in
            guard let one = first.value.date, let other = second.value.date, one != other else {
                return first.key < second.key
            }
            return one < other
        }
        let named = faults.sorted { ($0.scene, $0.reason) < ($1.scene, $1.reason) }
        return SceneList(scenes: sorted.map(\.value), faults: named)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, isUnwanted(last) { text.removeLast() }
        return text
    }
}
