import Foundation
package import Geography

/// A time at which the ground is looked at, and what the season does to it.
package struct Moment: Sendable, Equatable {
    /// Years with their fraction: 2021.5 is the middle of 2021.
    package let year: Double

    package init(year: Double) { self.year = year }

    package init(_ date: CalendarDate) {
        year = Double(date.year) + (Double(date.month - 1) + (Double(date.day) - 0.5) / 30.6) / 12
    }

    /// The middle of a year, which stands for a median over it.
    package static func middle(of year: Int) -> Moment { Moment(year: Double(year) + 0.5) }

    /// 0 in the driest weeks (September), 1 at the flood (March).
    var waterLevel: Double { 0.5 + 0.5 * cos(2 * .pi * (year - 0.21)) }

    /// How fresh leaves and grass are: −1 at the end of the dry season to 1 after the rains.
    var freshness: Float { Float(cos(2 * .pi * (year - 0.33))) }
}
