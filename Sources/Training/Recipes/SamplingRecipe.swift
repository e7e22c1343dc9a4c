import Project

/// How patches are drawn with replacement, group by group.
package struct SamplingRecipe: Sendable, Equatable {
    package enum Label: String, CaseIterable, Sendable {
        case mine, other, any
    }

    /// Patches that are drawn together.
    package struct Group: Sendable, Equatable {
        package var label: Label
        package var sources: SourcePatterns
        /// Of all draws, before shares are brought to a sum of 1.
        package var share: Double
        /// How far the families of the group weigh alike.
        package var balance: Double
    }

    /// Patches an epoch; 0 for as many as there are.
    package var patches: Int
    package var groups: [Group]

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        patches = try reader.integer("patches", in: 0...10_000_000)
        groups = []
        let section = RecipeSection.samplingGroup
        for mapping in try reader.mapping?.mappings("groups", role: "a group of 'sampling'", keys: section.keys) ?? [] {
            let group = RecipeReader(section, reading: mapping)
            let sources = try mapping.strings("sources")
            groups.append(
                Group(
                    label: try group.choice("class", of: Label.self),
                    sources: SourcePatterns(sources.isEmpty ? [section.standard("sources")] : sources),
                    share: try group.number("share", in: 0...Double.greatestFiniteMagnitude),
                    balance: try group.number("balance", in: 0...1)))
        }
    }
}
