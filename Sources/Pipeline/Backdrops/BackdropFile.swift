import Cartography
import Geography
import Imagery

/// A picture of a region's imagery in one period, as an artefact.
struct BackdropFile: Sendable {
    let id: String
    let region: Region
    let period: Period
    let view: ColourView
    /// From the site's root.
    let path: String
    let corners: [Coordinate]
    let attribution: String
    /// Of the artefact.
    let key: String
}

extension Backdrop.Kind {
    init(_ view: ColourView) {
        switch view {
        case .trueColour: self = .trueColour
        case .falseColour: self = .falseColour
        }
    }
}
