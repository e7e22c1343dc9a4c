import Foundation
import Mustache
import Project

/// Writes evaluations as HTML: one file each, that needs nothing else, not even scripts.
///
/// The markup is `templates/evaluation.mustache` and its parts, `evaluation-*.mustache`.
package struct EvaluationReport: Sendable {
    private let library: MustacheLibrary

    private static let page = "evaluation"
    private static let parts = [page] + ["style", "chart", "table", "patches"].map { "\(page)-\($0)" }

    /// Reads the templates of a folder, before anything is scored in vain.
    package init(templates folder: String) throws(EvaluationError) {
        var library = MustacheLibrary()
        for name in Self.parts {
            do {
                try library.register(
                    try String(contentsOfFile: "\(folder)/\(name).mustache", encoding: .utf8), named: name)
            } catch {
                let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name).mustache")
                throw .badTemplate(name: name, reason: isThere ? "\(error)" : "there is no such file")
            }
        }
        self.library = library
    }

    /// The page of an evaluation: the same bytes for the same values.
    ///
    /// - Throws: `RasterError` where a patch can't be drawn.
    package func page(
        of evaluation: Evaluation, _ dataset: PatchDataset, pictures: PatchPictures.Choice = .drawn
    ) throws -> String {
        let values = try evaluation.values(PatchPictures(of: dataset, pictures))
        guard let text = library.render(values.mustache, withTemplate: Self.page) else {
            throw EvaluationError.badTemplate(name: Self.page, reason: "there is no such file")
        }
        return text
    }
}
