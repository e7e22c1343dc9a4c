import Imagery

/// What the composite of one tile and mosaic window is made of.
enum CompositeSource: Sendable {
    /// Overpasses, by date.
    case acquisitions([Acquisition])
    /// A composite that somebody else made: the path of its raster.
    case readyMade(String)

    /// The scenes of all overpasses.
    var scenes: [Scene] {
        if case .acquisitions(let acquisitions) = self { acquisitions.flatMap(\.scenes) } else { [] }
    }
}
