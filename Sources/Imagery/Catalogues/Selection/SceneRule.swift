/// What scenes must be like to be read.
package struct SceneRule: Hashable, Sendable {
    /// Region, period and the limit of cloud cover.
    package let query: SceneQuery
    /// The bands that are read; a scene that lacks one is of no use.
    package let bands: [Band]
    /// The level that the model was trained on; `nil` where any will do.
    package let level: ProcessingLevel?
    /// The levels that are taken as well, where a scene isn't there in the right one.
    package let otherLevels: Set<ProcessingLevel>

    package init(
        query: SceneQuery, bands: [Band], level: ProcessingLevel? = nil, otherLevels: Set<ProcessingLevel> = []
    ) {
        self.query = query
        self.bands = bands
        self.level = level
        self.otherLevels = otherLevels
    }

    /// Whether scenes of a level are read; unknown ones are.
    func takes(_ level: ProcessingLevel?) -> Bool {
        guard let expected = self.level, let level else { return true }
        return level == expected || otherLevels.contains(level)
    }
}
