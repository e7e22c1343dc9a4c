/// What a catalogue found, and what of it can't be used.
package struct SceneList: Codable, Hashable, Sendable {
    package var scenes: [Scene]
    package var faults: [SceneFault]

    package init(scenes: [Scene] = [], faults: [SceneFault] = []) {
        self.scenes = scenes
        self.faults = faults
    }
}
