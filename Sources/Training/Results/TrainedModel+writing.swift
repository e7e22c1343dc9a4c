import Detections
import Foundation
import GeoIO
import NeuralNetwork
package import Project

extension TrainedModel {
    /// Writes the network with all that belongs to it into `models/`: all files or none.
    ///
    /// The network comes last, so that whoever finds it finds its card.
    ///
    /// - Parameters:
    ///   - folder: The project's folder.
    ///   - curves: Draws the training curves.
    ///   - report: Writes the evaluation of ``evaluation(by:)``, as a page and as JSON; nil for none.
    /// - Throws: `TrainingError` and `NetworkError` where something can't be written, or read back.
    package func write(to folder: ProjectFolder, curves: CurvesTemplate, report: EvaluationReport? = nil) throws {
        let stem = "\(folder.models)/\(recipe.name)"
        var files = StagedFiles()
        do {
            try AtomicFile.makeFolder(for: stem)
            let staged = files.stage("\(stem).h5")
            try network.write(keras: staged)
            guard let digest = Digest(ofFile: staged) else {
                throw FileError(path: staged, action: .read, reason: "its bytes can't be read")
            }
            let text = CardText(self, network: digest).text
            let card = try card(text, path: "\(stem).yml")
            try files.write(text, to: "\(stem).yml")
            try files.write(ConfigText(self).text, to: "\(stem)_config.txt")
            try files.write(curves.picture(of: self), to: "\(stem)_training.svg")
            try files.write(try TrainingFigures(self).json, to: "\(stem)_training.json")
            if let report {
                let evaluation = try evaluation(by: card)
                // The pixels aren't the model's to hand on.
                let page = try report.page(of: evaluation, dataset, pictures: .leftOut)
                try files.write(page, to: "\(stem)_report.html")
                try files.write(GeoJSON.text(of: evaluation.json) + "\n", to: "\(stem)_report.json")
            }
            try files.commit()
        } catch {
            files.discard()
            throw error
        }
    }

    /// Reads the card as a build will.
    private func card(_ text: String, path: String) throws(TrainingError) -> ModelCard {
        do {
            return try ModelCard(text: text, path: path, expecting: recipe.name)
        } catch {
            throw .badResult(path: path, reason: error.problem)
        }
    }

    /// What a reader wants to know when it is done.
    package var summary: String {
        let report = report
        let mines = report.classes[1]
        return String(
            format:
                "models/%@.h5: threshold %.4f, on %d validation patches precision %.3f and recall %.3f; trained in %.0f s.",
            recipe.name, threshold, report.total, mines.precision, mines.recall,
            members.reduce(0) { $0 + $1.seconds })
    }
}
