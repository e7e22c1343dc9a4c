/// One line of a recipe that may be left out: its key, what stands for it then, and what it means.
///
/// Defaults are written here and nowhere else: reading takes them from this table, and
/// `minemap train --explain` prints it.
package struct RecipeSetting: Sendable {
    package let key: String
    /// The value, written as in a recipe; empty where there is none.
    package let standard: String
    package let meaning: String

    init(_ key: String, _ standard: String, _ meaning: String) {
        self.key = key
        self.standard = standard
        self.meaning = meaning
    }
}

/// A mapping of a recipe and what may stand in it.
package struct RecipeSection: Sendable {
    /// The key of the mapping; empty for the recipe itself.
    package let key: String
    /// What it is for, in a few words.
    package let purpose: String
    package let settings: [RecipeSetting]

    init(_ key: String, _ purpose: String, _ settings: [RecipeSetting]) {
        self.key = key
        self.purpose = purpose
        self.settings = settings
    }

    var keys: [String] { settings.map(\.key) }

    func standard(_ key: String) -> String {
        settings.first { $0.key == key }?.standard ?? ""
    }
}
