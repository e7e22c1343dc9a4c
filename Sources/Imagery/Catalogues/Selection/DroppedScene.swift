package import Geography

/// A scene that isn't read, and why.
package struct DroppedScene: Codable, Hashable, Sendable, CustomStringConvertible {
    package let scene: String
    /// Where it was found.
    package let source: String
    package let reason: Reason

    package enum Reason: Codable, Hashable, Sendable {
        case noDate
        case otherDay(CalendarDate)
        case elsewhere
        /// Per cent of the scene, and the most that is wanted.
        case cloudy(Double, limit: Double)
        case lacks([Band])
        /// The same datatake and granule are read from another product.
        case replaced(by: String)
    }

    package init(scene: String, source: String, reason: Reason) {
        self.scene = scene
        self.source = source
        self.reason = reason
    }

    /// Whether the scene is dropped for what is wrong with it, and not because it isn't wanted.
    package var isFaulty: Bool {
        switch reason {
        case .noDate, .lacks: true
        case .otherDay, .elsewhere, .cloudy, .replaced: false
        }
    }

    package var description: String { "\(scene): \(reason)" }
}

extension DroppedScene.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noDate: "its day isn't known"
        case .otherDay(let date): "its day, \(date), is outside of the period"
        case .elsewhere: "it doesn't touch the region"
        case .cloudy(let cover, let limit): "clouds cover \(cover) % of it, more than \(limit) %"
        case .lacks(let bands): "it has no \(bands.map(\.rawValue).joined(separator: ", "))"
        case .replaced(let name): "'\(name)' is read instead"
        }
    }
}
