import Foundation
import Mustache
package import Project

/// Draws training curves with `templates/training-curves.svg.mustache`.
package struct CurvesTemplate {
    private let template: MustacheTemplate
    private let path: String

    /// Reads the template, before anything is trained in vain.
    package init(in folder: ProjectFolder) throws(TrainingError) {
        path = "\(folder.templates)/training-curves.svg.mustache"
        do {
            template = try MustacheTemplate(string: try String(contentsOfFile: path, encoding: .utf8))
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw .badTemplate(path: path, reason: isThere ? "\(error)" : "there is no such file")
        }
    }

    /// The picture: loss and average precision by epochs.
    func picture(of model: TrainedModel) -> String {
        picture(name: model.recipe.name, histories: model.members.map(\.history))
    }

    /// The picture of some runs.
    package func picture(name: String, histories: [[EpochRecord]]) -> String {
        template.render(CurvesPicture(name: name, histories: histories).values.mustache)
    }
}
