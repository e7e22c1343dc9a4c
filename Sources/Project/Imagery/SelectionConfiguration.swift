/// Which scenes of a catalogue are used: keys of an entry of `imagery:`.
package struct SelectionConfiguration: Hashable, Sendable {
    /// Per cent of a scene, above which it is left out; `nil` takes all.
    package let maximumCloudCover: Double?
    /// A tile that fewer overpasses show in a mosaic window counts as not observed.
    package let minimumScenes: Int
    /// The part of a tile that an overpass must show, 0 to 1; what shows less is left out there.
    package let minimumCoverage: Double
    /// A level that is taken although the model's card names another; `nil` takes the card's only.
    package let allowedLevel: String?

    /// What is added to the digital numbers of STAC items that tell no offset, from baseline 04.00 on, like −1000.
    package let offset: Double?

    static let keys = ["max_cloud", "min_scenes", "min_coverage", "allow_level", "offset"]

    init(in entry: YAMLMapping) throws(ConfigurationError) {
        maximumCloudCover = try entry.optionalNumber("max_cloud")
        if let maximumCloudCover, !(0...100).contains(maximumCloudCover) {
            throw entry.error(at: "max_cloud", "'max_cloud' is a part of a scene in per cent.", "Write 0 to 100.")
        }
        minimumScenes = try entry.optionalInteger("min_scenes") ?? 1
        guard minimumScenes >= 1 else {
            throw entry.error(at: "min_scenes", "'min_scenes' must be at least 1.", "Write a whole number from 1.")
        }
        minimumCoverage = try entry.optionalNumber("min_coverage") ?? 0
        guard (0...1).contains(minimumCoverage) else {
            throw entry.error(at: "min_coverage", "'min_coverage' is a part of a tile.", "Write 0 to 1, like 0.1.")
        }
        offset = try entry.optionalNumber("offset")
        allowedLevel = try entry.optionalString("allow_level")
        if let allowedLevel, !["L1C", "L2A"].contains(allowedLevel) {
            throw entry.error(at: "allow_level", "'\(allowedLevel)' is no level of Sentinel-2.", "Write L1C or L2A.")
        }
    }
}
