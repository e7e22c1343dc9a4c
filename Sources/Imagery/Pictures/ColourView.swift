/// Three bands shown as red, green and blue.
package enum ColourView: String, CaseIterable, Hashable, Sendable {
    /// Red, green and blue as an eye would see them.
    case trueColour
    /// Infrared light as red and green: bare and wet ground stands out from forest.
    case falseColour

    /// The bands to show of those that there are; `nil` where none of the usual choices is among them.
    package func bands(among bands: [Band]) -> [Band]? {
        let choices: [[Band]] =
            switch self {
            case .trueColour: [[.b4, .b3, .b2]]
            case .falseColour: [[.b11, .b8a, .b4], [.b8, .b4, .b3]]
            }
        return choices.first { $0.allSatisfy(bands.contains) }
    }
}
