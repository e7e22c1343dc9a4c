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
                let window = standard.architecture.window
                member.architecture = try ArchitectureRecipe(RecipeReader(.architecture, in: mapping))
                // Members take one input.
                member.architecture.window = window
            }
            members.append(member)
        }
        return members
    }
}
