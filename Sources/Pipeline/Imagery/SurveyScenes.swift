import Imagery

/// What a survey's composites are made of, and what was left out of it.
struct SurveyScenes: Sendable {
    /// By date; empty where composites are ready-made.
    var acquisitions: [Acquisition] = []
    /// Composites that somebody else made.
    var readyMade: ReadyMadeComposites?
    /// How many scenes the catalogue gave.
    var foundCount = 0
    /// Scenes that the rules leave out, each with the reason.
    var dropped: [DroppedScene] = []
    var faults: [SceneFault] = []
}
