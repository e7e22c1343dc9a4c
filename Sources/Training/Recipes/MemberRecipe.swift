import Project

/// One network of a recipe: all that its training needs to know beyond what members share.
package struct MemberRecipe: Sendable, Equatable {
    package var architecture: ArchitectureRecipe
    package var seed: UInt64
    /// The fold that validates it, where there are folds.
    package var fold: Int
    package var epochs: Int
}

extension MemberRecipe {
    /// The members of a recipe; one where it lists none.
    static func all(
        of recipe: YAMLMapping, standard: MemberRecipe, folds: Int
    ) throws(ConfigurationError) -> [MemberRecipe] {
        let section = RecipeSection.member
        let mappings = try recipe.mappings("members", role: "a member", keys: section.keys)
        guard !mappings.isEmpty else { return [standard] }
        var members: [MemberRecipe] = []
        for mapping in mappings {
            let reader = RecipeReader(section, reading: mapping)
            var member = standard
            member.seed = standard.seed &+ UInt64(members.count)
            if reader.has("seed") { member.seed = UInt64(try reader.integer("seed", in: 0...Int.max)) }
            if reader.has("fold") { member.fold = try reader.integer("fold", in: 0...(folds - 1)) }
            if reader.has("epochs") { member.epochs = try reader.integer("epochs", in: 1...100_000) }
            if reader.has("architecture") {
                member.architecture = try .member(mapping, of: recipe, window: standard.architecture.window)
            }
            members.append(member)
        }
        return members
    }
}

extension ArchitectureRecipe {
    /// A member's own architecture: what it leaves out is the recipe's.
    fileprivate static func member(
        _ member: YAMLMapping, of recipe: YAMLMapping, window: Int
    ) throws(ConfigurationError) -> ArchitectureRecipe {
        let common = try RecipeReader(.architecture, in: recipe)
        let reader = try RecipeReader(.architecture, in: member).inheriting(from: common)
        let architecture = try ArchitectureRecipe(reader)
        guard architecture.window == window else {
            throw reader.error(
                at: "window", "A member's 'window: \(architecture.window)' isn't the recipe's \(window).",
                "Leave it out: all members look at the same window.")
        }
        return architecture
    }
}
