import Foundation
import Training

/// Tells on standard error how far training is: a bar within an epoch, and a line for each that is over.
final class TrainingPrinter: TrainingObserver {
    private let bar = ProgressBar()

    func began(member: Int, of members: Int, epochsDone: Int) {
        bar.clear()
        if members > 1 { print("network \(member) of \(members)") }
        if epochsDone > 0 { print("goes on after epoch \(epochsDone)") }
        bar.show(0, of: 1, "")
    }

    func stepped(_ step: TrainingStep) {
        let loss = String(format: "%.4f", step.loss)
        bar.show(step.done, of: step.total, "patches, epoch \(step.epoch) of \(step.epochs), loss \(loss)")
    }

    func finished(_ epoch: EpochRecord, seconds: Double) {
        bar.clear()
        print(
            String(
                format: "epoch %d: loss %.4f, of validation %.4f, average precision %.4f, rate %.2e, %.1f s",
                epoch.epoch, epoch.trainingLoss, epoch.validationLoss, epoch.averagePrecision, epoch.rate, seconds))
        fflush(nil)
    }

    func clear() { bar.clear() }
}
