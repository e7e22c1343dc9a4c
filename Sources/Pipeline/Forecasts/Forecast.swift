/// What a build would do, told before it does anything.
package struct Forecast: Hashable, Sendable {
    /// A region in a period that a network is to look at.
    package struct Entry: Hashable, Sendable {
        package let region: String
        package let period: String
        package let model: String
        package let imagery: String
        /// Scenes of the catalogue, and those that are left out by the rules or for what is wrong with them.
        package let scenesFound: Int
        package let scenesLeftOut: Int
        package let overpasses: Int
        package let tiles: Int
        package let composites: Work
        package let scores: Work
        /// Windows that are to be scored, in all mosaic windows together.
        package let windows: Int
        /// Bytes of files that must be read, about.
        package let bytes: Int
        /// Seconds on this machine, about.
        package let seconds: Double
    }

    /// How many artefacts of a kind there are, and how many of them are out of date.
    package struct Work: Hashable, Sendable {
        package let total: Int
        package let toMake: Int
    }

    /// A number that stands in the site now and may change.
    package struct Moving: Hashable, Sendable {
        package let region: String
        package let period: String
        package let model: String
        /// The footprint as it is published; `nil` where there is none yet.
        package let hectares: Double?
    }

    package let entries: [Entry]
    package let moving: [Moving]
    package let leftOut: [LeftOut]

    package var bytes: Int { entries.reduce(0) { $0 + $1.bytes } }
    package var seconds: Double { entries.reduce(0) { $0 + $1.seconds } }
}
