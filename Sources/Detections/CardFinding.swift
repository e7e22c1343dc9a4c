import Foundation
package import Project

/// What a project says of a network's file.
package enum CardFinding: Sendable {
    /// A card means this file.
    case card(ModelCard)
    /// A card means a file of this name with another digest.
    case otherFile(ModelCard, expected: Digest, found: Digest)
    /// There is a card, and it can't be used.
    case unusable(ConfigurationError)
    /// There is none; the file's name without its extension would be its name.
    case none(file: String)

    /// Looks for the card that is named as the file is, and then for the first that lists it.
    package init(for file: String, in folder: ProjectFolder) {
        let url = URL(filePath: file)
        let name = url.lastPathComponent
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.models)) ?? []
        let models = entries.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
        let own = models.filter { $0 == url.deletingPathExtension().lastPathComponent }
        for model in own + models {
            do {
                let card = try ModelCard(of: model, in: folder)
                guard let meant = card.files.first(where: { $0.name == name }), let found = Digest(ofFile: file) else {
                    continue
                }
                self =
                    found == meant.sha256 ? .card(card) : .otherFile(card, expected: meant.sha256, found: found)
                return
            } catch {
                guard own.contains(model) else { continue }
                self = .unusable(error)
                return
            }
        }
        self = .none(file: file)
    }

    /// The card, where it means this file.
    package var card: ModelCard? {
        guard case .card(let card) = self else { return nil }
        return card
    }
}

extension CardFinding: CustomStringConvertible {
    package var description: String {
        switch self {
        case .card(let card):
            "card: models/\(card.name).yml\n" + card.facts.map { "  \($0.name): \($0.value)" }.joined(separator: "\n")
        case .otherFile(let card, let expected, let found):
            """
            card: models/\(card.name).yml means another file of this name, whose SHA-256 is \(expected), not \(found).
            Fetch the file again, or write a card for this one.
            """
        case .unusable(let error): "card: \(error)"
        case .none(let file):
            """
            card: none.
            Write one with 'minemap model card \(file)', and fill in what the file doesn't say.
            """
        }
    }
}
