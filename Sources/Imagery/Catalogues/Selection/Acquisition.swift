package import Geography

/// What one overpass of a satellite saw: scenes of one datatake, several granules and UTM zones of it.
///
/// The edges of granules overlap. Where two scenes of an acquisition show the same ground they show it at the same time,
/// and a composite counts it once.
package struct Acquisition: Codable, Hashable, Sendable {
    /// The datatake, like `S2A_20180101T105441`; the scene's name where no datatake is known.
    package let name: String
    package let date: CalendarDate
    /// Sorted by granule, then the better version first, then by name.
    package let scenes: [Scene]

    package init(name: String, date: CalendarDate, scenes: [Scene]) {
        self.name = name
        self.date = date
        self.scenes = scenes
    }
}
