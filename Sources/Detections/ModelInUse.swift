import Foundation
import NeuralNetwork
package import Project

/// A model that can be run: its card, and its networks.
package struct ModelInUse: Sendable {
    package let card: ModelCard
    package let ensemble: Ensemble

    /// Takes networks that fit their card already.
    package init(_ card: ModelCard, _ ensemble: Ensemble) {
        self.card = card
        self.ensemble = ensemble
    }

    /// Reads a model by the name of its card in a project, or by the path of its network's file.
    ///
    /// The card of a file is the `.yml` beside it; where there is none, the project's card that means the file.
    ///
    /// - Throws: `ConfigurationError` about a card, also where there is none; `NetworkError` and `ModelError` about
    ///   its networks.
    package init(_ model: String, in folder: ProjectFolder) throws {
        guard model.contains("/") || model.hasSuffix(".h5") || model.hasSuffix(".keras") else {
            card = try ModelCard(of: model, in: folder)
            ensemble = try Ensemble(of: card, in: folder)
            return
        }
        let url = URL(filePath: model)
        guard FileManager.default.fileExists(atPath: url.path) else { throw NetworkError.missingFile(model) }
        let beside = url.deletingPathExtension().appendingPathExtension("yml").path
        if FileManager.default.fileExists(atPath: beside) {
            card = try ModelCard(reading: beside)
        } else if let found = CardFinding(for: model, in: folder).card {
            card = found
        } else {
            throw ConfigurationError.noCard(of: url.deletingPathExtension().lastPathComponent, at: beside)
        }
        ensemble = try Ensemble(of: card) { name in
            let own = url.deletingLastPathComponent().appending(path: name).path
            return FileManager.default.fileExists(atPath: own) ? own : folder.path(folder.network(name))
        }
    }
}
